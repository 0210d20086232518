package org.daybook.chem.structure.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.smiles.SmiFlavor;
import org.openscience.cdk.smiles.SmilesGenerator;

class IdentifiersTest {

    @ParameterizedTest(name = "{3}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            OC(=O)c1ccccc1OC(=O)C         | CC(=O)Oc1ccccc1C(=O)O       | BSYNRYMUTXBXSQ-UHFFFAOYSA-N | aspirin
            Cn1cnc2c1c(=O)n(C)c(=O)n2C    | *                           | RYYVLZVUVIJVGH-UHFFFAOYSA-N | caffeine
            C[C@@H](C(=O)O)N              | *                           | QNAYBMKLOCPYGJ-REOHCLBHSA-N | L-alanine
            C[C@H](C(=O)O)N               | *                           | QNAYBMKLOCPYGJ-UWTATZPHSA-N | D-alanine
            F\\C=C\\F                     | F/C=C/F                     | WFLOTYSKFUPZQB-OWOJBTEDSA-N | trans-difluoroethene
            [H]C([H])([H])[H]             | C                           | VNWKTOKETHGBQD-UHFFFAOYSA-N | methane
            [2H]C([2H])([2H])[2H]         | *                           | VNWKTOKETHGBQD-JQYAHLJZSA-N | perdeuteromethane
            [OH-].[Na+]                   | *                           | HEMHJVSKTPXQMS-UHFFFAOYSA-M | sodium hydroxide
            [NH4+].[O-][N+]([O-])=O       | *                           | DVARTQFDIMZBAA-UHFFFAOYSA-O | ammonium nitrate
            """)
    void namesWhatTheWorldNamesAlike(String smiles, String canonical, String inchiKey, String what) {
        Identifiers identifiers = Identifiers.of(StructureReader.read(smiles.replace("\\\\", "\\")));

        assertThat(identifiers.inchiKey()).as(what).contains(inchiKey);
        assertThat(identifiers.key()).isEqualTo(inchiKey);
        assertThat(identifiers.connectivity()).contains(inchiKey.substring(0, 14));
        if (!canonical.equals("*")) {
            assertThat(identifiers.canonicalSmiles()).isEqualTo(canonical);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            CC(C)(C)(C)C               | C(5)
            CC(C)(C)(C)C.CC(C)(C)(C)CC | C(5)
            CC(C)(C)(C)C.C[O](C)C      | C(5) O(3)
            C[Pt]C.CC(C)(C)(C)C        | C(5)
            C[N+](C)(C)(C)C            | N+1(5)
            C1CC[C]NC1                 | C(2)
            F[Cl](F)(F)(F)F            | none
            F[Cl](F)(F)(F)(F)F         | Cl(6)
            CN(C)(C)C                  | N(5)
            CN(C)(C)CN(C)(C)C          | N(5)
            CN(C)(C)CC(C)(C)(C)C       | C(5) N(5)
            CN(C)(C)=O                 | none
            C[N+](C)(C)C               | none
            CN(=O)=O                   | none
            CS(=O)(=O)C                | none
            FS(F)(F)(F)(F)F            | none
            CP(=O)(O)O                 | none
            N[Pt](N)(Cl)Cl             | none
            [Co](N)(N)(N)(N)(N)N       | none
            """)
    void tellUnusualValences(String smiles, String unusual) {
        assertThat(Identifiers.of(StructureReader.read(smiles)).unusualValences())
                .containsExactly(unusual == null ? new String[0] : unusual.split(" "));
    }

