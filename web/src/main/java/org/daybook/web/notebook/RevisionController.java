package org.daybook.web.notebook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.publication.Suggestions;
import org.daybook.notebook.revision.Revision;
import org.daybook.notebook.revision.Revisions;
import org.daybook.notebook.text.MarkdownRenderer;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.daybook.web.notebook.editor.EntryOutline;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.Costly;
import org.daybook.writing.TextComparison;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The history of an entry: what it said, who changed it, and what changed.
@Controller
class RevisionController {

    private static final String REVISIONS = "/entries/" + Addresses.ID + "/revisions";
    private static final String ONE = REVISIONS + "/{number:[1-9][0-9]{0,8}}";

    private final Entries entries;
    private final Revisions revisions;
    private final MarkdownRenderer renderer;
    private final Suggestions suggestions;
    private final People people;

    RevisionController(Entries entries, Revisions revisions, MarkdownRenderer renderer, Suggestions suggestions,
            People people) {
        this.entries = entries;
        this.revisions = revisions;
        this.renderer = renderer;
        this.suggestions = suggestions;
        this.people = people;
    }

    @GetMapping(REVISIONS)
    String list(@PathVariable long id, Actor actor, Model model) {
        List<Revision> history = revisions.of(new EntryId(id), actor);
        model.addAttribute("entry", EntryOutline.of(entries.get(new EntryId(id), actor)));
        model.addAttribute("revisions", rows(history));
        return "notebook/revisions";
    }

    @GetMapping(REVISIONS + ".json")
    @ResponseBody
    List<RevisionDocument> listData(@PathVariable long id, Actor actor) {
        return rows(revisions.of(new EntryId(id), actor));
    }

    @GetMapping(ONE)
    String show(@PathVariable long id, @PathVariable int number, Actor actor, Model model) {
        Revision revision = revisions.get(new EntryId(id), number, actor);
        EntryContent content = revision.content().orElseThrow();
        model.addAttribute("entry", EntryOutline.of(entries.get(new EntryId(id), actor)));
        model.addAttribute("revision", rows(List.of(revision)).getFirst());
        model.addAttribute("content", content);
        model.addAttribute("files", revision.files());
        model.addAttribute("text", renderer.render(content.text(), actor).html());
        return "notebook/revision";
    }

    /// The canonical JSON, byte for byte what the hash of the revision was made of.
    @GetMapping(ONE + ".json")
    ResponseEntity<String> canonical(@PathVariable long id, @PathVariable int number, Actor actor) {
        String canonical = revisions.get(new EntryId(id), number, actor).canonical().orElseThrow();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_JSON, java.nio.charset.StandardCharsets.UTF_8))
                .body(canonical);
    }

    /// What changed between two revisions; without numbers, what the newest one changed.
    @Costly
    @GetMapping("/entries/" + Addresses.ID + "/comparison")
    String compare(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            Actor actor,
            Model model) {
        Entry entry = entries.read(new EntryId(id), actor);
        int newer = to > 0 ? to : Math.max(entry.revision(), 1);
        Revision after = revisions.get(entry.id(), newer, actor);
        Revision before = revisions.get(entry.id(), from > 0 ? from : Math.max(newer - 1, 1), actor);
        model.addAttribute("entry", EntryOutline.of(entry));
        model.addAttribute("revisions", rows(revisions.of(entry.id(), actor)));
        model.addAttribute("before", rows(List.of(before)).getFirst());
        model.addAttribute("after", rows(List.of(after)).getFirst());
        model.addAttribute("titleChanges", TextComparison.of(heading(before), heading(after)));
        model.addAttribute("changes", TextComparison.of(text(before), text(after)));
        return "notebook/comparison";
    }

    private static String text(Revision revision) {
        return revision.content().orElseThrow().text();
    }

    /// What is beside the text, one fact a line.
    private static String heading(Revision revision) {
        return revision.content().orElseThrow().heading()
                + revision.files().stream().map(file -> file.name() + "\n").collect(Collectors.joining());
    }

    private List<RevisionDocument> rows(List<Revision> history) {
        Map<Integer, PersonId> accepted = history.isEmpty() ? Map.of()
                : suggestions.acceptedBy(history.getFirst().entry());
        Map<PersonId, Person> persons = people.findAll(
                Stream.concat(history.stream().map(Revision::author), accepted.values().stream()).distinct().toList());
        return history.stream()
                .map(revision -> RevisionDocument.of(revision, persons.get(revision.author()),
                        Optional.ofNullable(accepted.get(revision.number())).map(persons::get).orElse(null)))
                .toList();
    }

    /// One revision in the list.
    ///
    /// @param authorId what revisions of format 2 name the author by
    /// @param authorHandle the author's handle as it is now
    /// @param author the author's name as it is now
    /// @param acceptedBy name of who accepted it, if somebody suggested it; null: its author saved it
    /// @param acceptedByHandle handle of the same
    /// @param reason why it was saved; withheld, so empty, after a redaction
    /// @param previous hash of the revision before, null for the first
    /// @param redacted whether what it said was taken from the public; the hashes stay
    public record RevisionDocument(
            int number,
            String authorId,
            String authorHandle,
            String author,
            @Nullable String acceptedBy,
            @Nullable String acceptedByHandle,
            Instant savedAt,
            String reason,
            String sha256,
            @Nullable String previous,
            boolean redacted) {

        static RevisionDocument of(Revision revision, Person author, @Nullable Person acceptedBy) {
            return new RevisionDocument(
                    revision.number(),
                    author.publicId().value(),
                    author.handle(),
                    author.displayName(),
                    acceptedBy == null ? null : acceptedBy.displayName(),
                    acceptedBy == null ? null : acceptedBy.handle(),
                    revision.savedAt(),
                    revision.reason(),
                    revision.sha256(),
                    revision.previousSha256OrNull(),
                    revision.content().isEmpty());
        }
    }
}
