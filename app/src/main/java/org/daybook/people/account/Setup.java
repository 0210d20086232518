package org.daybook.people.account;

import java.security.SecureRandom;
import java.util.Optional;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.SiteAddress;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PublicAddress;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets the one who can read the log become the first owner, by a one-time code.
///
/// The code lives in memory only: a restart makes a new one, the first owner makes it void.
@Service
public class Setup {

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 12;

    private final PersistentPeople people;
    private final JoinRequests joining;
    private final SiteAddress address;
    private final String code = newCode();

    Setup(PersistentPeople people, JoinRequests joining, SiteAddress address) {
        this.people = people;
        this.joining = joining;
        this.address = address;
    }

    /// The code to be printed in the log, or nothing once the site has an owner.
    public Optional<String> openCode() {
        return people.hasOwner() ? Optional.empty() : Optional.of(code);
    }

    /// Makes the first owner and confirms the address of the site, both or neither.
    ///
    /// @param typedCode the code from the log, in any case, with or without hyphens
    /// @param reachedAt where the site is reached from outside, or null if nobody says so yet
    /// @throws NotAllowedException if the code is wrong or the site has an owner already
    /// @throws org.daybook.shared.InvalidInputException naming the field that cannot be accepted
    @Transactional
    public Person createOwner(
            String typedCode, String displayName, String email, String password, @Nullable PublicAddress reachedAt) {
        if (!java.security.MessageDigest.isEqual(
                bytes(code), bytes(OverLimitException.requireNaming("code", typedCode)))) {
            throw new org.daybook.shared.InvalidInputException(
                    "code", Said.of("said.people.this-is-not-the-set-up-code"));
        }
        Person owner = firstOwner(displayName, email, password);
        if (reachedAt != null) {
            address.confirm(reachedAt.text(), owner.actor());
        }
        return owner;
    }

    /// Makes the owner that the settings name, if there is none yet and both settings are given.
    @Transactional
    public Optional<Person> createConfiguredOwner(OwnerProperties settings) {
        if (settings.email() == null || settings.password() == null || people.hasOwner()) {
            return Optional.empty();
        }
        String name = settings.name() == null ? settings.email().replaceFirst("@.*", "") : settings.name();
        return Optional.of(firstOwner(name, settings.email(), settings.password()));
    }

    private Person firstOwner(String displayName, String email, String password) {
        Person owner = people.addFirstOwner(new People.NewPerson(displayName, email, password, Role.OWNER));
        joining.beginOpen(owner);
        return owner;
    }

    private static byte[] bytes(String typed) {
        return typed.replaceAll("[\\s-]", "")
                .toUpperCase(java.util.Locale.ROOT)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String newCode() {
        SecureRandom random = new SecureRandom();
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /// The first owner by settings instead of the set-up page.
    ///
    /// @param email address to sign in with
    /// @param password 12 to 200 characters, none that is easily guessed; matters only while there is no owner
    /// @param name name to show; without it the part of the address before the `@`
    @ConfigurationProperties("daybook.owner")
    public record OwnerProperties(@Nullable String email, @Nullable String password, @Nullable String name) {

        @Override
        public String toString() {
            return "OwnerProperties[email=" + email + "]";
        }
    }
}
