package org.daybook.chem.structure.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daybook.chem.structure.inchi.InchiRun;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.chem.structure.smiles.SmilesExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IStereoElement;

/// How many stereoisomers the groups of a structure stand for.
class StereoGroupsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            C[C@H](O)F                              ! 0 ! 1  ! false
            C[C@H](O)F |&1:1|                       ! 1 ! 2  ! true
            C[C@H](O)F |o1:1|                       ! 1 ! 2  ! true
            C[C@H](O)[C@H](F)C |&1:1,3|             ! 1 ! 2  ! true
            C[C@H](O)[C@H](F)C |&1:1,&2:3|          ! 2 ! 4  ! false
            C[C@H](O)[C@H](F)C |&1:1|               ! 1 ! 2  ! false
            F/C=C/[C@H](O)F |&1:3|                  ! 1 ! 2  ! true
            CCO                                     ! 0 ! 1  ! false
            C[C@H](O)[C@H](F)[C@H](O)[C@H](F)[C@H](O)[C@H](F)[C@H](O)C |&1:1,&2:3,&3:5,&4:7,&5:9,&6:11,&7:13|!7!64!false
            """)
    void standForSeveral(String smiles, int groups, int drawings, boolean isOneOfAll) {
        IAtomContainer container = StructureReader.read(smiles).container();

        assertThat(StereoGroups.of(container)).hasSize(groups);
        assertThat(StereoGroups.drawings(container)).hasSize(drawings);
        assertThat(StereoGroups.isOneOfAll(container)).isEqualTo(isOneOfAll);
    }

    /// Six are turned, the seventh stays as it is drawn.
    @Test
    void standForNoMoreThanSixtyFour() {
        IAtomContainer container = StructureReader.read("C[C@H](O)[C@H](F)[C@H](O)[C@H](F)[C@H](O)[C@H](F)[C@H](O)CC "
                + "|&1:1,&2:3,&3:5,&4:7,&5:9,&6:11,&7:13|").container();

        List<IAtomContainer> drawings = StereoGroups.drawings(container);

        for (int centre = 1; centre <= 11; centre += 2) {
            assertThat(hands(drawings, centre)).as("atom %d", centre).hasSize(2);
        }
        assertThat(hands(drawings, 13)).hasSize(1);
        assertThat(drawings.stream().map(StereoGroupsTest::hands).distinct()).hasSize(64);
    }

    @Test
    void areTurnedEachAsAWhole() {
        IAtomContainer container = StructureReader.read("C[C@H](O)[C@H](F)[C@H](O)C |&1:1,3,o1:5|").container();

        assertThat(StereoGroups.drawings(container).stream().map(StereoGroupsTest::hands))
                .containsExactlyInAnyOrder("1-1-1", "2-2-1", "1-1-2", "2-2-2");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            C[C@H](F)[C@H](Cl)C |&7:1,&3:3|                  ! &1:1,&2:3
            C[C@H](F)[C@H](Cl)C |o4:1,&9:3|                  ! &1:3,o1:1
            C[C@H](F)[C@H](Cl)[C@H](O)C |&2:1,5,&5:3|        ! &1:1,5,&2:3
            C[C@H](F)[C@H](Cl)[C@H](O)C |a:1,o3:3,o2:5|      ! o1:3,o2:5
            C[C@H](F)[C@H](Cl)[C@H](O)[C@H](F)C |&4:7,&3:5,o2:3,o9:1| ! &1:5,&2:7,o1:1,o2:3
            """)
    void areNumberedInTheOrderOfTheirAtoms(String smiles, String groups) {
        IAtomContainer container = StructureReader.read(smiles).container();

        StereoGroups.number(container);

        assertThat(SmilesExtension.groups(container)).isEqualTo(groups);
    }

    /// A meso form turned is itself: its group says nothing. That of a chiral form says that both hands are there.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            C[C@H](O)[C@H](O)C |&1:1,3|                      ! 0
            C[C@H](O)[C@@H](O)C |&1:1,3|                     ! 1
            C[C@H](O)F |o1:1|                                ! 1
            C[C@H](O)[C@H](O)C.C[C@H](O)F |&1:1,3,&2:7|      ! 1
            """)
    void sayNothingOfAMesoForm(String smiles, int left) throws CDKException {
        IAtomContainer container = StructureReader.read(smiles).container();

        StereoGroups.dropIdle(container, InchiRun.on(container));

        assertThat(StereoGroups.of(container)).hasSize(left);
    }

    private static Set<Integer> hands(List<IAtomContainer> drawings, int centre) {
        Set<Integer> hands = new HashSet<>();
        for (IAtomContainer drawing : drawings) {
            for (IStereoElement<?, ?> element : drawing.stereoElements()) {
                if (drawing.getAtom(centre).equals(element.getFocus())) {
                    hands.add(element.getConfigOrder());
                }
            }
        }
        return hands;
    }

    /// The hands of all centres, in the order of the text.
    private static String hands(IAtomContainer drawing) {
        SortedMap<Integer, String> hands = new TreeMap<>();
        for (IStereoElement<?, ?> element : drawing.stereoElements()) {
            hands.put(CanonicalSmiles.place(element), String.valueOf(element.getConfigOrder()));
        }
        return String.join("-", hands.values());
    }
}
