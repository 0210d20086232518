package org.daybook.web.notebook;

import java.time.LocalTime;
import java.time.ZoneId;
import org.daybook.notebook.Notebook;
import org.daybook.shared.id.NotebookId;

/// A notebook as pages show it, without its entries.
///
/// @param licence SPDX identifier
/// @param publishAt the hour, in its zone, at which its drafts go public
record NotebookView(NotebookId id, String slug, String title, String licence, LocalTime publishAt, ZoneId zone) {

    static NotebookView of(Notebook notebook) {
        return new NotebookView(
                notebook.id(),
                notebook.slug(),
                notebook.title(),
                notebook.licence(),
                notebook.publishAt(),
                notebook.zone());
    }
}
