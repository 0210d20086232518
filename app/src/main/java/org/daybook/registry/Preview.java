package org.daybook.registry;

import java.util.List;
import java.util.Optional;
import org.daybook.registry.Registration.Rejected;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.compound.Warning;
import org.jspecify.annotations.Nullable;

/// What a registration would do now.
///
/// @param stereo the stereo statement it would get
/// @param match the compound that it is, or null if it is new; see [#known()]
/// @param number the number it would get, or has
/// @param rejected why it would not be registered as it stands, or null; see [#refusal()]
/// @param warnings what to look at first
public record Preview(
        StereoStatement stereo,
        @Nullable Compound match,
        String number,
        @Nullable Rejected rejected,
        List<Warning> warnings) {

    public Preview {
        warnings = List.copyOf(warnings);
    }

    /// The compound that the structure is already; empty if it would be new.
    public Optional<Compound> known() {
        return Optional.ofNullable(match);
    }

    /// Why it would not be registered as it stands; empty if it would.
    public Optional<Rejected> refusal() {
        return Optional.ofNullable(rejected);
    }
}
