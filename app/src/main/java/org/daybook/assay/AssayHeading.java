package org.daybook.assay;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.assay.words.AssayWords;
import org.daybook.quantities.Unit;
import org.daybook.shared.Said;
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

    /// A table has a few headings, of which each is asked about for each of its cells.
    private static final int MOST_REMEMBERED = 2_000;
    private static final int LONGEST_REMEMBERED = 200;
    private static final Cache<Typed, AssayHeading> READ = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern MISPRINT = Pattern.compile("(?<!\\p{L})PfaI(?!\\p{L})");
    private static final Pattern BRACKETS = Pattern.compile("[\\[(]([^\\[\\]()]*)[\\])]");
    private static final Pattern PERCENT = Pattern.compile("(?:^|\\s)(?:%|(?i:per ?cent(?:age)?|pct)(?!\\p{L}))");
    private static final Pattern ACIDITY =
            Pattern.compile("(?:at )?pH ?(\\d{1,2}(?:\\.\\d+)?)", Pattern.CASE_INSENSITIVE);
    /// `LogD 7.4` and `Sol 6.5` say at which pH.
    private static final Pattern BARE_ACIDITY = Pattern.compile("1[0-3](?:\\.\\d+)?|\\d(?:\\.\\d+)?");
    private static final Pattern SEVERAL = Pattern.compile("\\s*[/,;|]\\s*|\\s+(?:or|oder|ou|o)\\s+");
    /// What is measured at a concentration and not in one.
    private static final Set<String> EFFECTS = Set.of("inhibition", "viability");
    /// A number with a unit of concentration: `10 uM`.
    private static final Pattern CONDITION = Pattern.compile("(?:^|[\\s@_])\\d+(?:\\.\\d+)?\\s?"
            + "(?:[pnum\u00B5\u03BC]?M|[pnum\u00B5\u03BC]?g/m?[lL])(?!\\p{L})");
    private static final Pattern LOOSE_UNIT =
            Pattern.compile("(?:[,;]\\s*|\\s)([^\\s,;]{1,20})(?=[\\s,;]|$)|^(%)(?=\\p{L})");

    /// Reads a heading; every part that is not there is null.
    public static AssayHeading read(String text) {
        Typed typed = new Typed(AssayWords.inForce(), text);
        return text.length() > LONGEST_REMEMBERED ? read(typed) : READ.get(typed, AssayHeading::read);
    }

    private static AssayHeading read(Typed typed) {
        AssayWords words = typed.words();
        String text = typed.text();
        String name = nameOf(text);
        Unit unit = null;
        String strain = null;
        String lab = null;
        boolean severalUnits = false;
        Matcher brackets = BRACKETS.matcher(name);
        while (brackets.find()) {
            String inside = brackets.group(1).strip();
            boolean atEnd = brackets.end() == name.length();
            if (isUnit(inside)) {
                unit = Unit.of(inside);
            } else if (areUnits(inside)) {
                severalUnits = true;
            } else if (words.isStrain(inside)) {
                strain = inside;
            } else if (atEnd && isLab(inside)) {
                lab = inside;
            }
        }
        String bare = plain(BRACKETS.matcher(name).replaceAll(" ").replaceAll("\\s+", " ").strip());
        String endpoint = words.endpoint(bare).orElse(null);
        Unit stated = unit == null ? looseUnit(bare) : unit;
        unit = NegativeLog.is(endpoint) || isOfCondition(stated, endpoint, bare) ? null : stated;
        boolean assumed = unit == null && !severalUnits && endpoint != null && words.isMicromolarByConvention(endpoint);
        return new AssayHeading(text, name, target(bare, endpoint, unit), words.species(bare).orElse(null), strain,
                endpoint, lab, assumed ? Unit.MICROMOLAR : unit, assumed,
                endpoint == null ? null : NegativeLog.base(endpoint, stated).orElse(null));
    }

    /// A heading, and the words by which it is read.
    private record Typed(AssayWords words, String text) {
    }

    /// Whether the heading speaks of a measurement: it names an endpoint, an organism or a kind of test, or a unit with
    /// a laboratory.
    public boolean isMeasurement() {
        return endpoint != null || organism != null || AssayWords.inForce().namesKindOfTest(name)
                || unit != null && lab != null;
    }

    /// Whether the endpoint is a concentration at which something happens: IC50, Ki, MIC. A potency of 0 does not
    /// exist.
    public boolean isPotency() {
        return endpoint != null && isPotency(endpoint);
    }

    /// Whether this endpoint is a concentration at which something happens; the more potent, the lower.
    static boolean isPotency(String endpoint) {
        return AssayWords.inForce().isPotency(endpoint);
    }

    /// What was understood, in one line for a person.
    public Said explanation() {
        Said line = endpoint == null ? Said.of("said.assay.result") : Said.plain(endpoint);
        String against = organism == null ? target : organism;
        if (against != null && !against.isEmpty()) {
            String key = against.startsWith("at ") ? "said.assay.of-a-condition"
                    : against.startsWith("pH ") ? "said.assay.at" : "said.assay.on";
            line = Said.of(key, line, against);
        }
        line = with("said.assay.strain", line, strain);
        line = with("said.assay.measured-by", line, lab);
        if (NegativeLog.is(endpoint) && logarithmOf == null) {
            line = Said.of("said.assay.a-logarithm-of-which-the-heading", line);
        }
        if (unit != null) {
            line = Said.of(unitIsAssumed ? "said.assay.in-by-convention-the-heading-states"
                    : "said.assay.in", line, unit.label());
        }
        return line;
    }

    private static Said with(String key, Said line, @Nullable String part) {
        return part == null || part.isEmpty() ? line : Said.of(key, line, part);
    }

    /// The unit if the heading itself says it; empty where it was taken by convention or is not known.
    public Optional<Unit> statedUnit() {
        return unitIsAssumed ? Optional.empty() : Optional.ofNullable(unit);
    }

    /// The heading on one line, and with a small L where somebody typed a capital i in `Pfal`.
    static String nameOf(String text) {
        return MISPRINT.matcher(BLANKS.matcher(text.strip()).replaceAll(" ")).replaceAll("Pfal");
    }

    /// The heading without the first brackets that hold a strain: `Pfal (K1) IC50` becomes `Pfal IC50`; one that names
    /// none stays as it is.
    public static String withoutStrain(String text) {
        return AssayWords.inForce().withoutStrain(text);
    }

    /// Whether brackets with this in them hold the unit of what is measured.
    public static boolean isUnit(String inside) {
        return Unit.known(inside).isPresent()
                || AssayWords.inForce().isMeasure(inside)
                || inside.matches("(?i)[µμu]?[lg]/\\S.{0,30}")
                || inside.matches("(?i)[nmuµμp]?g/[m]?l");
    }

    /// Whether there are several, so that each cell has to say its own: `nM / uM`, `nM or uM`.
    private static boolean areUnits(String inside) {
        String[] parts = SEVERAL.split(inside);
        return parts.length > 1 && Arrays.stream(parts)
                .allMatch(part -> Unit.known(part.strip()).filter(Unit::isConcentration).isPresent());
    }

    /// Whether the unit is that of a number of the heading: `Inhibition 10 uM` is measured at 10 uM, and not in uM.
    private static boolean isOfCondition(@Nullable Unit stated, @Nullable String endpoint, String bare) {
        return stated != null && stated.isConcentration() && isEffect(endpoint)
                && CONDITION.matcher(bare).find();
    }

    private static boolean isEffect(@Nullable String endpoint) {
        return endpoint != null && EFFECTS.contains(endpoint.toLowerCase(Locale.ROOT));
    }

    private static boolean isLab(String inside) {
        return inside.matches("\\p{L}[\\p{L}\\d .&'-]{1,40}")
                && !AssayWords.inForce().isNoLaboratory(inside);
    }

    private static @Nullable Unit looseUnit(String bare) {
        if (PERCENT.matcher(bare).find()) { // another unit then belongs to a condition: % inhibition at 10 uM
            return Unit.of("%");
        }
        Matcher token = LOOSE_UNIT.matcher(AssayWords.inForce().partedFromUnit(bare));
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

    /// Sub- and superscripts and fractions as plain digits: `IC₅₀`, `t½`.
    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).replace('\u2044', '/');
    }

    /// Whether `word` is the unit; a letter alone is more likely a part of a name.
    private static boolean isWritten(@Nullable Unit unit, String word) {
        return unit != null
                && (word.length() > 1 || word.equals("%"))
                && Unit.known(word).filter(unit::equals).isPresent();
    }

    private static @Nullable String target(String bare, @Nullable String endpoint, @Nullable Unit unit) {
        String rest = endpoint == null ? bare : AssayWords.inForce().withoutEndpoint(bare);
        String words = Arrays.stream(rest.split("\\s+"))
                .filter(word -> !isWritten(unit, word.replaceFirst("^[_/]", "")) && !word.equals("/"))
                .collect(Collectors.joining(" "));
        String target = words.replaceAll("^[\\s,;:]+|[\\s,;:]+$", "");
        String condition = target.replaceFirst("^@\\s*", "");
        if (isEffect(endpoint) && CONDITION.matcher(condition).matches()) {
            return "at " + condition;
        }
        if (endpoint != null
                && AssayWords.inForce().isAtAcidity(endpoint)
                && BARE_ACIDITY.matcher(target).matches()) {
            return "pH " + target;
        }
        Matcher acidity = ACIDITY.matcher(target);
        return target.isEmpty() ? null : acidity.matches() ? "pH " + acidity.group(1) : target;
    }
}
