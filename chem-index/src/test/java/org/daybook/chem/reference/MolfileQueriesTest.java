package org.daybook.chem.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.chem.match.Pattern;
import org.daybook.chem.match.query.Stereo;
import org.daybook.chem.structure.query.PatternReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Query atoms and bonds drawn in an editor mean what the CTfile format says; expected answers are written by hand, not
/// by CDK.
class MolfileQueriesTest {

    /// Atoms by symbol; bonds as `begin end type topology`; further property lines.
    @ParameterizedTest(name = "{0} {1} {2} in {3}: {4}, {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        C A        | 1 2 1 0         |                      | CO                | true  | A is any atom but hydrogen
        C A        | 1 2 1 0         |                      | C                 | false | an implicit hydrogen is no atom
        C A        | 1 2 1 0         |                      | [2H]C             | false | A is no hydrogen, of whatever isotope
        C Q        | 1 2 1 0         |                      | CO                | true  | Q is a hetero atom
        C Q        | 1 2 1 0         |                      | CC                | false | carbon is none
        C X        | 1 2 1 0         |                      | CBr               | true  | X is a halogen
        C X        | 1 2 1 0         |                      | CO                | false | oxygen is none
        C L        | 1 2 1 0         | M  ALS   2  2 F N   O    | CN           | true  | a list of elements
        C L        | 1 2 1 0         | M  ALS   2  2 F N   O    | CF           | false | not in the list
        C L        | 1 2 1 0         | M  ALS   2  2 T N   O    | CF           | true  | a list of what it must not be
        C L        | 1 2 1 0         | M  ALS   2  2 T N   O    | CN           | false | in that list
        C C        | 1 2 8 0         |                      | C#C               | true  | any bond
        C C        | 1 2 5 0         |                      | C=C               | true  | single or double
        C C        | 1 2 5 0         |                      | CC                | true  | single or double
        C C        | 1 2 5 0         |                      | C#C               | false | single or double
        C C        | 1 2 6 0         |                      | c1ccccc1          | true  | single or aromatic
        C C        | 1 2 6 0         |                      | C=C               | false | single or aromatic
        C C        | 1 2 7 0         |                      | c1ccccc1          | true  | double or aromatic
        C C        | 1 2 7 0         |                      | C=C               | true  | double or aromatic
        C C        | 1 2 7 0         |                      | CC                | false | double or aromatic
        C C C C C C | 1 2 4 0;2 3 4 0;3 4 4 0;4 5 4 0;5 6 4 0;6 1 4 0 |  | Cc1ccccc1 | true  | a ring of aromatic bonds
        C C C C C C | 1 2 4 0;2 3 4 0;3 4 4 0;4 5 4 0;5 6 4 0;6 1 4 0 |  | C1CCCCC1 | false | a ring of aromatic bonds
        C C        | 1 2 4 0         |                      | CC                | false | an aromatic bond
        C C        | 1 2 1 1         |                      | C1CC1             | true  | a single bond in a ring
        C C        | 1 2 1 1         |                      | CC                | false | a single bond in a ring
        C C        | 1 2 1 2         |                      | CC                | true  | a single bond in a chain
        C C        | 1 2 1 2         |                      | C1CC1             | false | a single bond in a chain
        C C C C C C | 1 2 1 0;2 3 2 0;3 4 1 0;4 5 2 0;5 6 1 0;6 1 2 0 |  | Cc1ccccc1 | true  | a Kekulé ring is aromatic
        C N        | 1 2 1 0         | M  CHG  1   2   1    | C[NH3+]           | true  | a charge is stated
        C N        | 1 2 1 0         | M  CHG  1   2   1    | CN                | false | a charge is stated
        C O        | 1 2 1 0         | M  ISO  1   1  13    | [13CH3]O          | true  | an isotope is stated
        C O        | 1 2 1 0         | M  ISO  1   1  13    | CO                | false | an isotope is stated
        C N H      | 1 2 1 0;2 3 1 0 |                      | CNC               | true  | a drawn hydrogen means at least one
        C N H      | 1 2 1 0;2 3 1 0 |                      | CN(C)C            | false | a drawn hydrogen means at least one
        C N        | 1 2 1 0         |                      | CN(C)C            | true  | hydrogens that follow from the valence are not asked for
        """)
    void readsQueryFeatures(
            String atoms, String bonds, @Nullable String property, String molecule, boolean hit, String why) {
        Pattern pattern = PatternReader.drawn(molfile(atoms.split(" "), bonds.split(";"), property), Stereo.IGNORE);
        var search = new DirectSearch(List.of(molecule));

        assertThat(!search.hits(pattern, search.readable()).isEmpty()).as(why).isEqualTo(hit);
        if (hit) {
            assertThat(search.screenedOut(pattern, search.readable()).isEmpty())
                    .as("the screen lets it through")
                    .isTrue();
        }
    }

    private static String molfile(String[] atoms, String[] bonds, @Nullable String property) {
        var text = new StringBuilder(
                "\n  Daybook\n\n%3d%3d  0  0  0  0            999 V2000\n".formatted(atoms.length, bonds.length));
        for (int i = 0; i < atoms.length; i++) {
            text.append("%10.4f%10.4f%10.4f %-3s 0  0  0  0  0  0  0  0  0  0  0  0\n"
                    .formatted(Math.cos(i), Math.sin(i), 0.0, atoms[i]));
        }
        for (String bond : bonds) {
            String[] part = bond.trim().split(" ");
            text.append("%3s%3s%3s  0  0%3s  0\n".formatted(part[0], part[1], part[2], part[3]));
        }
        if (property != null) {
            text.append(property).append('\n');
        }
        return text + "M  END\n";
    }
}
