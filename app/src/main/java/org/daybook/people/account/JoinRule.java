package org.daybook.people.account;

/// How strangers come to have an account.
public enum JoinRule {

    /// Anybody joins who confirms an address by mail; where no mail can be sent, as [#REQUEST].
    OPEN,
    /// Anybody may ask; an owner says yes or no.
    REQUEST,
    /// Only by a link or by an owner.
    INVITE
}
