package org.daybook.people.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.people.Actor;
import org.daybook.people.Handle;
import org.daybook.people.NotAllowedException;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.PersonRepository;
import org.daybook.people.Role;
import org.daybook.people.identity.Identities;
import org.daybook.people.identity.Identity;
import org.daybook.people.newcomer.Decision;
import org.daybook.people.newcomer.Decisions;
import org.daybook.people.newcomer.Trusted;
import org.daybook.people.secret.ErasedHandles;
import org.daybook.people.secret.PasswordRule;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.shared.change.Renamed;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Service
@Transactional
class PersistentPeople implements People {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,185}");
    private static final Pattern ORCID = Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]");
    private static final int MAX_NAME = 100;
    private static final int MAX_EMAIL = 254;

    private final PersonRepository persons;
    private final Credentials credentials;
    private final Identities identities;
    private final Decisions decisions;
    private final ErasedHandles erased;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    PersistentPeople(
            PersonRepository persons, Credentials credentials, Identities identities, Decisions decisions,
            ErasedHandles erased, ApplicationEventPublisher events, PlatformTransactionManager transactions,
            Clock clock) {
        this.persons = persons;
        this.credentials = credentials;
        this.identities = identities;
        this.decisions = decisions;
        this.erased = erased;
        this.events = events;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        return persons.findById(id.value());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> findByHandle(String handle) {
        return persons.findByHandle(handle.toLowerCase(Locale.ROOT));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> findByEmail(String email) {
        return persons.findByEmail(normalised(email));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, Person> findAll(Collection<PersonId> ids) {
        List<Long> values = ids.stream().map(PersonId::value).distinct().toList();
        return persons.findAllById(values).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> all() {
        return persons.findAllByOrderByDisplayNameAsc();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasOwner() {
        return persons.existsByRole(Role.OWNER);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> handlesAmong(Collection<String> handles) {
        return persons.handlesAmong(handles);
    }

    @Override
    public Person add(NewPerson person, Actor actor) {
        actor.require(Role.OWNER);
        return save(person);
    }

    /// Adds the first owner; the caller has checked that the one who asks may set the site up.
    Person addFirstOwner(NewPerson owner) {
        if (hasOwner()) {
            throw new NotAllowedException(Said.of("said.people.this-site-has-an-owner"));
        }
        return save(owner);
    }

    /// Adds who holds an invitation; the caller has looked at it.
    ///
    /// @param invitation id of the link they came by
    Person addInvited(NewPerson newcomer, long invitation) {
        Person person = save(newcomer);
        person.cameBy(invitation);
        return person;
    }

    /// What somebody typed who asks for an account; whether their address is free comes out in [#addChecked].
    ///
    /// @throws InvalidInputException naming the field that cannot be accepted
    Checked check(NewPerson asking) {
        String name = checkedName(asking.displayName());
        String email = wellFormedEmail(asking.email());
        return new Checked(
                name, email, credentials.hash(asking.password(), Handle.fromName(name).value(), name, email));
    }

    /// Adds who was checked before.
    ///
    /// @throws InvalidInputException for field `email` if somebody here has that address
    Person addChecked(Checked asking, Role role) {
        return addChecked(asking, null, role);
    }

    /// As [#addChecked(Checked, Role)].
    ///
    /// @param wanted the handle if it is still free; null: one made of the name
    Person addChecked(Checked asking, @Nullable Handle wanted, Role role) {
        return persons.save(new Person(
                freeHandle(wanted == null ? Handle.fromName(asking.displayName()) : wanted),
                asking.displayName(),
                freeEmail(asking.email()),
                asking.passwordHash(),
                role,
                clock.instant()));
    }

    /// Adds who is known by an identity elsewhere, without an address and a password.
    ///
    /// @param wanted the handle if it is still free; null: one made of the name
    /// @throws InvalidInputException naming the field that cannot be accepted
    Person addKnown(String displayName, @Nullable Handle wanted, Identity identity, Role role) {
        String name = checkedName(displayName);
        Person person = persons.save(new Person(freeHandle(wanted == null ? Handle.fromName(name) : wanted), name,
                null, null, role, clock.instant()));
        identities.give(identity, person);
        return person;
    }

    /// A name that is typed.
    ///
    /// @throws InvalidInputException for field `displayName` if it cannot be accepted
    static String name(String typed) {
        return checkedName(typed);
    }

    /// @param email well formed and in lower case
    record Checked(String displayName, String email, String passwordHash) {

        @Override
        public String toString() {
            return "Checked[" + displayName + "]";
        }
    }

    @Override
    public Person addWithoutAccount(String displayName, Role role, Actor actor) {
        actor.require(Role.OWNER);
        String name = checkedName(displayName);
        return persons.save(new Person(freeHandle(Handle.fromName(name)), name, null, null, role, clock.instant()));
    }

    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public boolean remove(PersonId id, Actor actor) {
        actor.require(Role.OWNER);
        try {
            ownTransaction.executeWithoutResult(status -> {
                persons.findById(id.value()).filter(person -> !person.hasAccount()).ifPresent(persons::delete);
                persons.flush();
            });
            return persons.findById(id.value()).isEmpty();
        } catch (DataIntegrityViolationException stillNamed) {
            return false;
        }
    }

    @Override
    public void changeRole(PersonId id, Role role, Actor actor) {
        actor.require(Role.OWNER);
        Person person = existing(id);
        if (role != Role.OWNER) {
            requireAnotherOwner(person, "role");
        }
        person.changeRole(role);
    }

    @Override
    public void trust(PersonId id, Actor actor) {
        PersonId member = actor.require(Role.MEMBER);
        existing(id).trust(member, clock.instant());
        events.publishEvent(new Trusted(id, member));
    }

    @Override
    public void endTrust(PersonId id, Actor actor) {
        PersonId member = actor.require(Role.MEMBER);
        Person person = existing(id);
        if (person.role() != Role.CONTRIBUTOR || !person.hasAccount()) {
            throw new InvalidInputException("person", Said.of("said.people.only-contributors-wait"));
        }
        Instant now = clock.instant();
        person.endTrust(now);
        decisions.note(new Decision(Decision.Kind.UNTRUSTED, null, id, "", member, now));
    }

    @Override
    public void deactivate(PersonId id, Actor actor) {
        PersonId owner = actor.require(Role.OWNER);
        Person person = existing(id);
        requireAnotherOwner(person, "person");
        if (person.isActive()) {
            person.deactivate(owner, clock.instant());
            credentials.endAll(person);
        }
    }

    @Override
    public void reactivate(PersonId id, Actor actor) {
        actor.require(Role.OWNER);
        existing(id).reactivate();
    }

    /// Refuses what would leave the site without an owner who can sign in.
    private void requireAnotherOwner(Person person, String field) {
        boolean isLast = person.role() == Role.OWNER && persons.findByRoleOrderById(Role.OWNER).stream()
                .noneMatch(owner -> owner.canSignIn() && !owner.id().equals(person.id()));
        if (isLast) {
            throw new InvalidInputException(field, Said.of("said.people.the-site-needs-an-owner"));
        }
    }

    @Override
    public void changeProfile(String displayName, String orcid, Actor actor) {
        Person person = existing(actor.require(Role.CONTRIBUTOR));
        String name = checkedName(displayName);
        if (!name.equals(person.displayName())) {
            person.rename(name);
            events.publishEvent(new Renamed(person.id()));
        }
        person.typeOrcid(checkedOrcid(orcid));
    }

    @Override
    public void chooseLanguage(String letters, Actor actor) {
        existing(actor.require(Role.CONTRIBUTOR)).chooseLanguage(letters);
    }

    @Override
    public void changePassword(String current, String replacement, boolean tokensToo, Actor actor) {
        Person person = existing(actor.require(Role.CONTRIBUTOR));
        if (!credentials.isPassword(OverLimitException.requireText("current", current, PasswordRule.LONGEST), person)) {
            throw new InvalidInputException("current", Said.of("said.people.the-current-password-is-not"));
        }
        credentials.replace(person, replacement, tokensToo);
    }

    private Person save(NewPerson person) {
        String name = checkedName(person.displayName());
        String email = freeEmail(wellFormedEmail(person.email()));
        Handle handle = freeHandle(Handle.fromName(name));
        String hash = credentials.hash(person.password(), handle.value(), name, email);
        return persons.save(new Person(handle, name, email, hash, person.role(), clock.instant()));
    }

    private Person existing(PersonId id) {
        return persons.findById(id.value()).orElseThrow(() -> new MissingException(
                Said.of("said.shared.the-person-is-not-here")));
    }

    /// Reads a handle that somebody wants; that it is taken is no secret.
    ///
    /// @throws InvalidInputException for field `handle` if it is none, or somebody has it, or had it and was erased
    Handle freeHandleTyped(String typed) {
        Handle handle = Handle.of(typed);
        if (isTaken(handle)) {
            throw new InvalidInputException("handle", Said.of("said.people.somebody-has-the-handle", handle.value()));
        }
        return handle;
    }

    private Handle freeHandle(Handle wanted) {
        Handle free = wanted;
        for (int number = 2; isTaken(free); number++) {
            free = wanted.numbered(number);
        }
        return free;
    }

    private boolean isTaken(Handle handle) {
        return persons.existsByHandle(handle.value()) || erased.has(handle.value());
    }

    private static String checkedName(String displayName) {
        String name = OverLimitException.requireText("displayName", displayName.strip(), MAX_NAME);
        if (!PlainWords.isName(name)) {
            throw new InvalidInputException("displayName", Said.of("said.people.a-name-has-1-to", MAX_NAME));
        }
        return name;
    }

    /// In lower case.
    ///
    /// @throws InvalidInputException for field `email` if it is no address
    static String wellFormedEmail(String typed) {
        String email = OverLimitException.requireText("email", normalised(typed), MAX_EMAIL);
        if (!EMAIL.matcher(email).matches()) {
            throw new InvalidInputException("email", Said.of("said.people.is-not-an-e-mail", typed));
        }
        return email;
    }

    /// @throws InvalidInputException for field `email` if somebody here has that address
    String freeEmail(String email) {
        if (persons.existsByEmail(email)) {
            throw new InvalidInputException("email", Said.of("said.people.somebody-here-has-the-address", email));
        }
        return email;
    }

    private static @Nullable String checkedOrcid(String typed) {
        String orcid =
                OverLimitException.requireNaming("orcid", typed).strip().replaceFirst("^https?://orcid\\.org/", "");
        if (orcid.isEmpty()) {
            return null;
        }
        if (!ORCID.matcher(orcid).matches()) {
            throw new InvalidInputException("orcid", Said.of("said.people.is-not-an-orcid-id", typed));
        }
        return orcid;
    }

    private static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
