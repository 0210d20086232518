package org.daybook.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Undoing an import by page and API: who may, what is shown before and after.
@WebTest
class ImportUndoPagesTest {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    private final Person sender;
    private final String prefix = "UN" + letters() + "-";

    @Autowired
    ImportUndoPagesTest(Accounts accounts) {
        this.sender = accounts.member();
    }

    @ParameterizedTest(name = "{0}: looks {1}, undoes {2}, looks afterwards {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            visitor          | 401 | 401 | 200
            contributor      | 403 | 403 | 200
            its sender       | 200 | 202 | 200
            another member   | 403 | 403 | 200
            owner            | 200 | 202 | 200
            """)
    void whoMayUndoAnImport(String who, int looks, int undoes, int afterwards) {
        long id = store("CCCCCCCCCCCCCCCCCCCCCCCCCCCO");
        Person reader = switch (who) {
            case "contributor" -> accounts.contributor();
            case "its sender" -> sender;
            case "another member" -> accounts.member();
            case "owner" -> accounts.owner();
            default -> null;
        };

        assertThat(get("/api/v1/imports/" + id + "/undo", reader)).hasStatus(looks);
        assertThat(undo(id, "a test", reader)).hasStatus(undoes);
        if (undoes != 202) {
            assertThat(undo(id, "a test", sender)).hasStatus(202);
        }
        awaitUndone(id);
        assertThat(get("/api/v1/imports/" + id + "/undo", reader)).hasStatus(afterwards);
        assertThat(get("/imports/" + id + "/undo", reader)).hasStatus(afterwards);
    }

    @Test
    void thePageShowsWhatWouldGoAndAfterwardsWhatWent() {
        long id = store("CCCCCCCCCCCCCCCCCCCCCCCCCCCCN");
        assertThat(get("/imports/" + id, sender)).bodyText().contains("See what would go");
        assertThat(get("/imports/" + id, accounts.member())).bodyText().doesNotContain("See what would go");
        assertThat(get("/imports/" + id + "/undo", sender)).hasStatusOk().bodyText()
                .contains("What goes", "Compounds, with their numbers and names", "nobody has touched any of it since");

        assertThat(http.post().uri("/imports/" + id + "/undo").param("reason", "the wrong list").with(csrf())
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(sender)))
                .as("no form with a token").hasStatus3xxRedirection();
        undo(id, "the wrong list", sender);
        awaitUndone(id);

        assertThat(get("/imports/" + id + "/undo", null)).bodyText()
                .contains("undone", "the wrong list", sender.displayName(), "What went");
        assertThat(get("/imports/" + id, null)).bodyText().contains("This import is undone:", "the wrong list");
        assertThat(get("/imports", null)).bodyText().contains("the wrong list");
        assertThat(get("/api/v1/imports/" + id, null)).bodyJson().extractingPath("$.undone.reason")
                .isEqualTo("the wrong list");
        assertThat(get("/history?kind=import", null)).bodyText().contains("the wrong list");
        assertThat(get("/compounds/" + prefix + "1", null)).hasStatus(410);
        assertThat(get("/compounds/" + prefix + "1.json", null)).hasStatus(410);
    }

    @Test
    void twiceIsRefusedInWords() {
        long id = store("CCCCCCCCCCCCCCCCCCCCCCCCCCCCCF");
        assertThat(undo(id, "", sender)).hasStatus(422).bodyJson().extractingPath("$.field").isEqualTo("reason");
        assertThat(undo(id, "once", sender)).hasStatus(202);
        awaitUndone(id);
        assertThat(undo(id, "twice", sender)).hasStatus(422).bodyJson().extractingPath("$.detail").asString()
                .contains("undone already");
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(java.util.Locale.ROOT);
    }

    private long store(String smiles) {
        String rows = "Compound number,SMILES\n" + prefix + "1," + smiles + "\n";
        MvcTestResult answer = http.post().uri("/api/v1/imports").multipart()
                .file(new MockMultipartFile("file", "undo.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)))
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(sender)).exchange();
        assertThat(answer).hasStatus(202);
        long id = JsonPath.<Integer>read(text(answer), "$.id");
        await("SELECT COUNT(*) FROM data_import WHERE state = 'COMPLETED' AND id = ?", id);
        return id;
    }

    private void awaitUndone(long id) {
        await("SELECT COUNT(*) FROM import_undo WHERE finished_at IS NOT NULL AND import_id = ?", id);
    }

    private void await(String sql, long id) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (database.sql(sql).param(id).query(Integer.class).single() == 0) {
            assertThat(System.nanoTime()).as("waited for %s", sql).isLessThan(end);
            Thread.yield();
        }
    }

    private MvcTestResult undo(long id, String reason, Person by) {
        var request = http.post().uri("/api/v1/imports/" + id + "/undo").contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\": \"" + reason + "\"}");
        return by == null ? request.exchange()
                : request.header(HttpHeaders.AUTHORIZATION, accounts.bearer(by)).exchange();
    }

    private MvcTestResult get(String address, Person reader) {
        var request = http.get().uri(address);
        return reader == null ? request.exchange()
                : request.header(HttpHeaders.AUTHORIZATION, accounts.bearer(reader)).exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
