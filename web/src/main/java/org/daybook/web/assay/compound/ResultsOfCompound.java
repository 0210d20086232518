package org.daybook.web.assay.compound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daybook.assay.Activities;
import org.daybook.assay.Aggregate;
import org.daybook.assay.group.GroupAggregate;
import org.daybook.assay.result.ResultKind;
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

/// What was measured of a compound: what matters most at the head of its page, then one row an assay, by what it asks.
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
    public boolean hasHead() {
        return true;
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
                Headline.of(results),
                sections(results, said),
                retractions.of(compound));
    }

    /// The most potent first, others by name as they come.
    private List<Section> sections(List<Aggregate> results, Map<Long, Long> said) {
        Map<String, List<Aggregate>> kinds = new LinkedHashMap<>();
        for (ResultKind kind : ResultKind.values()) {
            kinds.computeIfAbsent(section(kind), none -> new ArrayList<>()).addAll(results.stream()
                    .filter(result -> ResultKind.of(result.assay()) == kind)
                    .sorted(Comparator.comparingDouble(result -> kind == ResultKind.POTENCY
                            ? -result.negativeLog().orElse(0) : 0))
                    .toList());
        }
        return kinds.entrySet().stream().filter(kind -> !kind.getValue().isEmpty())
                .map(kind -> new Section(kind.getKey(), kind.getValue().stream()
                        .map(result -> ActivityRow.of(result, said, words)).toList()))
                .toList();
    }

    private static String section(ResultKind kind) {
        return (kind == ResultKind.CYTOTOXICITY ? ResultKind.SAFETY : kind).name().toLowerCase(Locale.ROOT);
    }

    /// @param number of the compound
    /// @param groups assays that belong together, where that says more than one of them
    /// @param retracted at most 100, the newest first
    record Table(String number, List<GroupRow> groups, Headline headline, List<Section> sections,
            List<RetractedRow> retracted) {
    }

    /// The assays that ask one thing.
    ///
    /// @param kind `potency`, `safety`, `metabolism`, `physical` or `other`
    record Section(String kind, List<ActivityRow> rows) {

        /// Whether one of them is a potency with its negative logarithm.
        public boolean hasLogarithms() {
            return rows.stream().anyMatch(row -> !row.negativeLog().isEmpty());
        }

        /// Whether one of them stands on an axis.
        public boolean hasBars() {
            return rows.stream().anyMatch(row -> row.bar() != null);
        }
    }
}
