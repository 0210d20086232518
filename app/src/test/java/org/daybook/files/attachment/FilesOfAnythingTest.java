package org.daybook.files.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.daybook.files.BlobHolder.Use;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.shared.GoneException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.daybook.testing.NewFeature;
import org.daybook.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A feature that has files of its own says so with one bean, here for sheets of paper: each is its writer's until it
/// is handed in.
@NewFeature.Test
class FilesOfAnythingTest {

    private static final AtomicLong NUMBERS = new AtomicLong();

    @Autowired
    private Attachments attachments;

    @Autowired
    private OwnedFiles owned;

    @Autowired
    private AttachedBlobs blobs;

    @Autowired
    private Sheets sheets;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private Actor writer;
    private Actor other;
    private Thing sheet;

    @BeforeEach
    void beginASheet() {
        writer = TestActors.member(database);
        other = TestActors.member(database);
        sheet = new Thing("sheet", NUMBERS.incrementAndGet());
        sheets.writer = writer;
        sheets.handedIn.clear();
        sheets.burnt.clear();
    }

    @Test
    void filesAreSeenAsTheSheetIsSeen() throws IOException {
        Attachment file = attach("a.txt");
        assertThat(attachments.of(sheet, writer)).extracting(Attachment::id).containsExactly(file.id());
        assertThatThrownBy(() -> attachments.get(file.id(), other)).isInstanceOf(MissingException.class);

        handIn();

        assertThat(attachments.get(file.id(), Actor.anybody()).isPublic()).isTrue();
        assertThat(attachments.findAll(List.of(file.id()), Actor.anybody())).containsKey(file.id());
        assertThat(attachments.of(new Thing("entry", sheet.id()), writer)).isEmpty();
    }

    @Test
    void onlyWhoMayChangeTheSheetAttachesAndItsCapsCount() throws IOException {
        assertThatThrownBy(() -> attachments.attach(sheet, "a.txt", bytes("a"), other))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> attachments.attach(sheet, "a.txt", bytes("x".repeat(101)), writer))
                .isInstanceOf(InvalidInputException.class);
        attach("a.txt");
        attach("b.txt");

        assertThatThrownBy(() -> attach("c.txt")).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("This sheet has 2 files already");
    }

    @Test
    void aBurntSheetKeepsNamesOfFilesAndNoBytes() throws IOException {
        Attachment file = attach("plan " + sheet.id() + ".txt");
        handIn();
        assertThat(blobs.usesOf(List.of(file.sha256())))
                .contains(new Use(file.sha256(), file.fileName(), "/sheets/" + sheet.id()));

        sheets.burnt.add(sheet.id());
        transaction.executeWithoutResult(status -> owned.redact(sheet));

        assertThatThrownBy(() -> attachments.get(file.id(), writer)).isInstanceOf(GoneException.class);
        assertThat(attachments.of(sheet, writer)).isEmpty();
        assertThat(owned.count(sheet)).isEqualTo(1);
        assertThat(blobs.needs(file.sha256())).isFalse();
    }

    @Test
    void theFilesOfADeletedSheetAreDeletedAndNoOthers() throws IOException {
        attach("a.txt");
        Thing second = new Thing("sheet", NUMBERS.incrementAndGet());
        attachments.attach(second, "b.txt", bytes("b"), writer);

        transaction.executeWithoutResult(status -> owned.removeAll("sheet", List.of(sheet.id())));

        assertThat(owned.count(sheet)).isZero();
        assertThat(owned.count(second)).isEqualTo(1);
    }

    private Attachment attach(String name) throws IOException {
        return attachments.attach(sheet, name, bytes(name), writer);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private void handIn() {
        sheets.handedIn.add(sheet.id());
        PersonId person = writer.person().orElseThrow();
        transaction.executeWithoutResult(status -> owned.publish(sheet, person, 1));
    }

    /// The whole of what the feature says to `files`.
    @NewFeature
    static class Sheets implements FileOwners {

        private final Set<Long> handedIn = new HashSet<>();
        private final Set<Long> burnt = new HashSet<>();
        private Actor writer = Actor.anybody();

        @Override
        public String kind() {
            return "sheet";
        }

        @Override
        public Set<Long> visible(Collection<Long> ids, Actor actor) {
            return ids.stream().filter(id -> handedIn.contains(id) || actor.equals(writer)).collect(Collectors.toSet());
        }

        @Override
        public void requireEditable(long id, Actor actor) {
            if (!actor.equals(writer)) {
                throw new NotAllowedException("It is not your sheet");
            }
        }

        @Override
        public void requireReadable(long id) {
            if (burnt.contains(id)) {
                throw new GoneException("The sheet was burnt", "burnt", Instant.EPOCH);
            }
        }

        @Override
        public String path(long id) {
            return "/sheets/" + id;
        }

        @Override
        public long maxBytes() {
            return 100;
        }

        @Override
        public int maxFiles() {
            return 2;
        }
    }
}
