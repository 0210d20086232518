package org.daybook.issues;

/// An issue that speaks of a compound, or that somebody linked to it.
///
/// @param sentence the first one in which it does, as it was typed; empty if it was linked
public record Speaking(Issue issue, String sentence) {}
