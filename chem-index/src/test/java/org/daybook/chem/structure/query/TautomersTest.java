package org.daybook.chem.structure.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.chem.match.Matcher;
import org.daybook.chem.match.Pattern;
import org.daybook.chem.match.plan.Limits;
import org.daybook.chem.match.plan.SearchBudget;
import org.daybook.chem.match.plan.Verdict;
import org.daybook.chem.match.query.Stereo;
import org.daybook.chem.structure.Packer;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A drawn query finds a compound whichever tautomer of it was registered (#16).
class TautomersTest {

    @ParameterizedTest(name = "{1} finds {0}: {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            O=C1C2=C(C=CS2)NC=N1           | Oc1ncncc1            | true  | hydroxypyrimidine, thienopyrimidinone
            O=C1C2=C(C=CS2)NC=N1           | O=c1[nH]cncc1        | true  | the hydrogen at the other nitrogen
            NNc1ccccn1                     | N/N=c1/cccc[nH]1     | true  | a hydrazine drawn as hydrazone
            Oc1ccccn1                      | O=c1cccc[nH]1        | true  | pyridone finds hydroxypyridine
            O=c1cccc[nH]1                  | Oc1ccccn1            | true  | and the other way round
            Oc1cccc(C)n1                   | O=C1C=CC=CN1         | true  | also drawn with alternating bonds
            Cc1c[nH]cn1                    | Cc1cnc[nH]1          | true  | 4- and 5-methylimidazole
            Cc1n[nH]c(C)c1C(=O)OC          | Cc1[nH]nc(C)c1C(=O)O | true  | pyrazole
            Oc1ccc(N=Nc2ccccc2)c2ccccc12   | O=C1C=CC(=NNc2ccccc2)c2ccccc21 | true | azo dye and quinone hydrazone
            CC(=N)NC                       | CC(N)=NC             | true  | amidine
            CNC(=N)NC                      | CN=C(N)NC            | true  | guanidine
            Nc1nc2[nH]cnc2c(=O)[nH]1       | Nc1nc(O)c2nc[nH]c2n1 | true  | guanine
            S=c1cccc[nH]1                  | Sc1ccccn1            | true  | thione and thiol
            CC(=O)NC                       | CC(O)=NC             | true  | an amide drawn as iminol
            O=c1ccccn1C                    | Oc1ccccn1            | false | no hydrogen moves from N-methylpyridone
            COc1ccccn1                     | O=c1cccc[nH]1        | false | nor from a methyl ether
            CC(=O)C                        | CC(O)=C              | false | carbon keeps its hydrogens: keto and enol
            c1ccccc1O                      | O=C1C=CCC=C1         | false | also in a ring
            O=[N+]([O-])c1ccc(N)cc1        | O=[N+]([O-])c1ccc(N)cc1 | true | a nitro group takes no hydrogen
            """)
    void areFound(String registered, String query, boolean expected, String why) {
        assertThat(isFound(query, registered)).as(why).isEqualTo(expected);
    }

    @Test
    void aQueryWithoutMobileHydrogenHasOneForm() {
        DrawnForms forms = PatternReader.tautomers("CN(C)C(=O)c1ccccc1", Stereo.IGNORE);

        assertThat(forms.patterns())
                .containsExactly(PatternReader.drawn("CN(C)C(=O)c1ccccc1", Stereo.IGNORE));
        assertThat(forms.isComplete()).isTrue();
    }

    @Test
    void theDrawnFormComesFirst() {
        assertThat(PatternReader.tautomers("Oc1ncncc1", Stereo.IGNORE).patterns())
                .hasSize(3)
                .startsWith(PatternReader.drawn("Oc1ncncc1", Stereo.IGNORE));
    }

    @Test
    void moreThanFiftyFormsAreCutAndSaidToBe() {
        DrawnForms forms = PatternReader.tautomers(
                "Nc1nc(N)c2nc(Nc3nc(N)nc(Nc4nc(O)nc(O)n4)n3)nc(N)c2n1", Stereo.IGNORE);

        assertThat(forms.patterns()).hasSizeLessThanOrEqualTo(50).hasSizeGreaterThan(40);
        assertThat(forms.isComplete()).isFalse();
    }

    @Test
    void aSketchOfCountlessPathsEndsInTime() {
        String ribbon = "Nc1ccc2cc3cc4cc5cc6cc7cc8cc9cc(N)ccc9cc8cc7cc6cc5cc4cc3cc2c1";

        assertThat(PatternReader.tautomers(ribbon, Stereo.IGNORE).patterns()).isNotEmpty();
    }

    @Test
    void queryAtomsOfADrawingStayAsTheyAreDrawn() {
        String molfile = """

                  own

                  3  2  0  0  0  0  0  0  0  0999 V2000
                    0.0000    0.0000    0.0000 A   0  0
                    1.0000    0.0000    0.0000 C   0  0
                    2.0000    0.0000    0.0000 N   0  0
                  1  2  1  0
                  2  3  2  0
                M  END
                """;

        assertThat(PatternReader.tautomers(molfile, Stereo.IGNORE).patterns())
                .containsExactly(PatternReader.drawn(molfile, Stereo.IGNORE));
    }

    private static boolean isFound(String query, String registered) {
        Structure structure = StructureReader.read(registered);
        for (Pattern pattern : PatternReader.tautomers(query, Stereo.IGNORE).patterns()) {
            Matcher matcher = new Matcher(pattern, new SearchBudget(Limits.INTERACTIVE));
            if (matcher.match(Packer.pack(structure)) == Verdict.MATCH) {
                return true;
            }
        }
        return false;
    }
}
