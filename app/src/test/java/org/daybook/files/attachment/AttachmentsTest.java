package org.daybook.files.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.notebook.NotebookFixture;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryChange;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.notebook.text.MarkdownRendererTest;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.shared.GoneException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.testing.DaybookTest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@DaybookTest
class AttachmentsTest {

    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    @Autowired
    private Attachments attachments;

    @Autowired
    private Entries entries;

    @Autowired
    private NotebookFixture fixture;

    private Actor author;
    private Entry draft;

    @BeforeEach
    void beginADraft() {
        author = fixture.contributor();
        draft = entries.create(
                        NewEntry.draft(fixture.notebook().id(), new EntryContent(LocalDate.of(2026, 3, 2), "t", "x")),
                        author)
                .saved();
    }

    @Test
    void theFilesOfADraftAreMissingForOthers() throws IOException {
        Attachment file = attach("a.txt", "hello");

        assertThat(new String(attachments.open(attachments.get(file.id(), author), author).readAllBytes(),
                StandardCharsets.UTF_8)).isEqualTo("hello");
        for (Actor reader : List.of(Actor.anybody(), fixture.owner(), fixture.contributor())) {
            assertThatThrownBy(() -> attachments.get(file.id(), reader)).isInstanceOf(MissingException.class);
            assertThat(attachments.of(draft.id().thing(), reader)).isEmpty();
            assertThatThrownBy(() -> attachments.attach(draft.id().thing(), "x", InputStream.nullInputStream(), reader))
                    .isInstanceOfAny(MissingException.class, NotAllowedException.class);
        }
    }

    @Test
    void aFileGoesPublicWithTheNextRevision() throws IOException {
        entries.publish(draft.id(), author);
        Attachment file = attach("late.txt", "later");
        assertThat(attachments.of(draft.id().thing(), Actor.anybody())).isEmpty();

        Entry entry = entries.get(draft.id(), author);
        entries.change(entry.id(), EntryChange.to(entry.content(), entry.version(), "spectrum added"), author);

        assertThat(attachments.get(file.id(), Actor.anybody()).isPublic()).isTrue();
        assertThat(entries.get(draft.id(), author).revision()).isEqualTo(2);
    }

    @Test
    void aRedactedEntryShowsNoFile() throws IOException {
        Attachment file = attach("a.txt", "hello");
        entries.publish(draft.id(), author);
        entries.redact(draft.id(), "names a person", fixture.owner());

        assertThatThrownBy(() -> attachments.get(file.id(), author)).isInstanceOf(GoneException.class)
                .hasMessageContaining("names a person");
        assertThat(attachments.of(draft.id().thing(), author)).isEmpty();
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> attach("a.txt", ""))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("empty");
    }

    @Test
    void onlyWhatWasNeverPublicCanBeThrownAway() throws IOException {
        Attachment first = attach("a.txt", "a");
        attachments.discard(first.id(), author);
        assertThat(attachments.of(draft.id().thing(), author)).isEmpty();

        Attachment second = attach("b.txt", "b");
        entries.publish(draft.id(), author);
        assertThatThrownBy(() -> attachments.discard(second.id(), author)).isInstanceOf(MissingException.class);
    }

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            x.png  | <html><script>alert(1)</script></html>                        | application/octet-stream
            x.html | <!DOCTYPE html><p>x                                            | application/octet-stream
            x.svg  | <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>    | image/svg+xml
            x.png  | <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>    | image/svg+xml
            x.xml  | <?xml version="1.0"?><a/>                                      | application/octet-stream
            x.csv  | a,b                                                            | text/csv
            x.txt  | plain words                                                    | text/plain
            x.jdx  | ##TITLE= spectrum                                              | chemical/x-jcamp-dx
            x.js   | alert(1)                                                       | text/plain
            x.pdf  | %PDF-1.4                                                       | application/pdf
            """)
    void theTypeComesFromTheBytes(String name, String bytes, String type) throws IOException {
        assertThat(attach(name, bytes).mediaType()).isEqualTo(type);
    }

    @Test
    void aPictureHasItsSizeAndAFloodOfPixelsIsNone() throws IOException {
        byte[] flood = MarkdownRendererTest.PIXEL.clone();
        ByteBuffer.wrap(flood).putInt(16, 65_000).putInt(20, 65_000);

        assertThat(attachments
                        .attach(
                                draft.id().thing(),
                                "p.png",
                                new ByteArrayInputStream(MarkdownRendererTest.PIXEL),
                                author)
                        .dimension())
                .contains(new Attachment.Dimension(1, 1));
        assertThat(attachments.attach(draft.id().thing(), "flood.png", new ByteArrayInputStream(flood), author))
                .satisfies(file -> assertThat(file.isPicture()).isFalse())
                .satisfies(file -> assertThat(file.mediaType()).isEqualTo("application/octet-stream"));
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ../../etc/passwd            | passwd
            C:\\\\Users\\\\x\\\\tlc.png | tlc.png
            .htaccess                   | htaccess
            naïve 1.png                 | naïve 1.png
            ..                          | file
            """)
    void namesAreFitToBeShown(String typed, String shown) {
        assertThat(FileNames.display(typed)).isEqualTo(shown);
    }

    @Test
    void namesHideNothing() {
        assertThat(FileNames.display("\u202egnp.js")).isEqualTo("gnp.js");
        assertThat(FileNames.display("a\r\nb\u0000.png")).isEqualTo("a b.png".replace(" ", ""));
        assertThat(FileNames.display("n".repeat(5_000) + ".png")).hasSizeLessThanOrEqualTo(150).endsWith(".png");
        assertThat(FileNames.forAddress("naïve \"q\" 1.png")).isEqualTo("na-ve-q-1.png");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileFiles")
    void hostileFilesAreKeptAndNeverShownAndDamagedPhotosRefused(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            Attachment file = attachments.attach(draft.id().thing(), path.getFileName().toString(), bytes, author);

            assertThat(file.mediaType()).doesNotContain("html").doesNotContain("javascript");
            assertThat(file.isPicture()).isEqualTo(SHOWN.contains(file.mediaType()));
        } catch (InvalidInputException damagedPhoto) {
            assertThat(damagedPhoto).hasMessageContaining("Nothing was kept");
        }
    }

    static Stream<Path> hostileFiles() throws IOException {
        String corpus = System.getenv("DAYBOOK_CORPUS");
        Assumptions.assumeTrue(corpus != null, "DAYBOOK_CORPUS is not set: no hostile files to try");
        try (Stream<Path> files = Files.walk(Path.of(corpus, "bad"))) {
            return files
                    .filter(path -> Files.isRegularFile(path)
                            && path.toFile().length() > 0
                            && path.toFile().length() < 5_000_000)
                    .toList()
                    .stream();
        }
    }

    private Attachment attach(String name, String text) throws IOException {
        return attachments.attach(
                draft.id().thing(), name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), author);
    }
}
