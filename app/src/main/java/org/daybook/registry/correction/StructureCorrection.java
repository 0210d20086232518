package org.daybook.registry.correction;

import java.util.Optional;
import org.daybook.chem.structure.Structure;
import org.daybook.registry.compound.RegisteredStructure;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.chem.structure.identity.StereoSummary;
import org.jspecify.annotations.Nullable;

/// What a compound is to be instead of what it was.
///
/// @param structure null keeps the structure, and only the statement is another
/// @param stated null takes what the drawing says
/// @param resultsMove whether its results and batches were measured on the structure that it had: they go, with that
///     structure, to a compound of their own
/// @param version the version of the compound that was seen, or null for whichever it has
/// @param reason why, 1 to 500 characters
public record StructureCorrection(@Nullable Structure structure, @Nullable StereoStatement stated, boolean resultsMove,
        @Nullable Long version, String reason) {

    /// Empty where only the statement is another.
    Optional<Structure> drawn() {
        return Optional.ofNullable(structure);
    }

    /// What is meant, and its statement.
    record Meant(Structure structure, StereoStatement statement) {

        static Meant of(Structure drawn, @Nullable StereoStatement stated) {
            Meant meant = stated == null
                    ? new Meant(drawn, StereoStatement.proposedBy(StereoSummary.of(drawn)))
                    : new Meant(stated.appliedTo(drawn), stated);
            RegisteredStructure.deriveNow(meant.structure());
            return meant;
        }
    }
}
