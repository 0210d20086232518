package org.daybook.people.account;

import java.time.Instant;
import org.daybook.people.Role;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.jspecify.annotations.Nullable;

/// A link by which people join.
///
/// @param label what it is for, such as "Year 12, spring"; 1 to 100 characters
/// @param role that who joins by it gets, in the project if it has one; never [Role#OWNER]
/// @param project into which it leads; null: the whole site
/// @param places how many people may join by it
/// @param taken how many have
/// @param expiresAt from then on it is void
/// @param endedAt since when it is void because somebody said so; null if nobody has
public record Invitation(
        long id,
        String label,
        Role role,
        @Nullable ProjectId project,
        int places,
        int taken,
        PersonId createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant endedAt) {

    /// Whether somebody can join by it.
    public boolean isOpen(Instant now) {
        return endedAt == null && taken < places && now.isBefore(expiresAt);
    }
}
