package org.daybook.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.identity.StereoSummary;
import org.daybook.chem.structure.parent.Parent;
import org.daybook.registry.compound.Candidate;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundRepository;
import org.daybook.registry.compound.IdentityKey;
import org.daybook.registry.compound.Kin;
import org.daybook.registry.compound.Relatives;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.compound.Warning;
import org.daybook.registry.compound.Warning.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds the compounds that stand next to a structure, its stereoisomers and its salt forms, and what else is worth a
/// look before it is registered.
@Component
@Transactional(readOnly = true)
class Kinship {

    private static final Limit SHOWN = Limit.of(50);

    /// Layers of an InChI; what stands behind the isotopes belongs to them.
    private static final Pattern PROTONS = Pattern.compile("/p[^/]+");
    private static final Pattern STEREO = Pattern.compile("/[btms][^/]+");
    private static final Pattern ISOTOPES = Pattern.compile("/i.*");

    private final CompoundRepository compounds;

    Kinship(CompoundRepository compounds) {
        this.compounds = compounds;
    }

    /// Stereoisomers and salt forms of a registered compound, without itself.
    Relatives of(Compound compound) {
        return compound.structure()
                .map(structure -> new Relatives(
                        without(
                                compound,
                                stereoisomers(Optional.ofNullable(structure.connectivity()), compound.identityKey())),
                        without(compound, saltForms(structure.parentKey(), compound.identityKey()))))
                .orElseGet(() -> new Relatives(List.of(), List.of()));
    }

    /// What whoever registers this candidate should look at; nothing for one without a structure.
    ///
    /// @param planned compounds that are not registered yet and count as if they were
    List<Warning> warnings(Candidate candidate, StereoStatement stereo, Collection<? extends Kin> planned) {
        return candidate
                .wanted()
                .structure()
                .map(structure -> warnings(structure, candidate.key(), stereo, planned))
                .orElseGet(List::of);
    }

    private List<Warning> warnings(
            Structure structure, String key, StereoStatement stereo, Collection<? extends Kin> planned) {
        List<Warning> warnings = new ArrayList<>();
        Identifiers.of(structure)
                .inchiRefused()
                .ifPresent(reason -> warnings.add(new Warning(
                        Kind.INCHI_REFUSED,
                        "InChI does not take this structure (" + reason
                                + "), so it is recognised by its canonical SMILES only",
                        null)));
        List<String> unusual = Identifiers.of(structure).unusualValences();
        if (!unusual.isEmpty()) {
            warnings.add(new Warning(
                    Kind.UNUSUAL_VALENCE,
                    "Unusual valence: " + String.join(", ", unusual)
                            + ". Look whether a bond is too many or too few, or a charge is missing",
                    null));
        }
        contradiction(StereoSummary.of(structure), stereo)
                .ifPresent(words -> warnings.add(new Warning(Kind.STATEMENT_AND_DRAWING, words, null)));
        Optional<String> connectivity = Identifiers.of(structure).connectivity();
        Predicate<Kin> isStereoisomer = other -> connectivity.isPresent()
                ? other.connectivity().equals(connectivity)
                : other.identityKey().equals(key);
        for (Kin other : family(stereoisomers(connectivity, key), planned, isStereoisomer)) {
            stereoWarning(structure, key, stereo, other).ifPresent(warnings::add);
        }
        String parentKey = IdentityKey.of(Parent.of(structure).structure());
        Predicate<Kin> isSaltForm =
                other -> other.parentKey().filter(parentKey::equals).isPresent()
                        && !other.identityKey().equals(key);
        family(saltForms(parentKey, key), planned, isSaltForm).stream()
                .sorted(Comparator.comparing(Kinship::isSalt))
                .forEach(other -> warnings.add(new Warning(
                        Kind.OTHER_SALT,
                        other.number() + " is another salt form of the same parent",
                        registered(other))));
        return List.copyOf(warnings);
    }

    private static Optional<Warning> stereoWarning(Structure structure, String key, StereoStatement stereo, Kin other) {
        if (!other.identityKey().equals(key)) {
            return Optional.of(new Warning(Kind.OTHER_STEREO, other.number() + " has the same atoms and bonds with "
                    + difference(Identifiers.of(structure).inchi(), other.inchi()), registered(other)));
        }
        return other.stereo() == stereo ? Optional.empty() : Optional.of(new Warning(Kind.OTHER_STATEMENT,
                other.number() + " is the same structure, stated as " + other.stereo().label(), registered(other)));
    }

    private static List<Kin> family(
            List<Compound> registered, Collection<? extends Kin> planned, Predicate<Kin> belongs) {
        return Stream.concat(registered.stream(), planned.stream().filter(belongs))
                .sorted(Kin.BY_NUMBER)
                .limit(SHOWN.max())
                .toList();
    }

    private static boolean isSalt(Kin kin) {
        return kin.parentKey().filter(parent -> !parent.equals(kin.identityKey())).isPresent();
    }

    private static @Nullable Compound registered(Kin kin) {
        return kin instanceof Compound compound ? compound : null;
    }

    /// What two InChIs with the same first block of their keys differ in.
    private static String difference(Optional<String> one, Optional<String> other) {
        List<String> words = new ArrayList<>();
        if (differ(PROTONS, one, other)) {
            words.add("more or fewer protons");
        }
        if (differ(ISOTOPES, one, other)) {
            words.add("other isotopes");
        }
        if (words.isEmpty() || differ(STEREO, one, other)) {
            words.addFirst("other stereo");
        }
        return String.join(" and ", words);
    }

    private static boolean differ(Pattern layers, Optional<String> one, Optional<String> other) {
        return !layers(layers, one.orElse("")).equals(layers(layers, other.orElse("")));
    }

    private static List<String> layers(Pattern layers, String inchi) {
        String scope = layers == ISOTOPES ? inchi : inchi.replaceFirst("/i.*", "");
        return layers.matcher(scope).results().map(MatchResult::group).toList();
    }

    private static Optional<String> contradiction(StereoSummary drawn, StereoStatement stated) {
        int open = drawn.undefinedCentres() + drawn.undefinedDoubleBonds();
        boolean nothingToState = StereoStatement.proposedBy(drawn) == StereoStatement.ACHIRAL;
        if (stated == StereoStatement.ABSOLUTE && open > 0) {
            return Optional.of("Stated as absolute, but the drawing leaves " + open + " stereo element"
                    + (open == 1 ? "" : "s") + " open");
        }
        if (stated == StereoStatement.ACHIRAL && !nothingToState) {
            return Optional.of("Stated as achiral, but the drawing has a stereo element");
        }
        if (nothingToState && (stated == StereoStatement.RACEMIC || stated == StereoStatement.RELATIVE)) {
            return Optional.of("Stated as " + stated.label() + ", but the drawing has no stereo element");
        }
        return Optional.empty();
    }

    private List<Compound> stereoisomers(Optional<String> connectivity, String key) {
        return connectivity.map(block -> compounds.withConnectivity(block, SHOWN))
                .orElseGet(() -> compounds.findByIdentityKeyOrderById(key));
    }

    private List<Compound> saltForms(String parentKey, String key) {
        return compounds.withParent(parentKey, SHOWN).stream()
                .filter(other -> !other.identityKey().equals(key))
                .sorted(Comparator.comparing(Kinship::isSalt))
                .toList();
    }

    private static List<Compound> without(Compound compound, List<Compound> others) {
        return others.stream().filter(other -> !other.id().equals(compound.id())).toList();
    }
}
