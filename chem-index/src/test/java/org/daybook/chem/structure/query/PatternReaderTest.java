package org.daybook.chem.structure.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daybook.chem.match.Matcher;
import org.daybook.chem.match.Pattern;
import org.daybook.chem.match.plan.Limits;
import org.daybook.chem.match.plan.SearchBudget;
import org.daybook.chem.match.plan.Verdict;
import org.daybook.chem.match.query.Stereo;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Packer;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.depict.Highlight;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternReaderTest {

    @ParameterizedTest(name = "{0} beside carbon in {1}: {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
        A    | CO    | true  | any atom
        A    | C     | false | but hydrogen
        AH   | C     | true  | hydrogen too
        Q    | CO    | true  | a hetero atom
        Q    | CC    | false | carbon is none
        QH   | C     | true  | hydrogen is not carbon
        X    | CF    | true  | a halogen
        X    | CO    | false | oxygen is none
        XH   | CC    | true  | a methyl group has hydrogen
        M    | C[Hg]C | true | a metal
        M    | C[Si] | false | silicon is none
        """)
    void readsQueryAtoms(String symbol, String molecule, boolean expected, String why) {
        assertThat(matches(PatternReader.drawn(pair(symbol, 1, 0, ""), Stereo.IGNORE), molecule))
                .as(why)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "bond {0}, topology {1} in {2}: {3}, {4}")
    @CsvSource(delimiter = '|', textBlock = """
        4 | 0 | c1ccccc1 | true  | aromatic
        4 | 0 | C=C      | false | not double
        5 | 0 | CC       | true  | single or double
        5 | 0 | C#C      | false | not triple
        5 | 0 | c1ccccc1 | false | not aromatic
        6 | 0 | c1ccccc1 | true  | single or aromatic
        7 | 0 | C=C      | true  | double or aromatic
        7 | 0 | CC       | false | not single
        8 | 0 | C#C      | true  | any
        1 | 1 | C1CC1    | true  | in a ring
        1 | 1 | CC       | false | not in a chain
        8 | 2 | C=C      | true  | in a chain
        8 | 2 | c1ccccc1 | false | not in a ring
        """)
    void readsQueryBonds(int type, int topology, String molecule, boolean expected, String why) {
        assertThat(matches(PatternReader.drawn(pair("C", type, topology, ""), Stereo.IGNORE), molecule))
                .as(why)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}, {3}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
        M  ALS   2  2 F N   O   |CO|true|one of a list
        M  ALS   2  2 F N   O   |CC|false|none of a list
        M  ALS   2  2 T N   O   |CC|true|an excluded list
        M  ALS   2  2 T N   O   |CO|false|excluded
        M  SUB  1   1   3|CC(C)C|true|three neighbours
        M  SUB  1   1   3|CCC|false|two at most
        M  SUB  1   1  -2|CCC|true|as drawn, one
        M  SUB  1   1  -2|CC|true|as drawn, one
        M  SUB  1   1  -1|CC|false|none
        M  RBC  1   1   2|C1CC1|true|two ring bonds
        M  RBC  1   1   2|CC|false|in no ring
        M  UNS  1   1   1|CC=C|true|unsaturated
        M  UNS  1   1   1|CCC|false|saturated
        """)
    void readsPropertiesOfQueryAtoms(String property, String molecule, boolean expected, String why) {
        Pattern pattern = PatternReader.drawn(pair("C", 1, 0, property + "\n"), Stereo.IGNORE);

        assertThat(matches(pattern, molecule)).as(why).isEqualTo(expected);
    }

    @Test
    void readsListsAndCountsInV3000() {
        String molfile = """

              Ketcher

              0  0  0     0  0            999 V3000
            M  V30 BEGIN CTAB
            M  V30 COUNTS 2 1 0 0 0
            M  V30 BEGIN ATOM
            M  V30 1 [N,O] 0 0 0 0 HCOUNT=1
            M  V30 2 A 1 0 0 0
            M  V30 END ATOM
            M  V30 BEGIN BOND
            M  V30 1 8 1 2 TOPO=2
            M  V30 END BOND
            M  V30 END CTAB
            M  END
            """;
        Pattern pattern = PatternReader.drawn(molfile, Stereo.IGNORE);

        assertThat(matches(pattern, "CO")).isTrue();
        assertThat(matches(pattern, "COC")).as("no hydrogen").isFalse();
        assertThat(matches(pattern, "C1CN1")).as("in a ring").isFalse();
    }

    @ParameterizedTest(name = "{0} in {1}: {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
        [x1]              | C1CC1     | false | no atom has one ring bond
        [r2]              | C1CC1     | false | there is no ring of two
        [C;!r1]           | CO        | true  | what is never so is always not so
        [r1,O]            | CO        | true  | beside something that may be
        [*,#6]            | O         | true  | an alternative that always holds
        C[#6,*]           | CO        | true  | on either side
        [#1,Cl]C          | C         | true  | hydrogen named in a list
        [#1,Cl]C          | CF        | true  | also here
        [#1,Cl]C(F)(F)F   | FC(F)(F)F | false | there is none
        [$([#1]-O)]       | CO        | true  | a pattern that starts at a hydrogen
        *O*               | O         | false | an implicit hydrogen is no atom
        [r6]              | C1CC1C1CCCCC1 | true | the smallest ring through the atom
        (C).(C)           | CC        | false | different components
        (C).(C)           | C.C       | true  | two of them
        C.(N.O)           | CNO       | true  | a group in one component
        [C+8]             | [CH4]     | false | a charge nothing has
        [#118]            | C         | false | the last element
        [Cx1]             | CC        | false | behind an element, too
        [Nr2]             | CN        | false | here as well
        [r1]              | CC        | false | a ring has three atoms at least
        [r2,O]            | CO        | true  | no ring of two, but oxygen
        [!x1]             | CC        | true  | nothing has one ring bond
        [Br1]             | CBr       | false | r is part of bromine: its isotope 1
        [D{2-3}]          | CCC       | true  | a range
        */*               | CC        | true  | without a double bond a direction says nothing
        */*               | C=C       | false | but it is no double bond
        */*               | c1ccccc1  | true  | it is an unwritten bond, single or aromatic
        */*=*/*           | C/C=C/C   | true  | trans where stereo is ignored
        [v4]              | C=C       | true  | valence
        [i2]              | C#C       | true  | insaturation
        """)
    void readsSmartsToTheLetter(String smarts, String molecule, boolean expected, String why) {
        assertThat(matches(PatternReader.smarts(smarts, Stereo.IGNORE), molecule)).as(why).isEqualTo(expected);
    }

    /// Of a query nothing is refused that asks for nothing.
    @ParameterizedTest
    @ValueSource(strings = {"M  APO  1   1   1", "M  LIN  1   1   4   2   0"})
    void passesOverAttachmentPointsAndLinkNodes(String line) {
        assertThat(matches(PatternReader.drawn(pair("N", 1, 0, line + "\n"), Stereo.IGNORE), "CN")).isTrue();
    }

    @Test
    void readsTopologyAndAttachmentOfV3000() {
        String molfile = """

              test

              0  0  0     0  0            999 V3000
            M  V30 BEGIN CTAB
            M  V30 COUNTS 2 1 0 0 0
            M  V30 BEGIN ATOM
            M  V30 1 C 0 0 0 0 ATTCHPT=1
            M  V30 2 C 1 0 0 0
            M  V30 END ATOM
            M  V30 BEGIN BOND
            M  V30 1 1 1 2 TOPO=1
            M  V30 END BOND
            M  V30 LINKNODE 1 3 2 1 2
            M  V30 END CTAB
            M  END
            """;

        assertThat(matches(PatternReader.drawn(molfile, Stereo.IGNORE), "C1CC1")).isTrue();
        assertThat(matches(PatternReader.drawn(molfile, Stereo.IGNORE), "CC")).isFalse();
    }

    /// In words of our own, at the place; never those of a library.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        [^2]        | a hybridisation (^) cannot be searched for
        C>>N        | a reaction cannot be searched for
        C12CC12CC   | bonded already
        [C          | column 1: the bracket that opens here is never closed
        C[$([N;H2   | column 5: the bracket that opens here is never closed
        [Q]         | column 2: 'Q' has no meaning here inside the brackets
        [C&]        | column 4: something is missing before the bracket closes
        C(C(N       | column 4: the branch that opens here is never closed
        C)          | column 2: this branch was never opened
        c1ccccc     | column 2: the ring that opens here is never closed
        C=1CC#1     | the two ends of this ring bond say different things
        CC=         | column 3: the bond leads nowhere
        CßC         | column 2: 'ß' has no meaning here
        [99999999999C] | line 1, column 2: a mass number has at most three digits
        [1000C]     | column 2: a mass number has at most three digits
        C[D999999999999] | line 1, column 4: of bonds, hydrogens and rings an atom has at most 99
        [$([C;h99999])] | column 8: of bonds, hydrogens and rings an atom has at most 99
        [D{2-100}]  | column 6: of bonds, hydrogens and rings an atom has at most 99
        [D{3-2}]    | column 3: a range goes from the smaller number to the greater
        C[#119]     | column 4: elements have the numbers 0 to 118
        [C+16]      | column 4: an atom has a charge of at most 15
        [N-16]      | column 4: an atom has a charge of at most 15
        [r1000]     | column 3: a ring has at most 999 atoms
        [C:10000]   | column 4: an atom class is at most 9999
        """)
    void refusesWithWords(String smarts, String words) {
        assertThatThrownBy(() -> PatternReader.smarts(smarts, Stereo.RESPECT))
                .isInstanceOf(UnreadableStructureException.class).hasMessageContaining(words);
    }

    @Test
    void highlightsAtomsAsTheyWereWritten() {
        Structure structure = StructureReader.read("[H]C([H])([H])OC(=O)c1ccccc1", Format.SMILES);

        assertThat(Highlight.atoms(structure, PatternReader.smarts("C(=O)O", Stereo.IGNORE))).containsExactly(4, 5, 6);
        assertThat(Highlight.atoms(structure, PatternReader.smarts("N", Stereo.IGNORE))).isEmpty();
    }

    /// Carbon bonded to an atom of `symbol`.
    private static String pair(String symbol, int type, int topology, String properties) {
        return """

              test

              2  1  0  0  0  0            999 V2000
                0.0000    0.0000    0.0000 C   0  0  0  0  0  0
                1.0000    0.0000    0.0000 %-3s 0  0  0  0  0  0
              1  2%3d  0  0%3d
            %sM  END
            """.formatted(symbol, type, topology, properties);
    }

    private static boolean matches(Pattern pattern, String molecule) {
        return new Matcher(pattern, new SearchBudget(Limits.NONE))
                .match(Packer.pack(StructureReader.read(molecule, Format.SMILES))) == Verdict.MATCH;
    }
}
