package org.daybook.web.shared.view;

import java.time.Instant;
import org.daybook.people.Role;
import org.daybook.people.account.Invitation;

/// A link as owners see it; its secret was shown once.
///
/// @param open whether somebody can join by it now
public record InvitationView(
        long id, String label, Role role, int places, int taken, Instant createdAt, Instant expiresAt, boolean open) {

    /// As it is at this moment.
    public static InvitationView of(Invitation invitation, Instant now) {
        return new InvitationView(
                invitation.id(),
                invitation.label(),
                invitation.role(),
                invitation.places(),
                invitation.taken(),
                invitation.createdAt(),
                invitation.expiresAt(),
                invitation.isOpen(now));
    }
}
