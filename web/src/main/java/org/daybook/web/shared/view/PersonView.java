package org.daybook.web.shared.view;

import java.time.Instant;
import java.util.Optional;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.jspecify.annotations.Nullable;

/// A person as pages show them: never with an e-mail address.
///
/// @param isOrcidConfirmed whether ORCID has confirmed the iD
/// @param hasAccount whether there is an account behind the name
/// @param canSignIn whether the account can be used now
/// @param isTrusted whether what they publish need not wait for a nod
/// @param deactivatedAt since when not, if it is deactivated
public record PersonView(
        String handle,
        String displayName,
        Role role,
        Optional<String> orcid,
        boolean isOrcidConfirmed,
        Instant createdAt,
        boolean isActive,
        boolean hasAccount,
        boolean canSignIn,
        boolean isTrusted,
        Optional<Instant> deactivatedAt) {

    /// The page of the iD at ORCID, or null.
    public @Nullable String orcidPage() {
        return orcid.map(iD -> "https://orcid.org/" + iD).orElse(null);
    }

    /// The person as of now.
    public static PersonView of(Person person) {
        return new PersonView(
                person.handle(),
                person.displayName(),
                person.role(),
                person.orcid(),
                person.isOrcidConfirmed(),
                person.createdAt(),
                person.isActive(),
                person.hasAccount(),
                person.canSignIn(),
                person.isTrusted(),
                person.deactivatedAt());
    }
}
