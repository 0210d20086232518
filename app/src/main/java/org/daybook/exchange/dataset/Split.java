package org.daybook.exchange.dataset;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// On which side of a split a compound is: by the first eight bytes of the SHA-256 of its scaffold, modulo 100. No list
/// is drawn, so a compound that comes later moves no other one, and everybody can work it out again.
enum Split {

    TRAIN,
    VALIDATION,
    TEST;

    private static final BigInteger PARTS = BigInteger.valueOf(100);
    private static final int TRAIN_BELOW = 80;
    private static final int VALIDATION_BELOW = 90;

    /// @param group the scaffold; of a compound without rings the first block of its InChIKey, so that its
    ///     stereoisomers are together
    static Split of(String group) {
        int part = new BigInteger(1, Arrays.copyOf(sha256(group), Long.BYTES)).mod(PARTS).intValue();
        return part < TRAIN_BELOW ? TRAIN : part < VALIDATION_BELOW ? VALIDATION : TEST;
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
