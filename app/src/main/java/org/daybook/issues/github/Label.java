package org.daybook.issues.github;

/// A label of an issue.
///
/// @param name as on GitHub
/// @param colour six hexadecimal digits without `#`, or empty
public record Label(String name, String colour) {
}
