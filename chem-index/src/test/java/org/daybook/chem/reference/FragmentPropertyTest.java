package org.daybook.chem.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.daybook.chem.match.Pattern;
import org.daybook.chem.match.feature.Requirement;
import org.junit.jupiter.api.Test;
import org.openscience.cdk.exception.CDKException;

/// Whatever is cut from a molecule must find it: the screen may never lose what the matcher would prove.
///
/// The seed of a failing run is in its message, and the same seed gives the same molecules and pieces.
class FragmentPropertyTest {
    private static final long SEED = Long.getLong("daybook.test.seed", 1906);

    @Test
    void findsRandomMoleculesByTheirPieces() throws CDKException {
        var molecules = new RandomMolecules(SEED);
        List<String> smiles = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            smiles.add(molecules.next());
        }

        assertThat(losses(smiles, 6)).as("seed %d", SEED).isEmpty();
    }

    @Test
    void findsRealMoleculesByTheirPieces() throws CDKException {
        Corpus corpus = Corpus.orSkip();
        List<String> smiles = new ArrayList<>();
        for (String set : List.of("drug-10k", "messy-10k")) {
            corpus.molecules(set, (int) (SEED % 9_000), 1_000).forEach(line -> smiles.add(line.smiles()));
        }

        assertThat(losses(smiles, 6)).as("seed %d", SEED).isEmpty();
    }

    @Test
    void missesEachFeatureThatAQueryDemandsWhenTheIndexForgetsIt() throws CDKException {
        String smiles = "CC(=O)Nc1ccc(cc1)S(=O)(=O)N1CCC(F)(CC#N)C1=Cc1c[nH]c2ccccc12";
        var search = new DirectSearch(List.of(smiles));
        Set<Integer> demanded = new LinkedHashSet<>();
        var fragments = new Fragments(ReferenceMolecule.read(smiles), new Random(SEED));
        int missed = 0;
        for (int i = 0; i < 200; i++) {
            Pattern pattern =
                    DirectSearch.pattern(Asked.smarts(fragments.plainSmarts(fragments.piece(2 + i % 12))), false);
            for (Requirement.Demand demand : pattern.requirement().demands()) {
                if (demand instanceof Requirement.Has(int feature)) {
                    demanded.add(feature);
                    missed += search.forgetting(feature).screenedOut(pattern, search.readable()).isEmpty() ? 0 : 1;
                    assertThat(search.forgetting(feature)
                                    .screenedOut(pattern, search.readable())
                                    .isEmpty())
                            .as("feature %d", feature)
                            .isFalse();
                }
            }
        }

        assertThat(demanded).hasSizeGreaterThan(50);
        assertThat(missed).isGreaterThan(200);
    }

    private static List<String> losses(List<String> smiles, int pieces) throws CDKException {
        var random = new Random(SEED);
        var search = new DirectSearch(smiles);
        assertThat(search.readable().cardinality()).isEqualTo(smiles.size());
        List<String> losses = new ArrayList<>();
        for (int i = 0; i < smiles.size(); i++) {
            BitSet self = new BitSet();
            self.set(i);
            var fragments = new Fragments(ReferenceMolecule.read(smiles.get(i)), random);
            for (int j = 0; j < pieces; j++) {
                List<Integer> piece = fragments.piece(1 + random.nextInt(20));
                for (String smarts : List.of(fragments.plainSmarts(piece), fragments.embellishedSmarts(piece))) {
                    Pattern pattern = DirectSearch.pattern(Asked.smarts(smarts), j % 2 == 0);
                    if (search.hits(pattern, self).isEmpty()) {
                        losses.add("no match of %s in %s".formatted(smarts, smiles.get(i)));
                    }
                    if (!search.screenedOut(pattern, self).isEmpty()) {
                        losses.add("screened out: %s in %s".formatted(smarts, smiles.get(i)));
                    }
                }
            }
        }
        return losses;
    }
}
