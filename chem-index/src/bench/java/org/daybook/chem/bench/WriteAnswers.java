package org.daybook.chem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.daybook.chem.reference.Asked;
import org.daybook.chem.reference.ReferenceMolecule;
import org.daybook.chem.reference.ReferenceQuery;
import org.daybook.chem.reference.corpus.SmallCorpus;
import org.openscience.cdk.exception.CDKException;

/// Asks the reference every query of the small corpus and writes `answers.tsv`; needed when its molecules or queries
/// change.
public final class WriteAnswers {

    private static final String HEADING = "# Answers to queries.tsv by the reference: how it is written, the query, "
            + "numbers of the molecules found, numbers found with configurations respected (= for the same).";

    private WriteAnswers() {}

    /// @param arguments the file to write
    public static void main(String[] arguments) throws IOException, CDKException {
        List<ReferenceMolecule> molecules = new ArrayList<>();
        for (SmallCorpus.Compound compound : SmallCorpus.compounds()) {
            molecules.add(ReferenceMolecule.read(compound.smiles()));
        }
        List<String> lines = new ArrayList<>(List.of(HEADING));
        for (Asked asked : SmallCorpus.queries()) {
            ReferenceQuery query = asked.forReference();
            var answer = new SmallCorpus.Answer(asked, hits(query, molecules, false), hits(query, molecules, true));
            lines.add(answer.line());
        }
        Files.write(Path.of(arguments[0]), lines);
    }

    private static BitSet hits(ReferenceQuery query, List<ReferenceMolecule> molecules, boolean respectStereo) {
        BitSet hits = new BitSet();
        for (int i = 0; i < molecules.size(); i++) {
            hits.set(i + 1, query.matches(molecules.get(i), respectStereo));
        }
        return hits;
    }
}
