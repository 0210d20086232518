package org.daybook.people.account;

import java.time.Instant;
import java.util.Optional;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody who asks to take part.
///
/// @param words what they say of themselves, as typed; at most 1,000 characters, may be empty
/// @param email to sign in with, never shown to others than owners; null once it is answered
/// @param emailConfirmed whether the address is known to be theirs
/// @param identity what they are known by who ask without an address, for people; null once it is answered
/// @param answer null while they wait
public record JoinRequest(
        long id,
        String displayName,
        String words,
        @Nullable String email,
        boolean emailConfirmed,
        @Nullable String identity,
        Instant askedAt,
        @Nullable Answer answer) {

    /// What an owner said.
    ///
    /// @param person who they are here now, null if they were refused
    /// @param reason why they were refused, at most 500 characters; empty for who is accepted
    public record Answer(Instant at, @Nullable PersonId person, String reason) {

        /// Whether they have an account now.
        public boolean isAccepted() {
            return person != null;
        }
    }

    /// Whether nobody has answered yet.
    public boolean isWaiting() {
        return answer == null;
    }

    /// What an owner said, once somebody has.
    public Optional<Answer> answered() {
        return Optional.ofNullable(answer);
    }
}
