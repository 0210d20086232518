package org.daybook.registry.compound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructureMemoryTest {

    /// A salt, a drawn centre, an open one, a mixture, what InChI does not take.
    @ParameterizedTest
    @ValueSource(strings = {"CC(=O)[O-].[Na+]", "C[C@H](N)C(=O)O", "CC(N)C(=O)O", "CCO.CCCl", "*c1ccccc1", "F/C=C/F"})
    void aRememberedStructureIsRegisteredLikeOneThatIsReadAnew(String smiles) {
        StructureMemory memory = new StructureMemory();
        memory.keep(memory.read(smiles, Format.SMILES));

        Structure remembered = memory.read(smiles, Format.SMILES);

        Structure anew = StructureReader.read(smiles, Format.SMILES);
        assertThat(Candidate.of(NewCompound.of(remembered)))
                .usingRecursiveComparison().ignoringFields("wanted").isEqualTo(Candidate.of(NewCompound.of(anew)));
        assertThat(List.of(remembered.source(), remembered.format(), remembered.atomCount()))
                .isEqualTo(List.of(anew.source(), anew.format(), anew.atomCount()));
    }

    /// Its text is none: whoever asked for the graph would be refused.
    @ParameterizedTest
    @ValueSource(strings = {"CC(=O)[O-].[Na+]", "C[C@H](N)C(=O)O", "CC(N)C(=O)O", "CCO.CCCl", "*c1ccccc1", "F/C=C/F"})
    void aRememberedStructureIsNotReadAgainToBeRegistered(String smiles) {
        StructureMemory memory = new StructureMemory();
        Structure structure = StructureReader.read(smiles, Format.SMILES);
        memory.keep(StructureMemory.key("no structure", Format.SMILES), StructureFacts.of(structure));

        Candidate candidate = Candidate.of(NewCompound.of(memory.read("no structure", Format.SMILES)));

        assertThat(candidate.key()).isEqualTo(IdentityKey.of(structure));
    }
}
