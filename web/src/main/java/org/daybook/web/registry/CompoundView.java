package org.daybook.web.registry;

import java.util.List;
import org.daybook.assay.Aggregate;
import org.daybook.issues.Issue;
import org.daybook.notebook.list.EntrySummary;
import org.daybook.people.Person;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.name.Synonym;
import org.daybook.registry.number.AssignedNumber;
import org.daybook.web.registry.list.CompoundRow;
import org.daybook.web.registry.list.Formulas;
import org.jspecify.annotations.Nullable;

/// Everything that the page of a compound shows.
///
/// @param drawing inline SVG, empty without a structure
/// @param aliases numbers that lead here beside the one it goes by
/// @param registrant who registered it, or null if that is not known any more
public record CompoundView(
        Compound compound,
        String drawing,
        List<Fact> identifiers,
        List<Fact> properties,
        List<Synonym> synonyms,
        List<AssignedNumber> aliases,
        List<Batch> batches,
        List<Aggregate> activities,
        List<CompoundRow> stereoisomers,
        List<CompoundRow> saltForms,
        List<EntrySummary> entries,
        List<Issue> issues,
        List<MembershipRow> memberships,
        List<HistoryRow> history,
        @Nullable Person registrant) {

    /// The formula as safe HTML, empty without a structure.
    public String formulaHtml() {
        return compound.properties().map(properties -> Formulas.html(properties.formula())).orElse("");
    }

    /// One row for each assay, in the order of [#activities()].
    public List<ActivityRow> activityRows() {
        return activities.stream().map(ActivityRow::of).toList();
    }

    /// One line of facts.
    ///
    /// @param help what the label means, may be empty
    public record Fact(String label, String text, String help) {
    }

    /// A campaign that the compound is in.
    ///
    /// @param series title, may be empty
    /// @param reason why it has that stage, may be empty
    public record MembershipRow(
            String slug, String title, String series, String stage, String stageKey, String since, String reason) {}

    /// One change of the compound.
    public record HistoryRow(String day, String handle, String person, String what, String detail) {
    }
}
