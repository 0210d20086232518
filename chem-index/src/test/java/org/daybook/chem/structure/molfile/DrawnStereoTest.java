package org.daybook.chem.structure.molfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.molfile.Molfile.Version;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Structures of which an ordinary layout shows another isomer (#16).
class DrawnStereoTest {

    private static final String SIROLIMUS = "CO[C@@H]1C[C@H](C[C@@H](C)[C@@H]2CC(=O)[C@H](C)\\C=C(C)\\"
            + "[C@@H](O)[C@@H](OC)"
            + "C(=O)[C@H](C)C[C@H](C)\\C=C\\C=C\\C=C(C)\\[C@H](C[C@@H]3CC[C@@H](C)[C@@](O)(O3)C(=O)C(=O)N3CCCC[C@H]3"
            + "C(=O)O2)OC)CC[C@H]1O";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CC(C)CCC[C@@H](C)[C@H]1CC[C@H]2c3ccc(C[C@@](C)(O)CC\\C(=C/CC[C@]12C)\\C)cc3C(=O)C",
                "O[C@@H]1CC(=O)[C@@H]2C\\C=C/CCCC(=O)O[C@H](CCc3ccccc3)\\C=C/C12",
                "O[C@@H]1CC[C@H](O)[C@@]23O[C@@]12C4(Oc5cccc6cccc(O4)c56)C=C(O)C3=O",
                "O=C1C[C@H](C)N1c1ccccc1Cl",
                "CC(=O)OC1[C@H](N(C1=O)c2cccc3cc4ccccc4cc23)c5ccccc5",
                "C1CCC/C=C/CCC1",
                "CC=C=C=CC",
                "C/C=C=C=C/C",
                "C/C=C=C=C\\C",
                "F/C=C(/[C@H](C)O)[C@@H](C)O",
                "CN1[C@H]2CC[C@@H]1C/C(=N\\O)/C2",
                "C[C@H](O)/C(=N\\O)/[C@@H](C)O",
                "C[Pb@](F)(CC)CCC",
                "C[Sb@+](CC)(CCC)c1ccccc1",
                "C[Ti@@](F)(CC)CCC",
                "C[Al@-](F)(CC)CCC",
                "CC(Cl)=C=C=C(C)Cl",
                "CC=C=C=C=C=CC",
                "C1CCCCCC=C=C=CCCCCC1",
                "CCC1=C(CC)C2=NC1=C=C=c1[nH]c(c(CC)c1CC)=CC=C1N=C(C#Cc3[nH]c(c(CC)c3CC)C=C2)C(CC)=C1CC",
            })
    void readBackFromBothVersions(String smiles) {
        for (Version version : Version.values()) {
            readsBack(smiles, version);
        }
    }

    @ParameterizedTest
    @EnumSource
    void sirolimusReadsBack(Version version) {
        readsBack(SIROLIMUS, version);
    }

    /// What no drawing of ours shows is left open and said, never drawn as the other one.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "N[Pt@SP1](N)(Cl)Cl",
                "CCC[S@@]1(=O)CC[S@@](=O)(CCC)[Pt@@]1(Br)Br",
                "Oc1ccc2ccccc2c1-c1c(O)ccc2ccccc12 |wU:10.11|",
            })
    void saySoWhereTheyCannot(String smiles) {
        String molfile = Molfile.write(StructureReader.read(smiles, Format.SMILES), Version.V2000);

        assertThat(Molfile.saysLess(molfile)).isTrue();
    }

    /// Each of the three may be crossed (3), and the bond at an end be wavy (4).
    @ParameterizedTest
    @CsvSource({"1, 4", "2, 3", "3, 3", "4, 3", "5, 4"})
    void aCumuleneIsLeftOpenByAnyOfItsBonds(int bond, int mark) {
        List<String> lines = new ArrayList<>(Molfile.write(StructureReader.read("C/C=C=C=C/C"), Version.V2000)
                .lines().toList());
        int line = lines.size() - 1 - 5 + bond - 1;
        lines.set(line, lines.get(line).substring(0, 9) + "  " + mark + lines.get(line).substring(12));

        assertThat(Identifiers.of(StructureReader.read(String.join("\n", lines), Format.MOLFILE)).canonicalSmiles())
                .isEqualTo("CC=C=C=CC");
    }

    private static void readsBack(String smiles, Version version) {
        Structure structure = StructureReader.read(smiles, Format.SMILES);

        String molfile = Molfile.write(structure, version);

        assertThat(Molfile.saysLess(molfile)).isFalse();
        assertThat(Identifiers.of(StructureReader.read(molfile, Format.MOLFILE))).isEqualTo(Identifiers.of(structure));
    }
}
