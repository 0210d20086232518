package org.daybook.exchange.example;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A text of the example with facts at its head: lines `key: fact`, an empty line, and the body.
///
/// @param facts the facts of each key, in their order
/// @param body Markdown
record Sheet(Map<String, List<String>> facts, String body) {

    static Sheet read(String text) {
        int end = text.indexOf("\n\n");
        String head = end < 0 ? text : text.substring(0, end);
        Map<String, List<String>> facts = new LinkedHashMap<>();
        for (String line : head.lines().toList()) {
            String[] parts = line.split(":\\s*", 2);
            facts.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(parts[1].strip());
        }
        return new Sheet(facts, end < 0 ? "" : text.substring(end).strip());
    }

    /// The one fact of this key.
    String fact(String key) {
        List<String> found = all(key);
        if (found.size() != 1) {
            throw new IllegalStateException("Expected one \"" + key + "\" in a text of the example, found " + found);
        }
        return found.getFirst();
    }

    /// The facts of this key, each cut at its bars.
    List<List<String>> cut(String key) {
        return all(key).stream().map(fact -> List.of(fact.split("\\s*\\|\\s*"))).toList();
    }

    boolean has(String key) {
        return facts.containsKey(key);
    }

    List<String> all(String key) {
        return facts.getOrDefault(key, List.of());
    }
}
