package org.daybook.notebook.text;

import java.util.Set;

/// What a text says besides its words.
///
/// @param plainText the text without Markdown
/// @param excerpt the beginning of the plain text, without structures
/// @param mentions normalised tokens that may name compounds
/// @param issues GitHub issues it refers to
public record TextFacts(String plainText, String excerpt, Set<String> mentions, Set<IssueReference> issues) {
}
