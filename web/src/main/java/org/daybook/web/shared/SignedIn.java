package org.daybook.web.shared;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.daybook.people.Person;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// Who is signed in, as the session remembers it: the id, and with which password. The role is read anew for each
/// request.
public final class SignedIn implements UserDetails, CredentialsContainer, Serializable {

    private static final long serialVersionUID = 1;

    private final long personId;
    private final int passwordStamp;
    private @Nullable String passwordHash;

    /// Holds the hash of the password until the sign-in is checked ([#eraseCredentials]); the session keeps a stamp of
    /// it only.
    public SignedIn(Person person) {
        this.personId = person.id().value();
        this.passwordHash = person.passwordHash().orElse(null);
        this.passwordStamp = stamp(person);
    }

    /// Whether the person still has the password of this sign-in; a new one ends all other sessions.
    boolean isStillGood(Person now) {
        return passwordStamp == stamp(now);
    }

    /// Tells two salted hashes apart and gives neither away.
    public static int stamp(Person person) {
        return person.passwordHash().map(String::hashCode).orElse(0);
    }

    /// The id alone: look the person up to know the role, and whether they are still active.
    public PersonId person() {
        return new PersonId(personId);
    }

    @Override
    public String getUsername() {
        return Long.toString(personId);
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn that && that.personId == personId;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(personId);
    }
}
