package org.daybook.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.shared.change.Changed.Kind;
import org.daybook.shared.id.CompoundId;
import org.jspecify.annotations.Nullable;

/// One thing that was found.
public sealed interface Hit {

    /// Together with [#id()] it says which thing it is.
    Kind kind();

    /// Its id among its kind.
    long id();

    /// A compound.
    ///
    /// @param number its number, as written
    /// @param name its name, may be empty
    /// @param smiles canonical SMILES; empty for a compound without structure
    /// @param inchiKey empty for a compound without structure
    /// @param highlight indexes of the atoms of `smiles`, from 0, that the query's structure matches first
    /// @param likeness similarity to the structure asked for, 0 to 1, or null if that was not asked; see
    ///     [#similarity()]
    record OfCompound(
            CompoundId compound,
            String number,
            String name,
            String smiles,
            String inchiKey,
            List<Integer> highlight,
            @Nullable Double likeness)
            implements Hit {

        public OfCompound {
            highlight = List.copyOf(highlight);
        }

        @Override
        public Kind kind() {
            return Kind.COMPOUND;
        }

        @Override
        public long id() {
            return compound.value();
        }

        /// Tanimoto coefficient, 0 to 1; empty unless similarity was asked for.
        public Optional<Double> similarity() {
            return Optional.ofNullable(likeness);
        }
    }

    /// Something with words: an entry, an issue, a campaign.
    ///
    /// @param slug what names it in addresses where that is not the id (a campaign's slug, `owner/repo#12`), else empty
    /// @param excerpt the passages that hold the words asked for, or the beginning
    /// @param author display name, may be empty
    /// @param labDay the day it belongs to, or null; see [#day()]
    /// @param draft whether only its author can see it yet
    record OfText(Kind kind, long id, String slug, String title, List<Fragment> excerpt, String author,
            @Nullable LocalDate labDay, boolean draft) implements Hit {

        public OfText {
            excerpt = List.copyOf(excerpt);
        }

        /// The lab day of an entry; empty for what has none.
        public Optional<LocalDate> day() {
            return Optional.ofNullable(labDay);
        }
    }

    /// A piece of an excerpt.
    ///
    /// @param marked whether it is one of the words asked for
    record Fragment(String text, boolean marked) {
    }
}
