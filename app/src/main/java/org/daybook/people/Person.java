package org.daybook.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/// Somebody who writes here, under a public handle and name.
@Entity
public class Person {

    /// Characters of the opaque id that make a pseudonym.
    private static final int PSEUDONYM = 8;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String publicId;
    private String handle;
    private String displayName;
    private @Nullable String email;
    private @Nullable Instant emailConfirmedAt;
    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "person_role")
    private Role role;

    private @Nullable String orcid;
    private @Nullable Instant orcidConfirmedAt;
    private boolean signsInElsewhere;
    private @Nullable String chosenLanguage;
    private Instant createdAt;
    private @Nullable Instant deactivatedAt;
    private @Nullable Long deactivatedBy;
    private @Nullable Instant trustedAt;
    private @Nullable Long trustedBy;
    private @Nullable Instant trustEndedAt;
    private @Nullable Long invitationId;

    /// Roles in projects as they were when the row was read: `1 OWNER,4 MEMBER`; null for none.
    @Formula("(SELECT STRING_AGG(CONCAT(r.project_id, ' ', r.person_role), ',') FROM project_role r"
            + " WHERE r.person_id = id AND r.person_role IS NOT NULL AND r.id = (SELECT MAX(s.id) FROM project_role s"
            + " WHERE s.person_id = r.person_id AND s.project_id = r.project_id))")
    private @Nullable String projectRoles;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected Person() {
    }

    public Person(
            Handle handle,
            String displayName,
            @Nullable String email,
            @Nullable String passwordHash,
            Role role,
            Instant createdAt) {
        this.publicId = PublicId.random().value();
        this.handle = handle.value();
        this.displayName = displayName;
        this.email = email;
        this.passwordHash = passwordHash;
        this.role = role;
        this.createdAt = createdAt;
    }

    public PersonId id() {
        return new PersonId(Objects.requireNonNull(id, "not saved yet"));
    }

    /// What published data name the person by, whatever they are called.
    public PublicId publicId() {
        return new PublicId(publicId);
    }

    public String handle() {
        return handle;
    }

    public String displayName() {
        return displayName;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /// Whether the address is known to be theirs, by a link in a mail to it.
    public boolean isEmailConfirmed() {
        return email != null && emailConfirmedAt != null;
    }

    /// On the site; in a project it may be a stronger one.
    public Role role() {
        return role;
    }

    /// The role that was given in each project, as of the moment when this was read. One that is weaker than that on
    /// the site says that the person belongs to the project, and nothing else.
    public Map<ProjectId, Role> projectRoles() {
        return projectRoles == null ? Map.of() : Stream.of(projectRoles.split(",")).map(one -> one.split(" "))
                .collect(Collectors.toUnmodifiableMap(one -> new ProjectId(Long.parseLong(one[0])),
                        one -> Role.valueOf(one[1])));
    }

    /// Notes what was given or taken back in a project; the row that says so is the caller's.
    ///
    /// @param given null: none
    public void given(ProjectId project, @Nullable Role given) {
        Map<ProjectId, Role> roles = new HashMap<>(projectRoles());
        if (given == null) {
            roles.remove(project);
        } else {
            roles.put(project, given);
        }
        this.projectRoles = roles.isEmpty() ? null : roles.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue()).collect(Collectors.joining(","));
    }

    /// What holds in a project: never less than on the site.
    public Role roleIn(ProjectId project) {
        Role there = projectRoles().getOrDefault(project, role);
        return role.includes(there) ? role : there;
    }

    public Optional<String> orcid() {
        return Optional.ofNullable(orcid);
    }

    /// In which language the person chose to read, two letters; empty: they did not, and their browser says.
    public Optional<String> language() {
        return Optional.ofNullable(chosenLanguage);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Actor actor() {
        return Actor.of(id(), role, projectRoles());
    }

    /// Whether this person has something to sign in with at all; the accounts of the example have not.
    public boolean hasAccount() {
        return hasPassword() || signsInElsewhere;
    }

    /// Whether there is a password, with which this person signs in beside or instead of identities elsewhere.
    public boolean hasPassword() {
        return passwordHash != null;
    }

    /// Whether a password lets this person in: there is one, and an address to type with it.
    public boolean signsInByPassword() {
        return hasPassword() && email != null;
    }

    /// Whether this person can sign in: has an account and is not deactivated.
    public boolean canSignIn() {
        return hasAccount() && isActive();
    }

    /// Whether no owner has deactivated this person.
    public boolean isActive() {
        return deactivatedAt == null;
    }

    /// Since when the person is deactivated; nothing if they are not.
    public Optional<Instant> deactivatedAt() {
        return Optional.ofNullable(deactivatedAt);
    }

    /// Who deactivated the person, if they are.
    public Optional<PersonId> deactivatedBy() {
        return Optional.ofNullable(deactivatedBy).map(PersonId::new);
    }

    /// The password as its salted hash, for the sign-in only.
    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    public void deactivate(PersonId by, Instant at) {
        this.deactivatedBy = by.value();
        this.deactivatedAt = at;
    }

    public void reactivate() {
        this.deactivatedBy = null;
        this.deactivatedAt = null;
    }

    /// Whether somebody of the group has said that what the person publishes need not wait.
    public boolean isTrusted() {
        return trustedAt != null;
    }

    public void trust(PersonId by, Instant at) {
        this.trustedBy = by.value();
        this.trustedAt = at;
        this.trustEndedAt = null;
    }

    /// Takes trust back: what was accepted until then does not count any more.
    public void endTrust(Instant at) {
        this.trustedBy = null;
        this.trustedAt = null;
        this.trustEndedAt = at;
    }

    /// Since when what the person publishes waits again; empty if trust was never taken back.
    public Optional<Instant> trustEndedAt() {
        return Optional.ofNullable(trustEndedAt);
    }

    /// Notes by which link the person came.
    public void cameBy(long invitation) {
        this.invitationId = invitation;
    }

    /// The link by which the person came; empty if by none.
    public Optional<Long> invitation() {
        return Optional.ofNullable(invitationId);
    }

    public void rename(String newDisplayName) {
        this.displayName = newDisplayName;
    }

    public void changeRole(Role newRole) {
        this.role = newRole;
    }

    /// Takes an address of which a mail has shown that it is theirs; whether it is free was checked.
    public void confirmEmail(String confirmed, Instant at) {
        this.email = confirmed;
        this.emailConfirmedAt = at;
    }

    public void changePassword(String newHash) {
        this.passwordHash = newHash;
    }

    public void chooseLanguage(String letters) {
        this.chosenLanguage = letters;
    }

    /// Takes an ORCID iD that somebody typed; one that ORCID has confirmed stays so while it is the same.
    public void typeOrcid(@Nullable String typed) {
        if (!Objects.equals(typed, orcid)) {
            linkOrcid(typed);
        }
    }

    /// Takes an ORCID iD of which nobody knows that it is theirs.
    public void linkOrcid(@Nullable String newOrcid) {
        this.orcid = newOrcid;
        this.orcidConfirmedAt = null;
    }

    /// Takes the ORCID iD with which the person has signed in at ORCID.
    public void confirmOrcid(String confirmed, Instant at) {
        this.orcid = confirmed;
        this.orcidConfirmedAt = at;
    }

    /// Whether ORCID has confirmed that the iD is theirs.
    public boolean isOrcidConfirmed() {
        return orcid != null && orcidConfirmedAt != null;
    }

    /// Forgets who the person is: what is left of them is a pseudonym made of the opaque id.
    public void erase() {
        String rest = publicId.substring(0, PSEUDONYM);
        this.handle = "person-" + rest;
        this.displayName = "Person " + rest;
        this.email = null;
        this.emailConfirmedAt = null;
        this.passwordHash = null;
        this.signsInElsewhere = false;
        this.chosenLanguage = null;
        linkOrcid(null);
    }

    /// Notes whether the person has an identity elsewhere by which they sign in.
    public void signsInElsewhere(boolean whether) {
        this.signsInElsewhere = whether;
    }
}
