package org.daybook.registry.name;

/// By what two synonyms of one compound are told apart.
public record SynonymKey(SynonymKind kind, String lookupKey) {
}
