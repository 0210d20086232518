package org.daybook.people.mail;

import org.daybook.shared.Said;

/// A mail that was not sent.
final class RefusedMailException extends Exception {

    private final transient Said why;
    private final boolean forGood;
    private final boolean ofAll;

    /// @param forGood whether another try would meet the same
    /// @param ofAll whether other mails would meet the same now: the server is away, say
    RefusedMailException(Said why, boolean forGood, boolean ofAll) {
        super(why.english());
        this.why = why;
        this.forGood = forGood;
        this.ofAll = ofAll;
    }

    Said why() {
        return why;
    }

    boolean isForGood() {
        return forGood;
    }

    boolean isOfAll() {
        return ofAll;
    }
}
