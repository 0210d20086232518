package org.daybook.web.access;

import java.util.Locale;

/// Who asks, in the order of the columns of the table.
enum Visitor {

    /// Nobody who has signed in.
    VISITOR,
    /// A contributor of whom nothing is accepted yet, so that what they write waits.
    NEWCOMER,
    /// A contributor whose contributions do not wait.
    CONTRIBUTOR,
    MEMBER,
    /// An owner who has made none of the things.
    OWNER,
    /// A contributor who is an owner of the project of all things.
    OWNER_HERE,
    /// A contributor who is an owner of another project.
    OWNER_ELSEWHERE,
    /// A member whose account was closed while they were signed in.
    DEACTIVATED;

    String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
