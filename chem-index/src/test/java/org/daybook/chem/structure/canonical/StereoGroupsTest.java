package org.daybook.chem.structure.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscience.cdk.interfaces.IAtomContainer;

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
            C[C@H](O)[C@H](F)[C@H](O)[C@H](F)[C@H](O)[C@H](F)[C@H](O)CC |&1:1,&2:3,&3:5,&4:7,&5:9,&6:11,&7:13| ! 7 ! 64 ! false
            """)
    void standForSeveral(String smiles, int groups, int drawings, boolean isOneOfAll) {
        IAtomContainer container = StructureReader.read(smiles).container();

        assertThat(StereoGroups.of(container)).hasSize(groups);
        assertThat(StereoGroups.drawings(container)).hasSize(drawings);
        assertThat(StereoGroups.isOneOfAll(container)).isEqualTo(isOneOfAll);
    }
}
