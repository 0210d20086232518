package org.daybook.web.testing;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.account.Setup;
import org.daybook.people.token.ApiTokens;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// People for tests: each call makes a new one with the password [#PASSWORD]. Their addresses are those of one site, so
/// that mail to them is not taken for mail of another one, whose tests run in the same process.
@TestComponent
public class Accounts {

    public static final String PASSWORD = "a long password";

    private static final String OWNER_EMAIL = "owner@example.org";

    private final AtomicInteger numbers = new AtomicInteger();
    private final String site = UUID.randomUUID().toString().substring(0, 8);
    private final Setup setup;
    private final People people;
    private final ApiTokens tokens;
    private final UserDetailsService signIn;

    Accounts(Setup setup, People people, ApiTokens tokens, UserDetailsService signIn) {
        this.setup = setup;
        this.people = people;
        this.tokens = tokens;
        this.signIn = signIn;
    }

    /// The one owner of this context, made at the first call.
    public synchronized Person owner() {
        return people.findByEmail(OWNER_EMAIL)
                .orElseGet(() -> setup.createOwner(
                        setup.openCode().orElseThrow(), "Test Owner", OWNER_EMAIL, PASSWORD, null));
    }

    /// An owner beside [#owner()], for tests in which one owner acts upon another or changes what is theirs.
    public Person anotherOwner() {
        return person(Role.OWNER);
    }

    public Person member() {
        return person(Role.MEMBER);
    }

    /// One whose contributions need no nod any more.
    public Person contributor() {
        Person contributor = newcomer();
        people.trust(contributor.id(), owner().actor());
        return contributor;
    }

    /// A contributor of whom nothing has been accepted yet.
    public Person newcomer() {
        return person(Role.CONTRIBUTOR);
    }

    /// Signs the person in for one request of MockMvc: `.with(accounts.session(person))`.
    public RequestPostProcessor session(Person person) {
        UserDetails principal = signIn.loadUserByUsername(person.email().orElseThrow());
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }

    /// The value of an `Authorization` header that lets the person use the API.
    public String bearer(Person person) {
        return "Bearer " + tokens.issue("test", person.actor());
    }

    private Person person(Role role) {
        Actor owner = owner().actor();
        int number = numbers.incrementAndGet();
        String name = "Test " + role.name().charAt(0) + role.name().substring(1).toLowerCase(java.util.Locale.ROOT)
                + " " + number;
        String address = "person" + number + "@site-" + site + ".example.org";
        return people.add(new People.NewPerson(name, address, PASSWORD, role), owner);
    }
}
