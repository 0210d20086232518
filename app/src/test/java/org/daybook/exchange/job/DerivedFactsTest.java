package org.daybook.exchange.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.exchange.row.ReadRow;
import org.daybook.registry.compound.StructureFacts;
import org.daybook.registry.compound.StructureMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerivedFactsTest {

    @ParameterizedTest
    @ValueSource(strings = {"CC(=O)[O-].[Na+]", "*c1ccccc1", "C[C@H](N)C(=O)O", "CC(C)(C)(C)C"})
    void whatIsWrittenIsLearnedAsItWas(String smiles) {
        Structure structure = StructureReader.read(smiles, Format.SMILES);
        StructureMemory memory = new StructureMemory();

        Map<Integer, String> written = DerivedFacts.write(List.of(row(structure)));
        DerivedFacts.learn(List.copyOf(written.values()), memory);

        Structure remembered = memory.read(smiles, Format.SMILES);
        assertThat(remembered).isNotSameAs(structure);
        assertThat(StructureFacts.of(remembered)).isEqualTo(StructureFacts.of(structure));
    }

    @Test
    void anotherRunOfTheProgramDerivesThemAnew() {
        Structure structure = StructureReader.read("CC(=O)[O-].[Na+]", Format.SMILES);
        String written = DerivedFacts.write(List.of(row(structure))).getOrDefault(2, "");
        String ofAnother = "[\"another run\"" + written.substring(written.indexOf(','));
        String ofAnotherForm = "[\"another run\",{}]";
        StructureMemory memory = new StructureMemory();

        DerivedFacts.learn(List.of(ofAnother, ofAnotherForm), memory);

        assertThat(memory.knows("CC(=O)[O-].[Na+]", Format.SMILES)).isFalse();
    }

    private static ReadRow row(Structure structure) {
        return new ReadRow(2, "", "", "", structure, null, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), null, List.of(), List.of(), null);
    }
}
