package org.daybook.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What an import asks, and how people and programs answer. Issue #9.
@WebTest
class ImportQuestionsTest {

    private static final String SHEET = "Compound number,SMILES,Pfal IC50 (Asked),Owner,HepG2 CC50 (Asked)\n"
            + "%s-1,OCCCCCCCCCCCCCCO,\"1,234\",A,5\n%s-2,OCCCCCCCCCCCCCCN,0,B,6\n";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Accounts accounts;

    @Test
    void theApiAsksAndTakesTheAnswerAsAMapping() {
        Person member = accounts.member();
        String location = upload("QA", "[]", member);
        String asked = await(location, member);

        assertThat((List<?>) JsonPath.read(asked, "$.questions")).hasSize(2);
        assertThat((String) JsonPath.read(asked, "$.questions[0].cell")).isEqualTo("1,234");
        assertThat((int) JsonPath.read(asked, "$.questions[0].row")).isEqualTo(2);
        assertThat((List<String>) JsonPath.read(asked, "$.questions[0].choices[*].mapping.decimal"))
                .contains("comma", "point");
        assertThat((List<String>) JsonPath.read(asked, "$.questions[1].choices[*].mapping.zero"))
                .containsExactly("value", "not-determined");
        assertThat((String) JsonPath.read(asked, "$.columns[2].kind")).isEqualTo("result");
        assertThat((String) JsonPath.read(asked, "$.columns[4].examples[0].means")).isEqualTo("5 \u00B5M");

        assertThat(http.post().uri(location + "/mapping").contentType(MediaType.APPLICATION_JSON)
                .content("[{\"column\": 2, \"decimal\": \"comma\", \"zero\": \"not-determined\"}]")
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(member))).hasStatus(202);
        String answered = await(location, member);

