package org.daybook.registry.line;

import java.time.Instant;
import org.daybook.registry.compound.CalculatedProperties;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.shared.id.CompoundId;
import org.jspecify.annotations.Nullable;

/// What long lists are sorted and narrowed by: a compound without its structure, a few hundred bytes.
///
/// @param name or null
/// @param properties or null without a structure
public record CompoundLine(
        Long value,
        @Nullable String name,
        StereoStatement stereo,
        Instant registeredAt,
        @Nullable CalculatedProperties properties) {

    /// Whose it is.
    public CompoundId id() {
        return new CompoundId(value);
    }
}
