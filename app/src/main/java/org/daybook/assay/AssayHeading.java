package org.daybook.assay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.quantities.Unit;
import org.jspecify.annotations.Nullable;

/// The assay that a column heading describes: `Pfal (K1) IC50 (Avery)` is an IC50 on the K1 strain of *P. falciparum*
/// by Avery.
///
/// @param text the heading as typed
/// @param name the heading as the name of an assay: one line, without the misprint `PfaI`
/// @param target what was tested against: organism, cell line, enzyme, matrix; or the pH, as `pH 7.4`
/// @param organism the species, where the heading names one
/// @param strain strain of the organism
/// @param endpoint what was measured: IC50, EC50, t1/2, CLint, LogD …
/// @param lab who measured, from brackets at the end
/// @param unit unit of the numbers below
/// @param unitIsAssumed whether the heading does not state the unit and the convention for this endpoint was taken
/// @param logarithmOf for a negative logarithm, the unit of the values that it was taken of: mol/L; null: nobody knows
public record AssayHeading(
        String text,
        String name,
        @Nullable String target,
        @Nullable String organism,
        @Nullable String strain,
        @Nullable String endpoint,
        @Nullable String lab,
        @Nullable Unit unit,
        boolean unitIsAssumed,
        @Nullable Unit logarithmOf) {

    private static final Pattern BRACKETS = Pattern.compile("[\\[(]([^\\[\\]()]*)[\\])]");
    private static final Pattern STRAIN = Pattern.compile(
            "3D7[A]?|K1|Dd2|W2|HB3|NF54|7G8|D6|D10|FCB|FCR-?3|V1/S|TM90C2B|Dd2-2D4|PfSCAR|R2092|H37Rv",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDPOINT = Pattern.compile(
            "(?<![\\p{L}\\d])(pIC50|pEC50|pKi|" + NegativeLog.REGEX
                + "|IC50|EC50|IC90|EC90|GI50|CC50|TC50|LC50|LD50|ED50|ED90|MIC90|MIC50|MIC|Ki|Kd"
                + "|t1/2|half-?life|CLint(?:,app)?|Log\\s?D|C?Log\\s?P|cPPB|PPB|Prot(?:ein)?"
                + " binding|Solubility|Sol(?=\\s)|Inhibition|%\\s?remain(?:ing)?|%\\s?activity|EH(?=\\s)|Vss"
                + "|Tmax|Cmax|AUC|Oral"
                + " F|CL(?=\\s)|PRR|Ion Regulation|Cytotox(?:icity)?)(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORGANISM = Pattern.compile(
            "(?<![\\p{L}])(Pfa[lI]|Pf|P\\.?\\s?fal(?:ciparum)?|Pb(?:Luc)?|P\\.?\\s?berghei|Berghei|Pv|P\\.?\\s?vivax|"
                    + "E\\.?\\s?coli|S\\.?\\s?aureus|M\\.?\\s?tuberculosis|Mtb|M\\.?\\s?mycetomatis)(?![\\p{Ll}])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BIOLOGY = Pattern.compile(
            "gametocyte|liver stage|blood"
                + " stage|vivo|microsome|m'some|h'cyte|hepatocyte|plasma|hERG|HepG2|HEK293|THP-?1|Vero|oxidase"
                + "|DHODH|PfATP4\\b(?!"
                + " 'Test)|caco|PAMPA",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PERCENT = Pattern.compile("(?:^|\\s)%");
    private static final Pattern ACIDITY =
            Pattern.compile("(?:at )?pH ?(\\d{1,2}(?:\\.\\d+)?)", Pattern.CASE_INSENSITIVE);
    /// `LogD 7.4` and `Sol 6.5` say at which pH.
    private static final Pattern BARE_ACIDITY = Pattern.compile("1[0-3](?:\\.\\d+)?|\\d(?:\\.\\d+)?");
    private static final Pattern DEPENDS_ON_ACIDITY = Pattern.compile("Log\\s?D|Solubility", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOOSE_UNIT =
            Pattern.compile("(?:[,;]\\s*|\\s)([^\\s,;]{1,20})(?=[\\s,;]|$)|^(%)(?=\\p{L})");
    /// `IC50/nM`
    private static final Pattern ENDPOINT_BEFORE_UNIT =
            Pattern.compile("(?:p?[IEGCTL][CI][59]0|[LE]D[59]0|MIC|Ki|Kd)/", Pattern.CASE_INSENSITIVE);
    /// What brackets hold that is a measure and nobody's name, though it is no unit of a result: `mg`, `uL`, `ppm`.
    private static final Pattern MEASURE = Pattern.compile(
            "(?:[kmun\u00B5\u03BC]|mc)[gl]|[mun\u00B5\u03BC]?mol(?:es?)?|pp[mbt]|equiv|eq|\u00B0[ck]|degc|psi|bar"
                    + "|a\\.?u\\.?|rfu|rlu|cps|usd|eur|gbp|kda|wt ?%|w/w|v/v|area ?%",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> POTENCIES =
            Set.of("ic50", "ec50", "ic90", "ec90", "gi50", "cc50", "tc50", "lc50", "ki", "kd");
    private static final Map<String, String> SPECIES = Map.ofEntries(
            Map.entry("pfal", "Plasmodium falciparum"),
            Map.entry("pfai", "Plasmodium falciparum"),
            Map.entry("pf", "Plasmodium falciparum"),
            Map.entry("pb", "Plasmodium berghei"),
            Map.entry("pbluc", "Plasmodium berghei"),
            Map.entry("berghei", "Plasmodium berghei"),
            Map.entry("pberghei", "Plasmodium berghei"),
            Map.entry("pv", "Plasmodium vivax"),
            Map.entry("pvivax", "Plasmodium vivax"),
            Map.entry("pfalciparum", "Plasmodium falciparum"),
            Map.entry("ecoli", "Escherichia coli"),
            Map.entry("saureus", "Staphylococcus aureus"),
            Map.entry("mtb", "Mycobacterium tuberculosis"),
            Map.entry("mtuberculosis", "Mycobacterium tuberculosis"),
            Map.entry("mmycetomatis", "Madurella mycetomatis"));

    /// Reads a heading; every part that is not there is null.
    public static AssayHeading read(String text) {
        String name = nameOf(text);
        Unit unit = null;
        String strain = null;
        String lab = null;
        Matcher brackets = BRACKETS.matcher(name);
        while (brackets.find()) {
            String inside = brackets.group(1).strip();
            boolean atEnd = brackets.end() == name.length();
            if (isUnit(inside)) {
                unit = Unit.of(inside);
            } else if (STRAIN.matcher(inside).matches()) {
                strain = inside;
            } else if (atEnd && isLab(inside)) {
                lab = inside;
            }
        }
        String bare = BRACKETS.matcher(name).replaceAll(" ").replaceAll("\\s+", " ").strip();
        String endpoint = endpoint(bare);
        Unit stated = unit == null ? looseUnit(bare) : unit;
        unit = NegativeLog.is(endpoint) ? null : stated;
        boolean assumed = unit == null && endpoint != null && POTENCIES.contains(endpoint.toLowerCase(Locale.ROOT));
        return new AssayHeading(text, name, target(bare, endpoint, unit), organism(bare), strain, endpoint, lab,
                assumed ? Unit.MICROMOLAR : unit, assumed,
                endpoint == null ? null : NegativeLog.base(endpoint, stated).orElse(null));
    }

    /// Whether the heading speaks of a measurement: it names an endpoint, an organism or a kind of test, or a unit with
    /// a laboratory.
    public boolean isMeasurement() {
        return endpoint != null || organism != null || BIOLOGY.matcher(name).find() || unit != null && lab != null;
    }

    /// Whether the endpoint is a concentration at which something happens: IC50, Ki, MIC. A potency of 0 does not
    /// exist.
    public boolean isPotency() {
        return endpoint != null && isPotency(endpoint);
    }

    /// Whether this endpoint is a concentration at which something happens; the more potent, the lower.
    static boolean isPotency(String endpoint) {
        String plain = endpoint.toLowerCase(Locale.ROOT);
        return POTENCIES.contains(plain) || plain.matches("ed[59]0|mic.*");
    }

    /// What was understood, in one line for a person.
    public String explanation() {
        StringBuilder line = new StringBuilder(endpoint == null ? "result" : endpoint);
        String against = organism == null ? target : organism;
        append(
                line,
                against == null || against.startsWith("at ") ? " " : against.startsWith("pH ") ? " at " : " on ",
                against);
        append(line, ", strain ", strain);
        append(line, ", measured by ", lab);
        if (NegativeLog.is(endpoint) && logarithmOf == null) {
            line.append(", a logarithm of which the heading does not say the unit: it is not converted");
        }
        if (unit != null) {
            line.append(", in ")
                    .append(unit.label())
                    .append(unitIsAssumed ? " by convention (the heading states no unit)" : "");
        }
        return line.toString();
    }

    /// The unit if the heading itself says it; empty where it was taken by convention or is not known.
    public Optional<Unit> statedUnit() {
        return unitIsAssumed ? Optional.empty() : Optional.ofNullable(unit);
    }

    /// The heading on one line, and with a small L where somebody typed a capital i in `Pfal`.
    static String nameOf(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("(?<!\\p{L})PfaI(?!\\p{L})", "Pfal");
    }

    private static void append(StringBuilder line, String before, @Nullable String part) {
        if (part != null && !part.isEmpty()) {
            line.append(before).append(part);
        }
    }

    private static boolean isUnit(String inside) {
        return Unit.known(inside).isPresent()
                || MEASURE.matcher(inside).matches()
                || inside.matches("(?i)[µμu]?[lg]/\\S.{0,30}")
                || inside.matches("(?i)[nmuµμp]?g/[m]?l");
    }

    private static boolean isLab(String inside) {
        return inside.matches("\\p{L}[\\p{L}\\d .&'-]{1,40}")
                && !inside.matches("(?i)mean|average|avg|median|sd|sem|n|.* of .*|\\p{L}{1,2}\\d{1,2}\\p{L}?");
    }

    private static @Nullable Unit looseUnit(String bare) {
        if (PERCENT.matcher(bare).find()) { // another unit then belongs to a condition: % inhibition at 10 uM
            return Unit.of("%");
        }
        Matcher token = LOOSE_UNIT.matcher(ENDPOINT_BEFORE_UNIT.matcher(bare).replaceAll("$0 "));
        while (token.find()) {
            String word = token.group(1) == null ? token.group(2) : token.group(1);
            if (word.length() > 1 || word.equals("%")) {
                Optional<Unit> unit = Unit.known(word);
                if (unit.isPresent()) {
                    return unit.get();
                }
            }
        }
        return Arrays.stream(bare.split("[_\\s]+"))
                .skip(1)
                .flatMap(word -> Unit.known(word).filter(Unit::isConcentration).stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String endpoint(String bare) {
        Matcher endpoint = ENDPOINT.matcher(bare);
        return endpoint.find()
                ? endpoint.group(1)
                        .replaceAll("(?i)^Sol$", "Solubility")
                        .replaceAll("(?i)^Cytotox(icity)?$", "Cytotoxicity")
                : null;
    }

    private static @Nullable String organism(String bare) {
        Matcher organism = ORGANISM.matcher(bare);
        return organism.find()
                ? SPECIES.getOrDefault(
                        organism.group(1).toLowerCase(Locale.ROOT).replaceAll("[.\\s]", ""), organism.group(1))
                : null;
    }

    /// Whether `word` is the unit; a letter alone is more likely a part of a name.
    private static boolean isWritten(@Nullable Unit unit, String word) {
        return unit != null
                && (word.length() > 1 || word.equals("%"))
                && Unit.known(word).filter(unit::equals).isPresent();
    }

    private static @Nullable String target(String bare, @Nullable String endpoint, @Nullable Unit unit) {
        String rest = endpoint == null ? bare : ENDPOINT.matcher(bare).replaceFirst(" ");
        String words = Arrays.stream(rest.split("\\s+"))
                .filter(word -> !isWritten(unit, word.replaceFirst("^[_/]", "")) && !word.equals("/"))
                .collect(Collectors.joining(" "));
        String target = words.replaceAll("^[\\s,;:]+|[\\s,;:]+$", "");
        if (endpoint != null
                && DEPENDS_ON_ACIDITY.matcher(endpoint).matches()
                && BARE_ACIDITY.matcher(target).matches()) {
            return "pH " + target;
        }
        Matcher acidity = ACIDITY.matcher(target);
        return target.isEmpty() ? null : acidity.matches() ? "pH " + acidity.group(1) : target;
    }
}
