package org.daybook.registry.compound;

import java.util.Optional;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// Something that whoever registers a compound should look at; it does not stand in the way.
///
/// @param kind what it is about
/// @param said the same in words
/// @param about the compound to compare with, or null; see [#compound()]
public record Warning(Kind kind, Said said, @Nullable Compound about) {

    /// What a warning can be about.
    public enum Kind {
        /// The compound that it was is merged into the one that it is now.
        MERGED,
        /// The same structure is here with another stereo statement.
        OTHER_STATEMENT,
        /// A compound with the same atoms and bonds, but other stereo, isotopes, protons or bonds to a metal, is
        /// here.
        OTHER_STEREO,
        /// The same parent is here with another counter-ion, or without.
        OTHER_SALT,
        /// A compound that differs in where a hydrogen sits, at carbon above all, is here: keto and enol.
        TAUTOMER,
        /// The stereo statement does not fit the drawing.
        STATEMENT_AND_DRAWING,
        /// InChI does not take the structure: it is recognised by its canonical CXSMILES only.
        INCHI_REFUSED,
        /// It came as an InChI, which leaves open where some hydrogens sit: a tautomer was chosen.
        TAUTOMER_CHOSEN,
        /// It came as a name that does not say its hand: the natural one was taken.
        HAND_IMPLIED,
        /// An atom has a number of bonds that is unusual for its element and charge.
        UNUSUAL_VALENCE,
        /// Its components are odd together: two mirror images, a loose atom, a metal without charge.
        COMPONENTS
    }

    /// The same in English.
    public String message() {
        return said.english();
    }

    /// Empty for a warning about the structure itself.
    public Optional<Compound> compound() {
        return Optional.ofNullable(about);
    }
}
