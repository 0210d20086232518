package org.daybook.exchange.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.assay.Activities;
import org.daybook.assay.Aggregate;
import org.daybook.assay.Assay;
import org.daybook.assay.group.AssayGroup;
import org.daybook.assay.group.GroupAggregate;
import org.daybook.campaign.stage.Membership;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.StageChange;
import org.daybook.quantities.Unit;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.springframework.stereotype.Component;

/// The columns that lists of compounds show beside those of every file.
@Component
public class ShownColumns {

    private final Memberships memberships;
    private final Activities activities;

    ShownColumns(Memberships memberships, Activities activities) {
        this.memberships = memberships;
        this.activities = activities;
    }

    /// How far each compound has come in a campaign, and why: the reason of its last change, empty if none was given.
    public List<ShownColumn> stageIn(CampaignId campaign) {
        return List.of(new ShownColumn("Stage", ids -> memberships.in(campaign, ids).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stage().label()))),
                new ShownColumn("Stage reason", ids -> reasons(campaign, ids)));
    }

    private Map<CompoundId, String> reasons(CampaignId campaign, List<CompoundId> ids) {
        Map<CompoundId, Membership> found = memberships.in(campaign, ids);
        Map<Long, StageChange> changes = memberships.lastChanges(found.values());
        Map<CompoundId, String> reasons = new HashMap<>();
        found.forEach((id, membership) -> Optional.ofNullable(changes.get(membership.id()))
                .ifPresent(change -> reasons.put(id, change.reason())));
        return reasons;
    }

    /// What each compound has in an assay: the mean that is searched and sorted by, and all results in words.
    public List<ShownColumn> resultsIn(Assay assay) {
        String unit = assay.unit().map(known -> ", " + known.label()).orElse("");
        return List.of(
                new ShownColumn(
                        assay.name() + ", mean" + unit,
                        ids -> results(
                                assay,
                                ids,
                                result -> result.mean().isPresent()
                                        ? Optional.of(result.mean().getAsDouble())
                                        : Optional.empty())),
                new ShownColumn(
                        assay.name() + ", summary",
                        ids -> results(assay, ids, result -> Optional.of(result.summary()))));
    }

    /// What each compound has in assays that belong together: the mean of the laboratories' means, and it in words.
    public List<ShownColumn> resultsIn(AssayGroup group, Optional<Unit> unit) {
        String heading = group.name() + ", any laboratory";
        return List.of(
                new ShownColumn(heading + ", mean" + unit.map(known -> ", " + known.label()).orElse(""),
                        ids -> together(group, ids, result -> result.mean().isPresent()
                                ? Optional.of(result.mean().getAsDouble()) : Optional.empty())),
                new ShownColumn(heading + ", summary",
                        ids -> together(group, ids, result -> Optional.of(result.value()))));
    }

    private Map<CompoundId, Object> together(AssayGroup group, List<CompoundId> ids,
            Function<GroupAggregate, Optional<?>> cell) {
        Map<CompoundId, Object> cells = new HashMap<>();
        activities.aggregates(ids).forEach((id, results) -> GroupAggregate.of(results).stream()
                .filter(result -> result.group().equals(group))
                .findFirst()
                .flatMap(cell)
                .ifPresent(value -> cells.put(id, value)));
        return cells;
    }

    private Map<CompoundId, Object> results(Assay assay, List<CompoundId> ids, Function<Aggregate, Optional<?>> cell) {
        Map<CompoundId, Object> cells = new HashMap<>();
        activities.aggregates(ids).forEach((id, results) -> results.stream()
                .filter(result -> result.assay().id().equals(assay.id()))
                .findFirst()
                .flatMap(cell)
                .ifPresent(value -> cells.put(id, value)));
        return cells;
    }
}
