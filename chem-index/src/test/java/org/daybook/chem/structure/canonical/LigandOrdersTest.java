package org.daybook.chem.structure.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscience.cdk.interfaces.IAtomContainer;

/// In how many orders metal centres and their ligands are taken: as many as like ones can change places.
class LigandOrdersTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '!', textBlock = """
            CCO                                                    ! 1    ! no shape
            F[Pt@SP1](Cl)(Br)I                                     ! 1    ! four ligands
            N[Pt@SP1](N)(Cl)Cl                                     ! 4    ! two pairs of ligands
            F[As@TB1](F)(Cl)(Br)Cl                                 ! 4    ! two pairs at a bipyramid
            [NH3][Co@OH1]([NH3])([NH3])(Cl)(Cl)Cl                  ! 36   ! two sets of three
            [NH3][Co@OH1]([NH3])([NH3])([NH3])(Cl)Cl               ! 48   ! four and two
            F[Co@OH1](Cl)(Br)(I)(N)O.F[Co@OH2](Cl)(Br)(I)(N)O      ! 2    ! either of two like centres first
            F[Co@OH1](Cl)(Br)(I)(N)O.F[Ni@OH2](Cl)(Br)(I)(N)O      ! 1    ! two unlike centres
            N[Pt@SP1](N)(Cl)Cl.N[Pt@SP2](N)(Cl)Cl                  ! 32   ! both
            [NH3][Co@OH1]([NH3])([NH3])([NH3])(Cl)Cl.[NH3][Co@OH1]([NH3])([NH3])([NH3])(Cl)Cl!4608!two of four and two
            N[Pt@SP1](N)(Cl)Cl.N[Pt@SP1](N)(Cl)Cl.N[Pt@SP1](N)(Cl)Cl.N[Pt@SP1](N)(Cl)Cl       ! 0    ! 6144 are too many
            """)
    void likeOnesChangePlaces(String smiles, int orders, String what) {
        IAtomContainer container = StructureReader.read(smiles).container();

        List<int[]> found = LigandOrders.of(container, new int[container.getAtomCount()]);

        assertThat(found.stream().map(Arrays::toString).distinct()).as(what).hasSize(orders);
        assertThat(found).hasSize(orders);
        assertThat(CanonicalName.isPossible(container)).isEqualTo(orders > 0);
    }

    /// What InChI says of the rest stays, behind the ligands.
    @Test
    void ligandsComeBeforeAllOthers() {
        IAtomContainer container = StructureReader.read("C[Pt@SP1](F)(Cl)Cl").container();

        assertThat(LigandOrders.of(container, new int[] {1, 2, 3, 4, 5}))
                .containsExactlyInAnyOrder(new int[] {1, 6, 2, 3, 4}, new int[] {1, 6, 2, 4, 3});
    }
}
