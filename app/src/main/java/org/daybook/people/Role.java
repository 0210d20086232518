package org.daybook.people;

/// What a person may do here; each role may do what the ones after it may.
public enum Role {

    /// Runs the site: people, settings, redactions, the example.
    OWNER,
    /// Belongs to the group: registers compounds, imports, opens notebooks and campaigns.
    MEMBER,
    /// Takes part: writes entries of their own.
    CONTRIBUTOR;

    boolean includes(Role needed) {
        return ordinal() <= needed.ordinal();
    }
}
