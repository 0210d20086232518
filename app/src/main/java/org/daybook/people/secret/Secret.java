package org.daybook.people.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// A random secret that its holder alone has: 32 bytes in URL-safe Base64. The database keeps its SHA-256; a fast hash
/// is enough for 256 bits.
public record Secret(String value) {

    private static final int BYTES = 32;
    private static final int LONGEST = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// A new one from the system's generator for secrets: 43 characters.
    public static Secret random() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /// Whether it could be one at all.
    public boolean isPlausible() {
        return !value.isEmpty() && value.length() <= LONGEST;
    }

    /// As the database keeps it: 64 hexadecimal digits.
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
