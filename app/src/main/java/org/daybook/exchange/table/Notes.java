package org.daybook.exchange.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.shared.Said;

/// What a person should know about how a file was read, in few sentences however long the file is.
public final class Notes {

    private static final int NAMED = 20;

    private final List<Said> first = new ArrayList<>();
    private final Map<Said, Places> counted = new LinkedHashMap<>();

    /// Places where the same thing was met.
    private static final class Places {

        private final List<Object> named = new ArrayList<>();
        private int count;
    }

    /// Adds a sentence about the file as a whole; the same one is added once.
    public void tell(Said sentence) {
        if (!first.contains(sentence)) {
            first.add(sentence);
        }
    }

    /// Notes something that may be met often: `cells were cut at 200000 characters`, at `C5`.
    ///
    /// @param where a text, or a word for it
    public void meet(Said what, Object where) {
        Places places = counted.computeIfAbsent(what, key -> new Places());
        places.count++;
        if (places.named.size() < NAMED) {
            places.named.add(where);
        }
    }

    /// Forgets the places: the file is read from its start again.
    public void restart() {
        counted.clear();
    }

    /// Those about the whole file first, then what was met, each with its first 20 places and how many more there are.
    public List<Said> sentences() {
        List<Said> sentences = new ArrayList<>(first);
        counted.forEach((what, places) -> sentences.add(places.count > NAMED
                ? Said.of("said.exchange.met-at-and-more", what, places.named, places.count - NAMED)
                : Said.of("said.exchange.met-at", what, places.named)));
        return sentences;
    }
}
