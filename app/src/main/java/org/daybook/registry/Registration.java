package org.daybook.registry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.Warning;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// What became of an attempt to register a compound.
public sealed interface Registration {

    /// The compound is new and has its number.
    record Registered(Compound compound, List<Warning> warnings) implements Registration {
    }

    /// The compound was here already; what the attempt brought along has been added to it.
    ///
    /// @param added what is new about the compound; empty: nothing has changed
    record AlreadyRegistered(Compound compound, Set<Addition> added, List<Warning> warnings) implements Registration {
    }

    /// Nothing was stored.
    ///
    /// @param field the field that stands in the way, `number` or `stereo`
    /// @param said why, in words for the one who asked
    /// @param conflicting the compound that stands in the way, or null; see [#other()]
    /// @param canBeConfirmed whether it is done all the same if somebody says that it is meant; see
    ///     [NewCompound#confirmed()]
    record Rejected(String field, Said said, @Nullable Compound conflicting, boolean canBeConfirmed)
            implements Registration {

        /// Why, in English.
        public String message() {
            return said.english();
        }

        /// Empty where it is not another compound that stands in the way.
        public Optional<Compound> other() {
            return Optional.ofNullable(conflicting);
        }
    }

    /// What an attempt can add to a compound that was here already.
    enum Addition {
        NUMBER, SYNONYM, NAME, STRUCTURE;

        /// The word for it in pages and the API.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
