package org.daybook.web.shared.view;

import java.util.Locale;

/// Numbers as pages write them, the same in every language.
public final class Decimals {

    private Decimals() {
    }

    /// A number with a decimal point, so many decimals and a true minus sign; never `−0`.
    public static String fixed(int decimals, double number) {
        return String.format(Locale.ROOT, "%." + decimals + "f", number)
                .replaceFirst("^-(0(?:\\.0+)?)$", "$1")
                .replace('-', '−');
    }
}
