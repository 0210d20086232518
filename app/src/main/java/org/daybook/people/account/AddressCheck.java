package org.daybook.people.account;

/// What the link in a mail lets its holder do.
///
/// @param email the address that the mail went to
/// @param displayName who joins, asks or changes their address
public record AddressCheck(Kind kind, String email, String displayName) {

    /// What somebody wants of an address.
    public enum Kind {

        /// An account.
        JOIN,
        /// That an owner who answers them knows the address to be theirs.
        REQUEST,
        /// To sign in with it from now on, or to have it confirmed.
        CHANGE,
        /// A new password; the mail has a link of [PasswordResets].
        RESET
    }
}
