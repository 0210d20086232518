package org.daybook.search.text;

/// One condition of a text query.
///
/// @param field the field asked for, empty for any words
/// @param text the word or phrase, never blank
/// @param phrase whether the words must stand side by side
/// @param open whether the last word may go on
public record Clause(String field, String text, boolean phrase, boolean open) {
}
