package org.daybook.people;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// What published data name a person by: 128 random bits as 32 hexadecimal digits in lower case. It says nothing about
/// the person, stays whatever they are called, and is never given to anybody else.
public record PublicId(String value) {

    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public PublicId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("PublicId must be 32 hexadecimal digits, got \"" + value + "\"");
        }
    }

    /// One that nobody has.
    public static PublicId random() {
        byte[] id = new byte[BYTES];
        RANDOM.nextBytes(id);
        return new PublicId(HexFormat.of().formatHex(id));
    }

    @Override
    public String toString() {
        return value;
    }
}
