package org.daybook.web.people.join;

import java.time.Instant;
import org.daybook.people.Person;
import org.daybook.people.account.JoinRequest;
import org.daybook.web.shared.view.PersonView;
import org.jspecify.annotations.Nullable;

/// A request to take part, as the one who asked and owners see it.
///
/// @param email only owners' pages show it; null once it is answered
/// @param emailConfirmed whether the address is known to be theirs
/// @param identity what they are known by who ask without an address; null once it is answered
/// @param answeredAt null while they wait
/// @param person who they are here now, null unless they are accepted
/// @param reason why they were refused, else empty
record JoinRequestView(
        long id,
        String displayName,
        String words,
        @Nullable String email,
        boolean emailConfirmed,
        @Nullable String identity,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable PersonView person,
        String reason) {

    /// @param person who they are here now, null unless they are accepted
    static JoinRequestView of(JoinRequest request, @Nullable Person person) {
        return new JoinRequestView(
                request.id(),
                request.displayName(),
                request.words(),
                request.email(),
                request.emailConfirmed(),
                request.identity(),
                request.askedAt(),
                request.answered().map(JoinRequest.Answer::at).orElse(null),
                person == null ? null : PersonView.of(person),
                request.answered().map(JoinRequest.Answer::reason).orElse(""));
    }
}
