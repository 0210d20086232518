package org.daybook.web.registry.list;

import static java.util.Objects.requireNonNullElse;

import org.daybook.web.registry.table.TableRequest;
import org.jspecify.annotations.Nullable;

/// What the address of a list of compounds asks for; what it does not say is empty, or page 1.
///
/// @param project slug, or empty for those of all projects; a campaign says more
/// @param campaign slug, or empty for all compounds
/// @param series slug within the campaign, or empty
/// @param stage in the campaign, or empty
/// @param order key of a [org.daybook.registry.compound.CompoundOrder]
/// @param view `table` for a table, else a grid
/// @param page from 1
/// @param columns what the table shows; with `sort` and `where` a [TableRequest]
/// @param sort in place of `order`
/// @param where what else it is narrowed to
/// @param narrow a column that the form narrows it to further, between `from` and `to`; answered with the address that
///     says so
public record ListRequest(
        @Nullable String project,
        @Nullable String campaign,
        @Nullable String series,
        @Nullable String stage,
        @Nullable String order,
        @Nullable String view,
        @Nullable Integer page,
        @Nullable String columns,
        @Nullable String sort,
        @Nullable String where,
        @Nullable String narrow,
        @Nullable String from,
        @Nullable String to) {

    public ListRequest {
        project = requireNonNullElse(project, "");
        campaign = requireNonNullElse(campaign, "");
        series = requireNonNullElse(series, "");
        stage = requireNonNullElse(stage, "");
        order = requireNonNullElse(order, "number");
        view = requireNonNullElse(view, "grid");
        page = requireNonNullElse(page, 1);
        columns = requireNonNullElse(columns, "");
        sort = requireNonNullElse(sort, "");
        where = requireNonNullElse(where, "");
        narrow = requireNonNullElse(narrow, "");
        from = requireNonNullElse(from, "").strip();
        to = requireNonNullElse(to, "").strip();
    }

    /// The whole list of a file.
    static ListRequest of(String project, String campaign, String series, String stage, String order,
            TableRequest table) {
        return new ListRequest(project, campaign, series, stage, order, "table", 1, table.columns(), table.sort(),
                table.where(), "", "", "");
    }

    /// Whether it asks for a stage or series and for no campaign, which alone has them.
    public boolean isOfNoCampaign() {
        return requireNonNullElse(campaign, "").isEmpty() && !(stage + series).isEmpty();
    }

    /// What it says of the table.
    public TableRequest table() {
        return new TableRequest(columns, sort, where);
    }

    /// Whether the form asks for one more condition.
    public boolean isToNarrow() {
        return !requireNonNullElse(narrow, "").isEmpty();
    }

    /// The list with the further condition.
    ListRequest narrowedFurther() {
        return new ListRequest(project, campaign, series, stage, order, view, 1, columns, sort,
                where.isEmpty() ? narrowed() : where + ";" + narrowed(), "", "", "");
    }

    /// Its condition: numbers between two, or what comes first as words.
    private String narrowed() {
        return narrow + "=" + (isWords() ? from : from + ".." + to);
    }

    private boolean isWords() {
        return requireNonNullElse(to, "").isEmpty() && !requireNonNullElse(from, "").matches("[-−]?[0-9.,]*");
    }

    boolean isGrid() {
        return !"table".equals(view);
    }
}
