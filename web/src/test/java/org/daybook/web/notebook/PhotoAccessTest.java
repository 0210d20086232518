package org.daybook.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.daybook.files.BlobStore;
import org.daybook.files.attachment.Attachment;
import org.daybook.files.attachment.Attachments;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Who is given which bytes of a photo that told where it was made.
@WebTest
class PhotoAccessTest {

    private static final String SECRET = "SECRET-PLACE-4711";
    private static final byte[] PIXEL = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

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
    private BlobStore blobs;

    @Autowired
    private JdbcClient database;

    private Person sender;
    private Entry draft;
    private Attachment photo;

    @BeforeEach
    void attachAPhoto() throws IOException {
        sender = accounts.contributor();
        Person member = accounts.member();
        var notebook = notebooks.open("n-" + UUID.randomUUID(), notebooks.defaults("Notebook"), member.actor());
        EntryContent content = new EntryContent(LocalDate.of(2026, 3, 2), "Plate", "x");
        draft = entries.create(NewEntry.draft(notebook.id(), content), sender.actor()).saved();
        photo = attachments.attach(
                draft.id().thing(), "plate.png", new ByteArrayInputStream(telling()), sender.actor());
    }

    @ParameterizedTest(name = "{0}, {1}: visitor {2}, contributor {3}, sender {4}, member {5}, owner {6}")
    @CsvSource(delimiter = '|', textBlock = """
            draft     | plain    | 404 | 404 | 200 | 404 | 404
            draft     | original | 404 | 404 | 200 | 404 | 404
            published | plain    | 200 | 200 | 200 | 200 | 200
            published | original | 404 | 404 | 200 | 200 | 200
            earlier   | plain    | 200 | 200 | 200 | 200 | 200
            earlier   | original | 404 | 404 | 200 | 200 | 200
            redacted  | plain    | 410 | 410 | 410 | 410 | 410
            redacted  | original | 410 | 410 | 410 | 410 | 410
            """)
    void everyReaderIsGivenWhatTheTableSays(String state, String file, int visitor, int contributor, int itsSender,
            int member, int owner)
            throws IOException {
        bring(state);
        String address = file.equals("plain") ? photo.path() : "/attachments/" + photo.id() + "/original/plate.png";
        shows(address, null, visitor);
        shows(address, accounts.contributor(), contributor);
        shows(address, sender, itsSender);
        shows(address, accounts.member(), member);
        shows(address, accounts.owner(), owner);
    }

    private void shows(String address, Person reader, int status) {
        MvcTestResult answer = reader == null ? mvc.get().uri(address).exchange() : mvc.get().uri(address)
                .with(accounts.session(reader)).exchange();
        assertThat(answer).as("%s as %s", address, reader == null ? "visitor" : reader.role()).hasStatus(status);
        if (status == 200) {
            String bytes = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.ISO_8859_1);
            assertThat(bytes.contains(SECRET)).isEqualTo(address.contains("/original/"));
        }
    }

    @Test
    void anEarlierPhotoSaysWhichFileTheRevisionNames() throws IOException {
        bring("earlier");

        MvcTestResult answer = mvc.get().uri(photo.path()).exchange();

        String original = database.sql("SELECT sha256 FROM attachment WHERE id = ?").param(photo.id())
                .query(String.class).single();
        String served = database.sql("SELECT public_sha256 FROM attachment WHERE id = ?").param(photo.id())
                .query(String.class).single();
        assertThat(answer).hasHeader("Daybook-Revision-SHA-256", original)
                .hasHeader(HttpHeaders.ETAG, "\"" + served + "\"");
        assertThat(mvc.get().uri("/entries/" + draft.id() + ".json")).bodyText()
                .contains("\"sha256\":\"" + original + "\"", "\"servedSha256\":\"" + served + "\"",
                        "\"removed\":[\"texts and comments\"]");
        assertThat(mvc.get().uri(photo.path()).header(HttpHeaders.IF_NONE_MATCH, "\"" + served + "\"")).hasStatus(304);
    }

    @Test
    void theSenderIsToldWhatWasTakenOut() {
        MvcTestResult answer = mvc.post().uri("/api/v1/entries/" + draft.id() + "/attachments").multipart()
                .file(new MockMultipartFile("file", "again.png", "image/png", telling()))
                        .header(HttpHeaders.AUTHORIZATION, accounts.bearer(sender)).exchange();

        assertThat(answer).hasStatus(201).bodyJson().extractingPath("$.removed[0]").isEqualTo("texts and comments");
        assertThat(mvc.get().uri(answer.getResponse().getHeader(HttpHeaders.LOCATION))
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(sender)))
                .as("what an upload returned can be read with the same token").hasStatusOk();
        assertThat(mvc.get().uri("/entries/" + draft.id() + "/edit").with(accounts.session(sender))).bodyText()
                .contains("Taken out: texts and comments.", "/original/plate.png");
    }

    private void bring(String state) throws IOException {
        if (!state.equals("draft")) {
            entries.publish(draft.id(), sender.actor());
        }
        if (state.equals("earlier")) {
            BlobStore.Blob before = blobs.store(new ByteArrayInputStream(telling()), 10_000);
            database.sql(
                            """
                    UPDATE attachment SET sha256 = ?, byte_size = ?, original_sha256 = NULL, original_size = NULL, removed_traces = '',
                        screening = 'PENDING' WHERE id = ?""")
                    .params(before.sha256(), before.size(), photo.id())
                    .update();
        }
        if (state.equals("redacted")) {
            entries.redact(draft.id(), "names a patient", accounts.owner().actor());
        }
    }

    /// A pixel with a text beside it, as a telephone would write the place.
    private static byte[] telling() {
        byte[] text = ("tEXtLocation\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(text);
        int afterHeader = 33;
        return ByteBuffer.allocate(PIXEL.length + 8 + text.length).put(PIXEL, 0, afterHeader).putInt(text.length - 4)
                .put(text).putInt((int) crc.getValue())
                .put(PIXEL, afterHeader, PIXEL.length - afterHeader).array();
    }
}
