package org.daybook.chem.structure.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            OC(Cl)=[C@]=C(C)F |&1:3|           ! 1 ! 0 ! 0 ! 0 ! 1 ! 0 ! RACEMIC  ! a racemic allene
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
            FC(Cl)=C=C(Br)I                    ! 0 ! 1 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! one without hydrogens
            CC=C=C(C)C                         ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! an allene that is none of two
            CC=C=C=CC                          ! 0 ! 0 ! 0 ! 1 ! 0 ! 0 ! UNKNOWN  ! a cumulene left open
            CC=C=C=C(C)C                       ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! a cumulene with two like sides
            [13CH3]C(C)=CC                     ! 0 ! 0 ! 0 ! 1 ! 0 ! 0 ! UNKNOWN  ! geometry by an isotope, left open
            CC(C)=C[13CH3]                     ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! an isotope on the other side
            Oc1ccc2ccccc2c1-c1c(O)ccc2ccccc12  ! 0 ! 1 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! BINOL left open
            Cc1cccc(Cl)c1-c1c(C)cccc1Cl        ! 0 ! 1 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! a biaryl that cannot turn
            Cc1cccc(C)c1-c1c(C)cccc1Cl         ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! one with two like sides
            Cc1ccccc1-c1ccccc1Cl               ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! a biaryl that turns
            Cl[Pt](Cl)(N)N                     ! 0 ! 1 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! a square, cis or trans
            Cl[Pt](N)(N)N                      ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! a square with three like ligands
            Cl[Pt-2]1(Cl)[NH2+]CC[NH2+]1       ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! a chelate is cis
            Cl[Co](Cl)(Cl)(N)(N)N              ! 0 ! 1 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! an octahedron, facial or meridional
            Cl[Co](N)(N)(N)(N)N                ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! an octahedron with five like ligands
            C1CN[Co]23(N1)(NCCN2)NCCN3         ! 0 ! 1 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! three chelates, left or right
            F[Si-2](F)(F)(F)(O)O               ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! no transition metal
            C/C=C=C=C/C                        ! 0 ! 0 ! 1 ! 0 ! 0 ! 0 ! ACHIRAL  ! a cumulene
            CCCN=C(O)[C@H](C)F                 ! 1 ! 0 ! 0 ! 0 ! 0 ! 0 ! ABSOLUTE ! a tautomer has no double bond there
            CCCNC(=O)[C@H](C)F                 ! 1 ! 0 ! 0 ! 0 ! 0 ! 0 ! ABSOLUTE ! that tautomer
            C[Sn@](F)(Cl)Br                    ! 1 ! 0 ! 0 ! 0 ! 0 ! 0 ! ABSOLUTE ! a tin, which InChI does not judge
            N[Pt@SP1](N)(Cl)Cl                 ! 1 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! a square is its own mirror image
            O=C1CN(C(=O)C2CCCCC2)CC2N1CCc1ccccc21     ! 0 ! 1 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! praziquantel drawn flat
            O=C1CN(C(=O)C2CCCCC2)C[C@H]2N1CCc1ccccc21 ! 1 ! 0 ! 0 ! 0 ! 0 ! 0 ! ABSOLUTE ! one praziquantel
            C[C@H](F)C(O)[C@H](F)C!2!1!0!0!0!0!UNKNOWN!the middle one of a meso chain left open
            C[C@H](F)C(O)[C@@H](F)C!2!0!0!0!0!0!ABSOLUTE!between two like hands there is no choice
            [13CH3]C(C)O                              ! 0 ! 1 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! a centre by its isotope
            CCC1(c2ccccc2)C(=O)NC(=O)N=C1O            ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! a tautomer makes no centre
            CCC(C)(CN)C[NH3+].[Cl-]!0!0!0!0!0!0!ACHIRAL!the place of a proton makes no centre
            CC=C(c1c[nH]cn1)c1cnc[nH]1!0!0!0!0!0!0!ACHIRAL!a tautomer makes no double bond one of two
            CC1=C(C(=O)OC)C(C)C(C(=O)OC)=C(C)N1!0!0!0!0!0!0!ACHIRAL!a dihydropyridine with like halves
            O[C@@H]1CN2CCC1CC2!1!0!0!0!0!0!ABSOLUTE!a nitrogen in a cage with like bridges
            COc1ccc2nccc([C@@H](O)[C@@H]3C[C@@H]4CCN3C[C@@H]4C=C)c2c1!4!0!0!0!0!0!ABSOLUTE!quinine
            Cc1ccc2c(c1)CN1CN2Cc2cc(C)ccc12!0!2!0!0!0!0!UNKNOWN!two nitrogens that cannot turn over
            C1C2CC3CC1CC(C2)C3                        ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! a cage has no choice
            *C(F)(Cl)Br                               ! 0 ! 1 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! a centre with an open place
            C[Sn](F)(Cl)Br                            ! 0 ! 1 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! a tin left open
            *C1CCC(F)CC1                              ! 0 ! 2 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! cis or trans to an open place
            *[C@H]1CC[C@H](F)CC1                      ! 2 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! cis to an open place
            *C=CC                                     ! 0 ! 0 ! 0 ! 1 ! 0 ! 0 ! UNKNOWN  ! a double bond beside one
            CC=C(F)[Pt]                               ! 0 ! 0 ! 0 ! 1 ! 0 ! 0 ! UNKNOWN  ! a double bond at a metal
            CC(C)=C(F)[Pt]                            ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! one with two like ends
            CN=C([Pt])NC                              ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! its hydrogen is mobile
            *C=C=CC                                   ! 0 ! 1 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! an allene at an open place
            *C=C=C(C)C                                ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! an allene with two like ends
            *C=C=C=C=CC                               ! 0 ! 1 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! four double bonds are as two
            CC=C=C=C=CC                               ! 0 ! 1 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! without an open place
            CC=C=C=C=C(C)C                            ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! four with two like sides
            CC=C=C=C=C=CC                             ! 0 ! 0 ! 0 ! 1 ! 0 ! 0 ! UNKNOWN  ! five are as three
            C1CCC=C=C=C=CCCC1                         ! 0 ! 1 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! four in a ring
            C1=C=C=C1                                 ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! too small a ring for three
            CC1CC2(C1)CC(C)C2                         ! 0 ! 3 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! two rings at one atom
            CC1CCC2(CC1)CCC(C)CC2                     ! 0 ! 3 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! two larger ones
            FC1CC2(C1)CC1(CC(F)C1)C2                  ! 0 ! 4 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! three in a row, cis or trans
            CC1CC(C1)=C1CC(C)C1                       ! 0 ! 2 ! 0 ! 1 ! 0 ! 0 ! UNKNOWN  ! two at one double bond
            C1CC2(C1)CCC2                             ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! two without groups
            C1CC2(C1)CC(C)C2                          ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! two, a group at one
            C1CCC(CC1)=C1CCCCC1                       ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! a double bond of like rings
            [2H]C12CC3CC(CC(C3)C1)C2                  ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! an isotope in a cage
            C1CCC2CCCCC2C1                            ! 0 ! 2 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! decalin, cis or trans
            C1CC[C@H]2CCCC[C@H]2C1                    ! 2 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! cis-decalin
            C1CC[C@H]2CCCC[C@@H]2C1                   ! 2 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! trans-decalin
            O1CCOC2OCCOC12                            ! 0 ! 2 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! two fused dioxanes
            CC12CCCCC1(C)CCCC2                        ! 0 ! 2 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! decalin with methyl groups
            C1CC2CCCC2C1                              ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! two rings of five are cis
            C1C2CC12                                  ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! bicyclobutane
            C12C3C4C1C5C2C3C45                        ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! cubane
            C1CC2CCC1CC2                              ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! bicyclooctane is bridged
            C1CCC2=C(C1)CCCC2                         ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! octalin is flat there
            C1CC[N+]2(C)CCCC[N+]2(C)C1                ! 0 ! 2 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! two ammonium centres
            C1CCC2CC3CCCCC3CC2C1                      ! 0 ! 4 ! 0 ! 0 ! 0 ! 0 ! UNKNOWN  ! perhydroanthracene
            C1CCN2CCCCN2C1                            ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL  ! nitrogens turn over
            c1cc2cc3ccc(cc4ccc(cc5ccc(cc1n2)[nH]5)n4)[nH]3 ! 0 ! 0 ! 0 ! 0 ! 0 ! 0 ! ACHIRAL ! porphine
            """)
    void countsAndProposes(String smiles, int centres, int openCentres, int doubleBonds, int openDoubleBonds,
            int racemic, int relative, StereoSummary.Proposal proposal, String why) {
        assertThat(StereoSummary.of(StructureReader.read(smiles))).as(why).isEqualTo(new StereoSummary(
                centres, openCentres, doubleBonds, openDoubleBonds, racemic, relative, proposal));
    }

    /// "Racemic" of a structure drawn flat means the one centre that it has in every tautomer.
    @ParameterizedTest
    @ValueSource(strings = {"CC(O)CC(C(N)=O)C(N)=O", "CC(O)CC(C(O)=N)C(N)=O"})
    void aStatedRacemateHasItsOnlyCentreWhicheverTautomerWasDrawn(String flat) {
        Structure stated = Restated.as(StereoSummary.Proposal.RACEMIC, StructureReader.read(flat));

        assertThat(Identifiers.of(stated).inchiKey()).contains("YMXHBQKLBRLLKR-GSVOUGTGSA-N");
        assertThat(StereoSummary.of(stated).proposal()).isEqualTo(StereoSummary.Proposal.RACEMIC);
    }
}
