package org.daybook.web.shared.many;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daybook.registry.many.ManyRequest;
import org.daybook.shared.OverLimitException;
import org.daybook.web.shared.signin.BackToPage;
import org.jspecify.annotations.Nullable;

/// What is to be done to the chosen compounds, as the forms send it; what they do not send is empty.
///
/// @param chosen numbers, one a tick, or several apart by blanks
/// @param next where it goes on
/// @param act key of what is to be done
/// @param steps tokens of the steps that were agreed to
/// @param place a series and its campaign together, `campaign/series`, from where one is chosen; null else
public record ManyForm(
        @Nullable List<String> chosen,
        @Nullable String next,
        @Nullable String act,
        @Nullable String campaign,
        @Nullable String series,
        @Nullable String stage,
        @Nullable String kind,
        @Nullable String text,
        @Nullable String field,
        @Nullable String value,
        @Nullable String reason,
        @Nullable List<String> steps,
        @Nullable String place) {

    /// More characters than the numbers of as many compounds as can be chosen have.
    private static final int LONGEST = 100_000;

    /// Each once, in their order.
    public List<String> numbers() {
        return numbers(chosen);
    }

    /// Each once, in their order.
    public static List<String> numbers(@Nullable List<String> chosen) {
        Set<String> numbers = new LinkedHashSet<>();
        for (String sent : chosen == null ? List.<String>of() : chosen) {
            OverLimitException.requireText("chosen", text(sent), LONGEST);
            Arrays.stream(text(sent).strip().split("\\s+")).filter(one -> !one.isEmpty()).forEach(numbers::add);
        }
        return List.copyOf(numbers);
    }

    /// The numbers apart by blanks, for the next form.
    public String chosenTogether() {
        return String.join(" ", numbers());
    }

    /// What is wanted.
    ///
    /// @throws org.daybook.shared.InvalidInputException naming the field that cannot be accepted
    public ManyRequest request() {
        return new ManyRequest(text(act), numbers(), fields(), text(reason));
    }

    /// The fields that the act asks for, those that are filled.
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        String[] both = text(place).split("/", 2);
        put(fields, "campaign", both.length == 2 ? both[0] : campaign);
        put(fields, "series", both.length == 2 ? both[1] : series);
        put(fields, "stage", stage);
        put(fields, "kind", kind);
        put(fields, "text", text);
        put(fields, "field", field);
        put(fields, "value", value);
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String sent) {
        if (sent != null && !sent.isBlank()) {
            fields.put(name, sent);
        }
    }

    /// Where it goes on, a page of this site.
    public String back() {
        return BackToPage.safe(next);
    }

    /// The reason as it was typed.
    public String why() {
        return text(reason);
    }

    /// The tokens of the steps that were agreed to.
    public List<String> agreed() {
        return steps == null ? List.of() : steps.stream()
                .map(step -> OverLimitException.requireNaming("steps", text(step))).toList();
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
