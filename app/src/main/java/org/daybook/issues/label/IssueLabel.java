package org.daybook.issues.label;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.daybook.shared.id.Thing;

/// A label of issues, the same in all repositories whatever its case.
///
/// @param name as GitHub writes it
public record IssueLabel(String name) {

    /// The word for labels among [Thing]s.
    public static final String KIND = "label";

    private static final int SPARE_BITS = Long.SIZE - 53;

    /// Labels have no rows, so the id is made of the SHA-256 of the name in small letters: its first 53 bits, which
    /// every program reads exactly as a number.
    public Thing thing() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(name.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return new Thing(KIND, ByteBuffer.wrap(hash).getLong() >>> SPARE_BITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /// Of its page.
    public String path() {
        return "/labels?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
