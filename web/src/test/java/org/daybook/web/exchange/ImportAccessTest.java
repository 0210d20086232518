package org.daybook.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
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

/// Who may see an import: each reader in each state, at every address that shows something of it.
@WebTest
class ImportAccessTest {

    private static final List<String> ADDRESSES =
            List.of("/imports/%s", "/imports/%s.json", "/imports/%s/status", "/imports/%s/file",
            "/imports/%s/original.csv", "/imports/%s/report.xlsx", "/imports/%s/rejected.json", "/api/v1/imports/%s");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    private Person sender;
    private Person contributor;
    private Person member;
    private String name;
    private String id;

    @BeforeEach
    void uploadAFile() {
        sender = accounts.member();
        contributor = accounts.contributor();
        member = accounts.member();
        name = "sheet-" + UUID.randomUUID() + ".csv";
        String rows = "Compound number,SMILES,Note\n,,weighed by " + sender.handle() + "\n";
        MvcTestResult answer = http.post().uri("/api/v1/imports").multipart()
                .file(new MockMultipartFile("file", name, "text/csv", rows.getBytes(StandardCharsets.UTF_8)))
                .param("dryRun", "true").header(HttpHeaders.AUTHORIZATION, accounts.bearer(sender)).exchange();
        assertThat(answer).hasStatus(202);
        id = String.valueOf(JsonPath.<Integer>read(text(answer), "$.id"));
        awaitState("previewed");
    }

