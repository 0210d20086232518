package org.daybook.attack;

import java.util.List;
import java.util.Map;

/// One way into the program: a method and an address with the fields that it takes.
///
/// @param path the address; `{name}` stands for a part that is a field, too
/// @param body what the body is
/// @param fields usual values by the name of the field: those of the path, of the query (with a leading `?`) and of the
///     body
record Door(String method, String path, Body body, Map<String, String> fields) {

    /// What a body is made of.
    enum Body { NONE, JSON, FORM, MULTIPART }

    Door {
        fields = Map.copyOf(fields);
    }

    boolean writes() {
        return !method.equals("GET");
    }

    List<String> names() {
        return fields.keySet().stream().sorted().toList();
    }
}
