package org.daybook.writing.revision;

/// What revisions belong to: an entry, and whatever else will be revised.
///
/// @param kind a word of at most 20 characters that only one feature uses, such as `entry`
/// @param id which of that kind
public record RevisionOwner(String kind, long id) {
}
