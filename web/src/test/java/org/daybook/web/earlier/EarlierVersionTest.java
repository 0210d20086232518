package org.daybook.web.earlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.DaybookApplication;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.PublicHistory;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// This program on a copy of a data folder that an earlier version wrote (`earlier/README.md`): nothing is lost, and
/// what was public has the bytes it had.
@SpringBootTest(classes = DaybookApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import(Accounts.class)
@ContextConfiguration(initializers = ProgramOnFiles.Earlier.class)
class EarlierVersionTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VERSION_BEFORE = "172";

    /// The entry of four revisions and three files, the one that says what comes next, the redacted one.
    private static final int MADE = 1;

    private static final int PLAN = 2;
    private static final int REDACTED = 4;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Flyway flyway;

    @LocalServerPort
    private int port;

    @Value("${daybook.data-dir}")
    private Path folder;

    @Test
    void allMigrationsSinceThenHaveRun() {
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().applied()).extracting(done -> done.getVersion().getVersion())
                .contains(VERSION_BEFORE);
    }

    @Test
    void everyPublicAddressServesTheBytesItServedThen() throws IOException {
        List<String> withheld = new ArrayList<>();
        for (Map.Entry<String, String> sum : EarlierFolder.sums(folder).entrySet()) {
            MvcTestResult answer = http.get().uri(sum.getKey()).exchange();
            if (answer.getResponse().getStatus() == 410) {
                withheld.add(sum.getKey());
            } else {
                assertThat(answer).as(sum.getKey()).hasStatusOk();
                assertThat(PublicHistory.sha256(answer)).as(sum.getKey()).isEqualTo(sum.getValue());
            }
        }
        assertThat(withheld).hasSize(3).allMatch(address -> address.startsWith("/entries/" + REDACTED + "/revisions/")
                || address.endsWith("/scan.txt"));
    }

    @Test
    void theChainOfEveryEntryIsWhole() {
        PublicHistory history = new PublicHistory(http);

        assertThat(history.verified(MADE)).extracting(said -> said.get("reason").stringValue())
                .startsWith("", "yield added", "", "brackets");
        assertThat(history.verified(PLAN)).hasSize(1);
        assertThat(history.verified(REDACTED)).isEmpty();
    }

    @Test
    void theHashesOfARedactedEntryAreThoseOfTheBytesThatWereTakenAway() throws IOException {
        Map<String, String> sums = EarlierFolder.sums(folder);

        List<JsonNode> listed = new PublicHistory(http).listed(REDACTED);

        assertThat(listed).hasSize(2).allSatisfy(revision -> assertThat(revision.get("sha256").stringValue())
                .isEqualTo(sums.get("/entries/" + REDACTED + "/revisions/" + revision.get("number") + ".json")));
    }

    @Test
    void whoSavedARevisionIsShown() {
        List<JsonNode> listed = new PublicHistory(http).listed(MADE).reversed().subList(0, 4);

        assertThat(listed).extracting(revision -> revision.get("authorHandle").stringValue())
                .containsExactly("test-member-1", "test-member-1", "test-member-1", "test-owner");
        assertThat(listed).extracting(revision -> revision.get("author").stringValue())
                .containsExactly("Test Member 1", "Test Member 1", "Test Member 1", "Test Owner");
    }

    @Test
    void entriesFilesImportsAndCompoundsAreIntact() {
        assertThat(json("/api/v1/entries").get("items")).hasSize(2);
        assertThat(json("/api/v1/entries/" + PLAN).get("text").stringValue()).isEqualTo("Measure OSM-S-107 next.");
        assertThat(json("/api/v1/entries/" + MADE).get("attachments")).extracting(file ->
                file.get("name").stringValue()).containsExactly("nmr.txt", "plate.jpg", "ms.txt");
        JsonNode imported = json("/api/v1/imports/1");
        assertThat(imported.get("state").stringValue()).isEqualTo("completed");
        assertThat(imported.get("created").intValue()).isEqualTo(3);
        assertThat(json("/api/v1/export/compounds.json")).hasSize(3);
        assertThat(json("/api/v1/export/activities.json")).hasSize(3);
    }

    @Test
    void aNewRevisionNamesItsAuthorByIdAndFollowsTheOldOnes() {
        Person author = author();
        revise(author);

        List<JsonNode> said = new PublicHistory(http).verified(MADE);

        assertThat(said.subList(0, 3)).allSatisfy(old -> {
            assertThat(old.get("author").stringValue()).isEqualTo(author.handle());
            assertThat(old.has("format")).isFalse();
        });
        assertThat(said.getLast().get("format").intValue()).isEqualTo(2);
        assertThat(said.getLast().has("author")).isFalse();
        String id = said.getLast().get("authorId").stringValue();
        assertThat(json("/people/" + author.handle() + ".json").get("id").stringValue()).isEqualTo(id);
        assertThat(new PublicHistory(http).listed(MADE).getLast().get("authorId").stringValue()).isEqualTo(id);
    }

    @Test
    void theCommandsOfTheGuideCheckBothForms(@TempDir Path downloads) throws IOException {
        assumeTrue(run("curl --version && jq --version && sha256sum --version", downloads).contains("coreutils"));
        revise(author());
        List<JsonNode> listed = new PublicHistory(http).listed(MADE).reversed();

        String printed = run(recipe(), downloads);

        assertThat(printed.lines()).containsExactlyElementsOf(listed.stream()
                .map(revision -> revision.get("sha256").stringValue() + " revision " + revision.get("number")
                        + " format " + (revision.get("number").intValue() <= 4 ? 1 : 2))
                .toList());
    }

    private Person author() {
        return people.findByHandle("test-member-1").orElseThrow();
    }

    private void revise(Person author) {
        assertThat(http.put()
                        .uri("/api/v1/entries/" + MADE)
                        .header("Authorization", accounts.bearer(author))
                        .header("If-Match", "*")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \"Made, 76 %. " + UUID.randomUUID() + "\"}"))
                .hasStatusOk();
    }

    /// The commands that the guide gives for the whole chain of an entry.
    private static String recipe() throws IOException {
        String guide = Files.readString(Path.of("../docs/notebook.md"));
        String part = guide.substring(guide.indexOf("## Check the history yourself"));
        return part.substring(part.indexOf("```sh\n") + 6, part.indexOf("\n```\n", part.indexOf("```sh\n")));
    }

    private String run(String commands, Path folderOfDownloads) throws IOException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", commands).directory(folderOfDownloads.toFile());
        shell.environment().putAll(Map.of("DAYBOOK", "http://localhost:" + port, "ENTRY", String.valueOf(MADE)));
        Process process = shell.redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private JsonNode json(String address) {
        MvcTestResult answer = http.get().uri(address).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return JSON.readTree(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
