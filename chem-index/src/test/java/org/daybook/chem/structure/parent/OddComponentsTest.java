package org.daybook.chem.structure.parent;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What beside other components is more likely a slip than meant, and what is not.
class OddComponentsTest {

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource(delimiter = '!', nullValues = "nothing", textBlock = """
            CCO                       ! nothing                                    ! one component
            CCO ethanol               ! nothing                                    ! a name behind it
            CC O                      ! structure.the-rest-was-taken-for-a O       ! a dot forgotten, or a name
            CCO CCN                   ! structure.the-rest-was-taken-for-a CCN     ! a second structure, or a name
            C                         ! nothing                                    ! methane alone is a compound
            CCN.Cl                    ! nothing                                    ! a hydrochloride
            CCN.O                     ! nothing                                    ! a hydrate
            CC(=O)[O-].[Na+]          ! nothing                                    ! a salt of ions
            CCO.[Xe]                  ! nothing                                    ! a noble gas is loose by nature
            CCO.C                     ! structure.an-atom-of-stands-alone-look C   ! a carbon left over
            CCO.[C]                   ! structure.an-atom-of-stands-alone-look C   ! a bare carbon left over
            CCO.[O]                   ! structure.an-atom-of-stands-alone-look O   ! an oxygen without hydrogen
            CCO.[Cl]                  ! structure.an-atom-of-stands-alone-look Cl  ! a chlorine without hydrogen
            CCO.[Na]                  ! structure.has-no-charge-in-a-salt Na       ! sodium without charge
            CC(=O)[O-].[Mg]           ! structure.has-no-charge-in-a-salt Mg       ! magnesium beside an anion
            CCO.[Pd]                  ! nothing                                    ! a catalyst
            CCO.*                     ! nothing                                    ! an open place
            C[C@H](O)F.C[C@@H](O)F    ! structure.two-mirror-images-stand-side-by  ! both hands side by side
            C[C@@H](O)F.C[C@H](O)F    ! structure.two-mirror-images-stand-side-by  ! in the other order
            C[C@H](O)F.C[C@H](O)F     ! nothing                                    ! the same hand twice
            C[C@H](O)F.C[C@@H](O)Cl   ! nothing                                    ! hands of two compounds
            C[C@H](O)F.CC(O)F         ! nothing                                    ! a hand and a flat drawing
            """)
    void areTold(String smiles, String expected, String why) {
        OddComponents odd = OddComponents.of(StructureReader.read(smiles));

        if (expected == null) {
            assertThat(odd.reasons()).as(why).isEmpty();
        } else {
            String[] message = expected.split(" ");
            assertThat(odd.reasons()).as(why).containsExactly(message.length == 1
                    ? Reason.of(message[0]) : Reason.of(message[0], message[1]));
            assertThat(odd.reasons().getFirst().english()).isNotBlank();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"CCO.C.C.[Na], 2", "CCO.C.[O].[Na], 3"})
    void areToldOnceEach(String smiles, int reasons) {
        assertThat(OddComponents.of(StructureReader.read(smiles)).reasons()).hasSize(reasons);
    }
}
