package org.daybook.registry.compound;

import java.util.Comparator;
import java.util.Optional;
import org.daybook.registry.number.CompoundNumber;

/// What of a compound tells its stereoisomers and salt forms; it is registered, or will be.
public interface Kin {

    /// By number: prefix, then sequence.
    Comparator<Kin> BY_NUMBER = Comparator.comparing((Kin kin) -> CompoundNumber.of(kin.number()).prefix())
            .thenComparing(kin -> CompoundNumber.of(kin.number()).sequence())
            .thenComparing(Kin::number);

    /// The number it goes by.
    String number();

    /// InChIKey, or what stands for it.
    String identityKey();

    /// What was stated, or what the drawing says where nobody stated anything.
    StereoStatement stereo();

    /// Standard InChI; empty without a structure and where InChI does not take it.
    Optional<String> inchi();

    /// First block of the InChIKey.
    Optional<String> connectivity();

    /// Identity key of its parent structure, its own if it is no salt; empty without a structure.
    Optional<String> parentKey();

    /// Whether both have the same atoms and bonds, or their parents have: stereoisomers, salt forms.
    default boolean isKinOf(Kin other) {
        return connectivity().isPresent() && connectivity().equals(other.connectivity()) || sharesParentWith(other);
    }

    private boolean sharesParentWith(Kin other) {
        return parentKey().isPresent() && parentKey().map(Kin::skeleton).equals(other.parentKey().map(Kin::skeleton));
    }

    /// The first block of an InChIKey; of another key, all of it.
    static String skeleton(String key) {
        return key.matches("[A-Z]{14}-[A-Z]{10}-[A-Z]") ? key.substring(0, 14) : key;
    }
}
