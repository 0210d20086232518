package org.daybook.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.daybook.files.attachment.Attachments;
import org.daybook.notebook.NotebookFixture;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.people.Actor;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.MissingException;
import org.daybook.testing.DaybookTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DaybookTest
class UnusedBlobsTest {

    private static final Instant AN_HOUR_AGO = Instant.now().minusSeconds(3600);

    @Autowired
    private UnusedBlobs unused;

    @Autowired
    private BlobStore blobs;

    @Autowired
    private DaybookProperties daybook;

    @Autowired
    private NotebookFixture fixture;

    @Autowired
    private Entries entries;

    @Autowired
    private Attachments attachments;

    @Test
    void bytesThatNothingNamesAreRemoved() throws IOException {
        String sha256 = store(UUID.randomUUID().toString());
        age(sha256);

        assertThat(unused.removeUnlessUsed(sha256)).isTrue();
        assertThatThrownBy(() -> blobs.open(sha256)).isInstanceOf(MissingException.class);
        assertThat(unused.removeUnlessUsed(sha256)).as("a job that was killed may come again").isTrue();
    }

    @Test
    void theJobRemovesWhatIsReleased() throws IOException {
        String sha256 = store(UUID.randomUUID().toString());
        age(sha256);

        unused.release(sha256);

        Path file = file(sha256);
        for (int i = 0; i < 600 && Files.exists(file); i++) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void bytesThatWereJustStoredWaitForTheRowThatNamesThem() throws IOException {
        String text = UUID.randomUUID().toString();
        String sha256 = store(text);
        assertThat(unused.removeUnlessUsed(sha256)).isFalse();
        age(sha256);

        store(text);

        assertThat(unused.removeUnlessUsed(sha256)).as("stored again").isFalse();
        assertThat(blobs.open(sha256)).hasContent(text);
    }

    @Test
    void bytesThatAnEntryNamesStay() throws IOException {
        String text = UUID.randomUUID().toString();
        Actor author = fixture.contributor();
        Entry draft = entries.create(NewEntry.draft(fixture.notebook().id(),
                new EntryContent(LocalDate.of(2026, 3, 2), "t", "x")), author).saved();
        var file = attachments.attach(draft.id().thing(), "a.txt",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), author);
        age(file.sha256());

        assertThat(unused.removeUnlessUsed(file.sha256())).isTrue();
        assertThat(blobs.open(file.sha256())).hasContent(text);

        attachments.discard(file.id(), author);
        unused.removeUnlessUsed(file.sha256());
        assertThatThrownBy(() -> blobs.open(file.sha256())).isInstanceOf(MissingException.class);
    }

    private String store(String text) throws IOException {
        return blobs.store(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1_000).sha256();
    }

    private void age(String sha256) throws IOException {
        Files.setLastModifiedTime(file(sha256), FileTime.from(AN_HOUR_AGO));
    }

    private Path file(String sha256) {
        return daybook.dataDir()
                .resolve("blobs")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }
}
