package org.daybook.exchange.example;

import java.util.Map;
import org.daybook.people.Actor;

/// The accounts that wrote the example, by name.
record ExamplePeople(Map<String, Actor> byName) {

    static final String CHEMIST = "Example Chemist";
    static final String BIOLOGIST = "Example Biologist";
    static final String CURATOR = "Example Curator";

    Actor named(String name) {
        Actor actor = byName.get(name);
        if (actor == null) {
            throw new IllegalStateException("Nobody in the example is called " + name);
        }
        return actor;
    }
}
