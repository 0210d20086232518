package org.daybook.exchange.column.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.heading.Heading;
import org.daybook.exchange.table.MergedCells;
import org.daybook.exchange.table.TableLimits;
import org.daybook.exchange.table.file.ReadingChoice;
import org.daybook.exchange.table.file.Tables;
import org.daybook.shared.InvalidInputException;
import org.junit.jupiter.api.Test;

class RecognitionTest {

    @Test
    void recognisesIdentifiersStructuresAndResults() {
        Map<String, Column> columns = byHeading(Recognition.of(
                List.of(
                        "OSM Number",
                        "Batch",
                        "Internal ID",
                        "MMV ID",
                        "SMILES",
                        "IChI Key",
                        "Series",
                        "Pfal (K1) IC50 (Avery)",
                        "Pfal IC50 (Mean)",
                        "Owner"),
                List.of(List.of(
                        "OSM-S-1",
                        "01",
                        "AEW 1-1",
                        "MMV1",
                        "CC(=O)O",
                        "QTBSBXVTEAMEQO-UHFFFAOYSA-N",
                        "4",
                        ">40",
                        "#DIV/0!",
                        "Somebody"))));

        assertThat(columns.values())
                .extracting(Column::role)
                .containsExactly(
                        ColumnRole.NUMBER,
                        ColumnRole.BATCH,
                        ColumnRole.SYNONYMS,
                        ColumnRole.EXTERNAL_ID,
                        ColumnRole.SMILES,
                        ColumnRole.INCHI_KEY,
                        ColumnRole.SERIES,
                        ColumnRole.RESULT,
                        ColumnRole.DERIVED,
                        ColumnRole.KEPT);
        assertThat(columns.get("Pfal (K1) IC50 (Avery)").assay()).contains("Pfal (K1) IC50 (Avery)");
        assertThat(columns.values()).extracting(Column::reason).allMatch(reason -> reason.length() > 5);
    }

    @Test
    void aLostHeadingIsGuessedFromTheHabitOfItsNeighbours() {
        List<Column> columns = Recognition.of(
                List.of("OSM Number", "Pfal IC50 (Guy)", "Pfal (K1) IC50 (Guy)", "0", "Pfal (K1) IC50 (Avery)"),
                List.of(
                        List.of("OSM-S-1", "3", "4", ">40", "2"),
                        List.of("OSM-S-2", "3", "4", "61% at 40 micromolar", "2")));

        assertThat(columns.get(3).assay()).contains("Pfal IC50 (Avery)");
        assertThat(columns.get(3).reason()).contains("\"0\" is no name");
    }

    @Test
    void resultsUnderNoNameAskForOne() {
        List<Column> columns = Recognition.of(List.of("OSM Number", "0"), List.of(List.of("OSM-S-1", ">40")));

        assertThat(columns.get(1).role()).isEqualTo(ColumnRole.RESULT);
        assertThat(columns.get(1).reason()).contains("please name the assay");
    }

    @Test
    void aRepeatedHeadingCountsOnce() {
        List<Column> columns = Recognition.of(
                List.of("SMILES", "SMILES", "smiles ", "SMILES"), List.of(List.of("CCO", "CC", "C", "CCC")));

        assertThat(columns)
                .extracting(Column::role)
                .containsExactly(ColumnRole.SMILES, ColumnRole.KEPT, ColumnRole.KEPT, ColumnRole.KEPT);
    }

