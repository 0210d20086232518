package org.daybook.quantities;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads amounts and purities from what people type; what cannot be read stays text.
public final class Amounts {

    private static final Pattern AMOUNT =
            Pattern.compile("[~≈]?\\s*(\\d+(?:\\.\\d+|,\\d{1,2})?)\\s*(kg|g|mg|[uµμ]g|ng)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PERCENT = Pattern.compile("[<>≥≤=~]*\\s*(\\d{1,3}(?:[.,]\\d+)?)\\s*%.*");
    private static final Map<String, Double> MILLIGRAMS =
            Map.of("kg", 1e6, "g", 1e3, "mg", 1.0, "ug", 1e-3, "µg", 1e-3, "μg", 1e-3, "ng", 1e-6);

    private Amounts() {
    }

    /// Reads `12.5 mg`, `1 kg`, `~ 3 µg` as milligrams; null if it is none or says more than an amount. A decimal comma
    /// is read before one or two digits (`12,5 mg`); `1,234 mg` is not read, for it could be a thousand.
    public static @Nullable Double milligrams(String typed) {
        Matcher matcher = AMOUNT.matcher(typed.strip());
        if (!matcher.matches()) {
            return null;
        }
        return Double.parseDouble(matcher.group(1).replace(',', '.'))
                * MILLIGRAMS.get(matcher.group(2).toLowerCase(Locale.ROOT));
    }

    /// Reads `98%`, `98,5 %` or `>95% (HPLC)` as per cent, 0 to 100, whatever the relation and what follows; null if it
    /// is none.
    public static @Nullable Double percent(String typed) {
        Matcher matcher = PERCENT.matcher(typed.strip());
        if (!matcher.matches()) {
            return null;
        }
        double percent = Double.parseDouble(matcher.group(1).replace(',', '.'));
        return percent <= 100 ? percent : null;
    }
}
