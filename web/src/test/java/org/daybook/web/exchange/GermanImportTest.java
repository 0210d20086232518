package org.daybook.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What is said of a file, its columns and its rows is kept as sentences, and each reader gets them in their language.
/// Issue #10.
@WebTest
class GermanImportTest {

    private static final String TABLE = """
            Compound number,SMILES,Pfal IC50 (uM),Colour
            GI-1,CCCCCCCCCCCCCCCCN,"1,234",red
            GI-2,C1CC,3,red
            ,,3,blue
            """;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @Test
    void aPreviewIsReadInGermanAndInEnglish() {
        String location = preview("sprachen.csv");
        String page = location.replace("/api/v1", "");

        assertThat(http.get().uri(page).header(HttpHeaders.ACCEPT_LANGUAGE, "de").with(accounts.session(member())))
                .hasStatusOk().bodyText()
                .contains("Text in UTF-8, getrennt durch Kommas", "die Überschrift sagt es",
                        "die Überschrift nennt nichts, was anderswo gespeichert wird",
                        "Welche Zahl ist &quot;1,234&quot;?", "Verbindung GI-1",
                        "der Ring, der hier beginnt, wird nie geschlossen",
                        "Nichts in der Zeile sagt, welche Verbindung es ist")
                .doesNotContain("the heading says so", "never closed", "Nothing in the row", "??");
        assertThat(http.get().uri(page).with(accounts.session(member()))).bodyText()
                .contains("text in UTF-8, separated by commas", "the heading says so", "compound GI-1")
                .doesNotContain("sagt es");
    }

    @Test
    void theAnswerForProgramsIsEnglishUnlessTheyAskForAnotherLanguage() {
        String location = preview("programme.csv");

        String english = read(location, null);
        assertThat((String) JsonPath.read(english, "$.format")).isEqualTo("text in UTF-8, separated by commas");
        assertThat((String) JsonPath.read(english, "$.columns[0].reason")).isEqualTo("the heading says so");
        assertThat((String) JsonPath.read(english, "$.rows[2].message")).startsWith("Nothing in the row says");
        String german = read(location, "de");
        assertThat((String) JsonPath.read(german, "$.format")).isEqualTo("Text in UTF-8, getrennt durch Kommas");
        assertThat((String) JsonPath.read(german, "$.columns[0].reason")).isEqualTo("die Überschrift sagt es");
        assertThat((String) JsonPath.read(german, "$.rows[2].message")).startsWith("Nichts in der Zeile sagt");
    }

    @Test
    void whatAnEarlierVersionKeptStillShows() {
        String location = preview("frueher.csv");
        long id = Long.parseLong(location.replaceAll(".*/", ""));
        database.sql("UPDATE import_row SET summary = 'compound GI-1, structure' WHERE import_id = ?"
                        + " AND row_number = 2")
                .param(id).update();
        database.sql("UPDATE import_remark SET message = 'It''s {0} \"kept\" as typed' WHERE import_id = ?")
                .param(id).update();
        database.sql("UPDATE import_column SET reason = 'because of old', reading_reason = 'of old'"
                        + " WHERE import_id = ?")
                .param(id).update();
        database.sql("UPDATE data_import SET description = 'text of old', reading_notes = '[\"1 row was hidden\"]'"
                + " WHERE id = ?").param(id).update();

        assertThat(http.get().uri(location.replace("/api/v1", "")).header(HttpHeaders.ACCEPT_LANGUAGE, "de")
                        .with(accounts.session(member())))
                .hasStatusOk().bodyText()
                .contains("compound GI-1, structure", "It&#39;s {0} &quot;kept&quot; as typed", "because of old",
                        "text of old", "1 row was hidden");
    }

    private String preview(String name) {
        String location = http.post()
                .uri("/api/v1/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)))
                .param("dryRun", "true")
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(member()))
                .exchange()
                .getResponse()
                .getHeader(HttpHeaders.LOCATION);
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!JsonPath.read(read(location, null), "$.state").equals("previewed")) {
            assertThat(Instant.now()).as("still at work").isBefore(end);
            Thread.yield();
        }
        return location;
    }

    private String read(String location, String language) {
        var request = http.get().uri(location).header(HttpHeaders.AUTHORIZATION, accounts.bearer(member()));
        return new String((language == null ? request : request.header(HttpHeaders.ACCEPT_LANGUAGE, language))
                .exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Person member() {
        return accounts.member();
    }
}
