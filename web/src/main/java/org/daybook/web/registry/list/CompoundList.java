package org.daybook.web.registry.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.people.group.Project;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.web.shared.view.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What the list of compounds shows, and how to get to its other pages and forms.
///
/// @param project slug of the project it is narrowed to, or empty
/// @param projects to narrow it to, empty while there is only one
/// @param campaign the campaign it is narrowed to, or null
/// @param choices all campaigns to narrow it to
/// @param seriesChoices the series of that campaign
/// @param next number of the next page, or null
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
        List<Choice> seriesChoices) {

    /// The address of this list in another order.
    public String ordered(String key) {
        return address("/compounds").replaceQueryParam("order", key).build().toUriString();
    }

    /// The address of another page of it.
    public String at(int otherPage) {
        return address("/compounds").replaceQueryParam("page", otherPage).build().toUriString();
    }

    /// The address of this list as `table` or `grid`, from its first page.
    public String view(String view) {
        return address("/compounds").replaceQueryParam("view", view).build().toUriString();
    }

    /// The address of the whole list as a file.
    public String file(String extension) {
        return address("/compounds." + extension).replaceQueryParam("view").build().toUriString();
    }

    /// The address of this page of it.
    public String here() {
        return at(page);
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
        return fields;
    }

    private UriComponentsBuilder address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParam("order", order.key());
        if (!grid) {
            address.queryParam("view", "table");
        }
        if (!project.isEmpty()) {
            address.queryParam("project", project);
        }
        if (campaign != null) {
            address.queryParam("campaign", campaign.slug());
        }
        if (campaign != null && !series.isEmpty()) {
            address.queryParam("series", series);
        }
        if (campaign != null && !stage.isEmpty()) {
            address.queryParam("stage", stage);
        }
        return address;
    }
}
