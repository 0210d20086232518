package org.daybook.notebook.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.daybook.files.attachment.Attachments;
import org.daybook.notebook.NotebookFixture;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryChange;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.Kind;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.testing.DaybookTest;
import org.daybook.writing.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DaybookTest
class RevisionChainTest {

    @Autowired
    private Entries entries;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Attachments attachments;

    @Autowired
    private People people;

    @Autowired
    private NotebookFixture fixture;

    @Test
    void everyRevisionNamesTheHashOfTheOneBefore() throws Exception {
        Actor author = fixture.contributor();
        Entry entry = entries.create(
                        NewEntry.draft(
                                fixture.notebook().id(),
                                new EntryContent(
                                        LocalDate.of(2026, 3, 2),
                                        "µmol \"x\" \\ \t 😀",
                                        "a\nb",
                                        Kind.DATA,
                                        Map.of("yield", "75 %"))),
                        author)
                .saved();
        attachments.attach(
                entry.id().thing(), "nmr.txt", new ByteArrayInputStream("1H".getBytes(StandardCharsets.UTF_8)), author);
        entries.publish(entry.id(), author);
        long version = entries.get(entry.id(), author).version();
        EntryContent corrected = new EntryContent(LocalDate.of(2026, 3, 2), "µmol", "a\nc");
        entries.change(entry.id(), EntryChange.to(corrected, version, "typo"), author);

        List<Revision> chain = new ArrayList<>(revisions.of(entry.id(), Actor.anybody())).reversed();

        assertThat(chain).extracting(Revision::number).containsExactly(1, 2);
        assertThat(chain.get(0).previousSha256()).isEmpty();
        assertThat(chain.get(1).previousSha256()).contains(chain.get(0).sha256());
        for (Revision revision : chain) {
            assertThat(sha256(revision.canonical().orElseThrow())).isEqualTo(revision.sha256());
        }
        assertThat(chain.get(0).canonical().orElseThrow())
                .startsWith("{\"attachments\":[{\"name\":\"nmr.txt\",\"sha256\":\"")
                .contains("\"metadata\":{\"yield\":\"75 %\"},", "\"previous\":null,", "\"text\":\"a\\nb\"")
                .endsWith("\"title\":\"µmol \\\"x\\\" \\\\ 😀\"}");
        assertThat(chain.get(1).canonical().orElseThrow())
                .contains("\"previous\":\"" + chain.get(0).sha256() + "\"", "\"reason\":\"typo\"");
    }

    @Test
    void aRevisionNamesItsAuthorByAnIdThatSaysNothing() {
        Actor author = fixture.contributor();
        Person person = people.find(author.person().orElseThrow()).orElseThrow();
        EntryContent content = new EntryContent(LocalDate.of(2026, 3, 2), "title", "text");
        Entry entry = entries.create(NewEntry.draft(fixture.notebook().id(), content), author).saved();
        entries.publish(entry.id(), author);

        Revision revision = revisions.get(entry.id(), 1, Actor.anybody());

        assertThat(revision.canonical().orElseThrow())
                .contains("\"authorId\":\"" + person.publicId() + "\"", "\"format\":2,")
                .doesNotContain("\"author\":", person.handle(), person.displayName());
        assertThat(revision.author()).isEqualTo(person.id());
    }

    @Test
    void canonicalJsonIsThatOfRfc8785() {
        assertThat(CanonicalJson.of(Map.of("b", 1, "a", List.of("\u0001\u007f€\"", 2L), "\u20ac", Map.of())))
                .isEqualTo("{\"a\":[\"\\u0001\u007f€\\\"\",2],\"b\":1,\"€\":{}}");
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
