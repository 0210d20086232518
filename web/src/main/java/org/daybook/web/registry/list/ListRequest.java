package org.daybook.web.registry.list;

import static java.util.Objects.requireNonNullElse;

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
public record ListRequest(
        @Nullable String project,
        @Nullable String campaign,
        @Nullable String series,
        @Nullable String stage,
        @Nullable String order,
        @Nullable String view,
        @Nullable Integer page) {

    public ListRequest {
        project = requireNonNullElse(project, "");
        campaign = requireNonNullElse(campaign, "");
        series = requireNonNullElse(series, "");
        stage = requireNonNullElse(stage, "");
        order = requireNonNullElse(order, "number");
        view = requireNonNullElse(view, "grid");
        page = requireNonNullElse(page, 1);
    }

    /// Whether it asks for a stage or series and for no campaign, which alone has them.
    public boolean isOfNoCampaign() {
        return requireNonNullElse(campaign, "").isEmpty() && !(stage + series).isEmpty();
    }

    boolean isGrid() {
        return !"table".equals(view);
    }
}