    @Test
    void aDecisionTakesTheRoleFromTheColumnThatHadIt() {
        List<Column> columns =
                Recognition.of(List.of("OSM Number", "Vendor name"), List.of(List.of("OSM-S-1", "XY-7")));

        List<Column> decided = Recognition.decided(columns, List.of(new Choice(1, ColumnRole.NUMBER, "", "")));

        assertThat(decided).extracting(Column::role).containsExactly(ColumnRole.KEPT, ColumnRole.NUMBER);
        assertThatThrownBy(() -> Recognition.decided(
                        columns,
                        List.of(new Choice(0, ColumnRole.NUMBER, "", ""), new Choice(1, ColumnRole.NUMBER, "", ""))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("only one");
    }

    @Test
    void headingsMayStandUnderATitle() {
        Heading heading = Heading.find(
                List.of(
                        new Heading.NumberedRow(1, List.of("Results of the liver stage assay, January 2018")),
                        new Heading.NumberedRow(4, List.of("Compound", "PbLuc IC50, uM", "inhibition (%)")),
                        new Heading.NumberedRow(5, List.of("MMV897709 (10 mM)", ">50", "-0.5"))),
                MergedCells.NONE);

        assertThat(heading.firstRow()).isEqualTo(4);
        assertThat(heading.lastRow()).isEqualTo(4);
    }

    @Test
    void readsTheMasterSheet() throws IOException {
        List<Column> columns = recognise("osm/master/osm_master_sheet_2022-02.csv");

        assertThat(columns).hasSize(80);
        assertThat(columns.get(0).role()).isEqualTo(ColumnRole.NUMBER);
        assertThat(columns.get(8).role()).isEqualTo(ColumnRole.INCHI_KEY);
        assertThat(columns.get(15).assay()).contains("Pfal IC50 (Avery)");
        assertThat(columns.get(24).role()).isEqualTo(ColumnRole.DERIVED);
        assertThat(columns.get(25).role()).isEqualTo(ColumnRole.DERIVED);
        assertThat(columns.get(28).role()).isEqualTo(ColumnRole.KEPT);
        assertThat(columns.get(79).assay()).contains("Aldehyde Oxidase CLint,app (\u00B5L/min/mg)");
        assertThat(columns.stream().filter(column -> column.role() == ColumnRole.RESULT)).hasSize(66);
    }

    @Test
    void readsTheMergedHeadingsOfTheExtract() throws IOException {
        List<Column> columns = recognise("osm/master/OSM_Master_Sheet_Extract.xlsx");

        assertThat(columns.get(58).assay()).contains("Aldehyde Oxidase CLint,app (\u00B5L/min/mg)");
        assertThat(columns.get(0).role()).isEqualTo(ColumnRole.NUMBER);
    }

    @Test
    void aListWithOneResultARowDoesNotCountItsRepetitions() throws IOException {
        List<Column> columns = recognise("osm/master/osm_master_annotated_2019-08-20.txt");

        assertThat(columns.stream().limit(5))
                .extracting(Column::role)
                .containsExactly(
                        ColumnRole.NUMBER,
                        ColumnRole.SERIES,
                        ColumnRole.LONG_ASSAY,
                        ColumnRole.LONG_VALUE,
                        ColumnRole.LONG_RELATION);
        assertThat(columns.stream().skip(5).limit(13)).extracting(Column::role).containsOnly(ColumnRole.DERIVED);
    }

    @Test
    void recognisesTheOtherRealSheets() throws IOException {
        assertThat(roles("osm/assays/hERG_data_September_2014.xlsx"))
                .startsWith(
                        ColumnRole.NUMBER,
                        ColumnRole.EXTERNAL_ID,
                        ColumnRole.RESULT,
                        ColumnRole.RESULT,
                        ColumnRole.DERIVED,
                        ColumnRole.RESULT,
                        ColumnRole.DERIVED,
                        ColumnRole.DERIVED,
                        ColumnRole.RESULT,
                        ColumnRole.EMPTY);
        assertThat(roles("osm/assays/Liver_Stage_Data_UCSD_Jan_2018.xlsx"))
                .startsWith(
                        ColumnRole.NUMBER,
                        ColumnRole.RESULT,
                        ColumnRole.INTERVAL,
                        ColumnRole.RESULT,
                        ColumnRole.EMPTY,
                        ColumnRole.KEPT);
        assertThat(roles("osm/assays/AZ_OSA__ADME_Jun_2021.csv"))
                .startsWith(
                        ColumnRole.NUMBER,
                        ColumnRole.SMILES,
                        ColumnRole.SYNONYMS,
                        ColumnRole.KEPT,
                        ColumnRole.BATCH,
                        ColumnRole.EXTERNAL_ID,
                        ColumnRole.RESULT);
        assertThat(roles("osm/assays/MurE_libraries_Joe_and_UCL.csv")).contains(ColumnRole.NUMBER, ColumnRole.SMILES);
    }

    /// Raw rows of a dose response, plates and crystals of other groups. Issue #9.
    @Test
    void whatIsNoResultInSheetsOfOtherGroupsIsKept() throws IOException {
        assertThat(results("groups/cov_DR.csv"))
                .containsExactly(
                        "Mpro Protease Assay Dose-Response: IC50 (uM) [Target: Mpro, JIRA: 11919, Readout: FI]");
        assertThat(results("groups/mur_initial_frag.csv")).isEmpty();
        assertThat(results("groups/cov_order.csv")).isEmpty();
        assertThat(results("groups/dai_NEU_ADME.csv"))
                .containsExactly(
                        "Aqueous Solubility (uM)",
                        "Human PPB (%)",
                        "HLM CLint (uL/min/mg protein)",
                        "Rat Hepatocyte CLint (uL/min/10x6 cells)",
                        "LogD 7.4");
    }

    private static List<String> results(String file) throws IOException {
        return recognise(file).stream()
                .filter(column -> column.role() == ColumnRole.RESULT)
                .map(Column::heading)
                .toList();
    }

    @Test
    void aNumberIsNeverGuessedFromAPlateATitleOrAName() {
        assertThat(roles(
                        List.of("LibraryPlate", "CompoundSMILES", "CrystalName", "Space group", "Title", "Name"),
                        List.of("DSI_001_Set1", "CCO", "MURE-x0056", "P212121", "Chemistry 0", "XL-1"),
                        List.of("DSI_001_Set1", "CCN", "MURE-x0057", "P212121", "Chemistry 1", "XL-2")))
                .doesNotContain(ColumnRole.NUMBER);
    }

    @Test
    void idsOnDifferentStructuresAreNamesAndNoNumbers() {
        assertThat(roles(
                        List.of("Molecule Name", "SMILES"),
                        List.of("XL-1", "CCO"),
                        List.of("XL-1", "CCN"),
                        List.of("XL-2", "CCF")))
                .containsExactly(ColumnRole.SYNONYMS, ColumnRole.SMILES);
        assertThat(roles(
                        List.of("Molecule Name", "SMILES"),
                        List.of("XL-1", "CCO"),
                        List.of("XL-1", "CCO"),
                        List.of("XL-2", "CCF")))
                .containsExactly(ColumnRole.NUMBER, ColumnRole.SMILES);
    }

    @SafeVarargs
    private static List<ColumnRole> roles(List<String> headings, List<String>... rows) {
        return Recognition.of(headings, List.of(rows)).stream().map(Column::role).toList();
    }

    private static List<ColumnRole> roles(String file) throws IOException {
        return recognise(file).stream().map(Column::role).toList();
    }

    private static List<Column> recognise(String file) throws IOException {
        String corpus = System.getenv("DAYBOOK_CORPUS");
        assumeTrue(corpus != null, "DAYBOOK_CORPUS is not set: it names the folder of real files");
        List<Heading.NumberedRow> rows = new ArrayList<>();
        Tables.open(Path.of(corpus, file), file, ReadingChoice.NONE, new TableLimits(10_000, 200, 40_000, 100_000_000),
                new org.daybook.chem.worker.InProcess())
                .read((row, cells) -> rows.add(new Heading.NumberedRow(row, cells)));
        Heading heading = Heading.find(rows, MergedCells.NONE);
        return Recognition.of(
                heading.names(),
                rows.stream()
                        .filter(row -> row.row() > heading.lastRow())
                        .map(Heading.NumberedRow::cells)
                        .toList());
    }

    /// CO-ADD gives HC10 and HC50 one column of units.
    @Test
    void oneColumnOfUnitsServesTheResultsAtItsLeftUpToAnother() {
        List<String> headings = List.of("Compound ID", "MIC (Sa)", "MIC (Ec)", "Unit", "IC50 HepG2", "CC50 (nM)",
                "CC50 Vero", "Unit");
        Map<Integer, Column> columns = Recognition.of(headings,
                List.of(List.of("AB-1", "2", ">32", "ug/mL", "1", "300", "5", "uM"))).stream()
                .collect(Collectors.toMap(Column::position, Function.identity()));

        assertThat(columns.get(3).role()).isEqualTo(ColumnRole.UNIT);
        assertThat(columns.get(3).of()).containsExactly(1, 2);
        assertThat(columns.get(3).reason()).contains("MIC (Sa)", "MIC (Ec)", "no other column of units stands between");
        assertThat(columns.get(7).of()).as("CC50 (nM) states its own").containsExactly(4, 6);
    }

    @Test
    void aColumnOfUnitsInFrontServesTheResultsAtItsRight() {
        List<Column> columns = Recognition.of(List.of("Compound ID", "Unit", "MIC (Sa)", "MIC (Ec)"),
                List.of(List.of("AB-1", "ug/mL", "2", ">32")));

        assertThat(columns.get(1).of()).containsExactly(2, 3);
    }

    @Test
    void aPersonSaysOfWhichResultsAColumnSpeaks() {
        List<Column> columns = Recognition.of(List.of("Compound ID", "MIC (Sa)", "MIC (Ec)", "MIC (Kp)", "n"),
                List.of(List.of("AB-1", "2", ">32", "4", "3")));
        assertThat(columns.get(4).role()).as("whose it is nobody can say").isEqualTo(ColumnRole.KEPT);

        assertThat(Recognition.decided(columns, List.of(new Choice(4, ColumnRole.SAMPLE_SIZE, "b, D", "")))
                .get(4).of()).containsExactly(1, 3);
        assertThatThrownBy(() -> Recognition.decided(columns,
                List.of(new Choice(4, ColumnRole.SAMPLE_SIZE, "A, D", ""))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("column A, but that one holds no results");
        assertThatThrownBy(() -> Recognition.decided(columns,
                List.of(new Choice(4, ColumnRole.SAMPLE_SIZE, "columns B-D", ""))))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("D, E");
    }

    private static Map<String, Column> byHeading(List<Column> columns) {
        return columns.stream()
                .collect(Collectors.toMap(
                        Column::heading, Function.identity(), (first, second) -> first, java.util.LinkedHashMap::new));
    }
}
