package org.daybook.exchange.column;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.assay.AssayHeading;

/// What columns of numbers hold that is no result of an assay, by the words of their headings.
///
/// A heading that names an endpoint, such as `Fluorescence polarisation IC50`, is a result all the same, unless its
/// words say that it was predicted or belongs to the fit of a curve, or it ends with what the column really holds
/// (`IC50 plate`). The reasons are in `docs/decisions/0062-what-is-no-result.md`.
public enum NoResult {
    PREDICTION(
            "a prediction or a calculated property, not a measurement",
            "pred|predicted|predictions?|qsar|admet|swiss ?adme|expected p?[ie]c50|modell?ed|p?[ie]c50 model"
                + "|ml p[ie]c50|alpha ?fold|calc|calcd|calculated|computed|estimated|simulated|in"
                + " silico|dock(?:ed|ing)|glide|vina|smina|autodock|qed|t?psa|f ?sp3|sa ?score|synthetic"
                + " accessibility|(?:[acmswx]|c )log ?[pds]\\d?|ligand"
                + " efficiency|lle|lipe|similarity|tanimoto|mol(?:ecular)? ?w(?:eigh)?t|mwt?|fw|formula weight|exact"
                + " mass|mono ?isotopic mass|molecular mass|hb[ad]|h ?b(?:ond)? ?(?:donors?|acceptors?)|rot(?:atable)?"
                + " ?bonds?|heavy ?atoms?|num (?:atoms|rings|h ?donors|h ?acceptors)|lipinski|ro5|pains",
            "(?:(?!z )[a-z]+ )?score"),
    FIT(
            "a parameter of the curve that was fitted",
            "hill(?: ?slope| coeff?(?:icient)?)?|slope|r ?2|r ?squared|rsq|chi ?(?:2|sq|squared)|curve ?class|goodness"
                    + " of fit|fit quality|[pq] ?value|fdr",
            "top|bottom|plateau"),
    LOGARITHM(
            "a logarithm and not the value itself",
            "log ?(?:10)? ?(?:(?:[iegctl]c|gi|[el]d)[59]0|k[id]|mic)"
                    + "|(?:(?:[iegctl]c|gi|[el]d)[59]0|k[id]|mic)(?: \\S+)* log ?(?:10)?",
            ""),
    SIGNAL(
            "a raw signal from which results are worked out",
            "rfu|rlu|cps|raw|od ?\\d{3}|fi \\d{3}|abs ?\\d{3}|a\\d{3}|fluorescence|luminescence|absorbance|optical"
                    + " density|intensity|signal|z ?(?:prime|factor|score)|peak ?area|counts|readout|background",
            "od|ct|cq"),
    PLATE(
            "a place on a plate or in a store",
            "",
            "(?:(?:library|source|dest|destination|assay|compound|daughter|mother|stock|master|cell)"
                    + " ?)?(?:plate|well|rack|box|barcode|bar"
                    + " code|vial|tube|shelf|freezer|location|slot|tray|column|col)(?:"
                    + " ?(?:id|no|nr|number|name|barcode|row|col|column|position|pos|map|code|type))*"),
    CRYSTAL(
            "a fact about a crystal, not a result of an assay",
            "crystals?|crystalli[sz]ation|xtal|beam ?line|resolution|space ?group|pdb|r ?free|r ?work|unit"
                    + " cell|diffraction|mounting|harvest|soak(?:ing)?|data ?collection|mosaicity|occupancy|b factor",
            ""),
    DATE(
            "a date or a time of day",
            "dates?|time ?stamp|date ?time",
            "(?:day|month|year|created|modified|updated|registered|received|shipped|sent|ordered|tested)(?:"
                    + " (?:on|at|by|in))?"),
    CONDITION(
            "a condition of the measurement, not what came out of it",
            "",
            "(?:(?:test|assay|final|stock|compound|dmso|substrate|screening|top|max|min|maximum|minimum|highest|lowest|start|starting|protein|enzyme|ligand)"
                + " ?)*(?:concs?|concentrations?|doses?|dilutions?|dilution factor)(?:"
                + " (?:[nmu\u00B5\u03BC]?m|[nmu\u00B5\u03BC]g ml|mg kg|g l|log"
                + " m|units?))?|(?:(?:incubation|exposure|pre ?incubation|assay) ?)?time(?:"
                + " (?:s|sec|min|h|hrs?|hours|days?))?|temp(?:erature)?(?: [ck])?|ph|passage"),
    QUANTITY(
            "an amount of substance, not a result",
            "amounts?|amt|(?:weights?|wt|mass|quantity|qty|vol|volumes?|tare)(?! of distribution)(?: \\S+)*"
                    + " (?:[kmu\u00B5\u03BCn]?g|[mu\u00B5\u03BCn]?l|[mu\u00B5\u03BC]?mol)$|[mu\u00B5\u03BC][gl]"
                    + " (?:submitted|shipped|delivered|weighed|dispensed|available|taken|used)",
            "(?:(?:net|gross|tare|sample|stock|total|remaining|p)"
                    + " )*(?:vol|volume|weight|wt|mass|amount|amt|quantity|qty|moles?|density)(?:"
                    + " (?:left|remaining|sent|received|needed))?(?:"
                    + " (?:[kmu\u00B5\u03BCn]?g|[mu\u00B5\u03BCn]?l|[mu\u00B5\u03BC]?mol|mg"
                    + " ml))?|(?:[mu\u00B5\u03BC]g|[mu\u00B5\u03BC]l|[mu\u00B5\u03BC]?mol)(?:"
                    + " (?:left|sent))?|equiv(?:alents)?|eq"),
    YIELD(
            "the outcome of a synthesis, not of an assay",
            "yields?",
            "conversion(?: %)?|%? ?ee(?: %)?|%? ?de(?: %)?|dr|er"),
    ANALYSIS(
            "an analytical value of a batch",
            "nmr",
            "(?:found|observed|measured|expected|ms|lc ?ms|hrms|esi|maldi)(?: .*)?|m z|ret(?:ention)? ?time.*|rt(?:"
                    + " min)?|mp(?: c)?|melting point.*|bp|boiling point.*|rf|optical rotation.*|alpha d|elemental"
                    + " analysis.*"),
    SOURCE(
            "where something is written, not a result",
            "",
            "projects?(?: (?:name|id|code))?|"
                    + "pages?|pp?|notebook pages?|refs?|references?|doi|pmid|patents?(?:"
                    + " .*)?|urls?|links?|citations?|issues?|fig(?:ure)?|table|source|file ?(?:name)?|path"),
    RUNNING_NUMBER(
            "a running number of the table",
            "",
            "#|nr|row(?: ?(?:no|nr|number|id|index))?|index|idx|entry(?: no)?|s ?no|sr ?no|sl ?no|serial(?:"
                    + " (?:no|number))?|line|order|rank(?:ing)?|unnamed \\d+|position|pos|sort(?: order)?|replicate(?:"
                    + " (?:no|number|id))?|rep|run|experiment(?: (?:no|id))?"),
    PURCHASE(
            "a fact about buying, not a result",
            "",
            "prices?(?: .*)?|costs?(?: .*)?|(?:usd|eur|gbp)(?: .*)?|order(?:ed)? (?:no|number|qty|quantity|id)|lead"
                    + " ?time.*|delivery.*|availability|in stock|pack ?size.*");

