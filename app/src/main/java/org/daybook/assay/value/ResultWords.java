package org.daybook.assay.value;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.assay.value.ReportedValue.Fault;
import org.daybook.assay.value.ReportedValue.Word.Meaning;
import org.daybook.shared.Said;

/// The words that stand for a result in results tables.
final class ResultWords {

    private static final Map<String, Meaning> MEANINGS = meanings();
    private static final Pattern WORDS = Pattern.compile(MEANINGS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote).collect(Collectors.joining("|", "(?i:", ")(?![\\p{L}\\d])")));
    private static final Pattern SPREADSHEET_ERROR = Pattern.compile(
            "(?i)#(?:[\\p{Lu}/0]{1,14}[!?]|N/A|NV|N/D|GETTING_DATA|#+)|Err:\\d{3}|NaN|[-+]?Inf(?:inity)?");
    private static final Pattern LONE_RELATION = Pattern.compile(Relation.regex());

    private ResultWords() {
    }

    /// What the words mean; empty for all others.
    static Optional<Meaning> meaning(String words) {
        return Optional.ofNullable(MEANINGS.get(words.toLowerCase(Locale.ROOT)));
    }

    /// The known words at the start of a text; to be asked with `lookingAt`.
    static Matcher at(String text) {
        return WORDS.matcher(text);
    }

    /// What is no result at all.
    static Optional<ReportedValue> fault(CellText text) {
        if (SPREADSHEET_ERROR.matcher(text.plain()).matches()) {
            return Optional.of(new Fault(text.typed(), Said.of("said.assay.an-error-of-the-spreadsheet-not")));
        }
        return LONE_RELATION.matcher(text.plain()).matches()
                ? Optional.of(new Fault(text.typed(), Said.of("said.assay.a-relation-without-its-number")))
                : Optional.empty();
    }

    private static Map<String, Meaning> meanings() {
        Map<String, Meaning> found = new HashMap<>();
        add(
                found,
                Meaning.NOT_DETERMINED,
                "nd",
                "n.d.",
                "n.d",
                "not determined",
                "not tested",
                "nt",
                "n.t.",
                "not measured",
                "pending",
                "tbd",
                "to be determined",
                "-",
                "–",
                "?");
        add(found, Meaning.NOT_APPLICABLE, "n/a", "na", "n.a.", "not applicable");
        add(found, Meaning.NOT_SOLUBLE, "low sol", "low sol.", "low solubility", "insoluble", "insol", "not soluble",
                "poor solubility");
        add(found, Meaning.INACTIVE, "inactive", "no activity", "no inhibition", "not active", "ia", "no effect");
        add(
                found,
                Meaning.BELOW_LIMIT,
                "<lod",
                "< lod",
                "<loq",
                "< loq",
                "<lloq",
                "< lloq",
                "blq",
                "bloq",
                "bql",
                "bdl",
                "blod",
                "not detected",
                "below detection limit",
                "below limit of detection",
                "below limit of quantification");
        add(found, Meaning.ABOVE_LIMIT, ">uloq", "> uloq", "aloq", "alq", "tntc", "too numerous to count",
                "above limit of quantification");
        return found;
    }

    private static void add(Map<String, Meaning> words, Meaning meaning, String... spellings) {
        for (String spelling : spellings) {
            words.put(spelling, meaning);
        }
    }
}
