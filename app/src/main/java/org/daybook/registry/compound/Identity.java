package org.daybook.registry.compound;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.registry.number.NumberHold;

/// By what a compound is recognised.
///
/// @param key standard InChIKey of its structure, or what stands for it; without a structure, its name
/// @param stereo its stereo statement
/// @param isStated whether somebody made that statement; else it was read from the drawing
public record Identity(String key, StereoStatement stereo, boolean isStated) {

    /// That of a compound to be registered.
    public static Identity of(NewCompound compound) {
        return new Identity(compound.identityKey(), compound.effectiveStereo(), compound.stereo().isPresent());
    }

    /// Whether a number that went with an import was that of this compound, so that it may have the number again.
    public boolean had(NumberHold hold) {
        return hold.identityKey().filter(key::equals).isPresent()
                && among(hold.stereo().map(StereoStatement::valueOf).stream().toList(), Function.identity())
                        .isPresent();
    }

    /// The one of several compounds with this key that is meant, first come first. A statement that somebody made must
    /// be met, unless the key says it with groups; one that was only read from the drawing also meets what another
    /// drawing of the same key said.
    ///
    /// @param sameKey compounds with this key, oldest first
    public <C> Optional<C> among(List<C> sameKey, Function<C, StereoStatement> stereoOf) {
        return sameKey.stream()
                .filter(other -> stereoOf.apply(other) == stereo)
                .findFirst()
                .or(() -> sameKey.stream()
                        .filter(other -> IdentityKey.isMixed(key)
                                || !isStated && stereo.agreesUnstatedWith(stereoOf.apply(other)))
                        .findFirst());
    }
}
