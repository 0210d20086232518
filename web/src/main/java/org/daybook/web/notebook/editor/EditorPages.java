package org.daybook.web.notebook.editor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.files.attachment.Attachments;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.editing.EditorWindow;
import org.daybook.notebook.editing.WorkingCopies;
import org.daybook.notebook.editing.WorkingCopy;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.Kind;
import org.daybook.notebook.revision.Revisions;
import org.daybook.notebook.text.MarkdownRenderer;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.id.EntryId;
import org.daybook.web.shared.view.Choice;
import org.daybook.writing.TextComparison;
import org.daybook.writing.ThreeWayMerge;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Fills the pages of the editor: the editor itself and the page of a conflict.
@Component
class EditorPages {

    private final Notebooks notebooks;
    private final Entries entries;
    private final WorkingCopies workingCopies;
    private final Attachments attachments;
    private final Revisions revisions;
    private final MarkdownRenderer renderer;
    private final People people;

    EditorPages(
            Notebooks notebooks,
            Entries entries,
            WorkingCopies workingCopies,
            Attachments attachments,
            Revisions revisions,
            MarkdownRenderer renderer,
            People people) {
        this.notebooks = notebooks;
        this.entries = entries;
        this.workingCopies = workingCopies;
        this.attachments = attachments;
        this.revisions = revisions;
        this.renderer = renderer;
        this.people = people;
    }

    /// An empty editor for today in this notebook.
    ModelAndView blank(Notebook notebook, Actor actor) {
        EntryContent content = new EntryContent(entries.labDay(notebook.id()), "", "");
        return editor(EditorForm.of(content, notebook.slug(), "", false, 0).in(window(), ""), null, null, actor);
    }

    /// The editor of an entry, with what its writer has typed and not saved; what other windows kept is offered beside
    /// it.
    ///
    /// @param copy the kept text to be shown, or 0 for the newest
    ModelAndView open(Entry entry, long copy, Actor actor) {
        List<WorkingCopy> kept = workingCopies.of(entry.id(), actor);
        Optional<WorkingCopy> shown = kept.stream()
                .filter(one -> one.id() == copy)
                .findFirst()
                .or(() -> kept.stream().findFirst());
        EntryContent content = shown.map(WorkingCopy::content).orElseGet(entry::content);
        EditorForm form = EditorForm.of(
                content,
                slug(entry),
                "",
                entry.isOnHold(),
                shown.map(WorkingCopy::baseVersion).orElseGet(entry::version));
        ModelAndView page =
                editor(form.in(window(), shown.map(EditorWindow::goingOnFrom).orElse("")), entry, null, actor);
        shown.ifPresent(one -> page.addObject("kept", KeptText.of(one))
                .addObject(
                        "others",
                        kept.stream()
                                .filter(other -> other != one)
                                .map(KeptText::of)
                                .toList())
                .addObject("changes", TextComparison.of(entry.content().text(), content.text())));
        return page;
    }

    private static String window() {
        return UUID.randomUUID().toString();
    }

    /// The editor again with what was typed, and what cannot be accepted if anything.
    ModelAndView again(EditorForm form, @Nullable Entry entry, @Nullable InvalidInputException failure, Actor actor) {
        ModelAndView page = editor(form, entry, failure, actor);
        page.setStatus(failure == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private ModelAndView editor(
            EditorForm form, @Nullable Entry entry, @Nullable InvalidInputException failure, Actor actor) {
        return new ModelAndView("notebook/editor")
                .addObject("form", form)
                .addObject("entry", entry == null ? null : EntryOutline.of(entry))
                .addObject("failure", failure)
                .addObject("maxBytes", attachments.maxBytes(EntryId.KIND))
                .addObject("kinds", Kind.values())
                .addObject("notebooks", notebooks.writableBy(actor).stream().map(Choice::of).toList())
                .addObject("files", entry == null ? List.of() : attachments.of(entry.id().thing(), actor).stream()
                        .map(file -> AttachmentDocument.of(file, actor)).toList())
                .addObject("preview", renderer.render(form.text(), actor));
    }

    /// Both texts side by side, put together as far as that goes.
    ModelAndView conflict(EditorForm form, Entry theirs, Actor actor) {
        String yours = form.text().replace("\r\n", "\n");
        Optional<EntryContent> base = revisions.contentOfVersion(theirs.id(), form.version(), actor);
        ThreeWayMerge merge = ThreeWayMerge.of(base.map(EntryContent::text).orElse(""), yours, theirs.content().text());
        EditorForm their = EditorForm.of(theirs.content(), form.notebook(), "", theirs.isOnHold(), theirs.version());
        EditorForm merged = form.takingOver(
                their,
                base.map(content -> EditorForm.of(content, form.notebook(), "", false, form.version()))
                        .orElse(null));
        ModelAndView page = new ModelAndView("notebook/conflict", HttpStatus.CONFLICT);
        return page.addObject("form", merged.with(merge.text(), theirs.version()))
                .addObject("their", their)
                .addObject("kinds", Kind.values())
                .addObject("merge", merge)
                .addObject("yours", yours)
                .addObject("theirs", EntryOutline.of(theirs))
                .addObject("theirAuthor", lastWriter(theirs, actor))
                .addObject("changes", TextComparison.of(yours, theirs.content().text()));
    }

    private String lastWriter(Entry entry, Actor actor) {
        return (entry.isDraft()
                        ? Optional.of(entry.author())
                        : Optional.of(revisions
                                .get(entry.id(), entry.revision(), actor)
                                .author()))
                .flatMap(people::find)
                .map(Person::displayName)
                .orElse("somebody");
    }

    private String slug(Entry entry) {
        return notebooks.find(entry.notebook()).map(Notebook::slug).orElse("");
    }
}
