package org.daybook.web.registry.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.people.Actor;
import org.daybook.people.Person;
import org.daybook.registry.Compounds;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// A table of compounds whose address says its columns, order and conditions, and the files with the same address.
@WebTest
class CompoundTableTest {

    private static final String GROUP = "any:pfal-ic50-or-ec50-um";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Memberships memberships;

    private Person person;
    private String list;

    @BeforeEach
    void measureFourCompoundsInTwoLaboratories() {
        person = accounts.member();
        Actor member = person.actor();
        upload("""
                Compound number,SMILES,Pfal IC50 (Tab GSK) (uM),Pfal IC50 (Tab Dundee) (uM)
                TBL-S-1,OCCCCC(C)(C)C,0.5,0.02
                TBL-S-2,OCCCCCC(C)(C)C,>25,
                TBL-S-3,OCCCC(C)(C)C,,12
                TBL-S-4,OCCC(C)(C)C,,
                """);
        Campaign campaign = campaigns.open("", "Table of " + person.handle(), "Aim", member);
        for (int n = 1; n <= 4; n++) {
            memberships.place(campaign.id(), compounds.get("TBL-S-" + n).id(), "", Stage.MADE, "", member);
        }
        list = "campaign=" + campaign.slug();
    }

    private void upload(String sheet) {
        MvcTestResult answer = mvc.post().uri("/api/v1/imports").multipart()
                .file(new MockMultipartFile("file", "table.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)))
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(person)).exchange();
        String address = String.valueOf(answer.getResponse().getHeader("Location"));
        org.awaitility.Awaitility.await().until(() -> body(mvc.get().uri(address)
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(person)).exchange()).contains("\"completed\""));
    }

    @Test
    void theColumnsOfTheAddressAreShownInItsOrder() throws Exception {
        Document page = page("/compounds?view=table&columns=mass,stage," + GROUP + "&" + list);

        assertThat(page.select("table thead th").eachText().subList(1, 5)).containsExactly("Number", "Mass g/mol",
                "Stage", "Pfal IC50 or EC50, any laboratory µM");
        assertThat(cells(page, GROUP)).containsExactly(
                "0.1 n = 2, 2 labs ≠ laboratories are more than threefold apart", ">25", "12", "");
        assertThat(page.select("td[data-column=" + GROUP + "] .pot-5")).hasSize(1);
        assertThat(page.select("td[data-column=" + GROUP + "] .pot-bound")).hasSize(1);
    }

