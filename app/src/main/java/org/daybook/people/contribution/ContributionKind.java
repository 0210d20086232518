package org.daybook.people.contribution;

/// A kind of contribution that a feature keeps, as the rows of a query. One bean a kind;
/// [org.springframework.core.annotation.Order] says where it stands among the others.
///
/// @param word in small letters and hyphens, as programs read it: `entries`
/// @param rows a `SELECT` of one row for each contribution that everybody sees, with the columns `person_id` and
///     `happened_at`, without parameters
public record ContributionKind(String word, String rows) {
}
