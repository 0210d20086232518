package org.daybook.web.registry.found;

import java.util.List;

/// A compound among the hits.
///
/// @param drawing SVG, empty for a compound without structure
/// @param similarity in words, may be empty
/// @param facts the properties that were asked for, in words
record CompoundCard(
        String number,
        String address,
        String name,
        String drawing,
        String similarity,
        List<String> facts,
        List<Result> results) {

    /// What was measured.
    record Result(String assay, String summary) {
    }
}
