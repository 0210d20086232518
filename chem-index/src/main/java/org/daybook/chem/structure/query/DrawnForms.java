package org.daybook.chem.structure.query;

import java.util.List;
import org.daybook.chem.match.Pattern;

/// A drawn query in all places of its mobile hydrogens.
///
/// A structure that one of the patterns is found in contains the drawing or a tautomer of it. Hydrogens that have moved
/// must be where they are in that form.
///
/// @param patterns 1 to 50, the query as it was drawn first
/// @param isComplete whether these are all forms
public record DrawnForms(List<Pattern> patterns, boolean isComplete) {

    public DrawnForms {
        patterns = List.copyOf(patterns);
    }
}
