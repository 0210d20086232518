package org.daybook.web.registry.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.daybook.exchange.shown.CompoundColumn;
import org.daybook.exchange.shown.TableColumn;
import org.daybook.people.Actor;
import org.daybook.registry.line.CompoundLine;
import org.daybook.search.Search;
import org.daybook.search.SearchQuery;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.kind.IndexDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sorts and narrows whole lists: what a compound is comes from the database, what was measured from the index, which
/// has the mean of every assay and group. What has no value comes last, whichever way a column is sorted.
@Component
public class TableOrder {

    private final Search search;

    TableOrder(Search search) {
        this.search = search;
    }

    /// The compounds of a list that meet the conditions of a table, in its order.
    ///
    /// @param lines in the order that equals have
    public List<CompoundId> of(List<CompoundLine> lines, TableChoice choice) {
        Map<TableColumn, Function<CompoundLine, @Nullable Comparable<?>>> values = values(choice.arranging());
        List<CompoundLine> met = lines.stream()
                .filter(line -> choice.where().stream()
                        .allMatch(condition -> condition.isMetBy(values.get(condition.column()).apply(line))))
                .toList();
        return IntStream.range(0, met.size()).mapToObj(place -> new Placed(place, keys(met.get(place), choice, values),
                        met.get(place).id()))
                .sorted(comparator(choice.sort()))
                .map(Placed::id)
                .toList();
    }

    /// A compound with what it is sorted by.
    private record Placed(int place, List<? extends @Nullable Comparable<?>> keys, CompoundId id) {
    }

    private static List<? extends @Nullable Comparable<?>> keys(CompoundLine line, TableChoice choice,
            Map<TableColumn, Function<CompoundLine, @Nullable Comparable<?>>> values) {
        return choice.sort().stream()
                .map(key -> key.column() == null ? null : values.get(key.column()).apply(line)).toList();
    }

    private static Comparator<Placed> comparator(List<SortKey> sort) {
        Comparator<Placed> order = (one, other) -> 0;
        for (int at = 0; at < sort.size(); at++) {
            int key = at;
            boolean descending = sort.get(at).descending();
            order = order.thenComparing(sort.get(at).column() == null
                    ? descending ? Comparator.comparingInt(Placed::place).reversed()
                            : Comparator.comparingInt(Placed::place)
                    : (one, other) -> compare(one.keys().get(key), other.keys().get(key), descending));
        }
        return order.thenComparingInt(Placed::place);
    }

    @SuppressWarnings("unchecked")
    private static int compare(@Nullable Comparable<?> one, @Nullable Comparable<?> other, boolean descending) {
        if (one == null || other == null) {
            return one == other ? 0 : one == null ? 1 : -1;
        }
        int compared = one instanceof String text ? text.compareToIgnoreCase(other.toString())
                : ((Comparable<Object>) one).compareTo(other);
        return descending ? -compared : compared;
    }

    private Map<TableColumn, Function<CompoundLine, @Nullable Comparable<?>>> values(Collection<TableColumn> columns) {
        List<String> measured = columns.stream().filter(TableColumn::isMeasured).map(TableOrder::field).toList();
        Map<String, Map<Long, Double>> numbers = measured.isEmpty() ? Map.of()
                : search.numbers(SearchQuery.everything().only(CompoundId.KIND), measured, Actor.anybody());
        Map<TableColumn, Function<CompoundLine, @Nullable Comparable<?>>> values = new HashMap<>();
        for (TableColumn column : columns) {
            CompoundColumn own = column.own();
            Map<Long, Double> known = numbers.getOrDefault(own == null ? field(column) : "", Map.of());
            values.put(column, own == null ? line -> known.get(line.value()) : line -> own.key(line).orElse(null));
        }
        return values;
    }

    private static String field(TableColumn column) {
        return IndexDocument.activity(column.measured());
    }
}
