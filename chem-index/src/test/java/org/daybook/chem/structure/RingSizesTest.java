package org.daybook.chem.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscience.cdk.exception.Intractable;
import org.openscience.cdk.graph.Cycles;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.silent.SilentChemObjectBuilder;

class RingSizesTest {

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            CC1CCCCC1                  | one ring
            C1CC2CCC1C2                | norbornane
            C1CC2CCC1CC2               | bicyclooctane: three rings of which a basis has two
            C12C3C4C1C5C2C3C45         | cubane
            C1C2CC3CC1CC(C2)C3         | adamantane
            C1CCC2(CC1)CCCC2           | spiro
            c1ccc2ccccc2c1             | naphthalene
            C1CC1CC1CC1.C1CCC1         | several parts
            C1CC2CCC3C(CCC4CCCC34)C2C1 | steroid
            C1CCCCCCCCCCCCCCCCCCC1     | large
            CCO                        | none
            """)
    void countsTheRingsOfABasisAsCdkDoes(String smiles, String what) throws Intractable {
        requireSameAsCdk(StructureReader.read(smiles).container());
    }

    @RepeatedTest(300)
    void alsoInGraphsThatNoChemistDrew(RepetitionInfo repetition) throws Intractable {
        Random random = new Random(repetition.getCurrentRepetition());
        IAtomContainer container = SilentChemObjectBuilder.getInstance().newAtomContainer();
        int atoms = 3 + random.nextInt(14);
        for (int i = 0; i < atoms; i++) {
            container.newAtom(IAtom.C, 0);
            if (i > 0) {
                container.newBond(container.getAtom(random.nextInt(i)), container.getAtom(i), IBond.Order.SINGLE);
            }
        }
        for (int i = random.nextInt(atoms); i > 0; i--) {
            IAtom a = container.getAtom(random.nextInt(atoms));
            IAtom b = container.getAtom(random.nextInt(atoms));
            if (a != b && container.getBond(a, b) == null) {
                container.newBond(a, b, IBond.Order.SINGLE);
            }
        }
        Cycles.markRingAtomsAndBonds(container);

        requireSameAsCdk(container);
    }

    private static void requireSameAsCdk(IAtomContainer container) throws Intractable {
        RingSizes rings = new RingSizes(container);
        int[] counts = new int[container.getAtomCount()];
        for (int[] path : Cycles.mcb(container).paths()) {
            for (int i = 1; i < path.length; i++) {
                counts[path[i]]++;
            }
        }
        int[] smallest = new int[counts.length];
        for (int[] path : Cycles.all(container, container.getAtomCount()).paths()) {
            for (int i = 1; i < path.length; i++) {
                smallest[path[i]] =
                        smallest[path[i]] == 0 ? path.length - 1 : Math.min(smallest[path[i]], path.length - 1);
            }
        }
        for (int atom = 0; atom < counts.length; atom++) {
            assertThat(rings.count(atom)).as("rings of atom %d", atom).isEqualTo(counts[atom]);
            assertThat(rings.smallest(atom)).as("smallest ring of atom %d", atom).isEqualTo(smallest[atom]);
        }
    }
}
