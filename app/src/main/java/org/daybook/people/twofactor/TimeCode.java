package org.daybook.people.twofactor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Six digits that a secret shows in each half minute (TOTP, RFC 6238, with HMAC-SHA-1 as all apps have it).
public final class TimeCode {

    /// Seconds for which one code stands.
    public static final int STEP_SECONDS = 30;

    public static final int DIGITS = 6;

    /// Codes of so many steps before and after now are taken: clocks are not quite the same, and people type slowly.
    private static final int DRIFT = 1;

    private static final int MODULUS = 1_000_000;

    private TimeCode() {
    }

    /// The step of a moment, counted from 1970.
    public static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /// The code of a step, with leading zeros.
    public static String of(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA1", e);
        }
    }

    /// The step that a typed code belongs to, if that is near a moment.
    static OptionalLong stepOf(String typed, byte[] secret, Instant at) {
        OptionalLong found = OptionalLong.empty();
        for (long step = step(at) - DRIFT; step <= step(at) + DRIFT; step++) {
            if (isSame(of(secret, step), typed)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
