package org.daybook.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.daybook.files.attachment.Attachment;
import org.daybook.files.attachment.Attachments;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.people.Actor;
import org.daybook.shared.DaybookProperties;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A file whose bytes were changed behind the program's back is named where it is met, and never sent.
@WebTest
class DamagedFilesPageTest {

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
    private DaybookProperties properties;

    @Test
    void readerOwnerAndProgramAreToldUntilTheGoodBytesComeBack() throws IOException {
        Actor author = accounts.member().actor();
        String content = "spectrum " + UUID.randomUUID();
        Entry entry = entries.create(
                        NewEntry.draft(
                                notebooks
                                        .open("", notebooks.defaults("Damaged " + UUID.randomUUID()), author)
                                        .id(),
                                new EntryContent(LocalDate.of(2026, 3, 2), "Measured", "See the file.")),
                        author)
                .saved();
        Attachment file = attach(entry, content, author);
        entries.publish(entry.id(), author);
        Files.writeString(path(file), content.toUpperCase(java.util.Locale.ROOT));

        assertThat(mvc.get().uri(file.path()).accept(MediaType.APPLICATION_JSON))
                .hasStatus(HttpStatus.GONE)
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("has other bytes than it was stored with", "attach it again", file.sha256());
        assertThat(mvc.get().uri("/entries/" + entry.id())).bodyText().contains("is damaged here");
        assertThat(mvc.get().uri("/site").with(accounts.session(accounts.owner())))
                .bodyText()
                .contains(file.sha256(), "spectrum.txt", "/entries/" + entry.id());

        attach(entry, content, author);

        assertThat(mvc.get().uri(file.path())).hasStatusOk().bodyText().isEqualTo(content);
        assertThat(mvc.get().uri("/entries/" + entry.id())).bodyText().doesNotContain("is damaged here");
        assertThat(mvc.get().uri("/site").with(accounts.session(accounts.owner())))
                .bodyText()
                .doesNotContain(file.sha256());
    }

    private Attachment attach(Entry entry, String content, Actor author) throws IOException {
        return attachments.attach(
                entry.id().thing(),
                "spectrum.txt",
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                author);
    }

    private Path path(Attachment file) {
        String name = file.sha256();
        return properties
                .dataDir()
                .resolve("blobs")
                .resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }
}
