package org.daybook.web.registry.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.correction.StructureCorrection;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.web.registry.TypedStructure;
import org.daybook.writing.correction.Corrections;
import org.jspecify.annotations.Nullable;

/// What is to be another name, structure or statement of a compound; what is left out stays, but the statement that a
/// new structure has by itself.
///
/// @param name another name; empty takes it away from one that has a structure
/// @param structure SMILES, a molfile, InChI or a chemical name
/// @param stereo `absolute`, `racemic`, `relative`, `unknown` or `achiral`
/// @param results `stay` with the compound, or `move` with the structure that it had to a compound of their own
/// @param reason why, 1 to 500 characters; may be left out where only the name is another
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CompoundCorrection")
record CorrectionRequest(@Nullable String name, @Nullable String structure, @Nullable String stereo,
        @Nullable String results, @Nullable String reason) {

    String why() {
        return Objects.requireNonNullElse(reason, "");
    }

    /// Null if only the name is to be another.
    @Nullable StructureCorrection toCorrection(@Nullable Long version) {
        if (structure == null && stereo == null) {
            if (name == null) {
                throw new InvalidInputException("structure",
                        Said.of("said.registry.send-a-structure-a-stereo-statement"));
            }
            return null;
        }
        return new StructureCorrection(
                structure == null ? null : TypedStructure.read(structure),
                stereo == null ? null : StereoStatement.of(stereo),
                resultsMove(Objects.requireNonNullElse(results, "stay")), version,
                Corrections.requireReason(why()));
    }

    static boolean resultsMove(String word) {
        return switch (OverLimitException.requireNaming("results", word)) {
            case "stay" -> false;
            case "move" -> true;
            default -> throw new InvalidInputException(
                    "results", Said.of("said.registry.is-neither-stay-nor-move", word));
        };
    }
}
