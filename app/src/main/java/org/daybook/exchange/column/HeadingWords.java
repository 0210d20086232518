package org.daybook.exchange.column;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.registry.name.SynonymKind;

/// The headings that real sheets use for things other than results, misprints included.
public final class HeadingWords {

    private static final Map<Pattern, ColumnRole> ROLES = roles();
    private static final Map<Pattern, SynonymKind> KINDS = kinds();
    private static final Pattern DERIVED = Pattern.compile("(?i).*\\b(mean|average|avg|median|geomean)\\b.*");
    private static final Pattern SINGLE_EXPERIMENT_MEAN = Pattern.compile("(?i).*\\bmean (ic|ec|cc)50\\b.*");
    private static final Pattern QUALIFIER = Pattern.compile("(?i).*\\b(qualifier|relation|operator|modifier)\\b.*");
    private static final Pattern UNIT_OF_ANOTHER = Pattern.compile("(?i).*\\S[ _]+units?");
    private static final Pattern REMARK = Pattern.compile("(?i).*\\b(comments?|remarks?|notes?)\\s*$");
    private static final Pattern CALCULATED =
            Pattern.compile("(?i)calculated .*|(neg)?\\s?log ?10\\b.*|p(IC|EC)50 .*calc.*");

    /// Headings under which numbers, names and other things stand alike.
    private static final Pattern NAMES_SOMETHING =
            Pattern.compile(
                    "molecule name|compound|cmpd|cpd|id|number|corporate id|(owner|external) (reference|id)");
    /// Headings that do not forbid that numbers of compounds stand below: none, or one that speaks of an id.
    private static final Pattern MAY_NUMBER = Pattern.compile(
            "|.*\\b(ids?|codes?|no|nr|number|compound|molecule|cmpd|cpd|ref|reference|ucsd|osm|osa|myos)\\b.*");
    private static final Pattern NUMBERS_OTHER_THINGS =
            Pattern.compile(".*\\b(plates?|wells?|crystals?|crystalname|libraryplate|library|space"
                    + " group|batch|lot|barcode|title|sample|target|box|vial|run|experiment)\\b.*");

    private HeadingWords() {
    }

    /// Whether it is the heading of the title lines of molfiles, which may name anything.
    public static boolean isTitle(String heading) {
        return plain(heading).equals("title");
    }

    /// Whether numbers of compounds can stand below a heading that names no role.
    public static boolean mayNumber(String heading) {
        String plain = plain(heading);
        return MAY_NUMBER.matcher(plain).matches() && !NUMBERS_OTHER_THINGS.matcher(plain).matches();
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

    /// The kind of external id that a heading names.
    public static Optional<SynonymKind> externalKind(String heading) {
        String plain = plain(heading);
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(plain).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// A mean over other columns; `hERG mean IC50` is what a laboratory reported and no mean over columns of the sheet.
    public static boolean isDerived(String heading) {
        String line = heading.replaceAll("\\s+", " ").strip();
        return DERIVED.matcher(line).matches()
                        && !SINGLE_EXPERIMENT_MEAN.matcher(line).matches()
                || CALCULATED.matcher(line).matches();
    }

    /// Whether the heading speaks of a mean, as a laboratory may report one or a sheet work one out.
    public static boolean isMean(String heading) {
        String line = heading.replaceAll("\\s+", " ").strip();
        return DERIVED.matcher(line).matches() && !CALCULATED.matcher(line).matches();
    }

    /// Whether a word of it says that relations (`<`, `>`) of another column stand below.
    public static boolean isQualifier(String heading) {
        return QUALIFIER.matcher(heading).matches();
    }

    /// Whether the heading names the unit of another column: `IC50 units`.
    public static boolean isUnitOfAnother(String heading) {
        return UNIT_OF_ANOTHER.matcher(heading.replaceAll("\\s+", " ").strip()).matches();
    }

    /// Whether its last word says that remarks stand below.
    public static boolean isRemark(String heading) {
        return REMARK.matcher(heading.replaceAll("\\s+", " ")).matches();
    }

    /// The words of a heading in lower case, parted by one blank: letters, digits, `%` and `#`; a capital after two
    /// small letters begins a word (`SourceWell`), `±` is the word `plusminus`.
    public static String words(String heading) {
        String spoken = heading.replaceAll("±|\\+/-|\\+-", " plusminus ").replace('\u00B2', '2');
        return spoken.replaceAll("(?<=\\p{Ll}\\p{Ll})(?=\\p{Lu})", " ")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\d%#]+", " ")
                .strip();
    }

    /// Lower case, one blank for every run of other characters than letters and digits.
    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d%]+", " ").strip();
    }

