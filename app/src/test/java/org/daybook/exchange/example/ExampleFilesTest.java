package org.daybook.exchange.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.daybook.assay.value.ReportedCell;
import org.daybook.assay.value.ReportedValue;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.exchange.example.ExampleFiles.CompoundRow;
import org.daybook.exchange.example.ExampleFiles.ResultRow;
import org.junit.jupiter.api.Test;

class ExampleFilesTest {

    private final ExampleFiles files = new ExampleFiles();

    @Test
    void everyStructureIsReadableAndHasItsInchiKey() {
        SoftAssertions all = new SoftAssertions();
        for (CompoundRow row : files.compounds()) {
            all.assertThat(Identifiers.of(StructureReader.read(row.smiles(), Format.SMILES)).inchiKey())
                    .as(row.number()).contains(row.inchiKey());
        }
        all.assertAll();
    }

    @Test
    void everyCellIsUnderstoodAndBelongsToACompound() {
        Set<String> numbers = files.compounds().stream().map(CompoundRow::number).collect(Collectors.toSet());

        assertThat(files.results()).extracting(ResultRow::number).isSubsetOf(numbers);
        assertThat(files.results()).flatExtracting(row -> ReportedCell.read(row.cell()).values())
                .noneMatch(found -> found instanceof ReportedValue.Fault);
        assertThat(files.results())
                .extracting(ResultRow::cell)
                .anyMatch(cell -> cell.startsWith(">"))
                .anyMatch(cell -> cell.startsWith("<"))
                .anyMatch(cell -> cell.contains(", "));
    }

    @Test
    void everyCellStandsSoInTheMasterSheet() throws IOException {
        String corpus = System.getenv("DAYBOOK_CORPUS");
        assumeTrue(corpus != null, "DAYBOOK_CORPUS is not set");
        Path sheet = Path.of(corpus, "osm/master/osm_master_sheet_2022-02.csv");
        List<CsvRecord> rows;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(sheet)) {
            rows = reader.stream().toList();
        }
        List<String> headings = rows.getFirst().getFields();
        SoftAssertions all = new SoftAssertions();
        for (ResultRow result : files.results()) {
            CsvRecord row = rows.get(result.row() - 1);
            all.assertThat(row.getField(0).strip()).isEqualTo(result.number());
            all.assertThat(row.getField(headings.indexOf(result.column())))
                    .as(result.toString())
                    .isEqualTo(result.cell());
        }
        all.assertAll();
    }
}
