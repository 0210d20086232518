package org.daybook.web.comment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A comment as pages show it.
///
/// @param html its text, safe to be put into a page as it is; empty once it is removed
/// @param edited whether it said something else before
/// @param editable whether the reader may change it
/// @param removable whether the reader may take it away
/// @param removal what is left of it, or null
public record CommentView(
        long id,
        long first,
        String handle,
        String author,
        Instant at,
        boolean edited,
        String html,
        boolean editable,
        boolean removable,
        @Nullable RemovalView removal) {

    /// Why it was removed, and by whom.
    public record RemovalView(String reason, String handle, String by, Instant at) {
    }

    /// A comment with what was answered to it.
    ///
    /// @param answerable whether it may be answered by who has signed in
    public record TalkView(CommentView first, List<CommentView> answers, boolean answerable) {
    }

    /// A comment in a list of several things.
    ///
    /// @param subject what it is about is called so
    /// @param path of its page
    public record ListedView(CommentView comment, String subject, String path) {
    }

    /// What a comment is about.
    ///
    /// @param title what it is called
    /// @param path of its page
    public record SubjectView(String kind, String name, String title, String path) {
    }
}
