package org.daybook.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.shared.id.ProjectId;
import org.jspecify.annotations.Nullable;

/// Conditions besides words and structure; empty texts and nulls ask nothing.
///
/// @param campaign slug of a campaign
/// @param notebook slug of a notebook
/// @param author handle of a person
/// @param from first lab day, or null
/// @param to last lab day, or null
/// @param properties ranges of computed properties
/// @param measured an assay with a range of values, or null; see [#activity()]
/// @param project what things belong to, or null
public record Filters(String campaign, String notebook, String author, @Nullable LocalDate from, @Nullable LocalDate to,
        List<PropertyRange> properties, @Nullable ActivityRange measured, @Nullable ProjectId project) {

    private static final Filters NONE = new Filters("", "", "", null, null, List.of(), null, null);

    public Filters {
        properties = List.copyOf(properties);
    }

    /// Asks nothing: every thing passes.
    public static Filters none() {
        return NONE;
    }

    /// Empty where no measured value is asked for.
    public Optional<ActivityRange> activity() {
        return Optional.ofNullable(measured);
    }

    /// The same with a campaign, by its slug; empty takes the condition away.
    public Filters inCampaign(String slug) {
        return new Filters(slug, notebook, author, from, to, properties, measured, project);
    }

    /// The same for what belongs to a project.
    public Filters inProject(ProjectId only) {
        return new Filters(campaign, notebook, author, from, to, properties, measured, only);
    }

    /// The same with these ranges instead of those it had; all must hold.
    public Filters withProperties(List<PropertyRange> ranges) {
        return new Filters(campaign, notebook, author, from, to, ranges, measured, project);
    }

    /// The same with a range of measured values instead of the one it had.
    public Filters withActivity(ActivityRange range) {
        return new Filters(campaign, notebook, author, from, to, properties, range, project);
    }

    /// A property between two values, both included; an infinite end is open.
    ///
    /// @param property its key, such as `mass`
    public record PropertyRange(String property, double min, double max) {
    }

    /// A compound measured in an assay, with the aggregated value between two ends, both included; an infinite end is
    /// open.
    ///
    /// @param assay slug of the assay
    public record ActivityRange(String assay, double min, double max) {
    }
}
