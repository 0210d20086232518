package org.daybook.assay.words;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.shared.WordList;

/// The words that headings of assays are read by, ready to be compared: those of `assays.tsv` and those that owners
/// added on the site.
///
/// There is one for the program, for a heading is read in a hundred places that have nothing but its text. It is
/// replaced as a whole when an owner adds or takes back a word, so a reader has the old words or the new ones.
public final class AssayWords {

    private static final WordList SHIPPED = WordList.shipped("assays.tsv", "strain", "species", "endpoint",
            "negative-log", "negative-log-of-molar", "negative-log-of-harm", "potency", "potency-in-stated-unit",
            "higher-is-better", "lower-is-better", "at-ph", "before-stroke", "kind-of-test", "measure",
            "no-laboratory", "result-kind");

    private static volatile AssayWords inForce = new AssayWords(SHIPPED);

    private final WordList words;
    private final Pattern strain;
    private final Pattern strainInBrackets;
    private final Pattern endpoint;
    private final Pattern species;
    private final Pattern kindOfTest;
    private final Pattern atAcidity;
    private final Pattern beforeStroke;
    private final Pattern measure;
    private final Pattern noLaboratory;
    private final Pattern potency;
    private final Pattern potencyInStatedUnit;
    private final Pattern negativeLog;
    private final Pattern negativeLogOfMolar;
    private final Pattern negativeLogOfHarm;
    private final Pattern higherIsBetter;
    private final Pattern lowerIsBetter;
    private final Pattern resultKind;

    private AssayWords(WordList words) {
        this.words = words;
        strain = anyCase(words.alternatives("strain"));
        strainInBrackets = anyCase("\\s*\\((?:" + words.alternatives("strain") + ")\\)");
        endpoint = anyCase("(?<![\\p{L}\\d])(?:" + words.alternatives("negative-log") + "|" + words.named("endpoint")
                + ")(?![\\p{L}\\d])");
        species = anyCase("(?<![\\p{L}])(?:" + words.named("species") + ")(?![\\p{Ll}])");
        kindOfTest = anyCase(words.alternatives("kind-of-test"));
        atAcidity = anyCase(words.alternatives("at-ph"));
        beforeStroke = anyCase("(?:" + words.alternatives("before-stroke") + ")/");
        measure = anyCase(words.alternatives("measure"));
        noLaboratory = anyCase(words.alternatives("no-laboratory"));
        potency = anyCase(words.alternatives("potency"));
        potencyInStatedUnit = anyCase(words.alternatives("potency-in-stated-unit"));
        negativeLog = anyCase(words.alternatives("negative-log"));
        negativeLogOfMolar = anyCase(words.alternatives("negative-log-of-molar"));
        negativeLogOfHarm = anyCase(words.alternatives("negative-log-of-harm"));
        higherIsBetter = anyCase(words.alternatives("higher-is-better"));
        lowerIsBetter = anyCase(words.alternatives("lower-is-better"));
        resultKind = anyCase("(?<![\\p{L}])(?:" + words.named("result-kind") + ")(?![\\p{Ll}])");
    }

    /// Those by which headings are read now.
    public static AssayWords inForce() {
        return inForce;
    }

    /// From now on headings are read by these too.
    ///
    /// @param added all that the site adds, of the kinds of `assays.tsv`; in place of what it added before
    public static void use(List<WordList.Added> added) {
        inForce = new AssayWords(SHIPPED.with(added));
    }

    /// What the program brings of a kind.
    public static List<WordList.Shipped> shipped(String kind) {
        return SHIPPED.lines(kind);
    }

    /// Whether these are words of a kind and nothing else.
    public boolean isKnown(String kind, String text) {
        return anyCase(words.alternatives(kind)).matcher(text).matches();
    }

    /// Whether this is a strain and nothing else.
    public boolean isStrain(String text) {
        return strain.matcher(text).matches();
    }

    /// The heading without the first brackets that hold a strain.
    public String withoutStrain(String heading) {
        return strainInBrackets.matcher(heading).replaceFirst("");
    }

    /// The endpoint that a heading without brackets names, under its one name.
    public Optional<String> endpoint(String heading) {
        return meaning("endpoint", endpoint, heading);
    }

    /// The heading with a blank instead of its endpoint.
    public String withoutEndpoint(String heading) {
        return endpoint.matcher(heading).replaceFirst(" ");
    }

    /// The species that a heading without brackets names.
    public Optional<String> species(String heading) {
        return meaning("species", species, heading);
    }

    /// Whether a stage, a matrix, a cell line or an enzyme shows that the heading speaks of a measurement.
    public boolean namesKindOfTest(String heading) {
        return kindOfTest.matcher(heading).find();
    }

    /// What results of an assay of this name say of a compound, as in `assays.tsv`: the first word that tells.
    public Optional<String> resultKind(String name) {
        return meaning("result-kind", resultKind, name);
    }

    /// Whether a bare number behind this endpoint is a pH.
    public boolean isAtAcidity(String endpoint) {
        return atAcidity.matcher(endpoint).matches();
    }

    /// The heading with a blank behind each `IC50/`, where a unit follows.
    public String partedFromUnit(String heading) {
        return beforeStroke.matcher(heading).replaceAll("$0 ");
    }

    /// Whether brackets with this in them hold a measure, though it is no unit of a result: `mg`, `uL`, `ppm`.
    public boolean isMeasure(String inside) {
        return measure.matcher(inside).matches();
    }

    /// Whether brackets with this in them at the end hold no laboratory.
    public boolean isNoLaboratory(String inside) {
        return noLaboratory.matcher(inside).matches();
    }

    /// Whether the endpoint is a potency that is in uM where nobody says a unit.
    public boolean isMicromolarByConvention(String endpoint) {
        return potency.matcher(endpoint).matches();
    }

    /// Whether the endpoint is a concentration at which something happens; the more potent, the lower.
    public boolean isPotency(String endpoint) {
        return isMicromolarByConvention(endpoint) || potencyInStatedUnit.matcher(endpoint).matches();
    }

    /// Whether the endpoint is −log10 of another one.
    public boolean isNegativeLog(String endpoint) {
        return negativeLog.matcher(endpoint).matches();
    }

    /// Whether everybody takes this negative logarithm of mol/L.
    public boolean isNegativeLogOfMolar(String endpoint) {
        return negativeLogOfMolar.matcher(endpoint).matches();
    }

    /// Whether more of this negative logarithm is more poisonous and not better.
    public boolean isNegativeLogOfHarm(String endpoint) {
        return negativeLogOfHarm.matcher(endpoint).matches();
    }

    /// Whether more of this endpoint is better.
    public boolean isBetterHigh(String endpoint) {
        return higherIsBetter.matcher(endpoint).matches();
    }

    /// Whether less of this endpoint is better.
    public boolean isBetterLow(String endpoint) {
        return lowerIsBetter.matcher(endpoint).matches();
    }

    private Optional<String> meaning(String kind, Pattern pattern, String heading) {
        Matcher found = pattern.matcher(heading);
        return found.find() ? Optional.of(words.meaning(kind, found)) : Optional.empty();
    }

    private static Pattern anyCase(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }
}
