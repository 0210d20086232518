package org.daybook.chem.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.daybook.chem.pack.Field;
import org.daybook.chem.pack.MoleculeCursor;
import org.daybook.chem.pack.PackedMolecule;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedMoleculeTest {

    /// Reads by offsets alone, as a second implementation would.
    @Test
    void readsBackByThePublishedTable() {
        ByteBuffer bytes = ByteBuffer.wrap(pack("[13CH3]/C=C/[N+](=O)[O-]").toBytes()).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(bytes.get(0)).as("version").isEqualTo((byte) 1);
        assertThat(bytes.get(1)).as("flags").isZero();
        assertThat(bytes.getShort(2)).as("atoms").isEqualTo((short) 6);
        assertThat(bytes.getShort(4)).as("entries").isEqualTo((short) 10);
        assertThat(bytes.getShort(6)).as("extensions").isEqualTo((short) 1);
        assertThat(bytes.getShort(8)).as("stereo elements").isEqualTo((short) 1);
        assertThat(bytes.getShort(10)).as("components").isEqualTo((short) 1);
        long first = bytes.getLong(12) & 0xFFFF_FFFF_FFFFL;
        assertThat(first & 127).as("element").isEqualTo(6);
        assertThat(first >>> 12 & 7).as("hydrogens").isEqualTo(3);
        assertThat(first >>> 15 & 7).as("degree").isEqualTo(1);
        assertThat(first >>> 18 & 7).as("connections").isEqualTo(4);
        assertThat(first >>> 29 & 1).as("mass number stated").isEqualTo(1);
        assertThat(first >>> 32 & 1).as("a carbon by a single bond").isEqualTo(1);
        long nitrogen = bytes.getLong(12 + 6 * 3) & 0xFFFF_FFFF_FFFFL;
        assertThat(nitrogen >>> 8 & 15).as("charge + 7").isEqualTo(8);
        int bonds = 12 + 6 * 6;
        assertThat(bytes.getShort(bonds) & 0xFFFF).as("to atom 1 by a single bond in a chain").isEqualTo(1);
        assertThat(bytes.getShort(bonds + 2 * 2) & 0xFFFF)
                .as("double bond in a chain from atom 1 to 2")
                .isEqualTo(2 << 12 | 2);
        int extension = bonds + 2 * 10;
        assertThat(bytes.getShort(extension + 2)).as("mass number").isEqualTo((short) 13);
        int stereo = extension + 18;
        assertThat(bytes.get(stereo)).as("double bond").isEqualTo((byte) 2);
        assertThat(bytes.get(stereo + 1)).as("opposite").isEqualTo((byte) 1);
        assertThat(bytes.capacity()).isEqualTo(stereo + 14);
    }

    @ParameterizedTest(name = "{0}: atom {1} {2} = {3}")
    @CsvSource(delimiter = '|', textBlock = """
        [H]OC                  | 0 | HYDROGENS     | 1  | a drawn hydrogen is a count
        [2H]OC                 | 1 | HYDROGENS     | 1  | deuterium is an atom and counts
        [2H]OC                 | 0 | ISOTOPE       | 2  | and keeps its mass
        [Ti+8]                 | 0 | CHARGE        | 8  | a charge beyond the word
        [W-9]                  | 0 | CHARGE        | -9 | a negative one
        C1CCCCCCCCCCCCC1       | 3 | SMALLEST_RING | 14 | a ring beyond the word
        C1CC1C1CCCCC1          | 3 | SMALLEST_RING | 6  | only rings through the atom count
        C1CC2CCC1C2            | 2 | RING_COUNT    | 2  | a bridgehead
        F[As-](F)(F)(F)(F)F    | 1 | DEGREE        | 6  | six neighbours
        F[I](F)(F)(F)(F)(F)F   | 1 | DEGREE        | 7  | seven, beyond the word
        *CC                    | 0 | ELEMENT       | 0  | an unknown atom stays unknown
        [nH]1cccc1             | 0 | AROMATIC      | 1  | pyrrole is aromatic
        O=C1C=CC(=O)C=C1       | 1 | AROMATIC      | 0  | quinone is not
        """)
    void keepsWhatAnAtomIs(String smiles, int atom, Field field, int value, String why) {
        assertThat(pack(smiles).cursor().value(atom, field)).as(why).isEqualTo(value);
    }

    @Test
    void numbersComponents() {
        MoleculeCursor salt = pack("CC.[Na+].[Cl-]").cursor();

        assertThat(salt.componentCount()).isEqualTo(3);
        assertThat(salt.component(1)).isZero();
        assertThat(salt.component(3)).isEqualTo(2);
    }

    @Test
    void refusesAnotherVersion() {
        byte[] bytes = pack("CCO").toBytes();
        bytes[0] = 2;

        assertThatThrownBy(() -> PackedMolecule.of(bytes, 0, bytes.length))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("version 2");
    }

    private static PackedMolecule pack(String smiles) {
        return Packer.pack(StructureReader.read(smiles, Format.SMILES));
    }
}
