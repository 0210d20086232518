package org.daybook.web.registry.list;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.people.group.Project;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.web.registry.table.CompoundTable;
import org.daybook.web.registry.table.TableRequest;
import org.daybook.web.shared.view.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// What the list of compounds shows, and how to get to its other pages and forms.
///
/// @param project slug of the project it is narrowed to, or empty
/// @param projects to narrow it to, empty while there is only one
/// @param campaign the campaign it is narrowed to, or null
/// @param choices all campaigns to narrow it to
/// @param seriesChoices the series of that campaign
/// @param next number of the next page, or null
/// @param rows cards of a grid, empty for a table
/// @param table or null for a grid
/// @param shown what the address says of the table
/// @param ofIndex whether the index says what is in it or in which order
public record CompoundList(
        List<CompoundRow> rows,
        long total,
        int page,
        @Nullable String next,
        CompoundOrder order,
        boolean grid,
        String project,
        List<Project> projects,
        @Nullable Choice campaign,
        String series,
        String stage,
        List<Choice> choices,
        List<Choice> seriesChoices,
        @Nullable CompoundTable table,
        TableRequest shown,
        boolean ofIndex) {

    CompoundList with(CompoundTable shownTable) {
        return new CompoundList(rows, total, page, next, order, grid, project, projects, campaign, series, stage,
                choices, seriesChoices, shownTable, shown, ofIndex);
    }

    /// The address of another page of it.
    public String at(int otherPage) {
        return address("/compounds", shown).replaceQueryParam("page", otherPage).build(true).toUriString();
    }

    /// The address of this list as `table` or `grid`, from its first page.
    public String view(String view) {
        return address("/compounds", shown).replaceQueryParam("view", view).build(true).toUriString();
    }

    /// The address of the picture of the whole list.
    public String plot() {
        return address("/compounds/plot", shown).replaceQueryParam("view").replaceQueryParam("columns")
                .replaceQueryParam("order").build(true).toUriString();
    }

    /// The address of the whole list as a file.
    public String file(String extension) {
        UriComponentsBuilder file = address("/compounds." + extension, shown).replaceQueryParam("view");
        if (!grid && !shown.isUsual() && shown.columns().isEmpty() && table != null) {
            file.replaceQueryParam("columns", encoded(table.slugs()));
        }
        return file.build(true).toUriString();
    }

    /// The address of it from its first page on.
    public String start() {
        return as(shown);
    }

    /// The address of this page of it.
    public String here() {
        return at(page);
    }

    /// The address of this list as another table.
    String as(TableRequest other) {
        return address("/compounds", other).build(true).toUriString();
    }

    /// Whether it is sorted by columns, and not in one of its own orders.
    public boolean isSorted() {
        return !shown.sort().isEmpty();
    }

    /// Whether it is narrowed by columns.
    public boolean isNarrowed() {
        return !shown.where().isEmpty();
    }

    /// Whether this page of it has nothing.
    public boolean isEmpty() {
        return grid ? rows.isEmpty() : table == null || table.rows().isEmpty();
    }

    /// What says which list it is beside the columns of its table, for the forms of the table.
    public Map<String, String> tableFields() {
        Map<String, String> fields = fields();
        fields.put("view", "table");
        return fields;
    }

    /// What says which list it is, by the names of the form.
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("order", order.key());
        if (!project.isEmpty()) {
            fields.put("project", project);
        }
        if (campaign != null) {
            fields.put("campaign", campaign.slug());
            fields.put("series", series);
            fields.put("stage", stage);
        }
        if (!shown.sort().isEmpty()) {
            fields.put("sort", shown.sort());
        }
        if (!shown.where().isEmpty()) {
            fields.put("where", shown.where());
        }
        return fields;
    }

    private UriComponentsBuilder address(String path, TableRequest as) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "order", as.sort().isEmpty() ? order.key() : "");
        add(address, "view", grid ? "" : "table");
        add(address, "project", project);
        if (campaign != null) {
            add(address, "campaign", campaign.slug());
            add(address, "series", series);
            add(address, "stage", stage);
        }
        add(address, "columns", as.columns());
        add(address, "sort", as.sort());
        add(address, "where", as.where());
        return address;
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, encoded(value));
        }
    }

    /// What separates columns and conditions stays as people read it.
    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8)
                .replace("%3A", ":").replace("%2C", ",").replace("%3B", ";");
    }
}
