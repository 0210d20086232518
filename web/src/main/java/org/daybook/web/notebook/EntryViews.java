package org.daybook.web.notebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.files.DamagedBlobs;
import org.daybook.files.attachment.Attachment;
import org.daybook.files.attachment.Attachments;
import org.daybook.issues.Issue;
import org.daybook.issues.IssueState;
import org.daybook.issues.Issues;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.revision.Revision;
import org.daybook.notebook.revision.Revisions;
import org.daybook.notebook.text.IssueReference;
import org.daybook.notebook.text.MarkdownRenderer;
import org.daybook.notebook.text.RenderedText;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.registry.Compounds;
import org.daybook.registry.Depictions;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.daybook.web.notebook.editor.AttachmentDocument;
import org.daybook.writing.token.GitHubAddresses;
import org.springframework.stereotype.Component;

/// Gathers what the page of an entry shows, in a fixed number of queries.
@Component
class EntryViews {

    private static final int MAX_DRAWINGS = 12;

    private final Notebooks notebooks;
    private final People people;
    private final Revisions revisions;
    private final Attachments attachments;
    private final MarkdownRenderer renderer;
    private final Compounds compounds;
    private final Depictions depictions;
    private final Issues issues;
    private final DamagedBlobs blobs;
    private final GitHubAddresses github;

    EntryViews(
            Notebooks notebooks,
            People people,
            Revisions revisions,
            Attachments attachments,
            MarkdownRenderer renderer,
            Compounds compounds,
            Depictions depictions,
            Issues issues,
            DamagedBlobs blobs,
            GitHubAddresses github) {
        this.notebooks = notebooks;
        this.people = people;
        this.revisions = revisions;
        this.attachments = attachments;
        this.renderer = renderer;
        this.compounds = compounds;
        this.depictions = depictions;
        this.issues = issues;
        this.blobs = blobs;
        this.github = github;
    }

    EntryView of(Entry entry, String base, Actor actor) {
        Notebook notebook = notebooks.find(entry.notebook()).orElseThrow();
        List<Revision> history = entry.isDraft() ? List.of() : revisions.of(entry.id(), actor);
        Map<PersonId, Person> persons = persons(entry, history);
        RenderedText text = renderer.render(entry.content().text(), actor);
        EntryView.Author author = author(persons, entry.author());
        EntryView.NotebookOutline outline =
                new EntryView.NotebookOutline(notebook.slug(), notebook.title(), notebook.licence());
        return new EntryView(
                entry.id().value(),
                entry.title(),
                entry.labDay(),
                entry.content().kind().word(),
                entry.isDraft(),
                entry.isOnHold(),
                entry.revision(),
                entry.changedAt(),
                entry.publishedAt().orElse(null),
                history.isEmpty() ? null : history.getFirst().sha256(),
                text.html(),
                text.problem().orElse(null),
                entry.excerpt(),
                entry.content().metadata(),
                author,
                outline,
                revisers(entry, history, persons),
                drawings(text.compounds()),
                toDos(text.issues()),
                files(entry, actor),
                entry.isEditableBy(actor),
                !entry.isDraft() && actor.in(entry.project()).has(Role.OWNER),
                tombstone(entry, persons),
                new EntryView.Nod(
                        actor.is(entry.author()),
                        entry.version(),
                        entry.isWaiting(),
                        entry.declinedReason().orElse(null)),
                JsonLd.of(entry, author, revisers(entry, history, persons), outline, base));
    }

    private List<AttachmentDocument> files(Entry entry, Actor actor) {
        List<Attachment> files = attachments.of(entry.id().thing(), actor);
        Set<String> damaged = blobs.among(files.stream().map(file -> file.publicFile().sha256()).toList());
        return files.stream().map(file -> AttachmentDocument.of(file, actor, damaged)).toList();
    }

    private Map<PersonId, Person> persons(Entry entry, List<Revision> history) {
        Set<PersonId> ids = new LinkedHashSet<>(history.stream().map(Revision::author).toList());
        ids.add(entry.author());
        entry.redaction().ifPresent(redaction -> ids.add(redaction.by()));
        return people.findAll(ids);
    }

    private static List<EntryView.Author> revisers(Entry entry, List<Revision> history, Map<PersonId, Person> persons) {
        return history.stream().map(Revision::author).distinct()
                .filter(writer -> !writer.equals(entry.author()))
                .map(writer -> author(persons, writer)).toList();
    }

    static EntryView.Author author(Map<PersonId, Person> persons, PersonId id) {
        Person person = persons.get(id);
        return new EntryView.Author(person.handle(), person.displayName(), person.orcid().orElse(null));
    }

    private List<EntryView.Drawing> drawings(List<CompoundId> mentioned) {
        Map<CompoundId, Compound> found = mentioned.isEmpty() ? Map.of() : compounds.findAll(mentioned);
        List<EntryView.Drawing> drawings = new ArrayList<>();
        for (Compound compound : found.values()) {
            String svg = drawings.size() < MAX_DRAWINGS ? depictions.inline(compound) : "";
            drawings.add(new EntryView.Drawing(compound.number(), compound.title(), svg));
        }
        return drawings;
    }

    private List<EntryView.ToDo> toDos(List<IssueReference> references) {
        Map<IssueReference, Issue> known = references.isEmpty() ? new LinkedHashMap<>() : issues.find(references);
        return references.stream()
                .map(reference -> Optional.ofNullable(known.get(reference))
                        .map(issue -> new EntryView.ToDo(
                                issue.reference(), github.issue(issue.reference()), issue.title(),
                                state(issue.state())))
                        .orElseGet(() -> unknown(reference)))
                .toList();
    }

    private static String state(IssueState state) {
        return state == IssueState.OPEN || state == IssueState.CLOSED ? state.name().toLowerCase(Locale.ROOT) : "";
    }

    private EntryView.ToDo unknown(IssueReference reference) {
        return new EntryView.ToDo(reference.toString(), github.issue(reference.toString()), "", "");
    }

    private static EntryView.@org.jspecify.annotations.Nullable Tombstone tombstone(
            Entry entry, Map<PersonId, Person> persons) {
        return entry.redaction()
                .map(redaction -> new EntryView.Tombstone(
                        redaction.reason(),
                        redaction.at(),
                        persons.get(redaction.by()).displayName()))
                .orElse(null);
    }
}
