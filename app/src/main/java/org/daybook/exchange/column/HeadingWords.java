package org.daybook.exchange.column;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.registry.name.SynonymKind;
import org.daybook.shared.WordList;

/// The headings that real sheets use for things other than results, misprints included.
public final class HeadingWords {

    private static final WordList WORDS = WordList.shipped("columns.tsv", "role", "external-id", "may-number",
            "numbers-other-things", "names-something",
            "own-id", "group-title", "mean", "reported-mean", "calculated", "relation", "remark");
    private static final Map<Pattern, ColumnRole> ROLES = WORDS.meanings("role", ColumnRole.class);
    private static final Map<Pattern, SynonymKind> KINDS = WORDS.meanings("external-id", "SynonymKind",
            SynonymKind.shipped().stream().collect(Collectors.toMap(SynonymKind::name, kind -> kind)));
    private static final Pattern ID_BEHIND = Pattern.compile(" (?:id|code|number|no)$");
    private static final Pattern DERIVED = anywhere("mean");
    private static final Pattern REPORTED_MEAN = anywhere("reported-mean");
    private static final Pattern QUALIFIER = anywhere("relation");
    private static final Pattern UNIT_OF_ANOTHER = Pattern.compile("(?i).*\\S[ _]{1,9}units?");
    private static final Pattern REMARK =
            Pattern.compile("(?i).*\\b(" + WORDS.alternatives("remark") + ")\\s*$");
    private static final Pattern CALCULATED = Pattern.compile("(?i)" + WORDS.alternatives("calculated"));

    /// Headings under which numbers, names and other things stand alike.
    private static final Pattern NAMES_SOMETHING = Pattern.compile(WORDS.alternatives("names-something"));
    /// Headings that do not forbid that numbers of compounds stand below, unless there is none.
    private static final Pattern MAY_NUMBER = anywhere("may-number");
    private static final Pattern OWN_ID = Pattern.compile(WORDS.alternatives("own-id"));
    private static final Pattern GROUP_TITLE =
            Pattern.compile("(?:" + WORDS.alternatives("group-title")
                    + ")(?: (?:no|nr|number))?(?: \\d{1,3}| \\p{L})(?: .*)?");
    private static final Pattern NUMBERS_OTHER_THINGS = anywhere("numbers-other-things");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern PLUS_MINUS = Pattern.compile("±|\\+/-|\\+-");
    private static final Pattern CAPITAL_INSIDE = Pattern.compile("(?<=\\p{Ll}\\p{Ll})(?=\\p{Lu})");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\d%#]+");
    private static final Pattern BETWEEN_PLAIN_WORDS = Pattern.compile("[^\\p{L}\\d%]+");

    private HeadingWords() {
    }

    /// Whether it is the heading of the title lines of molfiles, which may name anything.
    public static boolean isTitle(String heading) {
        return plain(heading).equals("title");
    }

    /// Whether numbers of compounds can stand below a heading that names no role.
    public static boolean mayNumber(String heading) {
        String plain = plain(heading);
        return (plain.isEmpty() || MAY_NUMBER.matcher(plain).matches())
                && !NUMBERS_OTHER_THINGS.matcher(plain).matches();
    }

    /// Whether a heading names the group's own ids of its compounds, and no numbers: `Own code`, `Sample ID`.
    public static boolean namesOwnIds(String heading) {
        return OWN_ID.matcher(plain(heading)).matches();
    }

    /// Whether words of a row are the title of what stands below them, such as `Series 1` or `Group B: amides`; `SER-1`
    /// is none.
    public static boolean isGroupTitle(String words) {
        return words.contains(" ") && GROUP_TITLE.matcher(plain(words)).matches();
    }

    /// Whether a heading that may stand above numbers may stand above names as well.
    public static boolean namesSomething(String heading) {
        return NAMES_SOMETHING.matcher(plain(heading)).matches();
    }

    /// The role that a heading names by itself.
    public static Optional<ColumnRole> role(String heading) {
        String plain = plain(heading);
        return ROLES.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(plain).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// The kind of external id that a heading names; one of the site by its label, with or without `id` behind it.
    public static Optional<SynonymKind> externalKind(String heading) {
        String plain = plain(heading);
        String bare = ID_BEHIND.matcher(plain).replaceFirst("");
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(plain).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> SynonymKind.added().stream()
                        .filter(kind -> List.of(plain, bare).contains(plain(kind.label())))
                        .findFirst());
    }

    /// A mean over other columns; `hERG mean IC50` is what a laboratory reported and no mean over columns of the sheet.
    public static boolean isDerived(String heading) {
        String line = onOneLine(heading).strip();
        return DERIVED.matcher(line).matches()
                        && !REPORTED_MEAN.matcher(line).matches()
                || CALCULATED.matcher(line).matches();
    }

    /// Whether the heading speaks of a mean, as a laboratory may report one or a sheet work one out.
    public static boolean isMean(String heading) {
        String line = onOneLine(heading).strip();
        return DERIVED.matcher(line).matches() && !CALCULATED.matcher(line).matches();
    }

    /// Whether a word of it says that relations (`<`, `>`) of another column stand below.
    public static boolean isQualifier(String heading) {
        return QUALIFIER.matcher(heading).matches();
    }

    /// Whether the heading names the unit of another column: `IC50 units`.
    public static boolean isUnitOfAnother(String heading) {
        return UNIT_OF_ANOTHER.matcher(onOneLine(heading).strip()).matches();
    }

    /// Whether its last word says that remarks stand below.
    public static boolean isRemark(String heading) {
        return REMARK.matcher(onOneLine(heading)).matches();
    }

    /// The words of a heading in lower case, parted by one blank: letters, digits, `%` and `#`; a capital after two
    /// small letters begins a word (`SourceWell`), `±` is the word `plusminus`.
    public static String words(String heading) {
        String spoken = PLUS_MINUS.matcher(Normalizer.normalize(heading, Normalizer.Form.NFKC))
                .replaceAll(" plusminus ");
        String parted = CAPITAL_INSIDE.matcher(spoken).replaceAll(" ").toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(parted).replaceAll(" ").strip();
    }

    /// Lower case, sub- and superscripts as plain digits, one blank for every run of other characters than letters and
    /// digits.
    private static String plain(String heading) {
        String small = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BETWEEN_PLAIN_WORDS.matcher(small).replaceAll(" ").strip();
    }

    private static String onOneLine(String heading) {
        return BLANKS.matcher(heading).replaceAll(" ");
    }

    private static Pattern anywhere(String kind) {
        return Pattern.compile("(?i).*\\b(" + WORDS.alternatives(kind) + ")\\b.*");
    }
}