    /// Each stresses one thing: symmetric halves, cages, tautomers, meso and pseudoasymmetric centres, ring geometry.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "C12C3C4C1C5C2C3C45",
                "OC(=O)CCC([O-])=O",
                "C[C@H](O)[C@H](O)C",
                "C[C@H](O)[C@@H](O)C",
                "OC[C@H](O)[C@@H](O)[C@H](O)CO",
                "C[C@H]1CC[C@@H](C)CC1",
                "c1cc2ccc3cccc4ccc(c1)c2c34",
                "O/N=C/c1cccc[n+]1COCCOC[n+]1ccccc1/C=N\\O",
                "C/C=C/C=C\\C",
                "[O-][n+]1ccccc1",
                "CC1=CN=C[NH]1",
                "OC(=O)c1ccc(cc1)C(O)=N",
                "C[Si](C)(C)C",
                "[2H]C([3H])(O)[13CH3]",
                "C[C@H](F)[C@H](C)[C@@H](F)C",
                "N[C@@H]1C[C@H]1c1ccccc1.N[C@H]1C[C@@H]1c1ccccc1",
                "C1CC2CCC1CC2",
                "OC(Cl)=[C@]=C(C)F",
                "C[S@](=O)CC",
                "N[C@@H](C)C(=O)N[C@@H](C)C(=O)O",
                "COc1cc(c(OC)c2C(=N/O)\\C=C/C(=N\\O)c12)C",
                "*CC(=O)O* |$R1;;;;;R2$|",
                "*/C=C/C(O)/C=C\\*",
                "C[C@H](F)C(*)[C@@H](F)C",
                "N[Pt@SP1](N)(Cl)Cl",
                "[NH3][Co@OH1]([NH3])([NH3])(Cl)(Cl)Cl",
                "C[C@H](O)[C@H](F)[C@H](O)C |&1:1,&2:3,o1:5|",
            })
    void doNotDependOnTheOrderOfAtoms(String smiles) throws CDKException {
        Structure structure = StructureReader.read(smiles);
        Identifiers expected = Identifiers.of(structure);
        Random random = new Random(20261123);

        for (int i = 0; i < 20; i++) {
            String shuffled = shuffled(structure.container(), random);
            assertThat(Identifiers.of(StructureReader.read(shuffled))).as(shuffled).isEqualTo(expected);
        }
        assertThat(Identifiers.of(StructureReader.read(expected.canonicalSmiles()))).isEqualTo(expected);
    }

    private static String shuffled(IAtomContainer container, Random random) throws CDKException {
        IAtomContainer copy = Graphs.copyOf(container);
        List<IAtom> atoms = new ArrayList<>();
        copy.atoms().forEach(atoms::add);
        Collections.shuffle(atoms, random);
        copy.setAtoms(atoms.toArray(IAtom[]::new));
        // twice, because CDK numbers the atoms of extensions wrongly unless they are in output order
        int[] order = new int[copy.getAtomCount()];
        int flavour = SmiFlavor.Isomeric | SmiFlavor.CxSmiles;
        new SmilesGenerator(flavour).create(copy, order);
        IAtom[] inOrder = new IAtom[order.length];
        for (int i = 0; i < order.length; i++) {
            inOrder[order[i]] = copy.getAtom(i);
        }
        copy.setAtoms(inOrder);
        return new SmilesGenerator(flavour).create(copy);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '!', textBlock = """
            *CC |$R1;;$|                          ! open place (R1)
            CC[*]                                 ! open place (*)
            *CCO* |$star;;;;star$,Sg:n:1,2,3:n:ht| ! open place (star)
            CCO |Sg:n:1:n:ht|                     ! repeating or variable parts
            F[Pt@SP1](Cl)(Br)I                    ! square planar
            C[Sn@](F)(Cl)Br                       ! stereochemistry at a metal or beside one
            """)
    void fallBackToSmilesWhereInchiCannotTell(String smiles, String reason) {
        Identifiers identifiers = Identifiers.of(StructureReader.read(smiles));

        assertThat(identifiers.inchiKey()).isEmpty();
        assertThat(identifiers.inchi()).isEmpty();
        assertThat(identifiers.inchiRefused().orElseThrow()).contains(reason);
        assertThat(identifiers.key()).isEqualTo(identifiers.canonicalSmiles());
        assertThat(Identifiers.of(StructureReader.read(identifiers.canonicalSmiles()))).isEqualTo(identifiers);
    }

    /// Each row is one compound in two texts, and another compound in the third (#16).
    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = ';', textBlock = """
            N[Pt@SP1](N)(Cl)Cl ; N[Pt@SP3](N)(Cl)Cl ; N[Pt@SP2](N)(Cl)Cl ; cisplatin and transplatin
            [NH3][Co@OH1]([NH3])([NH3])(Cl)(Cl)Cl ; [NH3][Co@OH3]([NH3])([NH3])(Cl)(Cl)Cl ; [NH3][Co@OH12]([NH3])([NH3])(Cl)(Cl)Cl ; facial and meridional
            C/N=c1\\sccn1C ; C/N=C1\\SC=CN1C ; C/N=c1/sccn1C ; a double bond that leaves an aromatic ring
            C/C=C=C=C/C ; C(=C\\C)=C=C/C ; C/C=C=C=C\\C ; a cumulene from its end and from its middle
            N[C@@H](C)[Pt](Cl)(Cl)N ; C[C@H](N)[Pt](N)(Cl)Cl ; N[C@H](C)[Pt](Cl)(Cl)N ; a chiral ligand
            Oc1ccc2ccccc2c1-c1c(O)ccc2ccccc12 |wU:10.11| ; Oc1ccc2ccccc2c1-c1c(O)ccc2ccccc12 |wD:10.10| ; Oc1ccc2ccccc2c1-c1c(O)ccc2ccccc12 |wD:10.11| ; the hands of BINOL
            CC[C@@H](C)O |&1:2| ; CC[C@H](C)O |&1:2| ; CC[C@H](C)O ; a racemate and one of its hands
            CC[C@@H](C)O |o1:2| ; CC[C@H](C)O |o1:2| ; CC[C@H](C)O |&1:2| ; one hand or the other, and both
            C[C@H](F)[C@H](Cl)C |&1:1,o1:3| ; C[C@@H](F)[C@@H](Cl)C |&1:1,o1:3| ; C[C@H](F)[C@H](Cl)C |&1:1,&2:3| ; groups of two kinds
            C[C@H](F)[C@H](F)C |&1:1,3| ; C[C@H](F)[C@H](F)C ; C[C@H](F)[C@@H](F)C |&1:1,3| ; turned, the meso form is itself
            CC(/C)=N\\O ; CC(C)=NO ; CC(C)=NN ; a slash at two like groups
            O=[S@](=O)(C)CC ; CCS(C)(=O)=O ; CCS(C)=O ; a configuration of a sulfone
            [Na+].[O-][C@@H](C)C ; [Na+].CC(C)[O-] ; CC(C)O ; a configuration between like halves of a salt
            C[N@](CC)CCC ; CCCN(C)CC ; CCCN(CC)CC ; an amine that turns over
            Cc1ccccc1N(=O)=O ; Cc1ccccc1[N+](=O)[O-] ; Cc1ccccc1N=O ; nitro
            O=n1ccccc1 ; [O-][n+]1ccccc1 ; O[n+]1ccccc1 ; N-oxide
            CN=N#N ; C[N-][N+]#N ; CNN=N ; azide
            CC=N#N ; C[CH-][N+]#N ; CC=NN ; diazo
            C[N]#[C] ; C[N+]#[C-] ; CC#N ; isocyanide
            CC[S+](C)[O-] ; CCS(C)=O ; CC[S+](C)O ; sulfoxide
            CC[S+2](C)([O-])[O-] ; CCS(C)(=O)=O ; CCS(C)=O ; sulfone
            C[P+](C)(C)[O-] ; CP(C)(C)=O ; C[P+](C)(C)O ; phosphine oxide
            [Na+].[O-][Cl+3]([O-])([O-])[O-] ; [Na+].[O-]Cl(=O)(=O)=O ; [Na+].[O-]Cl(=O)=O ; perchlorate
            N[Pt@SP1](Cl)(Cl)Cl ; N[Pt](Cl)(Cl)Cl ; N[Pt](Cl)(Cl)Br ; a square with three like corners
            """)
    void areOneForOneCompoundAndTwoForTwo(String one, String same, String other, String what) {
        Identifiers first = Identifiers.of(StructureReader.read(one));

        assertThat(Identifiers.of(StructureReader.read(same))).isEqualTo(first);
        assertThat(Identifiers.of(StructureReader.read(other)).canonicalSmiles())
                .isNotEqualTo(first.canonicalSmiles());
    }

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource(delimiter = '!', textBlock = """
            C[C@H](O)F                    ! false ! one hand
            CC(O)F                        ! false ! a flat drawing
            C[C@H](O)F |&1:1|             ! false ! two mirror images
            C[C@H](O)[C@H](F)C |&1:1,3|   ! false ! two mirror images
            C[C@H](O)[C@H](F)C |&1:1|     ! true  ! a centre outside
            C[C@H](O)C(F)C |&1:1|         ! true  ! an open centre beside
            C[C@H](O)C=CC |&1:1|          ! true  ! an open double bond beside
            C[C@H](O)C(F)C=CC |&1:1|      ! true  ! both
            """)
    void tellWhetherSeveralGroupsAreMeant(String smiles, boolean several, String why) {
        assertThat(Identifiers.of(StructureReader.read(smiles)).hasSeveralGroups()).as(why).isEqualTo(several);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OC(Cl)=[C@]=C(C)F", "CCO |SgD:1:note:x:::|"})
    void haveAKeyWhereInchiTellsAll(String smiles) {
        assertThat(Identifiers.of(StructureReader.read(smiles)).inchiKey()).isPresent();
    }

    @Test
    void keepRacemicAndRelativeInTheSmilesOnly() {
        Identifiers absolute = Identifiers.of(StructureReader.read("C[C@H](O)CC"));
        Identifiers racemic = Identifiers.of(StructureReader.read("C[C@H](O)CC |&1:1|"));
        Identifiers relative = Identifiers.of(StructureReader.read("C[C@H](O)CC |o1:1|"));

        assertThat(racemic.inchiKey()).isEqualTo(absolute.inchiKey()).isEqualTo(relative.inchiKey());
        assertThat(List.of(absolute.canonicalSmiles(), racemic.canonicalSmiles(), relative.canonicalSmiles()))
                .doesNotHaveDuplicates();
    }

    @Test
    void nameTheToolkit() {
        assertThat(Identifiers.of(StructureReader.read("C")).toolkit()).matches("CDK 2\\.\\d+.*, InChI 1\\.\\d+.*");
    }
}
