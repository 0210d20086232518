package org.daybook.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.assay.Assay;
import org.daybook.assay.Assays;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.people.Actor;
import org.daybook.people.Person;
import org.daybook.registry.Compounds;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Every file has the rows that its page shows, in the same order, with the values that were asked for.
@WebTest
class DownloadsTest {

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

    @Autowired
    private Assays assays;

    @Autowired
    private Notebooks notebooks;

    @Autowired
    private Entries entries;

    private Person person;
    private Actor member;
    private Campaign campaign;
    private Assay assay;
    private String imported;

    @BeforeEach
    void measureThreeCompounds() {
        person = accounts.member();
        member = person.actor();
        campaign = campaigns.open("", "Downloads of " + person.handle(), "Aim of <b>it</b>", member);
        imported = upload("""
                Compound number,SMILES,Dwn IC50 (uM)
                DWN-S-1,CCCCCCCCN,0.5
                DWN-S-2,CCCCCCCCCN,>25
                ,,7
                DWN-S-3,CCCCCCCN,12
                """);
        assay = assays.all().stream().filter(one -> one.name().startsWith("Dwn IC50")).findFirst().orElseThrow();
        take("DWN-S-1", Stage.MADE, "");
        take("DWN-S-2", Stage.PARKED, "hERG activity");
        take("DWN-S-3", Stage.MADE, "");
    }

    private void take(String number, Stage stage, String reason) {
        memberships.place(campaign.id(), compounds.get(number).id(), "", stage, reason, member);
    }

