package org.daybook.shared.id;

/// One thing of any kind, for who has to do with things of every kind: revisions and files belong to one, search finds
/// them.
///
/// @param kind a word of at most 20 characters that only one feature uses, such as `entry`; it is stored and stays
/// @param id which of that kind, greater than 0
public record Thing(String kind, long id) {
}
