package org.daybook.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.files.BlobWalk;
import org.daybook.files.DamagedBlobException;
import org.daybook.files.DamagedBlobs;
import org.daybook.files.NightlyWalk;
import org.daybook.files.attachment.Attachment;
import org.daybook.files.attachment.Attachments;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.people.Actor;
import org.daybook.shared.DaybookProperties;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Files of a running site are flipped, cut, deleted and swapped behind its back.
@DaybookTest
class DamagedFilesTest {

    @Autowired
    private Attachments attachments;

    @Autowired
    private Entries entries;

    @Autowired
    private NotebookFixture fixture;

    @Autowired
    private DaybookProperties properties;

    @Autowired
    private DamagedBlobs damaged;

    @Autowired
    private BlobWalk walk;

    @Autowired
    private NightlyWalk night;

    @Autowired
    private TestClock clock;

    private Actor author;
    private Entry entry;

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    @BeforeEach
    void beginAnEntry() {
        author = fixture.contributor();
        entry = entries.create(
                        NewEntry.draft(fixture.notebook().id(), new EntryContent(LocalDate.of(2026, 3, 2), "t", "x")),
                        author)
                .saved();
    }

    @Test
    void theNightFindsTwentyOfTwentyAndTheGoodBytesMendThem() throws IOException {
        List<String> contents = new ArrayList<>();
        List<Attachment> files = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            contents.add("file " + i + " " + UUID.randomUUID());
            files.add(attach(contents.get(i)));
        }
        damage(files.subList(0, 20));
        List<String> bad = files.subList(0, 20).stream().map(Attachment::sha256).toList();

        night.pass();

        assertThat(damaged.among(files.stream().map(Attachment::sha256).toList()))
                .containsExactlyInAnyOrderElementsOf(bad);
        for (String content : contents) {
            attach(content);
        }
        assertThat(damaged.among(bad)).isEmpty();
        for (int i = 0; i < 24; i++) {
            assertThat(read(files.get(i))).isEqualTo(contents.get(i));
        }
    }

    @Test
    void noDamagedByteIsEverGivenThoughTheFileWasReadBefore() throws IOException {
        List<Attachment> files = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            files.add(attach("read before " + i + " " + UUID.randomUUID()));
            read(files.get(i));
        }

        damage(files);

        for (Attachment file : files) {
            assertThatThrownBy(() -> attachments.open(file, author))
                    .isInstanceOf(DamagedBlobException.class)
                    .hasMessageContaining(file.sha256());
        }
        assertThat(damaged.among(files.stream().map(Attachment::sha256).toList())).hasSize(8);
    }

    @Test
    void aFilePutBackByHandIsFoundWholeTheNextNight() throws IOException {
        Attachment file = attach("backed up " + UUID.randomUUID());
        Path backup = Files.copy(path(file), Files.createTempFile("backup", ""), StandardCopyOption.REPLACE_EXISTING);
        Files.delete(path(file));
        assertThatThrownBy(() -> attachments.open(file, author)).isInstanceOf(DamagedBlobException.class);

        Files.copy(backup, path(file));
        night.pass();

        assertThat(damaged.among(List.of(file.sha256()))).isEmpty();
        assertThat(walk.last()).isPresent();
    }

    @Test
    void eachNightHasItsWalkAndAnOwnerMayAskForOne() {
        night.pass();
        assertThat(night.isDue()).isFalse();

        clock.setAhead(Duration.ofHours(25));
        assertThat(night.isDue()).isTrue();
        clock.setRight();

        walk.ask();
        assertThat(night.isDue()).isTrue();
    }

    /// In turn: flips a bit, cuts the last byte off, deletes, and puts another file in its place.
    private void damage(List<Attachment> files) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            Path path = path(files.get(i));
            byte[] bytes = Files.readAllBytes(path);
            switch (i % 4) {
                case 0 -> {
                    bytes[bytes.length / 2] ^= 1;
                    Files.write(path, bytes);
                }
                case 1 -> Files.write(path, java.util.Arrays.copyOf(bytes, bytes.length - 1));
                case 2 -> Files.delete(path);
                default -> Files.writeString(path, "x".repeat(bytes.length));
            }
        }
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

    private Attachment attach(String content) throws IOException {
        return attachments.attach(
                entry.id().thing(),
                "a.txt",
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                author);
    }

    private String read(Attachment file) throws IOException {
        try (InputStream bytes = attachments.open(file, author)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
