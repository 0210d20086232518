package org.daybook.web.registry.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.exchange.shown.KnownColumns;
import org.daybook.exchange.shown.TableColumn;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;

/// A table as it was asked for, understood.
///
/// @param usual whether the columns are the usual ones, which addresses need not name
/// @param columns to show, in order
/// @param sort the first decides, the next where it does not
/// @param where all of them must hold
public record TableChoice(boolean usual, List<TableColumn> columns, List<SortKey> sort, List<Condition> where) {

    /// A list as it is.
    public static final TableChoice NONE = new TableChoice(true, List.of(), List.of(), List.of());

    private static final int MAX_KEYS = 5;
    private static final int MAX_CONDITIONS = 20;
    private static final int MAX_LENGTH = 2_000;

    public TableChoice {
        columns = List.copyOf(columns);
        sort = List.copyOf(sort);
        where = List.copyOf(where);
    }

    /// @param inCampaign whether it is of a campaign, which has stages
    /// @throws InvalidInputException for field `columns`, `sort` or `where`, naming what is wrong in it
    /// @throws OverLimitException if there are more than 40 columns, 5 to sort by or 20 conditions
    public static TableChoice of(TableRequest wanted, KnownColumns known, boolean inCampaign) {
        return new TableChoice(
                wanted.columns().isEmpty(),
                wanted.columns().isEmpty() ? known.usual(inCampaign) : known.chosen(wanted.columns()),
                parts("sort", wanted.sort(), ",", MAX_KEYS).stream().map(text -> key(text, known)).toList(),
                parts("where", wanted.where(), ";", MAX_CONDITIONS).stream()
                        .map(text -> condition(text, known)).toList());
    }

    private static List<String> parts(String field, String text, String separator, int most) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> parts = Arrays.stream(OverLimitException.requireText(field, text, MAX_LENGTH).split(separator))
                .map(String::strip).filter(part -> !part.isEmpty()).toList();
        return OverLimitException.requireItems(field, parts, most);
    }

    private static SortKey key(String text, KnownColumns known) {
        boolean descending = text.startsWith("-");
        String slug = descending ? text.substring(1) : text;
        return slug.equals(SortKey.NUMBER) ? new SortKey(null, descending)
                : new SortKey(sortable("sort", slug, known), descending);
    }

    private static Condition condition(String text, KnownColumns known) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new InvalidInputException("where", Said.of("said.registry.is-no-condition", text));
        }
        return Condition.of(sortable("where", text.substring(0, equals).strip(), known),
                text.substring(equals + 1).strip());
    }

    private static TableColumn sortable(String field, String slug, KnownColumns known) {
        return known.find(slug).filter(TableColumn::isSortable).orElseThrow(() -> new InvalidInputException(field,
                Said.of("said.registry.no-column-to-arrange-by", slug)));
    }

    /// Whether the index says what is in the list or in which order: the database does not have the means.
    public boolean isOfIndex() {
        return arranging().stream().anyMatch(TableColumn::isMeasured);
    }

    /// The usual columns with one that was asked for before them, after the name.
    public TableChoice withFirst(TableColumn asked) {
        List<TableColumn> all = new ArrayList<>(columns);
        all.remove(asked);
        all.add(Math.min(1, all.size()), asked);
        return new TableChoice(false, all.stream().limit(KnownColumns.MOST).toList(), sort, where);
    }

    /// The columns that have to be known to arrange a list, each once.
    List<TableColumn> arranging() {
        List<TableColumn> arranging = new ArrayList<>();
        sort.stream().filter(key -> key.column() != null).forEach(key -> arranging.add(key.column()));
        where.forEach(condition -> arranging.add(condition.column()));
        return arranging.stream().distinct().toList();
    }

    /// The conditions without one, as an address has them.
    String whereWithout(Condition one) {
        return where.stream().filter(other -> !other.equals(one)).map(Condition::address)
                .collect(Collectors.joining(";"));
    }
}
