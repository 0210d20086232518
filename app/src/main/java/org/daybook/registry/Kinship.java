package org.daybook.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.identity.StereoSummary;
import org.daybook.chem.structure.parent.OddComponents;
import org.daybook.chem.structure.property.Properties;
import org.daybook.chem.structure.read.ImpliedHand;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.chem.structure.tautomer.Tautomers;
import org.daybook.registry.compound.Candidate;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundRepository;
import org.daybook.registry.compound.IdentityKey;
import org.daybook.registry.compound.Kin;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.RegisteredStructure;
import org.daybook.registry.compound.Relatives;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.compound.Warning.Kind;
import org.daybook.registry.compound.Warning;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds the compounds that stand next to a structure, its stereoisomers and its salt forms, and what else is worth a
/// look before it is registered.
@Component
@Transactional(readOnly = true)
class Kinship {

    private static final int SHOWN = 50;
    /// Compounds of the formulas asked about, among which tautomers are looked for.
    private static final int MOST_ISOMERS = 5_000;

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
                .map(structure -> of(compound, structure))
                .orElseGet(() -> new Relatives(List.of(), List.of()));
    }

    private Relatives of(Compound compound, RegisteredStructure structure) {
        Optional<String> connectivity = Optional.ofNullable(structure.connectivity());
        String key = compound.identityKey();
        Families families = family(connectivity, key, structure.parentKey(), Map.of());
        return new Relatives(without(compound, families.stereoisomers(connectivity, key)),
                without(compound, saltForms(families, structure.parentKey(), key)));
    }

    /// The kin of these structures, in at most four queries, or five where InChI refuses one of them.
    Families families(Collection<Structure> structures) {
        Set<String> blocks = new HashSet<>();
        Set<String> keys = new HashSet<>();
        Set<String> parents = new HashSet<>();
        structures.forEach(structure -> {
            Identifiers.of(structure).connectivity()
                    .ifPresentOrElse(blocks::add, () -> keys.add(IdentityKey.of(structure)));
            parents.add(IdentityKey.ofParent(structure));
        });
        return new Families(
                by(blocks, compounds::withConnectivities, Compound::connectivity),
                by(keys, (all, most) -> compounds.findByIdentityKeyInOrderById(all),
                        one -> Optional.of(one.identityKey())),
                by(parents, compounds::withParents, Compound::parentKey),
                bySkeleton(structures));
    }

    /// Compounds with the formula and connections of one of these, in two queries: candidates for tautomers.
    private Map<String, List<Compound>> bySkeleton(Collection<Structure> structures) {
        Set<String> formulas = new HashSet<>();
        Set<String> skeletons = new HashSet<>();
        structures.forEach(structure -> Tautomers.skeleton(structure).ifPresent(skeleton -> {
            skeletons.add(skeleton);
            formulas.add(Properties.of(structure).formula());
        }));
        if (skeletons.isEmpty()) {
            return Map.of();
        }
        List<Long> ids = compounds.inchisWithFormulas(formulas, Limit.of(MOST_ISOMERS)).stream()
                .filter(one -> Tautomers.skeleton(one.getInchi()).filter(skeletons::contains).isPresent())
                .map(CompoundRepository.ByInchi::getId)
                .toList();
        return ids.isEmpty() ? Map.of() : compounds.findAllById(ids).stream()
                .sorted(Kin.BY_NUMBER)
                .collect(Collectors.groupingBy(
                        one -> one.inchi().flatMap(Tautomers::skeleton).orElseThrow()));
    }

    private static Map<String, List<Compound>> by(
            Set<String> keys,
            BiFunction<Collection<String>, Integer, List<Compound>> ask,
            Function<Compound, Optional<String>> key) {
        return keys.isEmpty() ? Map.of() : ask.apply(keys, SHOWN).stream()
                .collect(Collectors.groupingBy(compound -> key.apply(compound).orElseThrow()));
    }

    /// What whoever registers this candidate should look at; nothing for one without a structure.
    ///
    /// @param planned compounds that are not registered yet and count as if they were
    List<Warning> warnings(Candidate candidate, StereoStatement stereo, Collection<? extends Kin> planned) {
        return warnings(candidate.wanted(), stereo, candidate.wanted().meant().map(this::family)
                .orElse(Families.NONE), planned);
    }

    private Families family(Structure structure) {
        return family(Identifiers.of(structure).connectivity(), IdentityKey.of(structure),
                IdentityKey.ofParent(structure), bySkeleton(List.of(structure)));
    }

    /// The kin of one structure, in two queries.
    private Families family(
            Optional<String> connectivity, String key, String parentKey, Map<String, List<Compound>> bySkeleton) {
        return new Families(
                connectivity.map(block -> Map.of(block, compounds.withConnectivity(block, Limit.of(SHOWN))))
                        .orElseGet(Map::of),
                connectivity.isPresent() ? Map.of() : Map.of(key, compounds.findByIdentityKeyOrderById(key)),
                Map.of(parentKey, compounds.withParent(parentKey, Limit.of(SHOWN))),
                bySkeleton);
    }

    /// The same, of one whose family was looked up before.
    List<Warning> warnings(
            NewCompound wanted, StereoStatement stereo, Families families, Collection<? extends Kin> planned) {
        return wanted.meant()
                .map(structure -> {
                    List<Warning> warnings = warnings(structure, stereo, families, planned);
                    return Stream.concat(contradiction(wanted, structure, stereo).stream(), warnings.stream()).toList();
                })
                .orElseGet(List::of);
    }

    private static List<Warning> warnings(
            Structure structure, StereoStatement stereo, Families families, Collection<? extends Kin> planned) {
        String key = IdentityKey.of(structure);
        List<Warning> warnings = new ArrayList<>();
        Identifiers.of(structure)
                .inchiRefused()
                .ifPresent(reason -> warnings.add(new Warning(
                        Kind.INCHI_REFUSED,
                        Said.of("said.registry.inchi-does-not-take-this-structure", reason),
                        null)));
        if (Identifiers.of(structure).isTautomerChosen()) {
            warnings.add(new Warning(
                    Kind.TAUTOMER_CHOSEN,
                    Said.of("said.registry.inchi-leaves-open-where-hydrogens-sit",
                            Identifiers.of(structure).canonicalSmiles()),
                    null));
        }
        if (ImpliedHand.isIn(structure)) {
            warnings.add(new Warning(
                    Kind.HAND_IMPLIED,
                    Said.of("said.registry.the-name-does-not-say-the-hand",
                            Identifiers.of(structure).canonicalSmiles()),
                    null));
        }
        List<String> unusual = Identifiers.of(structure).unusualValences();
        if (!unusual.isEmpty()) {
            warnings.add(new Warning(
                    Kind.UNUSUAL_VALENCE,
                    Said.of("said.registry.unusual-valence-look-whether-a-bond", unusual),
                    null));
        }
        OddComponents.of(structure).reasons().forEach(
                reason -> warnings.add(new Warning(Kind.COMPONENTS, Said.of(reason), null)));
        Optional<String> connectivity = Identifiers.of(structure).connectivity();
        Predicate<Kin> isStereoisomer = other -> connectivity.isPresent()
                ? other.connectivity().equals(connectivity)
                : other.identityKey().equals(key);
        for (Kin other : family(families.stereoisomers(connectivity, key), planned, isStereoisomer)) {
            stereoWarning(structure, key, stereo, other).ifPresent(warnings::add);
        }
        String parentKey = IdentityKey.ofParent(structure);
        Predicate<Kin> isSaltForm =
                other -> other.parentKey().filter(parentKey::equals).isPresent()
                        && !other.identityKey().equals(key);
        family(saltForms(families, parentKey, key), planned, isSaltForm).stream()
                .sorted(Comparator.comparing(Kinship::isSalt))
                .forEach(other -> warnings.add(new Warning(
                        Kind.OTHER_SALT,
                        Said.of("said.registry.is-another-salt-form-of-the", other.number()),
                        registered(other))));
        tautomers(structure, families).forEach(warnings::add);
        return List.copyOf(warnings);
    }

    private static Stream<Warning> tautomers(Structure structure, Families families) {
        Optional<String> connectivity = Identifiers.of(structure).connectivity();
        return Tautomers.skeleton(structure).stream()
                .flatMap(skeleton -> families.isomers(skeleton, connectivity).stream())
                .limit(SHOWN)
                .filter(other -> isTautomer(structure, other))
                .map(other -> new Warning(
                        Kind.TAUTOMER,
                        Said.of("said.registry.is-a-tautomer-of-it-a", other.number()),
                        other));
    }

    private static boolean isTautomer(Structure structure, Compound other) {
        try {
            return Tautomers.areTautomers(
                    structure, StructureReader.read(other.structure().orElseThrow().canonicalSmiles(), Format.SMILES));
        } catch (UnreadableStructureException e) {
            return false; // written by an earlier version; the renewal asks about it
        }
    }

    private static Optional<Warning> stereoWarning(Structure structure, String key, StereoStatement stereo, Kin other) {
        if (!other.identityKey().equals(key)) {
            return Optional.of(new Warning(Kind.OTHER_STEREO,
                    Said.of("said.registry.has-the-same-atoms-and-bonds", other.number(),
                    difference(Identifiers.of(structure), other)), registered(other)));
        }
        return other.stereo() == stereo ? Optional.empty() : Optional.of(new Warning(Kind.OTHER_STATEMENT,
                Said.of("said.registry.is-the-same-structure-stated-as", other.number(), other.stereo().word()),
                        registered(other)));
    }

    private static List<Kin> family(
            List<Compound> registered, Collection<? extends Kin> planned, Predicate<Kin> belongs) {
        return Stream.concat(registered.stream(), planned.stream().filter(belongs))
                .sorted(Kin.BY_NUMBER)
                .limit(SHOWN)
                .toList();
    }

    private static boolean isSalt(Kin kin) {
        return kin.parentKey().filter(parent -> !parent.equals(kin.identityKey())).isPresent();
    }

    private static @Nullable Compound registered(Kin kin) {
        return kin instanceof Compound compound ? compound : null;
    }

    /// What two structures with the same first block of their InChIKeys differ in.
    private static Said difference(Identifiers structure, Kin kin) {
        Optional<String> one = structure.inchi();
        Optional<String> other = kin.inchi();
        if (structure.coordination().isPresent() && one.equals(other)) {
            return Said.of("said.registry.other-bonds-to-a-metal");
        }
        List<Said> words = new ArrayList<>();
        if (differ(PROTONS, one, other)) {
            words.add(Said.of("said.registry.more-or-fewer-protons"));
        }
        if (differ(ISOTOPES, one, other)) {
            words.add(Said.of("said.registry.other-isotopes"));
        }
        if (words.isEmpty() || differ(STEREO, one, other)) {
            words.addFirst(Said.of("said.registry.other-stereo"));
        }
        return words.stream().reduce((first, second) -> Said.of("said.shared.and", first, second)).orElseThrow();
    }

    private static boolean differ(Pattern layers, Optional<String> one, Optional<String> other) {
        return !layers(layers, one.orElse("")).equals(layers(layers, other.orElse("")));
    }

    private static List<String> layers(Pattern layers, String inchi) {
        String scope = layers == ISOTOPES ? inchi : inchi.replaceFirst("/i.*", "");
        return layers.matcher(scope).results().map(MatchResult::group).toList();
    }

    /// A word that says nothing of the drawing is told as it was given.
    private static Optional<Warning> contradiction(NewCompound wanted, Structure structure, StereoStatement stereo) {
        StereoStatement stated = wanted.stated() != null && wanted.stereo().isEmpty() ? wanted.stated() : stereo;
        return contradiction(StereoSummary.of(structure), stated)
                .map(words -> new Warning(Kind.STATEMENT_AND_DRAWING, words, null));
    }

    private static Optional<Said> contradiction(StereoSummary drawn, StereoStatement stated) {
        int open = drawn.undefinedCentres() + drawn.undefinedDoubleBonds();
        boolean nothingToState = StereoStatement.proposedBy(drawn) == StereoStatement.ACHIRAL;
        if (stated == StereoStatement.ABSOLUTE && open > 0) {
            return Optional.of(Said.of(open == 1 ? "said.registry.stated-as-absolute-but-the-drawing"
                    : "said.registry.stated-as-absolute-but-the-drawing-2", open));
        }
        if (stated == StereoStatement.ACHIRAL && !nothingToState) {
            return Optional.of(Said.of("said.registry.stated-as-achiral-but-the-drawing"));
        }
        if (stated == StereoStatement.UNKNOWN && open == 0 && !nothingToState
                && StereoStatement.proposedBy(drawn) != StereoStatement.UNKNOWN) {
            return Optional.of(Said.of("said.registry.stated-as-unknown-but-the-drawing"));
        }
        if (nothingToState && (stated == StereoStatement.RACEMIC || stated == StereoStatement.RELATIVE)) {
            return Optional.of(Said.of("said.registry.stated-as-but-the-drawing-has", stated.word()));
        }
        return Optional.empty();
    }

    private static List<Compound> saltForms(Families families, String parentKey, String key) {
        return families.withParent(parentKey).stream()
                .filter(other -> !other.identityKey().equals(key))
                .sorted(Comparator.comparing(Kinship::isSalt))
                .toList();
    }

    private static List<Compound> without(Compound compound, List<Compound> others) {
        return others.stream().filter(other -> !other.id().equals(compound.id())).toList();
    }
}
