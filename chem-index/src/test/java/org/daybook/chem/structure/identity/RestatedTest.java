package org.daybook.chem.structure.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.StereoSummary.Proposal;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A word about the stereochemistry decides over what was drawn: docs/decisions/0092-a-racemate-has-no-hand.md.
class RestatedTest {

    @ParameterizedTest(name = "{3}: {1} is {0}")
    @CsvSource(delimiter = '!', textBlock = """
            RACEMIC  ! C[C@H](O)F                       ! C[C@H](O)F |&1:1|                ! one hand stands for both
            RACEMIC  ! C[C@@H](O)F                      ! C[C@H](O)F |&1:1|                ! the other hand too
            RELATIVE ! C[C@H](O)F                       ! C[C@H](O)F |o1:1|                ! one of both
            ABSOLUTE ! C[C@H](O)F |&1:1|                ! C[C@H](O)F                       ! the group is dissolved
            RACEMIC  ! C[C@H](O)F |o1:1|                ! C[C@H](O)F |&1:1|                ! the group becomes another
            RACEMIC  ! C[C@H](O)[C@H](F)C |&1:1,&2:3|   ! C[C@H](O)[C@H](F)C |&1:1,3|      ! two groups become one
            RELATIVE ! C[C@H](O)[C@H](F)C |&1:1| ! C[C@H](O)[C@H](F)C |o1:1,3| ! a centre outside is taken in
            RACEMIC  ! CC(O)F                           ! C[C@H](O)F |&1:1|                ! the only centre, left open
            RELATIVE ! CC(O)F                           ! C[C@H](O)F |o1:1|                ! the only centre, left open
            RACEMIC  ! CC(F)(Cl)Br ! C[C@](F)(Cl)Br |&1:1| ! an open centre without hydrogen
            RACEMIC  ! CS(=O)CC ! C[S@](=O)CC |&1:1| ! an open centre with a lone pair
            RACEMIC  ! C[C@H](O)C(F)C ! C[C@H](O)C(F)C |&1:1| ! what else is open stays open
            RACEMIC  ! C/C=C/[C@H](O)F                  ! C/C=C/[C@H](O)F |&1:3|           ! a geometry has no hand
            RACEMIC  ! OC(Cl)=[C@]=C(C)F                ! OC(Cl)=[C@]=C(C)F |&1:3|         ! an allene has one
            RACEMIC  ! CC=C=CC                          ! CC=[C@]=CC |&1:2|                ! an allene that is left open
            RELATIVE ! CC=C=CC                          ! CC=[C@@]=CC |o1:2|               ! one hand of an allene
            RACEMIC  ! Oc1ccc2ccccc2c1-c1c(O)ccc2ccccc12 ! Oc1ccc2ccccc2c1-c1c(O)ccc2ccccc12 |wU:10.11,&1:10| ! BINOL
            RELATIVE ! F[Co@OH1](Cl)(Br)(I)(N)O         ! F[Co@OH1](Cl)(Br)(I)(N)O |o1:1|  ! an octahedron has one
            """)
    void decides(Proposal statement, String drawn, String meant, String why) {
        Structure structure = StructureReader.read(drawn);

        Structure restated = Restated.as(statement, structure);

        assertThat(Identifiers.of(restated)).as(why).isEqualTo(Identifiers.of(StructureReader.read(meant)));
        assertThat(Restated.as(statement, structure)).as("made once").isSameAs(restated);
        assertThat(restated.source()).isEqualTo(structure.source());
    }

    @ParameterizedTest(name = "{2}: {1} is {0}")
    @CsvSource(delimiter = '!', textBlock = """
            UNKNOWN  ! C[C@H](O)F        ! no statement about hands
            ACHIRAL  ! C[C@H](O)F |&1:1| ! no statement about hands
            RACEMIC  ! C[C@H](O)F |&1:1| ! it says so already
            ABSOLUTE ! C[C@H](O)F        ! it says so already
            RELATIVE ! C[C@H](O)[C@H](F)C |o1:1,o2:3| ! two groups say so already, and more
            RELATIVE ! C[C@H](O)[C@H](F)C |&1:1,o1:3| ! so do groups of two kinds
            ABSOLUTE ! CC(O)F            ! which hand it is nobody said
            RACEMIC  ! CC(O)C(F)C        ! which of two open centres go together nobody said
            RACEMIC  ! CC=C=CC(O)F       ! a centre and an allene: which go together nobody said
            RACEMIC  ! C/C=C/C           ! there is no hand
            RACEMIC  ! CCO               ! there is no centre
            RACEMIC  ! CN(CC)CCC         ! an amine turns over by itself
            """)
    void leavesTheRest(Proposal statement, String drawn, String why) {
        Structure structure = StructureReader.read(drawn);

        assertThat(Restated.as(statement, structure)).as(why).isSameAs(structure);
    }
}
