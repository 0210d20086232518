package org.daybook.chem.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.molfile.Molfile;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.Test;

/// The master sheet of Open Source Malaria: our InChIKeys beside those of the sheet (docs/registry-osm-sheet.md).
class OsmSheetTest {

    private static final String SHEET = "osm/master/osm_master_sheet_2022-02.csv";

    @Test
    void keysAgreeWithTheSheetOrTheSheetContradictsItself() throws IOException {
        List<List<String>> rows = Corpus.csv(SHEET);
        List<String> header = rows.getFirst();
        Map<String, Integer> counts = new TreeMap<>();
        List<String> report = new ArrayList<>(List.of("number\tverdict\tSMILES\tkey in the sheet\tkey of the SMILES"));
        for (List<String> row : rows.subList(1, rows.size())) {
            String smiles = row.get(header.indexOf("SMILES"));
            String inchi = row.get(header.indexOf("InChI")).strip();
            String key = row.get(header.indexOf("IChI Key")).strip();
            Optional<Identifiers> ours = smiles.isBlank() ? Optional.empty()
                    : Optional.of(Identifiers.of(StructureReader.read(smiles, Format.SMILES)));
            String verdict = verdict(ours, inchi, key);
            counts.merge(verdict, 1, Integer::sum);
            if (!verdict.equals("equal")) {
                report.add(String.join(
                        "\t",
                        row.getFirst(),
                        verdict,
                        smiles,
                        key,
                        ours.flatMap(Identifiers::inchiKey).orElse("")));
            }
        }
        Path target = Files.createDirectories(Path.of("target"));
        Files.write(target.resolve("osm-sheet-keys.tsv"), report);

        assertThat(counts).isEqualTo(Map.of(
                "equal", 891,
                "the SMILES is blank", 2,
                "the key is blank", 1,
                "the key leaves out the stereo of the SMILES", 7,
                "the key has stereo that the SMILES leaves out", 2,
                "the key has another double bond geometry", 2,
                "the key is not that of the sheet's own InChI", 3,
                "the key and InChI are of another compound", 4));
    }

    @Test
    void everySmilesKeepsItsIdentityOnTheWayThroughCanonicalSmilesAndMolfile() throws IOException {
        List<List<String>> rows = Corpus.csv(SHEET);
        int column = rows.getFirst().indexOf("SMILES");
        for (List<String> row : rows.subList(1, rows.size())) {
            if (!row.get(column).isBlank()) {
                Structure structure = StructureReader.read(row.get(column), Format.SMILES);
                Identifiers identifiers = Identifiers.of(structure);
                assertThat(Identifiers.of(StructureReader.read(identifiers.canonicalSmiles())))
                        .as(row.getFirst())
                        .isEqualTo(identifiers);
                assertThat(Identifiers.of(StructureReader.read(Molfile.write(structure))))
                        .as(row.getFirst())
                        .isEqualTo(identifiers);
            }
        }
    }

    private static String verdict(Optional<Identifiers> ours, String inchi, String key) {
        if (ours.isEmpty()) {
            return "the SMILES is blank";
        }
        if (key.isEmpty()) {
            return "the key is blank";
        }
        String own = ours.get().inchiKey().orElseThrow();
        if (own.equals(key)) {
            return "equal";
        }
        if (ours.get().inchi().orElseThrow().equals(inchi)) {
            return "the key is not that of the sheet's own InChI";
        }
        if (!key.startsWith(ours.get().connectivity().orElseThrow())) {
            return "the key and InChI are of another compound";
        }
        return stereoVerdict(ours.get().inchi().orElseThrow(), inchi);
    }

    private static String stereoVerdict(String ours, String theirs) {
        boolean oursHas = ours.contains("/t") || ours.contains("/b");
        boolean theirsHas = theirs.contains("/t") || theirs.contains("/b");
        if (oursHas && theirsHas) {
            return "the key has another double bond geometry";
        }
        return oursHas
                ? "the key leaves out the stereo of the SMILES"
                : "the key has stereo that the SMILES leaves out";
    }
}