    @ParameterizedTest(
            name = "{0}: visitor {1}, contributor {2}, a sender who is a contributor now {3}, sender {4}, member {5},"
                    + " owner {6}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            waiting     | 404 | 404 | 200 | 200 | 200 | 200
            stored      | 200 | 200 | 200 | 200 | 200 | 200
            before rule | 200 | 200 | 200 | 200 | 200 | 200
            discarded   | 404 | 404 | 404 | 404 | 404 | 404
            taken back  | 404 | 404 | 410 | 410 | 410 | 410
            taken later | 410 | 410 | 410 | 410 | 410 | 410
            """)
    void everyAddressKeepsToTheTable(
            String state, int visitor, int stranger, int formerMember, int itsSender, int otherMember, int owner) {
        bring(state);
        for (String address : ADDRESSES) {
            shows(address, null, visitor);
            shows(address, contributor, stranger);
            shows(address, sender, itsSender);
            shows(address, member, otherMember);
            shows(address, accounts.owner(), owner);
            if (formerMember != 404) {
                sentBy(contributor);
                shows(address, contributor, formerMember);
                sentBy(sender);
            }
        }
        for (Person reader : java.util.Arrays.asList(null, contributor, sender, member)) {
            boolean seen = state.equals("stored") || state.equals("before rule") || state.equals("waiting")
                    && reader != null && reader != contributor;
            assertThat(text(get("/imports", reader)).contains(name)).as("the list of %s", state).isEqualTo(seen);
            assertThat(text(get("/imports.json", reader)).contains(name)).isEqualTo(seen);
            assertThat(text(get("/api/v1/imports", reader)).contains(name)).isEqualTo(seen);
        }
    }

    @Test
    void whatAnUploadReturnedCanBeReadWithTheSameTokenAtOnce() {
        String token = accounts.bearer(sender);
        MvcTestResult answer = http.post().uri("/api/v1/imports").multipart()
                .file(new MockMultipartFile("file", "at once.csv", "text/csv",
                        "SMILES\nCCO\n".getBytes(StandardCharsets.UTF_8)))
                .param("dryRun", "true").header(HttpHeaders.AUTHORIZATION, token).exchange();

        String location = answer.getResponse().getHeader(HttpHeaders.LOCATION);
        assertThat(http.get().uri(location).header(HttpHeaders.AUTHORIZATION, token)).hasStatusOk();
        assertThat(http.get().uri(location.replace("/api/v1", "")).header(HttpHeaders.AUTHORIZATION, token))
                .as("the page")
                .hasStatusOk();
        assertThat(http.get().uri(location.replace("/api/v1", "") + "/file").header(HttpHeaders.AUTHORIZATION, token))
                .hasStatusOk();
    }

    @Test
    void aTokenDoesNotSendForms() {
        assertThat(http.post().uri("/imports/" + id + "/cancellation")
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(sender))).hasStatus(403);
        assertThat(http.get().uri("/imports/" + id).header(HttpHeaders.AUTHORIZATION, "Bearer nonsense"))
                .hasStatus(401);
    }

    @Test
    void onlyItsSenderAndOwnersTakeAnImportBack() {
        assertThat(withdraw(member, "not mine")).hasStatus(403);
        assertThat(withdraw(contributor, "not mine")).hasStatus(404);
        assertThat(withdraw(sender, "")).hasStatus(422).bodyJson().extractingPath("$.field").isEqualTo("reason");
        assertThat(withdraw(sender, "wrong file")).hasStatus(204);

        assertThat(get("/api/v1/imports/" + id, member)).hasStatus(410).bodyJson().extractingPath("$.reason")
                .isEqualTo("wrong file");
        assertThat(get("/imports/" + id + ".json", member)).hasStatus(410).bodyText()
                .contains("wrong file", sender.displayName()).doesNotContain(name);
        String row = Stream.of(text(get("/imports", member)).split("<tr>"))
                .filter(one -> one.contains(sender.displayName()) && one.contains("wrong file"))
                .findFirst()
                .orElseThrow();
        assertThat(row).contains("taken back").doesNotContain(name, "waiting for your decision");
        assertThat(get("/imports.json", member)).hasStatusOk().bodyText().contains("\"reason\":\"wrong file\"")
                .doesNotContain(name);
    }

    @Test
    void thePageOfItsSenderOffersToTakeItBackAndToDiscardIt() {
        assertThat(get("/imports/" + id, sender)).bodyText().contains("Take this import back", "Discarding removes it");
        assertThat(get("/imports/" + id, member)).bodyText().doesNotContain("Take this import back");
        assertThat(http.post().uri("/imports/" + id + "/cancellation").with(accounts.session(sender)).with(csrf()))
                .hasRedirectedUrl("/imports");
        assertThat(get("/imports/" + id, sender)).hasStatus(404);
    }

    private void bring(String state) {
        switch (state) {
            case "stored" -> commit();
            case "before rule" -> database.sql("UPDATE data_import SET public_since = created_at WHERE id = ?")
                    .param(Long.parseLong(id)).update();
            case "discarded" -> assertThat(http.post().uri("/api/v1/imports/" + id + "/cancellation")
                    .header(HttpHeaders.AUTHORIZATION, accounts.bearer(sender))).hasStatusOk().bodyJson()
                            .extractingPath("$.state").isEqualTo("cancelled");
            case "taken back" -> withdraw(sender, "wrong file");
            case "taken later" -> {
                commit();
                withdraw(accounts.owner(), "wrong file");
            }
            default -> assertThat(state).isEqualTo("waiting");
        }
    }

    private void commit() {
        http.post().uri("/api/v1/imports/" + id + "/commit").header(HttpHeaders.AUTHORIZATION, accounts.bearer(sender))
                .exchange();
        awaitState("completed");
    }

    private MvcTestResult withdraw(Person person, String reason) {
        return http.post().uri("/api/v1/imports/" + id + "/withdrawal")
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(person))
                .contentType(MediaType.APPLICATION_JSON).content("{\"reason\":\"" + reason + "\"}").exchange();
    }

    private void sentBy(Person person) {
        database.sql("UPDATE data_import SET created_by = ? WHERE id = ?")
                .params(person.id().value(), Long.parseLong(id)).update();
    }

    private void shows(String address, Person reader, int status) {
        assertThat(get(address.formatted(id), reader))
                .as("%s as %s", address, reader == null ? "visitor" : reader.handle()).hasStatus(status);
    }

    private MvcTestResult get(String address, Person reader) {
        var request = http.get().uri(address);
        if (reader == null) {
            return request.exchange();
        }
        return address.startsWith("/api/") ? request.header(HttpHeaders.AUTHORIZATION, accounts.bearer(reader))
                .exchange()
                : request.with(accounts.session(reader)).exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void awaitState(String wanted) {
        for (int i = 0; i < 600; i++) {
            if (text(get("/api/v1/imports/" + id, sender)).contains("\"state\":\"" + wanted + "\"")) {
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("Import " + id + " is not " + wanted);
    }
}