    private String upload(String sheet) {
        MvcTestResult answer = mvc.post()
                .uri("/api/v1/imports")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "downloads.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)))
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(person))
                .exchange();
        String address = String.valueOf(answer.getResponse().getHeader("Location"));
        org.awaitility.Awaitility.await().until(() -> body(mvc.get()
                        .uri(address)
                        .header(HttpHeaders.AUTHORIZATION, accounts.bearer(person))
                        .exchange())
                .contains("\"completed\""));
        return address.replace("/api/v1", "");
    }

    @Test
    void compoundsInTheOrderAndStageThatIsShown() throws Exception {
        for (String asked : List.of(
                "?order=mass&campaign=%s",
                "?order=number&campaign=%s&stage=made",
                "?order=newest&campaign=%s",
                "?order=number&campaign=%s&stage=parked")) {
            String query = asked.formatted(campaign.slug());
            Document page = page("/compounds" + query + "&view=table");

            List<NamedCsvRecord> file = csv("/compounds.csv" + query);

            assertThat(column(file, "Compound number"))
                    .as(query)
                    .isNotEmpty()
                    .isEqualTo(page.select("table tbody th").eachText());
            assertThat(column(file, "Stage")).as(query).isEqualTo(page.select("table tbody td:last-child").eachText());
            assertThat(column(file, "Formula"))
                    .as(query)
                    .isEqualTo(page.select("table tbody td[data-column=formula]").eachText());
        }
        assertThat(column(csv("/compounds.csv?campaign=" + campaign.slug() + "&stage=parked"), "Stage reason"))
                .containsExactly("hERG activity");
    }

    @Test
    void allCompoundsInTheOrderThatIsShown() throws Exception {
        Document page = page("/compounds?order=mass&view=table");

        List<String> file = column(csv("/compounds.csv?order=mass"), "Compound number");

        assertThat(file).startsWith(page.select("table tbody th").eachText().toArray(String[]::new));
    }

    @Test
    void resultsInTheOrderThatIsShown() throws Exception {
        for (String sort : List.of("value", "-value", "compound")) {
            Document page = page("/assays/" + assay.slug() + "?sort=" + sort);

            List<NamedCsvRecord> file = csv("/assays/" + assay.slug() + ".csv?sort=" + sort);

            assertThat(column(file, "Compound number"))
                    .as(sort)
                    .hasSize(3)
                    .isEqualTo(page.select("table:not(.table-bars) tbody td:first-child")
                            .eachText());
            assertThat(column(file, "Value"))
                    .as(sort)
                    .isEqualTo(page.select("table:not(.table-bars) tbody td:nth-child(4)")
                            .eachText());
            assertThat(page.select("a[href*='.csv']").attr("href")).contains("sort=" + sort);
        }
        assertThat(column(csv("/api/v1/export/activities.csv?assay=" + assay.slug()), "Value"))
                .isEqualTo(column(csv("/assays/" + assay.slug() + ".csv"), "Value"));
    }

    @Test
    void whatWasSearchedByIsThere() throws Exception {
        String query = "?kind=compound&sort=activity&max-value=20&max-mass=200&assay=" + assay.slug();
        Document page = page("/search" + query);

        List<NamedCsvRecord> file = csv("/search.csv" + query);

        assertThat(column(file, "Compound number"))
                .containsExactly("DWN-S-1", "DWN-S-3")
                .isEqualTo(page.select(".compound-card-number").eachText());
        assertThat(column(file, assay.name() + ", mean, µM")).containsExactly("0.5", "12");
        assertThat(page.select(".compound-card").first().text()).contains("129.2435", "0.5 µM");
        assertThat(mvc.get().uri("/api/v1/compounds" + query).exchange()).bodyJson().extractingPath("$.hits[0].values")
                .isEqualTo(Map.of("mass", 129.2435, "value", 0.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?kind=compound&sort=mass", "?kind=compound"})
    void allOfAKindIsShownAsItIsDownloaded(String query) throws Exception {
        Document page = page("/search" + query);
        List<String> shown = page.select(".compound-card-number").eachText();

        assertThat(column(csv("/search.csv" + query), "Compound number")).isNotEmpty().startsWith(
                shown.toArray(String[]::new));
        assertThat(shown).isNotEmpty();
        assertThat(page.select("a[href*='.csv']").attr("href")).isEqualTo("/search.csv" + query);
    }

    @Test
    void aSimilarityIsThere() throws Exception {
        String query = "?structure=CCCCCCCCN&match=similarity&threshold=0.3&campaign=" + campaign.slug();
        Document page = page("/search" + query);

        List<NamedCsvRecord> file = csv("/search.csv" + query);

        assertThat(column(file, "Compound number")).isEqualTo(page.select(".compound-card-number").eachText());
        assertThat(column(file, "Similarity").getFirst()).isEqualTo("1");
    }

    @Test
    void entriesInTheOrderThatIsShown() throws Exception {
        Notebook notebook = notebooks.open("n-" + UUID.randomUUID(), notebooks.defaults("Downloads"), member);
        for (int day : List.of(2, 5, 3)) {
            entries.create(
                    NewEntry.published(notebook.id(), new EntryContent(LocalDate.of(2026, 3, day), "Day " + day, "x")),
                    member);
        }
        entries.create(NewEntry.draft(notebook.id(), new EntryContent(LocalDate.of(2026, 3, 9), "Draft", "x")), member);

        List<String> file = column(csv("/api/v1/export/entries.csv?notebook=" + notebook.slug()), "Title");

        assertThat(file)
                .containsExactly("Day 5", "Day 3", "Day 2")
                .isEqualTo(page("/notebooks/" + notebook.slug())
                        .select(".entry-row a[href^=/entries/]")
                        .eachText());
    }

    @Test
    void campaignsAsTheyAreListed() throws Exception {
        assertThat(column(csv("/api/v1/export/campaigns.csv"), "Title")).contains(campaign.title())
                .isEqualTo(page("/campaigns").select(".campaign-list .card-title").eachText());
    }

    @Test
    void rowsOfAnImportAsTheyAreNarrowed() throws Exception {
        for (String filter : List.of("", "?outcome=REJECTED", "?kind=NO_COMPOUND")) {
            Document page = page(imported + filter);

            List<NamedCsvRecord> file = csv(imported + "/report.csv" + filter);

            assertThat(column(file, "Row"))
                    .as(filter)
                    .isNotEmpty()
                    .isEqualTo(page.select(".rows-table tbody td:first-child").eachText());
            assertThat(page.select("a[href*='report.csv']").attr("href")).isEqualTo(imported + "/report.csv" + filter);
        }
    }

    @ParameterizedTest
    @CsvSource({"outcome=REJECTED, outcome=rejected", "kind=NO_COMPOUND, kind=no-compound"})
    void rowsAreNarrowedAsTheAddressOfThePageOrTheApiNamesIt(String ofPage, String ofApi) throws Exception {
        assertThat(column(csv(imported + "/report.csv?" + ofApi), "Row"))
                .isNotEmpty()
                .isEqualTo(column(csv(imported + "/report.csv?" + ofPage), "Row"));
        assertThat(page(imported + "?" + ofApi).select(".rows-table tbody tr")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejected", "REJECTED"})
    void theDocumentOfAnImportIsNarrowedAlike(String outcome) {
        assertThat(mvc.get().uri(imported + ".json?outcome=" + outcome)).hasStatusOk();
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(body(mvc.get().uri(address).exchange()));
    }

    private List<NamedCsvRecord> csv(String address) throws Exception {
        MvcTestResult answer = mvc.get().uri(address).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return CsvReader.builder().ofNamedCsvRecord(body(answer).replace("\ufeff", "")).stream().toList();
    }

    private static List<String> column(List<NamedCsvRecord> file, String heading) {
        List<String> cells = new ArrayList<>();
        file.forEach(row -> cells.add(row.getField(heading).replaceFirst("^'", "")));
        return cells;
    }

    private static String body(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