    /// Headings that end with what the column really holds.
    private static final Pattern END = Pattern.compile(
            ".* (?:date|plate|well|barcode|page|file|url|run|experiment|plate id|well id|run id|experiment"
                    + " id|raw|rfu|rlu|signal|counts)");
    private static final Pattern TAGS = Pattern.compile("\\[[^\\]]*:[^\\]]*\\]");

    private final String words;
    private final Pattern anywhere;
    private final Pattern whole;

    /// @param anywhere words that count wherever they stand in a heading, or nothing
    /// @param whole what counts only as the whole heading, or nothing
    NoResult(String words, String anywhere, String whole) {
        this.words = words;
        this.anywhere =
                Pattern.compile(anywhere.isEmpty() ? "(?!)" : "(?<![\\p{L}\\d])(?:" + anywhere + ")(?![\\p{L}\\d])");
        this.whole = Pattern.compile(whole.isEmpty() ? "(?!)" : whole);
    }

    /// What the heading says that its column holds, if that is no result.
    public static Optional<NoResult> read(String heading) {
        String part = lastPart(heading);
        String plain = HeadingWords.words(part);
        boolean isResult = AssayHeading.read(part).endpoint() != null && !END.matcher(plain).matches();
        return Arrays.stream(values())
                .filter(one -> !isResult || one == PREDICTION || one == FIT || one == LOGARITHM)
                .filter(one -> one.fits(plain))
                .findFirst();
    }

    private boolean fits(String plain) {
        return whole.matcher(plain).matches()
                || anywhere.matcher(plain).find()
                || END.matcher(plain).matches() && wholeLastWords(plain);
    }

    /// `ic50 plate` is a plate: the last words count as the whole.
    private boolean wholeLastWords(String plain) {
        for (int blank = plain.indexOf(' '); blank >= 0; blank = plain.indexOf(' ', blank + 1)) {
            if (whole.matcher(plain.substring(blank + 1)).matches()) {
                return true;
            }
        }
        return false;
    }

    /// Exports of other systems write `Protocol: Readout (unit) [Target: X]`.
    private static String lastPart(String heading) {
        String bare = TAGS.matcher(heading).replaceAll(" ").replaceAll("\\s+", " ").strip();
        int colon = bare.lastIndexOf(": ");
        return colon < 0 ? bare : bare.substring(colon + 2);
    }

    /// A prediction is kept as calculated; everything else is kept as it is and never becomes a result.
    public ColumnRole role() {
        return this == PREDICTION || this == LOGARITHM ? ColumnRole.DERIVED : ColumnRole.KEPT;
    }

    /// Why the column is no result, for a person.
    public String reason() {
        return words + "; it is kept with its row";
    }
}
