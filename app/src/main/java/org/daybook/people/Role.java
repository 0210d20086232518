package org.daybook.people;

/// What a person may do, on the site or in one project of it; each role may do what the ones after it may.
public enum Role {

    /// Runs the site, or the project: people, settings, redactions; of the site also accounts and the example.
    OWNER,
    /// Belongs to the group: registers compounds, imports, opens notebooks and campaigns.
    MEMBER,
    /// Takes part: writes entries of their own.
    CONTRIBUTOR;

    /// Whether this is the other or a stronger one.
    public boolean includes(Role needed) {
        return ordinal() <= needed.ordinal();
    }
}
