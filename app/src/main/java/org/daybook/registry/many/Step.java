package org.daybook.registry.many;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.daybook.writing.correction.Correction.Change;
import org.jspecify.annotations.Nullable;

/// What will become of one compound, or of one part of it.
///
/// @param part id of the part among those of its sort, or 0 for the compound as a whole
/// @param name what people know it by: the number, with the batch
/// @param before what it is; [Change#NOTHING] if there is nothing
/// @param after what it will be; [Change#NOTHING] if there will be nothing
/// @param obstacle why it will stay as it is, or null
public record Step(CompoundId compound, long part, Said name, Said before, Said after, @Nullable Said obstacle) {

    /// Stands for none: a number that leads to no compound.
    static final CompoundId NO_COMPOUND = new CompoundId(Long.MAX_VALUE);

    /// Bytes of a digest that a token carries.
    private static final int DIGEST = 8;

    /// One that will be done.
    public static Step of(CompoundId compound, long part, Said name, Said before, Said after) {
        return new Step(compound, part, name, before, after, null);
    }

    /// One that cannot be done, or need not.
    public static Step not(CompoundId compound, long part, Said name, Said before, Said obstacle) {
        return new Step(compound, part, name, before, Change.NOTHING, obstacle);
    }

    /// Whether it will be done.
    public boolean isPossible() {
        return obstacle == null;
    }

    /// Why it will stay as it is; empty if it will not.
    public Optional<Said> why() {
        return Optional.ofNullable(obstacle);
    }

    /// What stands for this step and what it says, in any language: another before or after is another token.
    public String token() {
        String says = name.english() + '\0' + before.english() + '\0' + after.english();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(says.getBytes(StandardCharsets.UTF_8));
            return compound + "." + part + "." + HexFormat.of().formatHex(digest, 0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
