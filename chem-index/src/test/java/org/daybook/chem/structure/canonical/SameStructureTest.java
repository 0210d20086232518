package org.daybook.chem.structure.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;

/// The proof that a canonical SMILES says what was named: it must see each difference, and none where there is none.
class SameStructureTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '!', textBlock = """
            CCO                              ! CCN                              ! an element
            [CH3][NH2]                       ! [CH3][NH2+]                      ! a charge
            [CH3][NH3+]                      ! [CH3][NH2+]                      ! a hydrogen
            C[CH2] |^1:1|                    ! C[CH2+]                          ! an electron
            [13CH3]C                         ! CC                               ! an isotope
            *C |$R1;$|                       ! *C |$R2;$|                       ! the label of an open place
            *C                               ! *C |$R2;$|                       ! an open place with a label and without
            C1CC1                            ! [CH2][CH2][CH2]                  ! a bond
            C1CC1.C1CC1                      ! C1CCCCC1                         ! where the bonds are
            C1=CC=C1                         ! C=1C=CC1                         ! where the double bonds are
            N[C@@H](C)F                      ! N[C@H](C)F                       ! a hand
            N[C@@H](C)F                      ! NC(C)F                           ! a configuration
            C[S@](=O)CC                      ! C[S@@](=O)CC                     ! the hand of a sulfoxide
            C[C@H](F)Cl |&1:1|               ! C[C@H](F)Cl |o1:1|               ! the kind of a group
            C[C@H](F)Cl |&1:1|               ! C[C@H](F)Cl                      ! a group
            C[C@H](F)[C@H](Cl)C |&1:1,3|     ! C[C@H](F)[C@H](Cl)C |&1:1,&2:3|  ! one group and two
            F/C=C/F                          ! F/C=C\\F                         ! cis and trans
            F/C=C/F                          ! FC=CF                            ! a geometry
            F/C(Cl)=C(/Br)I                  ! FC(/Cl)=C(\\Br)I                 ! cis and trans by other neighbours
            F/C(Cl)=C(/Br)I                  ! F/C(Cl)=C(Br)/I                  ! cis and trans by another neighbour
            OC(Cl)=[C@]=C(C)F                ! OC(Cl)=[C@@]=C(C)F               ! the hand of an allene
            C/C=C=C=C/C                      ! C/C=C=C=C\\C                     ! a cumulene
            Oc1ccc2ccccc2c1-c1c(O)ccc2ccccc12 |wU:10.11| ! Oc1ccc2ccccc2c1-c1c(O)ccc2ccccc12 |wD:10.11| ! the hand of an axis
            """)
    void seesADifference(String one, String other, String what) {
        assertThat(same(one, other)).as(what).isFalse();
        assertThat(same(other, one)).as(what).isFalse();
        assertThat(same(one, one)).isTrue();
        assertThat(same(other, other)).isTrue();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '!', textBlock = """
            C1=CC=CC=C1                      ! C=1C=CC=CC1                      ! bonds of a ring that are alike
            F/C(Cl)=C(/Br)I                  ! FC(/Cl)=C(/Br)I                  ! a geometry by another neighbour
            F/C(Cl)=C(/Br)I                  ! FC(/Cl)=C(Br)\\I                 ! a geometry by both other neighbours
            C[C@H](F)[C@H](Cl)C |&1:1,&2:3|  ! C[C@H](F)[C@H](Cl)C |&1:3,&2:1|  ! the numbers of groups
            * |$*$|                          ! *                                ! an open place without a name
            """)
    void seesNoneWhereThereIsNone(String one, String other, String what) {
        assertThat(same(one, other)).as(what).isTrue();
        assertThat(same(other, one)).as(what).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "N[C@@H](C)C(=O)O", "F/C(Cl)=C(/Br)I", "OC(Cl)=[C@]=C(C)F", "C/C=C=C=C/C", "C[S@](=O)CC",
        "C[C@H](F)[C@H](Cl)C |&1:1,o1:3|", "Oc1ccc2ccccc2c1-c1c(O)ccc2ccccc12 |wU:10.11|",
        "CC(=O)O.[13CH4].*C |$;;;;;R1;$|",
    })
    void followsTheAtomsWhereverTheyWent(String smiles) {
        IAtomContainer one = StructureReader.read(smiles).container();
        Random random = new Random(20261130);
        for (int i = 0; i < 20; i++) {
            List<Integer> order = new ArrayList<>(IntStream.range(0, one.getAtomCount()).boxed().toList());
            Collections.shuffle(order, random);
            IAtomContainer other = moved(one, order);

            assertThat(SameStructure.under(array(order), one, other)).as("%s in %s", smiles, order).isTrue();
        }
    }

    @Test
    void aromaticAndAlternatingBondsDiffer() {
        IAtomContainer one = StructureReader.read("c1ccccc1").container();
        IAtomContainer other = Graphs.copyOf(one);
        other.bonds().forEach(bond -> bond.setIsAromatic(false));

        assertThat(SameStructure.under(inPlace(one), one, other)).isFalse();
    }

    @Test
    void anAtomThatWentElsewhereIsAnother() {
        IAtomContainer propanol = StructureReader.read("CCCO").container();

        assertThat(SameStructure.under(new int[] {3, 2, 1, 0}, propanol, propanol)).isFalse();
        assertThat(SameStructure.under(new int[] {1, 0, 2, 3}, propanol, propanol)).isFalse();
    }

    private static boolean same(String one, String other) {
        IAtomContainer container = StructureReader.read(one).container();
        return SameStructure.under(inPlace(container), container, StructureReader.read(other).container());
    }

    private static int[] inPlace(IAtomContainer container) {
        return IntStream.range(0, container.getAtomCount()).toArray();
    }

    private static int[] array(List<Integer> order) {
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    /// A copy whose atom `order[i]` is the atom i of `container`.
    private static IAtomContainer moved(IAtomContainer container, List<Integer> order) {
        IAtomContainer copy = Graphs.copyOf(container);
        IAtom[] atoms = new IAtom[order.size()];
        for (int i = 0; i < atoms.length; i++) {
            atoms[order.get(i)] = copy.getAtom(i);
        }
        copy.setAtoms(atoms);
        return copy;
    }
}
