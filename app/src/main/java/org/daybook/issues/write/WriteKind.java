package org.daybook.issues.write;

/// What is to be done at GitHub, and what the content of such a write is.
public enum WriteKind {
    /// A new issue; the content is its text.
    OPEN,
    /// The content is the text of the comment.
    COMMENT,
    /// No content.
    CLOSE,
    /// No content.
    REOPEN,
    /// The content is the name of the label.
    LABEL,
    /// The content is the name of the label.
    UNLABEL,
    /// The content is a login.
    ASSIGN,
    /// The content is a login.
    UNASSIGN,
    /// The content is the words behind the box.
    TICK,
    /// The content is the words behind the box.
    UNTICK;

    /// Whether GitHub would do it twice if it is asked twice.
    boolean isRepeated() {
        return this == OPEN || this == COMMENT;
    }
}
