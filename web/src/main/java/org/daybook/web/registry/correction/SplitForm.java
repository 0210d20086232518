package org.daybook.web.registry.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.registry.correction.Splitting;
import org.daybook.shared.OverLimitException;
import org.daybook.web.registry.TypedStructure;
import org.jspecify.annotations.Nullable;

/// What goes where when a compound is split, as the form sends it.
///
/// @param into number of a compound that is here; empty for a new one
/// @param structure of a new one, as typed; empty for none
/// @param stereo word of a statement, or empty
/// @param name of a new one
/// @param reason why
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SplitForm(
        @Nullable String into,
        @Nullable String structure,
        @Nullable String stereo,
        @Nullable String name,
        @Nullable String reason,
        @Nullable Set<Long> numbers,
        @Nullable Set<Long> synonyms,
        @Nullable Set<Long> batches,
        @Nullable Set<Long> results,
        @Nullable Set<Long> memberships,
        @Nullable Set<Long> issues) {

    Splitting splitting() {
        Map<Kind, Set<Long>> parts = new EnumMap<>(Kind.class);
        put(parts, Kind.NUMBERS, numbers);
        put(parts, Kind.SYNONYMS, synonyms);
        put(parts, Kind.BATCHES, batches);
        put(parts, Kind.RESULTS, results);
        put(parts, Kind.MEMBERSHIPS, memberships);
        put(parts, Kind.ISSUES, issues);
        String drawn = text(structure);
        String statement = text(stereo);
        return new Splitting(OverLimitException.requireNaming("into", text(into)),
                drawn.isBlank() ? null : TypedStructure.read(drawn),
                statement.isBlank() ? null : StereoStatement.of(statement), text(name), parts, text(reason));
    }

    private static void put(Map<Kind, Set<Long>> parts, Kind kind, @Nullable Set<Long> ids) {
        parts.put(kind, ids == null ? Set.of()
                : ids.stream().filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    /// The ids of all that is chosen, by the name of their kind.
    public Map<String, Set<Long>> chosen() {
        Map<String, Set<Long>> chosen = new java.util.TreeMap<>();
        splitting().parts().forEach((kind, ids) -> chosen.put(kind.name().toLowerCase(Locale.ROOT), ids));
        return chosen;
    }
}
