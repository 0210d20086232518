package org.daybook.chem.structure.chemdraw;

import java.util.List;
import org.daybook.chem.structure.Reason;

/// What a drawing says, in the notations that are kept.
///
/// @param reaction its steps as the text of a reaction; empty if it has no arrow
/// @param molfiles the structures that belong to no step
/// @param lost what these notations cannot say
public record ReadDrawing(String reaction, List<String> molfiles, List<Reason> lost) {

    public ReadDrawing {
        molfiles = List.copyOf(molfiles);
        lost = List.copyOf(lost);
    }
}
