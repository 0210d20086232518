package org.daybook.people.account;

/// How strangers come to have an account.
public enum JoinRule {

    /// Anybody may ask; an owner says yes or no.
    REQUEST,
    /// Only by a link or by an owner.
    INVITE
}
