package org.daybook.chem.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.molfile.Molfile;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Real molecules keep their identity on every way through text; the whole files take `-Ddaybook.corpus-step=1`.
class RoundTripTest {

    private static final int STEP = Integer.getInteger("daybook.corpus-step", 20);

    /// Refused is one of messy-10k: a metal cage written aromatic that has no form with alternating bonds.
    @ParameterizedTest(name = "{0}")
    @CsvSource({"molecules/drug-10k.smi.gz, 0", "molecules/messy-10k.smi.gz, 1"})
    void canonicalSmilesReadsBackToTheSameIdentity(String file, int refusable) throws IOException {
        List<String> refused = new ArrayList<>();
        for (String smiles : Corpus.smiles(file, STEP)) {
            try {
                Identifiers identifiers = Identifiers.of(StructureReader.read(smiles, Format.SMILES));
                Identifiers again = Identifiers.of(StructureReader.read(identifiers.canonicalSmiles(), Format.SMILES));
                assertThat(again).as(smiles).isEqualTo(identifiers);
            } catch (UnreadableStructureException e) {
                refused.add(smiles + ": " + e.reason());
            }
        }

        assertThat(refused).hasSizeLessThanOrEqualTo(refusable);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"molecules/drug-10k.smi.gz", "molecules/messy-10k.smi.gz"})
    void molfileReadsBackToTheSameIdentityOrSaysWhatItLeavesOpen(String file) throws IOException {
        for (String smiles : Corpus.smiles(file, STEP * 4)) {
            Structure structure = StructureReader.read(smiles, Format.SMILES);
            String molfile = Molfile.write(structure);
            Identifiers again = Identifiers.of(StructureReader.read(molfile, Format.MOLFILE));
            if (!again.equals(Identifiers.of(structure))) {
                assertThat(molfile).as(smiles).contains("leaves open stereochemistry");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"molecules/drug-10k.smi.gz, 0.0", "molecules/messy-10k.smi.gz, 0.06"})
    void inchiReadsBackUnlessItSaysThatItCannot(String file, double refusableShare) throws IOException {
        int read = 0;
        int refused = 0;
        for (String smiles : Corpus.smiles(file, STEP * 4)) {
            Identifiers identifiers = Identifiers.of(StructureReader.read(smiles, Format.SMILES));
            if (identifiers.inchi().isPresent()) {
                read++;
                try {
                    assertThat(Identifiers.of(StructureReader.read(identifiers.inchi().get())).inchiKey())
                            .as(smiles).isEqualTo(identifiers.inchiKey());
                } catch (UnreadableStructureException e) {
                    refused++;
                }
            }
        }

        assertThat((double) refused / read).isLessThanOrEqualTo(refusableShare);
    }
}
