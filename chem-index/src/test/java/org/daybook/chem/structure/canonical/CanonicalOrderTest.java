package org.daybook.chem.structure.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;

/// Atoms get the same ranks however the structure was drawn, with and without InChI's numbers.
class CanonicalOrderTest {

    /// InChI numbers nothing of a structure with an open place: atoms that only their configuration tells apart must be
    /// told apart here.
    @ParameterizedTest
    @ValueSource(strings = {
        "C[C@H](F)C(O)[C@@H](F)C",
        "C[C@H](F)C(O)[C@@H](F)C.C[C@@H](F)C(O)[C@@H](F)C",
        "CC[C@@H](F)C(O)[C@@](Cl)(F)C([C@](Cl)(F)C)[C@H](F)CC",
        "C/C=C/C(O)/C=C\\C",
        "F/C(Cl)=C(/Br)C(O)C(Br)=C(/Cl)F",
        "F/C(Cl)=C(/Br)C(O)C(/Br)=C(/F)Cl",
        "C/C=C/C(F)(Cl)/C=C\\C.CC(F)Cl",
        "C/C=C=C=C/C(O)/C=C=C=C\\C",
        "CC=[C@]=CC(O)C=[C@@]=CC",
        "Oc1ccc2ccccc2c1-c1c(O)ccc2ccccc12.Oc1ccc2ccccc2c1-c1c(O)ccc2ccccc12 |wU:10.11,wD:32.36|",
        "CC(=O)O",
        "OC(=O)CCC([O-])=O",
    })
    void doNotDependOnTheOrderOfAtoms(String smiles) throws CDKException {
        IAtomContainer container = StructureReader.read(smiles).container();
        String expected = written(container);
        Random random = new Random(20261130);
        for (int i = 0; i < 30; i++) {
            IAtomContainer copy = Graphs.copyOf(container);
            List<IAtom> atoms = new ArrayList<>();
            copy.atoms().forEach(atoms::add);
            Collections.shuffle(atoms, random);
            copy.setAtoms(atoms.toArray(IAtom[]::new));

            assertThat(written(copy)).isEqualTo(expected);
        }
    }

    @Test
    void isAPlaceForEachAtom() {
        IAtomContainer container = StructureReader.read("OC(=O)c1ccccc1.[Na+].[2H]C([2H])O").container();

        int[] ranks = CanonicalOrder.ranks(container, new int[container.getAtomCount()]);

        Arrays.sort(ranks);
        assertThat(ranks).containsExactly(java.util.stream.IntStream.range(0, ranks.length).toArray());
    }

    /// InChI numbers no deuterium: that of the carbon that it numbered first comes first.
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 1"})
    void aHydrogenFollowsItsNeighbour(int first, int second) {
        IAtomContainer container = StructureReader.read("[2H]C.[2H]C").container();

        int[] ranks = CanonicalOrder.ranks(container, new int[] {0, first, 0, second});

        assertThat(ranks[0] < ranks[2]).isEqualTo(first < second);
        assertThat(ranks[1] < ranks[3]).isEqualTo(first < second);
    }

    @Test
    void kindsAreAlikeWhereConstitutionIs() {
        int[] kinds = CanonicalOrder.kinds(StructureReader.read("C[C@H](F)C(O)[C@@H](F)C").container());

        assertThat(kinds[0]).isEqualTo(kinds[7]).isNotEqualTo(kinds[1]);
        assertThat(kinds[1]).isEqualTo(kinds[5]);
        assertThat(kinds[2]).isEqualTo(kinds[6]).isNotEqualTo(kinds[4]);
    }

    private static String written(IAtomContainer container) throws CDKException {
        IAtomContainer copy = Graphs.copyOf(container);
        return CanonicalSmiles.write(copy, CanonicalOrder.ranks(copy, new int[copy.getAtomCount()])).orElseThrow();
    }
}
