package org.daybook.search;

import java.util.function.ToDoubleFunction;

/// A number that things have and are compared by.
///
/// @param name as it is written, `mass` or the slug of an assay
/// @param field of the index
/// @param reader of a number as it was typed, with or without a unit, in the unit of the field; throws
///     [org.daybook.shared.InvalidInputException] for what is none
public record Measure(String name, String field, ToDoubleFunction<String> reader) {
}
