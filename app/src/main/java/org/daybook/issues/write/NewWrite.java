package org.daybook.issues.write;

import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.issues.Issue;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.shared.id.Thing;

/// Something that somebody wants written.
///
/// @param repository `owner/name`
/// @param number of the issue; empty for a new one
/// @param title of a new issue, at most 256 characters; else empty
/// @param content as [WriteKind] says, at most 65,000 characters
/// @param origin what a new issue is opened from
public record NewWrite(WriteKind kind, String repository, Optional<Integer> number, String title, String content,
        Optional<Thing> origin) {

    /// Characters of a title, as many as GitHub takes.
    public static final int MAX_TITLE = 256;
    /// Characters of a text: GitHub takes 65,536, and ours has a line below.
    public static final int MAX_TEXT = 65_000;
    private static final int MAX_REPOSITORY = 140;
    private static final int MAX_NAME = 100;
    private static final Pattern REPOSITORY =
            Pattern.compile("[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}/[A-Za-z0-9._-]{1,100}");
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}(?:\\[bot])?");

    /// @throws InvalidInputException for field `repository`, `title`, `text`, `label` or `login`
    public NewWrite {
        OverLimitException.requireText("repository", repository, MAX_REPOSITORY);
        if (!REPOSITORY.matcher(repository).matches()) {
            throw new InvalidInputException("repository", Said.of("said.issues.is-no-repository", repository));
        }
        title = OverLimitException.requireText("title", PlainWords.line(title), MAX_TITLE);
        content = PlainWords.text(content).strip();
        switch (kind) {
            case OPEN -> {
                require("title", title);
                OverLimitException.requireText("text", content, MAX_TEXT);
            }
            case COMMENT -> require("text", OverLimitException.requireText("text", content, MAX_TEXT));
            case TICK, UNTICK -> require("task", OverLimitException.requireText("task", content, MAX_TEXT));
            case LABEL, UNLABEL -> require("label", OverLimitException.requireText("label", content, MAX_NAME));
            case ASSIGN, UNASSIGN -> {
                if (!LOGIN.matcher(content).matches()) {
                    throw new InvalidInputException("login", Said.of("said.issues.is-no-login", content));
                }
            }
            case CLOSE, REOPEN -> { }
        }
    }

    /// A new issue.
    public static NewWrite open(String repository, String title, String text, Optional<Thing> origin) {
        return new NewWrite(WriteKind.OPEN, repository, Optional.empty(), title, text, origin);
    }

    /// Something about an issue that there is.
    public static NewWrite about(Issue issue, WriteKind kind, String content) {
        return new NewWrite(kind, issue.repository(), Optional.of(issue.number()), "", content, Optional.empty());
    }

    private static void require(String field, String text) {
        if (text.isBlank()) {
            throw new InvalidInputException(field, Said.of("said.issues.write-something"));
        }
    }
}
