package org.daybook.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.files.BlobHolder;
import org.daybook.files.attachment.Attachment;
import org.daybook.files.attachment.Attachments;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryChange;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A redacted entry is gone for everybody at every address that would show something of it; that it was here, why it
/// went, and the hashes of its revisions stay.
@WebTest
class RedactedEntryTest {

    private static final String SECRET = "xylophone";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Notebooks notebooks;

    @Autowired
    private Entries entries;

    @Autowired
    private Attachments attachments;

    @Autowired
    private List<BlobHolder> holders;

    @Autowired
    private JdbcClient database;

    private String secret;

    private Person author;
    private Entry entry;
    private Attachment file;

    @BeforeEach
    void redactAnEntryOfTwoRevisions() throws IOException {
        author = accounts.member();
        secret = SECRET + " " + UUID.randomUUID();
        var notebook = notebooks.open("n-" + UUID.randomUUID(), notebooks.defaults("Notebook"), author.actor());
        EntryContent first = new EntryContent(LocalDate.of(2026, 3, 2), SECRET + " title", SECRET + " text");
        Entry draft = entries.create(NewEntry.draft(notebook.id(), first), author.actor()).saved();
        file = attachments.attach(draft.id().thing(), SECRET + ".txt",
                new ByteArrayInputStream(secret.getBytes(StandardCharsets.UTF_8)), author.actor());
        Entry published = entries.publish(draft.id(), author.actor());
        EntryContent second = new EntryContent(LocalDate.of(2026, 3, 2), SECRET + " again", SECRET + " two");
        entries.change(draft.id(), EntryChange.to(second, published.version(), SECRET + " removed"), author.actor());
        entry = entries.redact(draft.id(), "names a patient", accounts.owner().actor());
    }

    @Test
    void everyAddressOfItIsGoneForEverybodyWithReasonAndDate() {
        for (Person reader : readers()) {
            for (String address : shown()) {
                MvcTestResult answer = get(address, reader);
                assertThat(answer).as("%s as %s", address, reader == null ? "visitor" : reader.role()).hasStatus(410)
                        .bodyText().contains("names a patient").doesNotContain(SECRET);
            }
        }
        assertThat(get("/api/v1/entries/" + entry.id(), null)).hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.date").asString().startsWith(String.valueOf(entry.redaction().orElseThrow().at()
                        .atOffset(java.time.ZoneOffset.UTC).toLocalDate()));
    }

    @Test
    void theListOfRevisionsAndHashesStays() {
        for (Person reader : readers()) {
            assertThat(get("/entries/" + entry.id() + "/revisions", reader)).hasStatusOk().bodyText()
                    .contains("withheld", "The whole hashes as JSON").doesNotContain(SECRET, "Compare", "/revisions/1");
            assertThat(get("/entries/" + entry.id() + "/revisions.json", reader)).hasStatusOk().bodyText()
                    .contains("\"sha256\":\"", "\"number\":2", "\"number\":1", "\"redacted\":true")
                            .doesNotContain(SECRET);
        }
    }

    @Test
    void nothingOfItCanBeChanged() {
        String token = accounts.bearer(author);
        assertThat(mvc.put().uri("/api/v1/entries/" + entry.id()).header(HttpHeaders.AUTHORIZATION, token)
                .header(HttpHeaders.IF_MATCH, "*")
                .contentType(MediaType.APPLICATION_JSON).content("{\"text\":\"back\"}")).hasStatus(410);
        assertThat(mvc.post().uri("/api/v1/entries/" + entry.id() + "/attachments").multipart()
                .file("file", new byte[] {1})
                .header(HttpHeaders.AUTHORIZATION, token)).hasStatus(410);
        for (String act : List.of("", "/draft", "/publication")) {
            assertThat(mvc.post().uri("/entries/" + entry.id() + act).with(csrf()).with(accounts.session(author))
                    .param("date", "2026-03-02")
                    .param("text", "back")).as(act).hasStatus(410);
        }
        assertThat(mvc.post().uri("/entries/" + entry.id() + "/redaction").with(csrf())
                .with(accounts.session(accounts.owner()))
                .param("reason", "another reason")).hasStatus(410);
        assertThat(get("/entries/" + entry.id(), null)).bodyText().contains("names a patient")
                .doesNotContain("another reason");
    }

    /// Neither the file nor the photo as it was sent can be read by anybody, on the disk either.
    @Test
    void itsBytesAreRemovedUnlessAnotherEntryNeedsThem() throws IOException {
        Entry other = entries.create(NewEntry.draft(entry.notebook(),
                new EntryContent(LocalDate.of(2026, 3, 2), "Other", "With the same file")), author.actor()).saved();
        assertThat(holders)
                .noneMatch(holder -> holder.needs(file.sha256())
                        || holder.usesOf(List.of(file.sha256())).size() > 0);
        assertThat(database.sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'remove-unused-blob' AND"
                                + " task_instance = ?")
                        .param(file.sha256())
                        .query(Long.class)
                        .single())
                .isOne();

        attachments.attach(
                other.id().thing(),
                "same.txt",
                new ByteArrayInputStream(secret.getBytes(StandardCharsets.UTF_8)),
                author.actor());

        assertThat(holders).anyMatch(holder -> holder.needs(file.sha256()));
    }

    private List<String> shown() {
        String page = "/entries/" + entry.id();
        String attached = "/attachments/" + file.id();
        return Stream.concat(
                        Stream.of(
                                        "",
                                        ".json",
                                        ".md",
                                        "/revisions/1",
                                        "/revisions/2.json",
                                        "/comparison",
                                        "/comparison?from=1&to=2")
                                .map(page::concat),
                        Stream.of(
                                "/api/v1" + page,
                                "/api/v1" + page + "/attachments",
                                attached,
                                attached + "/any-name.txt"))
                .toList();
    }

    private List<Person> readers() {
        return java.util.Arrays.asList(null, accounts.contributor(), author, accounts.owner());
    }

    private MvcTestResult get(String address, Person reader) {
        var request = mvc.get().uri(address);
        if (!address.matches("/entries/\\d+(/revisions)?")) {
            request.accept(MediaType.APPLICATION_JSON);
        }
        if (reader == null) {
            return request.exchange();
        }
        return address.startsWith("/api/") ? request.header(HttpHeaders.AUTHORIZATION, accounts.bearer(reader))
                .exchange()
                : request.with(accounts.session(reader)).exchange();
    }
}
