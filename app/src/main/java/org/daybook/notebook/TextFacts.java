package org.daybook.notebook;

import java.util.Set;

/// What a text says besides its words.
///
/// @param plainText the text without Markdown
/// @param mentions normalised tokens that may name compounds
/// @param issues GitHub issues it refers to
record TextFacts(String plainText, Set<String> mentions, Set<IssueReference> issues) {
}
