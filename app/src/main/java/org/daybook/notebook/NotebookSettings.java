package org.daybook.notebook;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;

/// What the one who runs a notebook can set.
///
/// @param title 1 to 200 characters
/// @param licence SPDX identifier
/// @param zone time zone of the lab
/// @param publishAt hour at which drafts go public
/// @param writers who may write
public record NotebookSettings(String title, String licence, ZoneId zone, LocalTime publishAt, Writers writers) {

    private static final int MAX_TITLE = 200;
    private static final Pattern SPDX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]{0,59}");

    public NotebookSettings {
        title = OverLimitException.requireText("title", PlainWords.line(title), MAX_TITLE);
        if (title.isEmpty()) {
            throw new InvalidInputException("title", Said.of("said.notebook.a-notebook-needs-a-title", MAX_TITLE));
        }
        if (!SPDX.matcher(OverLimitException.requireNaming("licence", licence)).matches()) {
            throw new InvalidInputException("licence", Said.of("said.notebook.is-not-an-spdx-licence", licence));
        }
        publishAt = publishAt.withSecond(0).withNano(0);
    }

    /// The same under another licence.
    public NotebookSettings under(String other) {
        return new NotebookSettings(title, other, zone, publishAt, writers);
    }
}
