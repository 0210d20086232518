package org.daybook.web.assay;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.assay.Activities;
import org.daybook.assay.Aggregate;
import org.daybook.assay.group.GroupAggregate;
import org.daybook.assay.result.ResultSummary;
import org.daybook.comment.Comments;
import org.daybook.people.Actor;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.shared.history.RetractedRow;
import org.daybook.web.shared.history.Retractions;
import org.daybook.web.shared.kind.PagePart;
import org.daybook.web.shared.language.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What was measured of a compound, one row an assay.
@Component
@Order(1)
class ResultsOfCompound implements PagePart {

    private final Activities activities;
    private final Retractions retractions;
    private final Comments comments;
    private final Words words;

    ResultsOfCompound(Activities activities, Retractions retractions, Comments comments, Words words) {
        this.comments = comments;
        this.activities = activities;
        this.retractions = retractions;
        this.words = words;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CompoundId.KIND);
    }

    @Override
    public String template() {
        return "assay/compound";
    }

    @Override
    public Table content(Shown page, Actor reader) {
        CompoundId compound = new CompoundId(page.thing().id());
        List<Aggregate> results = activities.aggregates(compound);
        Map<Long, Long> said = comments.counts(ActivityId.KIND, results.stream()
                .flatMap(result -> result.members().stream()).map(member -> member.id().value()).toList());
        return new Table(
                page.name(),
                GroupAggregate.telling(results).stream().map(GroupRow::of).toList(),
                results.stream()
                        .map(ResultSummary::of)
                        .map(summary -> ActivityRow.of(summary, said, words))
                        .toList(),
                retractions.of(compound));
    }

    /// @param number of the compound
    /// @param groups assays that belong together, where that says more than one of them
    /// @param retracted at most 100, the newest first
    record Table(String number, List<GroupRow> groups, List<ActivityRow> rows, List<RetractedRow> retracted) {
    }
}