    private static Map<Pattern, ColumnRole> roles() {
        Map<Pattern, ColumnRole> roles = new LinkedHashMap<>();
        add(roles, "i(n)?chi ?key|standard inchi ?key", ColumnRole.INCHI_KEY);
        add(roles, "(standard )?i(n)?chi", ColumnRole.INCHI);
        add(
                roles,
                "((canonical|isomeric|compound|parent|input|structure) )*smiles?|compoundsmiles|structure|canonical"
                        + " smiles",
                ColumnRole.SMILES);
        add(roles, "mol ?(file|block)|ctab", ColumnRole.MOLFILE);
        add(
                roles,
                "(osm|osa|myos|daybook) ?(number|no|nr|code|id)|(compound|cmpd|cpd) ?(number|no|nr|id|code)|number"
                        + "|cmpd|cpd|molecule (name|id|code)|(owner|external) (reference|id)|compound|corporate id|id",
                ColumnRole.NUMBER);
        add(roles, "(other|alternative) numbers?", ColumnRole.OTHER_NUMBERS);
        add(roles, "(compound )?name|title|iupac name|(compound|chemical) ?name", ColumnRole.NAME);
        add(
                roles,
                "internal (id|code)|synonyms?|alias(es)?|notebook( ref.*| code| page)?|eln|lab code|acquisition"
                        + " supplier reference",
                ColumnRole.SYNONYMS);
        add(roles, "stereo( statement)?|stereochemistry", ColumnRole.STEREO);
        add(roles, "series|project series|chemotype", ColumnRole.SERIES);
        add(roles, "batch( (no|number|name|id|code))?|lot( (no|number))?", ColumnRole.BATCH);
        add(
                roles,
                "((batch|lot) )?((amount|quantity|(net )?(weight|mass))( (mg|g|ug|\u00B5g|kg))|amount|quantity)",
                ColumnRole.AMOUNT);
        add(
                roles,
                "(%|hplc|lc ?ms|uv|nmr|chemical)? ?purity( (%|hplc|lc ?ms|uv( ?\\d{3})?( nm)?|nmr|by \\w+))*",
                ColumnRole.PURITY);
        add(roles, "salt( form| code)?|counter ?ion", ColumnRole.SALT);
        add(roles, "supplier|vendor|maker|made by|acquisition supplier", ColumnRole.SUPPLIER);
        add(roles, "made on|date made|synthesis date|registration date", ColumnRole.MADE_ON);
        add(roles, "batch (remark|comment)s?", ColumnRole.BATCH_REMARK);
        add(roles, "assay( name)?", ColumnRole.LONG_ASSAY);
        add(roles, "(reported )?value|result", ColumnRole.LONG_VALUE);
        add(roles, "qualifier|relation|operator", ColumnRole.LONG_RELATION);
        add(roles, "units?|units implied|reported units", ColumnRole.LONG_UNIT);
        add(roles, "n|replicates|sample size", ColumnRole.LONG_COUNT);
        add(roles, "measured on|assay date|date", ColumnRole.LONG_DATE);
        add(roles, "lab(oratory)?", ColumnRole.LONG_LAB);
        add(roles, "result remark", ColumnRole.LONG_REMARK);
        return roles;
    }

    private static Map<Pattern, SynonymKind> kinds() {
        Map<Pattern, SynonymKind> kinds = new LinkedHashMap<>();
        add(kinds, "mmv( (id|code|number|no))?", SynonymKind.MMV);
        add(kinds, "pub ?chem( (cid|id))?|cid", SynonymKind.PUBCHEM_CID);
        add(kinds, "chembl( id)?", SynonymKind.CHEMBL);
        add(kinds, "cas( (number|no|rn|registry number))?", SynonymKind.CAS);
        add(kinds, "tcmdc( (id|code))?", SynonymKind.TCMDC);
        add(kinds, "zinc( id)?", SynonymKind.ZINC);
        add(kinds, "enamine( (id|code))?|compoundcode", SynonymKind.ENAMINE);
        add(
                kinds,
                "(vendor|supplier|catalog(ue)?) (id|code|no|number)|sample number|.* number$(?<=astrazeneca number)",
                SynonymKind.VENDOR);
        return kinds;
    }

    private static <T> void add(Map<Pattern, T> words, String pattern, T meaning) {
        words.put(Pattern.compile(pattern), meaning);
    }
}
