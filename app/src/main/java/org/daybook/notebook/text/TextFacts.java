package org.daybook.notebook.text;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.shared.id.BatchId;

/// What a text says besides its words.
///
/// @param plainText the text without Markdown
/// @param excerpt the beginning of the plain text, without structures
/// @param mentions normalised tokens that may name compounds
/// @param issues GitHub issues it refers to
/// @param taken what its tables take of batches, in mg; empty where they do not say how much
public record TextFacts(String plainText, String excerpt, Set<String> mentions, Set<IssueReference> issues,
        Map<BatchId, Optional<Double>> taken) {
}
