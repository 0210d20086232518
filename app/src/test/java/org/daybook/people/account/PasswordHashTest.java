package org.daybook.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.testing.TestPasswords;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/// How the program keeps passwords; other tests take less memory for it.
class PasswordHashTest {

    private static final String PASSWORD = "nine green kettles sing";

    private final PasswordEncoder program = new PeopleConfiguration().passwordEncoder();

    @Test
    void aPasswordIsKeptByArgon2idWith16MegabytesAndTwoRounds() {
        String hash = program.encode(PASSWORD);

        assertThat(hash).startsWith("{argon2}$argon2id$v=19$m=16384,t=2,p=1$");
        assertThat(program.matches(PASSWORD, hash)).isTrue();
        assertThat(program.matches(PASSWORD + " ", hash)).isFalse();
        assertThat(program.encode(PASSWORD)).as("with a salt of its own").isNotEqualTo(hash);
    }

    @Test
    void testsAndProgramUnderstandEachOther() {
        PasswordEncoder tests = new TestPasswords();

        assertThat(tests.matches(PASSWORD, program.encode(PASSWORD))).isTrue();
        assertThat(program.matches(PASSWORD, tests.encode(PASSWORD))).isTrue();
    }
}
