package org.daybook.people.profile;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.jspecify.annotations.Nullable;

/// What somebody says of themselves, for everybody to see.
///
/// @param affiliation where they work, at most 200 characters; may be empty
/// @param sectorOrNull null: not said
/// @param about what they do, at most 500 characters; may be empty
/// @param roles in which roles of CRediT
public record Profile(String affiliation, @Nullable Sector sectorOrNull, String about, Set<CreditRole> roles) {

    /// Of who has said nothing.
    public static final Profile EMPTY = new Profile("", null, "", Set.of());

    private static final int MAX_AFFILIATION = 200;
    private static final int MAX_ABOUT = 500;

    public Profile {
        affiliation = OverLimitException.requireText("affiliation", PlainWords.line(affiliation), MAX_AFFILIATION);
        about = OverLimitException.requireText("about", PlainWords.line(about), MAX_ABOUT);
        EnumSet<CreditRole> sorted = EnumSet.noneOf(CreditRole.class);
        sorted.addAll(roles);
        roles = java.util.Collections.unmodifiableSet(sorted);
    }

    /// Empty: not said.
    public Optional<Sector> sector() {
        return Optional.ofNullable(sectorOrNull);
    }
}
