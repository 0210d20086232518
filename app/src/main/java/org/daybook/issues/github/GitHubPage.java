package org.daybook.issues.github;

import java.util.List;

/// A page of a list of GitHub.
///
/// @param items what could be read of it
/// @param isFull whether there may be another page
public record GitHubPage<T>(List<T> items, boolean isFull) {}
