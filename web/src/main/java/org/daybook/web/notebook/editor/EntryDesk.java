package org.daybook.web.notebook.editor;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.daybook.files.attachment.Attachment;
import org.daybook.files.attachment.Attachments;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.editing.WorkingCopies;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryChange;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.notebook.entry.Saving;
import org.daybook.people.Actor;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.EntryId;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Does what the buttons of the editor ask for.
@Component
public class EntryDesk {

    private final Notebooks notebooks;
    private final Entries entries;
    private final WorkingCopies workingCopies;
    private final Attachments attachments;

    EntryDesk(Notebooks notebooks, Entries entries, WorkingCopies workingCopies, Attachments attachments) {
        this.notebooks = notebooks;
        this.entries = entries;
        this.workingCopies = workingCopies;
        this.attachments = attachments;
    }

    /// Writes a new entry; sent twice it is one.
    Saving create(EditorForm form, boolean publish, Actor actor) {
        String token = form.token().isBlank() ? null : form.token();
        return entries.create(new NewEntry(notebook(form).id(), form.content(), publish, form.hold(), token), actor);
    }

    /// Saves another state of an entry and publishes it if asked.
    Saving save(EntryId id, EditorForm form, boolean publish, Actor actor) {
        EntryChange change = change(form);
        return workingCopies.save(id, form.window(), publish ? change.published() : change, actor);
    }

    /// Keeps what is typed: a draft is saved, changes of a published entry are set aside for their writer.
    Saving keep(EntryId id, EditorForm form, Actor actor) {
        return workingCopies.keep(id, form.window(), change(form), actor);
    }

    private EntryChange change(EditorForm form) {
        EntryChange change = EntryChange.to(form.content(), form.version(), form.reason()).held(form.hold());
        return form.notebook().isBlank() ? change : change.in(notebook(form).id());
    }

    /// Attaches files and writes their pictures at the end of the text, where no script can put them at the caret; the
    /// longer text is kept as typed.
    ///
    /// @return the form with the longer text
    EditorForm attach(Entry entry, EditorForm form, List<MultipartFile> files, Actor actor) throws IOException {
        StringBuilder text = new StringBuilder(form.text());
        for (MultipartFile file : files) {
            text.append(text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? "" : "\n")
                    .append(markdown(attach(entry.id(), file, actor)));
        }
        EditorForm grown = form.with(text.toString(), form.version());
        return switch (keep(entry.id(), grown, actor)) {
            case Saving.Revised(Entry kept) when kept.isDraft() -> grown.with(grown.text(), kept.version());
            default -> grown;
        };
    }

    /// Attaches one file and leaves the text alone. What may be attached is decided by [Attachments].
    ///
    /// @throws IOException if what is sent breaks off
    public Attachment attach(EntryId entry, MultipartFile file, Actor actor) throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            String name = file.getOriginalFilename();
            return attachments.attach(entry.thing(), name == null ? "" : name, bytes, actor);
        }
    }

    /// How a text shows or links a file.
    static String markdown(Attachment file) {
        String words = file.fileName().replaceAll("[\\[\\]\\\\`*_<>]", " ");
        return (file.isPicture() ? "!" : "") + "[" + words + "](" + file.path() + ")\n";
    }

    private Notebook notebook(EditorForm form) {
        return notebooks
                .findBySlug(OverLimitException.requireNaming("notebook", form.notebook()))
                .orElseThrow(() ->
                        new InvalidInputException("notebook",
                                Said.of("said.shared.there-is-no-notebook", form.notebook())));
    }
}
