package org.daybook.assay;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.people.Actor;
import org.daybook.people.Authorship;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.change.Changed;
import org.daybook.shared.change.NewRows;
import org.daybook.shared.change.PendingWrites;
import org.daybook.shared.change.Withdrawn;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.AssayId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PersistentActivities implements Activities {

    private static final int MAX_REASON = 500;

    private final ActivityRepository activities;
    private final AssayRepository assays;
    private final NewRows rows;
    private final PendingWrites pending;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersistentActivities(ActivityRepository activities, AssayRepository assays, NewRows rows,
            PendingWrites pending, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.pending = pending;
        this.activities = activities;
        this.assays = assays;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Activity> record(List<NewActivity> results, Actor actor) {
        PersonId by = actor.require(Role.MEMBER);
        Map<AssayId, Assay> known = assays(results.stream().map(NewActivity::assay).collect(Collectors.toSet()));
        known.values().stream().sorted(Comparator.comparing(assay -> assay.id().value())).forEach(pending::hold);
        Instant now = clock.instant();
        List<Activity> recorded = results.stream()
                .map(result -> new Activity(result, known(known, result.assay()), by, now))
                .toList();
        results.stream()
                .map(NewActivity::compound)
                .distinct()
                .forEach(compound -> events.publishEvent(Changed.compound(compound)));
        rows.insert(recorded);
        return recorded;
    }

    @Override
    public void retract(ActivityId id, String reason, Actor actor) {
        Authorship by = actor.requireAuthor(Role.MEMBER);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > MAX_REASON) {
            throw new InvalidInputException("reason", Said.of("said.assay.say-why-in-1-to", MAX_REASON));
        }
        List<Long> one = List.of(id.value());
        assays.findAllById(activities.findAssays(one)).forEach(pending::hold);
        Activity activity = activities.findLocked(one).stream().findFirst().orElseThrow(() -> new MissingException(
                Said.of("said.assay.there-is-no-result", id)));
        activity.retract(why, by, clock.instant());
        events.publishEvent(new Withdrawn());
        events.publishEvent(Changed.compound(activity.compound()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Activity> of(CompoundId compound) {
        return of(List.of(compound)).getOrDefault(compound, List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CompoundId, List<Activity>> of(Collection<CompoundId> compounds) {
        List<Long> ids = compounds.stream().map(CompoundId::value).distinct().toList();
        return ids.isEmpty() ? Map.of() : activities.findByCompoundIdInOrderByAssayIdAscIdAsc(ids).stream()
                .filter(activity -> !activity.isRetracted())
                .collect(Collectors.groupingBy(Activity::compound));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Activity> of(AssayId assay) {
        return activities.findByAssay(assay.value());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Activity> after(long after, int limit) {
        return activities.findAfter(after, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Aggregate> aggregates(CompoundId compound) {
        return aggregates(List.of(compound)).getOrDefault(compound, List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CompoundId, List<Aggregate>> aggregates(Collection<CompoundId> compounds) {
        Map<CompoundId, List<Activity>> results = of(compounds);
        Map<AssayId, Assay> known = assays(results.values().stream()
                .flatMap(List::stream)
                .map(Activity::assay)
                .collect(Collectors.toSet()));
        return results.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> aggregates(entry.getValue(), known)));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CompoundId, List<Aggregate>> aggregates(Collection<CompoundId> compounds, Set<AssayId> among) {
        Map<AssayId, Assay> known = assays(among);
        return activities.findCounting(compounds.stream().map(CompoundId::value).distinct().toList(),
                        known.keySet().stream().map(AssayId::value).toList()).stream()
                .collect(Collectors.groupingBy(Activity::compound)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> aggregates(entry.getValue(), known)));
    }

    private static List<Aggregate> aggregates(List<Activity> results, Map<AssayId, Assay> known) {
        return results.stream().collect(Collectors.groupingBy(Activity::assay, LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream()
                .map(entry -> new Aggregate(known(known, entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(aggregate -> aggregate.assay().name()))
                .toList();
    }

    private Map<AssayId, Assay> assays(Collection<AssayId> ids) {
        return assays.findAllById(ids.stream().map(AssayId::value).toList()).stream()
                .collect(Collectors.toMap(Assay::id, assay -> assay));
    }

    private static Assay known(Map<AssayId, Assay> assays, AssayId id) {
        Assay assay = assays.get(id);
        if (assay == null) {
            throw new IllegalArgumentException("There is no assay " + id);
        }
        return assay;
    }
}
