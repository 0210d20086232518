package org.daybook.people.token;

/// What a token lets a program do in its holder's name; each scope may do what the ones before it may.
public enum TokenScope {

    /// Read, also what only the holder sees, such as drafts.
    READ,
    /// Write whatever the holder may write, but neither make nor revoke tokens.
    WRITE,
    /// All that the holder may do through the API.
    FULL;

    /// Whether this covers what needs the other.
    public boolean includes(TokenScope needed) {
        return ordinal() >= needed.ordinal();
    }
}
