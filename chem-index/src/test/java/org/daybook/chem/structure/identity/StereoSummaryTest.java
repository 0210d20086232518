package org.daybook.chem.structure.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StereoSummaryTest {

    @ParameterizedTest(name = "{8}: {0}")
    @CsvSource(delimiter = '!', textBlock = """
            CCO                                ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! nothing to state
            CC(O)F                             ! 0 ! 1 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! a centre left open
            C[C@H](O)F                         ! 1 ! 0 ! 0 ! 0 ! 0 ! 0 ! ABSOLUTE ! a centre drawn
            C[C@H](O)[C@H](O)C                 ! 2 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! meso
            C[C@H](O)[C@@H](O)C                ! 2 ! 0 ! 0 ! 0 ! 0 ! 0 ! ABSOLUTE ! chiral diol
            C[C@H](O)F |&1:1|                  ! 1 ! 0 ! 0 ! 0 ! 1 ! 0 ! RACEMIC  ! racemate
            C[C@H](O)F |o1:1|                  ! 1 ! 0 ! 0 ! 0 ! 0 ! 1 ! RELATIVE ! one of two
            C[C@H](O)[C@H](F)C |&1:1,3|        ! 2 ! 0 ! 0 ! 0 ! 2 ! 0 ! RACEMIC  ! racemic pair
            C[C@H](O)[C@H](F)C |&1:1,&2:3|     ! 2 ! 0 ! 0 ! 0 ! 2 ! 0 ! UNKNOWN  ! four isomers
            C[C@H](O)[C@H](F)C |&1:1|          ! 2 ! 0 ! 0 ! 0 ! 1 ! 0 ! UNKNOWN  ! two epimers
            C[C@H](O)C(F)C                     ! 1 ! 1 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! half drawn
            CC=CC                              ! 0 ! 0 ! 0 ! 1 ! 0 ! 0 ! UNKNOWN  ! geometry left open
            C/C=C/C                            ! 0 ! 0 ! 1 ! 0 ! 0 ! 0 ! ACHIRAL  ! geometry drawn
            C1CCCCC=1                          ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! a small ring has no choice
            C[C@H](C)C                         ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! a mark where there is no centre
            CC1CCC(O)CC1                       ! 0 ! 2 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! cis or trans on a ring
            C[S@](=O)CC                        ! 1 ! 0 ! 0 ! 0 ! 0 ! 0 ! ABSOLUTE ! sulfoxide
            OC(Cl)=[C@]=C(C)F                  ! 1 ! 0 ! 0 ! 0 ! 0 ! 0 ! ABSOLUTE ! allene
            C[C@H]1COc2cccc3ccc(=O)n1c23       ! 1 ! 0 ! 0 ! 0 ! 0 ! 0 ! ABSOLUTE ! an aromatic nitrogen in three rings
            CC=C=CC                            ! 0 ! 1 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! an allene left open
            CC=C=C(C)C                         ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! an allene that is none of two
            C/C=C=C=C/C                        ! 0 ! 0 ! 1 ! 0 ! 0 ! 0 ! ACHIRAL  ! a cumulene
            CCCN=C(O)[C@H](C)F                 ! 1 ! 0 ! 0 ! 0 ! 0 ! 0 ! ABSOLUTE ! a tautomer has no double bond there
            CCCNC(=O)[C@H](C)F                 ! 1 ! 0 ! 0 ! 0 ! 0 ! 0 ! ABSOLUTE ! that tautomer
            N[Pt@SP1](N)(Cl)Cl                 ! 1 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! a square is its own mirror image
            O=C1CN(C(=O)C2CCCCC2)CC2N1CCc1ccccc21     ! 0 ! 1 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! praziquantel drawn flat
            O=C1CN(C(=O)C2CCCCC2)C[C@H]2N1CCc1ccccc21 ! 1 ! 0 ! 0 ! 0 ! 0 ! 0 ! ABSOLUTE ! one praziquantel
            """)
    void countsAndProposes(String smiles, int centres, int openCentres, int doubleBonds, int openDoubleBonds,
            int racemic, int relative, StereoSummary.Proposal proposal, String why) {
        assertThat(StereoSummary.of(StructureReader.read(smiles))).as(why).isEqualTo(new StereoSummary(
                centres, openCentres, doubleBonds, openDoubleBonds, racemic, relative, proposal));
    }
}
