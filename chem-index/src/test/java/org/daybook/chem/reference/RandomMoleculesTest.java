package org.daybook.chem.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openscience.cdk.exception.InvalidSmilesException;

/// The reference itself has the property that the index is held to.
class RandomMoleculesTest {

    @Test
    void everyPieceOfARandomMoleculeIsFoundInIt() throws InvalidSmilesException {
        var molecules = new RandomMolecules(20);
        var random = new Random(21);

        for (int i = 0; i < 300; i++) {
            String smiles = molecules.next();
            ReferenceMolecule molecule = ReferenceMolecule.read(smiles);
            var fragments = new Fragments(molecule, random);
            for (int j = 0; j < 5; j++) {
                var piece = fragments.piece(1 + random.nextInt(15));
                String plain = fragments.plainSmarts(piece);
                String embellished = fragments.embellishedSmarts(piece);

                assertThat(ReferenceQuery.smarts(plain).matches(molecule, false))
                        .as("%s in %s", plain, smiles)
                        .isTrue();
                assertThat(ReferenceQuery.smarts(embellished).matches(molecule, false))
                        .as("%s in %s", embellished, smiles)
                        .isTrue();
            }
        }
    }
}
