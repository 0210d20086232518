package org.daybook.web.notebook.reaction;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One step of a reaction, as JSON.
///
/// @param components reactants, then agents, then products, each in the order of the text
/// @param above lines of words over the arrow
/// @param below lines of words under the arrow
@Schema(name = "Reaction")
record ReactionDocument(List<ComponentDocument> components, List<String> above, List<String> below) {

    /// A structure of a step.
    ///
    /// @param role `reactant`, `agent` or `product`
    /// @param smiles canonical
    /// @param inchiKey null if it has none
    /// @param number of the compound, null if it is not registered
    /// @param written SMILES or molfile as it stands in the text
    /// @param maps numbers of atoms by their place in `written`, from 0; atoms without a number are left out
    @Schema(name = "ReactionComponent")
    record ComponentDocument(
            String role,
            String smiles,
            @Nullable String inchiKey,
            @Nullable String number,
            String written,
            Map<Integer, Integer> maps) {
    }
}