        assertThat((List<?>) JsonPath.read(answered, "$.questions")).isEmpty();
        assertThat((String) JsonPath.read(answered, "$.columns[2].decimal")).isEqualTo("comma");
        assertThat((String) JsonPath.read(answered, "$.columns[2].examples[0].means")).isEqualTo("1.234 \u00B5M");
        assertThat((String) JsonPath.read(answered, "$.columns[2].examples[1].means")).isEqualTo("not determined");
    }

    @Test
    void anAnswerMayComeWithTheFile() {
        Person member = accounts.member();

        String report = await(upload("QF", "[{\"decimal\": \"point\", \"zero\": \"value\"}]", member), member);

        assertThat((List<?>) JsonPath.read(report, "$.questions")).isEmpty();
        assertThat((String) JsonPath.read(report, "$.columns[2].examples[0].means")).isEqualTo("1234 \u00B5M");
    }

    @Test
    void anAnswerThatThereIsNotIsRefusedInWords() {
        for (String mapping : List.of(
                "[{\"decimal\": \"dot\"}]",
                "[{\"column\": 2}]",
                "[{\"role\": \"result\"}]",
                "[{\"column\": 2, \"assay\": \"X\", \"zero\": \"value\"}]",
                "[{\"column\": 2, \"role\": \"result\", \"of\": [3]}]",
                "[{\"column\": 2, \"role\": \"unit\", \"of\": [-1]}]")) {
            assertThat(http.post().uri("/api/v1/imports").multipart().file(file("QR")).param("mapping", mapping)
                    .header(HttpHeaders.AUTHORIZATION, accounts.bearer(accounts.member()))).as(mapping).hasStatus(422);
        }
    }

    @Test
    void thePageAsksOnTopAndIsAnsweredInPlace() {
        Person member = accounts.member();
        String location = upload("QP", "[]", member);
        await(location, member);

        Document page = page(location, member);
        assertThat(page.select(".question")).hasSize(2);
        assertThat(page.select(".question").first().text())
                .contains("C Pfal IC50 (Asked)", "Which number is \"1,234\"?", "1.234", "1234");
        assertThat(page.select(".columns-table").text())
                .contains("a result", "a fact of the compound", "kept as it is", "= 5 \u00B5M");

        assertThat(http.post().uri(location.replace("/api/v1", "") + "/mapping").param("answer-decimal-2", "comma")
                .with(accounts.session(member)).with(csrf())).hasStatus3xxRedirection();
        await(location, member);
        assertThat(page(location, member).select(".question")).hasSize(1);
    }

    /// A sheet of eighty columns asks the same of a dozen of them.
    @Test
    void whatSeveralColumnsAskIsAnsweredForAllAtOnce() {
        Person member = accounts.member();
        String location = send(new MockMultipartFile("file", "wide.csv", "text/csv", """
                Compound number,SMILES,Pfal IC50 (Wide),Pviv EC50 (Wide)
                QW-1,OCCCCCCCCCCCCCCSO,"1,234","2,345"
                QW-2,OCCCCCCCCCCCCCCSN,0,0
                """.getBytes(StandardCharsets.UTF_8)), "[]", member);
        await(location, member);

        Document page = page(location, member);
        assertThat(page.select(".question")).hasSize(5);
        assertThat(page.select(".question").first().select("select").eachAttr("name"))
                .containsExactly("decimal-all", "zero-all");
        assertThat(page.select("[name=decimal-all]")).hasSize(1);

        assertThat(http.post().uri(location.replace("/api/v1", "") + "/mapping").param("decimal-all", "comma")
                .param("zero-all", "not-determined").with(accounts.session(member)).with(csrf()))
                .hasStatus3xxRedirection();
        assertThat((List<?>) JsonPath.read(await(location, member), "$.questions")).isEmpty();
        assertThat(page(location, member).select("[name=decimal-all]")).hasSize(1);
    }

    /// CO-ADD has one column of units for several results.
    @Test
    void aColumnOfUnitsSaysOfWhichResultsItSpeaksAndCanBeToldOtherwise() {
        Person member = accounts.member();
        String location = send(new MockMultipartFile("file", "panel.csv", "text/csv", """
                Compound number,SMILES,MIC (Sa),MIC (Ec),MIC (Kp),Unit
                QU-1,CCCCCCCCSCCCCF,2,>32,4,ug/mL
                """.getBytes(StandardCharsets.UTF_8)), "[]", member);
        String found = await(location, member);

        assertThat((List<Integer>) JsonPath.read(found, "$.columns[5].ofAll")).containsExactly(2, 3, 4);
        assertThat((int) JsonPath.read(found, "$.columns[5].of")).isEqualTo(2);
        Document page = page(location, member);
        assertThat(page.select("[name=detail-5]").val()).isEqualTo("C, D, E");
        assertThat(page.select(".columns-table").text()).contains("the unit of \"MIC (Sa)\", \"MIC (Ec)\"");

        assertThat(http.post().uri(location + "/mapping").contentType(MediaType.APPLICATION_JSON)
                .content("[{\"column\": 5, \"role\": \"unit\", \"of\": [3, 4]}]")
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(member))).hasStatus(202);
        assertThat((List<Integer>) JsonPath.read(await(location, member), "$.columns[5].ofAll")).containsExactly(3, 4);

        assertThat(http.post().uri(location.replace("/api/v1", "") + "/mapping").param("detail-5", "C")
                .with(accounts.session(member)).with(csrf())).hasStatus3xxRedirection();
        assertThat((List<Integer>) JsonPath.read(await(location, member), "$.columns[5].ofAll")).containsExactly(2);
        assertThat(http.post().uri(location + "/mapping").contentType(MediaType.APPLICATION_JSON)
                .content("[{\"column\": 5, \"role\": \"unit\", \"of\": [0]}]")
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(member)))
                .hasStatus(422).bodyText().contains("column A", "no results");
    }

    @Test
    void whatNobodyAnsweredSaysHowToAnswerItLater() {
        Person member = accounts.member();
        String location = upload("QL", "[]", member);
        await(location, member);
        assertThat(http.post().uri(location + "/commit").header(HttpHeaders.AUTHORIZATION, accounts.bearer(member)))
                .hasStatus(202);
        await(location, member);

        Document page = page(location, member);
        assertThat(page.select(".questions").text()).contains("import it again", "nothing is stored twice");
        assertThat(page.select(".questions .notice a").eachAttr("href"))
                .contains("/imports/new", location.replace("/api/v1", "") + "/file");
        assertThat(page.select(".questions input")).isEmpty();
    }

    @Test
    void aRowThatWaitsIsAskedAboutByItself() {
        Person member = accounts.member();
        String location = send(new MockMultipartFile("file", "rows.csv", "text/csv", """
                Compound number,SMILES,MMV ID
                QX-1,OCCCCCCCCCCCCOCO,MMV980001
                QX-2,OCCCCCCCCCCCCOCN,MMV980001
                QX-3,OCCCCCCCCCCCCOCS,MMV980001
                """.getBytes(StandardCharsets.UTF_8)), "[]", member);
        String asked = await(location, member);

        assertThat((List<Integer>) JsonPath.read(asked, "$.questions[*].row")).containsExactly(3, 4);
        assertThat((String) JsonPath.read(asked, "$.questions[0].because")).contains("MMV980001 means QX-1");
        assertThat((Object) JsonPath.read(asked, "$.questions[0].choices[0].mapping"))
                .hasToString("{row=3, trust=number}");
        assertThat(page(location, member).select(".question").eachText()).hasSize(2).first().asString()
                .contains("Which compound is row 3?", "take number and structure");

        send(page(location, member), location, member, "trust-compound-3", "number");
        assertThat(http.post()
                        .uri(location + "/mapping")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("[{\"row\": 4, \"trust\": \"number\"}]")
                        .header(HttpHeaders.AUTHORIZATION, accounts.bearer(member)))
                .hasStatus(202);
        String answered = await(location, member);
        assertThat((int) JsonPath.read(answered, "$.created")).isEqualTo(3);
        assertThat((List<String>) JsonPath.read(answered, "$.questions[*].answer")).containsExactly("number", "number");

        send(page(location, member), location, member, "trust-compound-3", "");
        assertThat((int) JsonPath.read(await(location, member), "$.rejected")).isEqualTo(1);
        assertThat(http.post()
                        .uri(location + "/mapping")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("[{\"row\": 4, \"decimal\": \"comma\"}]")
                        .header(HttpHeaders.AUTHORIZATION, accounts.bearer(member)))
                .hasStatus(422);
    }

    @Test
    void aPageInAnotherTabTakesNothingBack() {
        Person member = accounts.member();
        String location = upload("QT", "[]", member);
        await(location, member);
        Document before = page(location, member);

        send(before, location, member, "unit-4", "nM");
        send(before, location, member, "decimal-2", "comma");

        String report = await(location, member);
        assertThat((String) JsonPath.read(report, "$.columns[4].unit")).isEqualTo("nM");
        assertThat((String) JsonPath.read(report, "$.columns[2].decimal")).isEqualTo("comma");
    }

    /// Sends the whole form as the page showed it, with one field changed.
    private void send(Document page, String location, Person member, String field, String value) {
        var request = http.post().uri(location.replace("/api/v1", "") + "/mapping");
        page.select("form[action$=/mapping] [name]").forEach(input -> {
            boolean radio = input.attr("type").equals("radio");
            if (!radio && !input.attr("name").equals(field)) {
                request.param(
                        input.attr("name"),
                        input.tagName().equals("select")
                                ? input.select("option[selected]").attr("value")
                                : input.attr("value"));
            }
        });
        assertThat(request.param(field, value).with(accounts.session(member)).with(csrf())).hasStatus3xxRedirection();
        await(location, member);
    }

    private Document page(String location, Person member) {
        var answer = http.get().uri(location.replace("/api/v1", "")).with(accounts.session(member)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static MockMultipartFile file(String prefix) {
        return new MockMultipartFile(
                "file",
                prefix + ".csv",
                "text/csv",
                SHEET.formatted(prefix, prefix).getBytes(StandardCharsets.UTF_8));
    }

    private String upload(String prefix, String mapping, Person member) {
        return send(file(prefix), mapping, member);
    }

    private String send(MockMultipartFile file, String mapping, Person member) {
        var answer = http.post()
                .uri("/api/v1/imports")
                .multipart()
                .file(file)
                .param("dryRun", "true")
                .param("mapping", mapping)
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(member))
                .exchange();
        assertThat(answer).hasStatus(202);
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    private String await(String location, Person member) {
        for (int i = 0; i < 600; i++) {
            String report = new String(
                    http.get()
                            .uri(location)
                            .header(HttpHeaders.AUTHORIZATION, accounts.bearer(member))
                            .exchange()
                            .getResponse()
                            .getContentAsByteArray(),
                    StandardCharsets.UTF_8);
            if (!List.of("queued", "running").contains(JsonPath.<String>read(report, "$.state"))) {
                return report;
            }
            pause();
        }
        throw new AssertionError("Still at work: " + location);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
