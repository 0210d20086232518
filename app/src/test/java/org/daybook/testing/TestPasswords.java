package org.daybook.testing;

import java.util.Map;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Keeps passwords as the program does, with a small part of the memory: tests make people by the hundred, and nobody
/// steals their hashes. A hash says how much it took, so those of the program are understood too.
@Component
@Primary
public class TestPasswords implements PasswordEncoder {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int KILOBYTES = 64;

    private final PasswordEncoder quick = new DelegatingPasswordEncoder(
            "argon2", Map.of("argon2", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, KILOBYTES, 1)));

    @Override
    public String encode(CharSequence password) {
        return quick.encode(password);
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        return quick.matches(password, hash);
    }
}
