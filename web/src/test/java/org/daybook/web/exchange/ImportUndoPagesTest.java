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

    /// The way back: by whoever may read the file, once it is undone; nothing is stored before somebody agrees.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"visitor, 302", "contributor, 403", "its sender, 302", "another member, 302", "owner, 302"})
    void theFileOfAnUndoneImportIsLookedAtAgain(String who, int status) {
        long id = store("C".repeat(40 + who.length()) + "O");
        undo(id, "read in a wrong way", sender);
        awaitUndone(id);
        assertThat(get("/imports/" + id + "/undo", null)).bodyText().doesNotContain("/imports/" + id + "/again");
        Person reader = switch (who) {
            case "contributor" -> accounts.contributor();
            case "its sender" -> sender;
            case "another member" -> accounts.member();
            case "owner" -> accounts.owner();
            default -> null;
        };

        var request = http.post().uri("/imports/" + id + "/again").header(HttpHeaders.ACCEPT, "text/html").with(csrf());
        MvcTestResult again = (reader == null ? request : request.with(accounts.session(reader))).exchange();

        assertThat(again).hasStatus(status);
        String leads = again.getResponse().getRedirectedUrl();
        if (reader == null) {
            assertThat(leads).contains("/login");
        } else if (status == 302) {
            long next = Long.parseLong(leads.replaceAll(".*/imports/", ""));
            assertThat(next).isGreaterThan(id);
            await("SELECT COUNT(*) FROM data_import WHERE state = 'PREVIEWED' AND id = ?", next);
            assertThat(get("/compounds/" + prefix + "1", null)).as("nothing is stored yet").hasStatus(410);
            assertThat(http.post().uri("/api/v1/imports/" + next + "/commit")
                    .header(HttpHeaders.AUTHORIZATION, accounts.bearer(reader))).hasStatus(202);
            await("SELECT COUNT(*) FROM data_import WHERE state = 'COMPLETED' AND id = ?", next);
            assertThat(get("/compounds/" + prefix + "1", null)).as("its number is back").hasStatus(200);
        }
    }

    @Test
    void anAssayThatWentSaysWhatBecameOfIt() {
        long id = stored("Compound number,SMILES," + prefix + "test IC50 (uM)\n" + prefix
                + "7,CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCF,0.4\n");
        String assay = database.sql("SELECT slug FROM assay WHERE import_id = ?").param(id)
                .query(String.class).single();
        assertThat(get("/assays/" + assay, null)).hasStatus(200);
        undo(id, "another laboratory", sender);
        awaitUndone(id);

        for (String address : new String[] {"/assays/" + assay, "/assays/" + assay + ".json",
            "/api/v1/assays/" + assay}) {
            assertThat(get(address, null)).as(address).hasStatus(410);
        }
        MvcTestResult gone = get("/api/v1/assays/" + assay, null);
        assertThat(text(gone)).contains("another laboratory", "import " + id, "/imports/" + id + "/undo");
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
        return stored("Compound number,SMILES\n" + prefix + "1," + smiles + "\n");
    }

    private long stored(String rows) {
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