    @Test
    void withoutColumnsThePotencyThatMostAssaysMeasureIsAmongThem() throws Exception {
        assertThat(cells(page("/compounds?view=table&" + list), GROUP)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            any:pfal-ic50-or-ec50-um   | 1 3 2 4
            -any:pfal-ic50-or-ec50-um  | 3 1 2 4
            -any:pfal-ic50-or-ec50-um,-number | 3 1 4 2
            mass                       | 4 3 1 2
            donors,-mass               | 2 1 3 4
            -number                    | 4 3 2 1""")
    void whatHasNoValueComesLastWhicheverWayItIsSorted(String sort, String numbers) throws Exception {
        String query = "sort=" + sort + "&columns=mass&" + list;

        assertThat(numbers(page("/compounds?view=table&" + query))).isEqualTo(expected(numbers));
        assertThat(column(csv("/compounds.csv?" + query), "Compound number")).isEqualTo(expected(numbers));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            any:pfal-ic50-or-ec50-um=..1         | 1
            any:pfal-ic50-or-ec50-um=..          | 1 3
            mass=120..;any:pfal-ic50-or-ec50-um=0.05..1 | 1
            formula=C7                           | 3
            mass=..                              | 1 2 3 4""")
    void aListIsNarrowedByItsColumns(String where, String numbers) throws Exception {
        String query = "where=" + where + "&columns=mass&" + list;

        assertThat(numbers(page("/compounds?view=table&" + query))).isEqualTo(expected(numbers));
        assertThat(column(csv("/compounds.csv?" + query), "Compound number")).isEqualTo(expected(numbers));
        assertThat(numbers(page("/compounds?" + query))).isEmpty();
        assertThat(page("/compounds?" + query).select(".compound-card-number").eachText())
                .isEqualTo(expected(numbers));
    }

    @Test
    void theFilesHaveTheColumnsThatAreShownWithTheirUnits(@TempDir Path folder) throws Exception {
        String query = "columns=mass," + GROUP + "&sort=" + GROUP + "&" + list;

        List<NamedCsvRecord> file = csv("/compounds.csv?" + query);

        assertThat(file.getFirst().getHeader()).containsExactly("Compound number", "Average mass, g/mol",
                "Pfal IC50 or EC50, any laboratory, µM", "Pfal IC50 or EC50, any laboratory, n",
                "Pfal IC50 or EC50, any laboratory, laboratories");
        assertThat(file.getFirst().getFields()).containsExactly("TBL-S-1", "130.2282", "0.1", "2", "2");
        assertThat(column(file, "Pfal IC50 or EC50, any laboratory, µM")).containsExactly("0.1", "12", ">25", "");
        byte[] workbook = mvc.get().uri("/compounds.xlsx?" + query).exchange().getResponse().getContentAsByteArray();
        assertThat(part(workbook, "xl/worksheets/sheet1.xml", folder)).contains("<v>0.1</v>", "<v>130.2282</v>");
        assertThat(body(mvc.get().uri("/compounds.smi?" + query).exchange()).lines().findFirst().orElseThrow())
                .startsWith("CC(C)(C)CCCCO\tTBL-S-1\t130.2").endsWith("\t0.1\t2\t2");
        assertThat(body(mvc.get().uri("/compounds.sdf?" + query).exchange()))
                .contains("> <Pfal IC50 or EC50, any laboratory, µM>\n0.1\n", "V2000");
        assertThat(mvc.get().uri("/compounds.json?" + query).exchange()).bodyJson()
                .extractingPath("$[0].pfalIc50OrEc50AnyLaboratoryN").isEqualTo(2);
        assertThat(page("/compounds?view=table&" + query).select("a[href^='/compounds.csv']").attr("href"))
                .contains("columns=mass,any:pfal").contains("sort=any:pfal");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            columns=mass,nonsense        | There is no column "nonsense" (place 2 of the columns)
            sort=-nonsense               | "nonsense" is no column that a list can be sorted or narrowed by
            sort=batches                 | "batches" is no column that a list can be sorted or narrowed by
            where=mass                   | "mass" is no condition
            where=mass=x..               | "x" is not a number
            where=mass=3..2              | "3..2" runs backwards""")
    void whatIsNotUnderstoodIsRefusedInWords(String query, String words) {
        for (String address : List.of("/compounds?view=table&", "/compounds.csv?")) {
            assertThat(mvc.get().uri(address + query).accept("application/json"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText()
                    .contains(words.replace("\"", "\\\""));
        }
    }

    @Test
    void theFormNarrowsFurtherByAnAddressThatSaysSo() {
        assertThat(mvc.get().uri("/compounds?view=table&where=mass=..500&narrow=" + GROUP + "&from=&to=1&" + list))
                .hasStatus(HttpStatus.SEE_OTHER).headers().extracting("Location").asString()
                .contains("where=mass%3D..500;any:pfal-ic50-or-ec50-um%3D..1").doesNotContain("narrow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=a&b+c{d} %41", "name=x#y", "formula=C7"})
    void whatIsWrittenInAConditionStaysThatInEveryAddress(String where) throws Exception {
        Document page = page("/compounds?view=table&stage=In Synthesis&" + list + "&where="
                + UriUtils.encode(where, StandardCharsets.UTF_8));

        for (String link : List.of("a[href*='view=table']", "a[href*='view=grid']", ".table-chooser a[href]")) {
            String address = page.select(link).first().attr("href");
            assertThat(UriUtils.decode(UriComponentsBuilder.fromUriString(address).build(true).getQueryParams()
                    .getFirst("where"), StandardCharsets.UTF_8)).as(address).isEqualTo(where);
            assertThat(mvc.get().uri(URI.create(address))).hasStatusOk();
        }
    }

    @Test
    void whatASearchFindsIsATableAndAFileWithTheSameColumns() throws Exception {
        String query = "assay=" + GROUP + "&max-value=1&sort=activity&kind=compound&" + list;

        Document page = page("/search?" + query + "&columns=mass&columns=" + GROUP);

        assertThat(numbers(page)).containsExactly("TBL-S-1");
        assertThat(cells(page, GROUP).getFirst()).startsWith("0.1 n = 2");
        String file = page.select("a[href^='/search.csv']").attr("href");
        assertThat(file).contains("columns=mass%2Cany%3Apfal");
        assertThat(csv(file).getFirst().getFields()).containsExactly("TBL-S-1", "130.2282", "0.1", "2", "2");
        assertThat(cells(page("/search?view=table&" + query), GROUP)).hasSize(1);
        assertThat(mvc.get().uri("/search.csv?columns=nonsense&" + query)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(page("/search?columns=nonsense&" + query).text()).contains("There is no column \"nonsense\"");
        assertThat(mvc.get().uri("/search.json?columns=mass&" + query)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private static String part(byte[] workbook, String name, Path folder) throws IOException {
        Path file = Files.write(folder.resolve("table.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> expected(String numbers) {
        return List.of(numbers.split(" ")).stream().map(number -> "TBL-S-" + number).toList();
    }

    private static List<String> numbers(Document page) {
        return page.select("table tbody th").eachText();
    }

    private static List<String> cells(Document page, String column) {
        return page.select("td[data-column=" + column + "]").stream().map(cell -> cell.text()).toList();
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(body(mvc.get().uri(URI.create(address.replace(" ", "%20"))).exchange()));
    }

    private List<NamedCsvRecord> csv(String address) throws Exception {
        MvcTestResult answer = mvc.get().uri(URI.create(address)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return CsvReader.builder().ofNamedCsvRecord(body(answer).replace("\ufeff", "")).stream().toList();
    }

    private static List<String> column(List<NamedCsvRecord> file, String heading) {
        return file.stream().map(row -> row.getField(heading).replaceFirst("^'", "")).toList();
    }

    private static String body(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
