package org.daybook.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.shared.id.Thing;
import org.jspecify.annotations.Nullable;

/// One thing that was found.
///
/// @param thing what it is
/// @param path of its page, or an absolute address where that is elsewhere
/// @param title as its feature heads it
/// @param excerpt the passages that hold the words asked for, or the beginning; empty for what has no text
/// @param author display name, may be empty
/// @param labDay the day it belongs to, or null; see [#day()]
/// @param draft whether only its author can see it yet
/// @param shown what its feature wants to come back besides, see [#shown(String)]
/// @param highlight indexes of the atoms of its structure, from 0, that the query's structure matches first
/// @param likeness similarity to the structure asked for, 0 to 1, or null if that was not asked; see [#similarity()]
public record Hit(
        Thing thing,
        String path,
        String title,
        List<Fragment> excerpt,
        String author,
        @Nullable LocalDate labDay,
        boolean draft,
        Map<String, String> shown,
        List<Integer> highlight,
        @Nullable Double likeness) {

    public Hit {
        excerpt = List.copyOf(excerpt);
        shown = Map.copyOf(shown);
        highlight = List.copyOf(highlight);
    }

    /// As in [Thing#kind()].
    public String kind() {
        return thing.kind();
    }

    /// Its id among its kind.
    public long id() {
        return thing.id();
    }

    /// The day it belongs to; empty for what has none.
    public Optional<LocalDate> day() {
        return Optional.ofNullable(labDay);
    }

    /// A text that its feature has shown under a name; empty if there is none.
    public String shown(String name) {
        return shown.getOrDefault(name, "");
    }

    /// Tanimoto coefficient, 0 to 1; empty unless similarity was asked for.
    public Optional<Double> similarity() {
        return Optional.ofNullable(likeness);
    }

    /// A piece of an excerpt.
    ///
    /// @param marked whether it is one of the words asked for
    public record Fragment(String text, boolean marked) {
    }
}
