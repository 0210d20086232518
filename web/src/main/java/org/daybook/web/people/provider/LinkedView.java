package org.daybook.web.people.provider;

import java.time.Instant;
import org.daybook.people.identity.Identities.Linked;

/// An identity by which somebody signs in, on the page of their account.
///
/// @param provider what people call it
/// @param label what the person knows the identity by
public record LinkedView(long id, String provider, String label, Instant since) {

    /// @param provider what people call it
    public static LinkedView of(Linked linked, String provider) {
        return new LinkedView(linked.id(), provider, linked.label(), linked.since());
    }
}
