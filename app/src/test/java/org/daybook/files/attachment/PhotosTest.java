package org.daybook.files.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.daybook.files.BlobStore;
import org.daybook.notebook.NotebookFixture;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.notebook.photo.Photographs;
import org.daybook.notebook.revision.Revisions;
import org.daybook.notebook.text.MarkdownRendererTest;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.testing.DaybookTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Photos on their way into entries, and those that were here before photos were cleaned.
@DaybookTest
class PhotosTest {

    @Autowired
    private Attachments attachments;

    @Autowired
    private Entries entries;

    @Autowired
    private Revisions revisions;

    @Autowired
    private PhotoScreening screening;

    @Autowired
    private BlobStore blobs;

    @Autowired
    private JdbcClient database;

    @Autowired
    private NotebookFixture fixture;

    private Actor author;
    private Entry draft;

    @BeforeEach
    void beginADraft() {
        author = fixture.contributor();
        draft = entries.create(NewEntry.draft(fixture.notebook().id(),
                new EntryContent(LocalDate.of(2026, 3, 2), "t", "x")), author).saved();
    }

    @Test
    void theRevisionNamesTheCleanPhoto() throws Exception {
        Attachment photo = attach("plate.jpg", Photographs.jpeg());
        assertThat(photo.removed()).contains("position", "serial numbers");

        entries.publish(draft.id(), author);

        String canonical = revisions.get(draft.id(), 1, Actor.anybody()).canonical().orElseThrow();
        byte[] served = read(photo.id(), Actor.anybody());
        assertThat(canonical).contains(sha256(served)).doesNotContain(sha256(Photographs.jpeg()));
        assertThat(new String(served, StandardCharsets.ISO_8859_1)).doesNotContain(Photographs.SECRET);
    }

    @Test
    void theOriginalIsForMembersAndItsSender() throws IOException {
        Attachment photo = attach("plate.jpg", Photographs.jpeg());
        assertThatThrownBy(() -> attachments.original(photo.id(), fixture.member())).as("a draft")
                .isInstanceOf(MissingException.class);
        entries.publish(draft.id(), author);

        for (Actor reader : List.of(author, fixture.member(), fixture.owner())) {
            try (InputStream original = attachments.open(attachments.original(photo.id(), reader))) {
                assertThat(original.readAllBytes()).isEqualTo(Photographs.jpeg());
            }
        }
        for (Actor reader : List.of(Actor.anybody(), fixture.contributor())) {
            assertThatThrownBy(() -> attachments.original(photo.id(), reader)).isInstanceOf(MissingException.class);
        }
    }

    @Test
    void aPhotoThatTellsNothingIsKeptAsItIs() throws IOException {
        Attachment photo = attach("pixel.png", MarkdownRendererTest.PIXEL);

        assertThat(photo.removed()).isEmpty();
        assertThat(photo.original()).isEmpty();
        assertThat(read(photo.id(), author)).isEqualTo(MarkdownRendererTest.PIXEL);
    }

    @Test
    void aPhotoThatCannotBeCleanedIsRefusedInWords() {
        assertThatThrownBy(() -> attach("IMG_1.JPG", Photographs.damaged())).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("cut off or damaged").hasMessageContaining("Save it as JPEG or PNG");
        assertThat(attachments.of(draft.id().thing(), author)).isEmpty();
    }

    @Test
    void aPhotoPublishedEarlierIsServedCleanAndItsRevisionsStay() throws Exception {
        Attachment photo = publishedBefore("plate.jpg", Photographs.jpeg());
        String canonical = revisions.get(draft.id(), 1, Actor.anybody()).canonical().orElseThrow();
        assertThat(canonical).contains(sha256(Photographs.jpeg()));

        byte[] served = read(photo.id(), Actor.anybody());

        assertThat(new String(served, StandardCharsets.ISO_8859_1)).doesNotContain(Photographs.SECRET);
        Attachment now = attachments.get(photo.id(), Actor.anybody());
        assertThat(now.sha256()).as("what the revision names").isEqualTo(sha256(Photographs.jpeg()));
        assertThat(now.publicFile()).isEqualTo(new BlobStore.Blob(sha256(served), served.length));
        assertThat(now.original()).contains(new BlobStore.Blob(now.sha256(), Photographs.jpeg().length));
        assertThat(attachments.original(photo.id(), fixture.member()).sha256()).isEqualTo(now.sha256());
        assertThat(revisions.get(draft.id(), 1, Actor.anybody()).canonical()).contains(canonical);
    }

    @Test
    void theJobLooksAtAllEarlierFilesOnce() throws IOException {
        Attachment photo = publishedBefore("plate.png", Photographs.png());

        assertThat(screening.screenAll()).isPositive();

        assertThat(attachments.of(draft.id().thing(), Actor.anybody())).singleElement().satisfies(now -> {
            assertThat(now.publicFile().sha256()).isNotEqualTo(now.sha256());
            assertThat(now.removed()).contains("position");
        });
        assertThat(screening.screenAll()).isZero();
        assertThat(attachments.get(photo.id(), Actor.anybody()).original()).isPresent();
    }

    @Test
    void anEarlierPhotoThatCannotBeCleanedIsForMembers() throws IOException {
        Attachment photo = publishedBefore("IMG_1.JPG", Photographs.damaged());

        assertThatThrownBy(() -> read(photo.id(), Actor.anybody())).isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("only members");
        assertThat(read(photo.id(), fixture.member())).isEqualTo(Photographs.damaged());
    }

    @Test
    void anEarlierPhotoOfADraftIsCleanedBeforeItIsHashed() throws Exception {
        Attachment photo = attachedBefore("plate.jpg", Photographs.jpeg());

        entries.publish(draft.id(), author);

        String canonical = revisions.get(draft.id(), 1, Actor.anybody()).canonical().orElseThrow();
        assertThat(canonical).contains(sha256(read(photo.id(), Actor.anybody())))
                .doesNotContain(sha256(Photographs.jpeg()));
        assertThat(attachments.original(photo.id(), author).sha256()).isEqualTo(sha256(Photographs.jpeg()));
    }

    /// A row as it stands after the migration: nobody has looked at the file.
    private Attachment attachedBefore(String name, byte[] bytes) throws IOException {
        Attachment file = attach(name + ".txt", "anything".getBytes(StandardCharsets.UTF_8));
        BlobStore.Blob blob = blobs.store(new ByteArrayInputStream(bytes), bytes.length);
        database.sql("""
                UPDATE attachment SET file_name = ?, sha256 = ?, byte_size = ?, media_type = 'image/jpeg',
                    screening = 'PENDING' WHERE id = ?""")
                .params(name, blob.sha256(), blob.size(), file.id()).update();
        return file;
    }

    private Attachment publishedBefore(String name, byte[] bytes) throws IOException {
        Attachment file = attachedBefore(name, bytes);
        screening("DONE", file);
        entries.publish(draft.id(), author);
        screening("PENDING", file);
        return file;
    }

    private void screening(String state, Attachment file) {
        database.sql("UPDATE attachment SET screening = ? WHERE id = ?").params(state, file.id()).update();
    }

    private byte[] read(long id, Actor reader) throws IOException {
        try (InputStream bytes = attachments.open(attachments.get(id, reader), reader)) {
            return bytes.readAllBytes();
        }
    }

    private Attachment attach(String name, byte[] bytes) throws IOException {
        return attachments.attach(draft.id().thing(), name, new ByteArrayInputStream(bytes), author);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
