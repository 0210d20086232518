package org.daybook.web.notebook;

import java.util.List;
import java.util.Locale;
import org.daybook.files.BlobStore;
import org.daybook.files.attachment.Attachment;
import org.daybook.files.attachment.Attachments;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.revision.Revisions;
import org.daybook.notebook.text.IssueReference;
import org.daybook.notebook.text.MarkdownRenderer;
import org.daybook.notebook.text.RenderedText;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.web.shared.BaseAddress;
import org.springframework.stereotype.Component;

/// Writes entries as data.
@Component
class EntryDocuments {

    private final Notebooks notebooks;
    private final People people;
    private final Revisions revisions;
    private final Attachments attachments;
    private final MarkdownRenderer renderer;
    private final Compounds compounds;
    private final BaseAddress base;

    EntryDocuments(
            Notebooks notebooks,
            People people,
            Revisions revisions,
            Attachments attachments,
            MarkdownRenderer renderer,
            Compounds compounds,
            BaseAddress base) {
        this.notebooks = notebooks;
        this.people = people;
        this.revisions = revisions;
        this.attachments = attachments;
        this.renderer = renderer;
        this.compounds = compounds;
        this.base = base;
    }

    EntryDocument of(Entry entry, Actor actor) {
        Notebook notebook = notebooks.find(entry.notebook()).orElseThrow();
        Person author = people.find(entry.author()).orElseThrow();
        EntryContent content = entry.content();
        RenderedText text = renderer.render(content.text(), actor);
        List<String> mentions = text.compounds().isEmpty() ? List.of()
                : compounds.findAll(text.compounds()).values().stream().map(Compound::number).toList();
        return new EntryDocument(
                entry.id().value(),
                address("/entries/" + entry.id()),
                notebook.slug(),
                new EntryDocument.AuthorDocument(
                        author.handle(), author.displayName(), author.orcid().orElse(null)),
                entry.labDay(),
                entry.title(),
                content.kind().word(),
                content.text(),
                text.html(),
                content.metadata(),
                entry.isWaiting() ? "waiting" : entry.state().name().toLowerCase(Locale.ROOT),
                entry.declinedReason().orElse(null),
                entry.isOnHold(),
                entry.revision(),
                entry.isDraft()
                        ? null
                        : revisions.get(entry.id(), entry.revision(), actor).sha256(),
                entry.changedAt(),
                entry.publishedAt().orElse(null),
                notebook.licence(),
                mentions,
                text.issues().stream().map(IssueReference::toString).toList(),
                attachments.of(entry.id().thing(), actor).stream().map(this::file).toList());
    }

    EntryDocument.FileDocument file(Attachment file) {
        String served = file.publicFile().sha256();
        List<String> removed = file.removed().isEmpty() ? List.of() : List.of(file.removed().split(", "));
        return new EntryDocument.FileDocument(
                file.id(),
                file.fileName(),
                address(file.path()),
                file.mediaType(),
                file.size(),
                file.sha256(),
                served.equals(file.sha256()) ? null : served,
                file.original().map(BlobStore.Blob::sha256).orElse(null),
                removed);
    }

    /// The address of a path of this site: absolute where the site knows its own, else relative to the host.
    String address(String path) {
        return base.prefix() + path;
    }
}
