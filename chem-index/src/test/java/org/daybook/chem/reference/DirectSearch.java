package org.daybook.chem.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.daybook.chem.match.Matcher;
import org.daybook.chem.match.Pattern;
import org.daybook.chem.match.feature.Requirement;
import org.daybook.chem.match.plan.Limits;
import org.daybook.chem.match.plan.SearchBudget;
import org.daybook.chem.match.plan.Verdict;
import org.daybook.chem.match.query.Stereo;
import org.daybook.chem.pack.FeatureCode;
import org.daybook.chem.pack.FeatureSet;
import org.daybook.chem.pack.MoleculeFeatures;
import org.daybook.chem.pack.PackedMolecule;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Packer;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.query.PatternReader;
import org.daybook.chem.structure.read.StructureReader;
import org.jspecify.annotations.Nullable;

/// What screen and matcher say of a chunk of molecules, each asked about every molecule without an index between them.
public final class DirectSearch {
    private final List<@Nullable PackedMolecule> molecules = new ArrayList<>();
    private final List<int[]> features = new ArrayList<>();

    public DirectSearch(List<String> smiles) {
        var finder = new MoleculeFeatures();
        for (String text : smiles) {
            PackedMolecule molecule = read(text);
            molecules.add(molecule);
            features.add(molecule == null ? new int[0] : sorted(finder.of(molecule.cursor())));
        }
    }

    private DirectSearch(List<@Nullable PackedMolecule> molecules, List<int[]> features) {
        this.molecules.addAll(molecules);
        this.features.addAll(features);
    }

    /// The same molecules, as a faulty indexer would store them that forgets one feature.
    public DirectSearch forgetting(int feature) {
        return new DirectSearch(
                molecules,
                features.stream()
                        .map(own -> Arrays.stream(own).filter(f -> f != feature).toArray())
                        .toList());
    }

    private static @Nullable PackedMolecule read(String smiles) {
        try {
            return Packer.pack(StructureReader.read(smiles, Format.SMILES));
        } catch (UnreadableStructureException e) {
            return null;
        }
    }

    private static int[] sorted(FeatureSet set) {
        int[] sorted = new int[set.size()];
        Arrays.setAll(sorted, set::feature);
        Arrays.sort(sorted);
        return sorted;
    }

    /// A query compiled for the index.
    ///
    /// @throws UnreadableStructureException if the index cannot read it
    public static Pattern pattern(Asked asked, boolean respectStereo) {
        Stereo stereo = respectStereo ? Stereo.RESPECT : Stereo.IGNORE;
        return asked.notation() == Asked.Notation.DRAWN
                ? PatternReader.drawn(asked.text(), stereo)
                : PatternReader.smarts(asked.text(), stereo);
    }

    public BitSet readable() {
        BitSet readable = new BitSet();
        for (int i = 0; i < molecules.size(); i++) {
            readable.set(i, molecules.get(i) != null);
        }
        return readable;
    }

    /// Hits of the matcher among some molecules; undecided ones are none.
    public BitSet hits(Pattern pattern, BitSet among) {
        var matcher = new Matcher(pattern, new SearchBudget(Limits.NONE));
        BitSet hits = new BitSet();
        among.stream().filter(i -> matcher.match(molecules.get(i)) == Verdict.MATCH).forEach(hits::set);
        return hits;
    }

    /// Molecules among some that the screen would not let through.
    public BitSet screenedOut(Pattern pattern, BitSet among) {
        BitSet out = new BitSet();
        Requirement requirement = pattern.requirement();
        among.stream().filter(i -> !isCandidate(requirement, features.get(i))).forEach(out::set);
        return out;
    }

    private static boolean isCandidate(Requirement requirement, int[] features) {
        return has(features, FeatureCode.ALWAYS)
                || requirement.demands().stream().allMatch(demand -> holds(demand, features))
                        && (requirement.exact().isEmpty()
                                || requirement.exact().stream().anyMatch(feature -> has(features, feature)));
    }

    /// Molecules that the screen claims to have proven, by features that are exact.
    public BitSet proven(Pattern pattern, BitSet among) {
        BitSet proven = new BitSet();
        among.stream()
                .filter(i -> pattern.requirement().exact().stream().anyMatch(feature -> has(features.get(i), feature)))
                .forEach(proven::set);
        return proven;
    }

    private static boolean holds(Requirement.Demand demand, int[] features) {
        return switch (demand) {
            case Requirement.Has(int feature) -> has(features, feature);
            case Requirement.Every(List<Requirement.Demand> all) ->
                all.stream().allMatch(part -> holds(part, features));
            case Requirement.Some(List<Requirement.Demand> some) ->
                some.stream().anyMatch(part -> holds(part, features));
        };
    }

    private static boolean has(int[] features, int feature) {
        return Arrays.binarySearch(features, feature) >= 0;
    }
}
