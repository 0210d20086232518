package org.daybook.registry;

/// By what two synonyms of one compound are told apart.
record SynonymKey(SynonymKind kind, String lookupKey) {
}
