package org.daybook.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.shared.id.PersonId;

/// The people of this site.
public interface People {

    /// Deactivated people included.
    Optional<Person> find(PersonId id);

    /// By handle in any case, deactivated people included.
    Optional<Person> findByHandle(String handle);

    /// Finds who signs in with this address, whatever its case.
    Optional<Person> findByEmail(String email);

    /// The persons with these ids, in one query; ids that do not exist are left out.
    Map<PersonId, Person> findAll(Collection<PersonId> ids);

    /// Everybody, by name.
    List<Person> all();

    /// Whether somebody runs this site already; until then it can only be set up.
    boolean hasOwner();

    /// Adds a person.
    ///
    /// @throws NotAllowedException unless the actor is an owner
    /// @throws org.daybook.shared.InvalidInputException naming the field that cannot be accepted
    Person add(NewPerson person, Actor actor);

    /// Adds somebody who cannot sign in, for entries that came from elsewhere (the example, an import).
    ///
    /// @throws NotAllowedException unless the actor is an owner
    Person addWithoutAccount(String displayName, Role role, Actor actor);

    /// Removes somebody who cannot sign in and whom nothing here names any more, as when the example is taken away.
    ///
    /// Decides in a transaction of its own: what removes the last mention of the person must have ended.
    ///
    /// @return whether they are gone; who is named somewhere or can sign in stays
    /// @throws NotAllowedException unless the actor is an owner
    boolean remove(PersonId id, Actor actor);

    /// Changes the role of a person.
    ///
    /// @throws NotAllowedException unless the actor is an owner
    /// @throws org.daybook.shared.InvalidInputException for field `role` if it would leave the site without an owner
    void changeRole(PersonId id, Role role, Actor actor);

    /// Those of these handles, in small letters, that somebody has; one query.
    Set<String> handlesAmong(Collection<String> handles);

    /// Lets a contributor publish without waiting for a nod.
    ///
    /// @throws NotAllowedException unless the actor is a member
    void trust(PersonId id, Actor actor);

    /// Has what a contributor publishes wait for a nod again, as if nothing of theirs had been accepted yet; what is
    /// public stays. Owners see that it was done.
    ///
    /// @throws NotAllowedException unless the actor is a member
    /// @throws org.daybook.shared.InvalidInputException for field `person` if it is no contributor with an account
    void endTrust(PersonId id, Actor actor);

    /// Changes the actor's own name and ORCID iD (empty: none).
    void changeProfile(String displayName, String orcid, Actor actor);

    /// Keeps in which language the actor reads, on whatever device they sign in.
    ///
    /// @param letters two letters; whether there are pages in it is known to whoever asks
    void chooseLanguage(String letters, Actor actor);

    /// Keeps a person from signing in; their sessions, tokens and reset links are void at once, their name and work
    /// stay.
    ///
    /// @throws NotAllowedException unless the actor is an owner
    /// @throws org.daybook.shared.InvalidInputException for field `person` if it would leave the site without an owner
    void deactivate(PersonId id, Actor actor);

    /// Lets a deactivated person sign in again, with the password they had.
    ///
    /// @throws NotAllowedException unless the actor is an owner
    void reactivate(PersonId id, Actor actor);

    /// Changes the actor's own password; all sessions are void from then on.
    ///
    /// @param tokensToo whether the actor's tokens are as well
    /// @throws org.daybook.shared.InvalidInputException for field `current` if that is wrong, `password` if the new one
    ///     is refused
    void changePassword(String current, String replacement, boolean tokensToo, Actor actor);

    /// Somebody to add.
    ///
    /// @param displayName 1 to 100 characters
    /// @param email used to sign in, never shown
    /// @param password 12 to 200 characters, none that is easily guessed (see `PasswordRule`)
    record NewPerson(String displayName, String email, String password, Role role) {
    }
}
