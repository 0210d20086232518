package org.daybook.assay.correction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.assay.Activities;
import org.daybook.assay.Activity;
import org.daybook.assay.ActivityRepository;
import org.daybook.assay.Assay;
import org.daybook.assay.NewActivity;
import org.daybook.assay.correction.ResultMemento.Home;
import org.daybook.assay.correction.ResultReader.Place;
import org.daybook.assay.value.ReportedValue;
import org.daybook.people.Actor;
import org.daybook.people.Authorship;
import org.daybook.people.Role;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.change.Changed;
import org.daybook.shared.change.Withdrawn;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.AssayId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.daybook.shared.undo.WhatWent;
import org.daybook.writing.correction.Act;
import org.daybook.writing.correction.Correction.Change;
import org.daybook.writing.correction.Corrections;
import org.daybook.writing.correction.FieldChanges;
import org.daybook.writing.correction.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Results entered by hand, edited, superseded and retracted. Everybody may read them; members change them; each change
/// is one act of the history.
@Service
@Transactional
public class Results {

    /// Results that are retracted at once, at most.
    public static final int MOST_AT_ONCE = 1_000;
    /// Stands for whatever version there is.
    public static final int ANY_VERSION = -1;

    private static final String RETRACTED = "said.shared.retracted";
    private static final String COUNTS_AGAIN = "said.shared.counts-again";
    private static final String TAKEN_BACK = Said.of("said.assay.entering-it-was-taken-back").stored();
    private static final String COMPOUND = "compound";

    private final ActivityRepository results;
    private final Activities activities;
    private final ResultReader reader;
    private final HeldResults held;
    private final Corrections corrections;
    private final WhatWent went;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Results(ActivityRepository results, Activities activities, ResultReader reader, HeldResults held,
            Corrections corrections, WhatWent went, ApplicationEventPublisher events, Clock clock) {
        this.went = went;
        this.results = results;
        this.activities = activities;
        this.reader = reader;
        this.held = held;
        this.corrections = corrections;
        this.events = events;
        this.clock = clock;
    }

    /// How a result is entered.
    ///
    /// @param supersedes the result that it stands for, which is retracted; or null
    /// @param reason why, may be empty unless it supersedes one
    /// @param requestKey what a program or form calls its request, or empty: asked again with the same, the person gets
    ///     the same results
    public record Entering(@Nullable ActivityId supersedes, String reason, String requestKey) {

        public Entering {
            reason = Corrections.requireReason(reason);
            requestKey = OverLimitException.requireNaming("Idempotency-Key", requestKey.strip());
            if (supersedes != null && reason.isEmpty()) {
                throw new InvalidInputException("reason", Said.of("said.assay.say-why-it-stands-for-another"));
            }
        }
    }

    /// One result, retracted or not.
    ///
    /// @throws MissingException if there is none
    /// @throws org.daybook.shared.GoneException if it went with an import
    @Transactional(readOnly = true)
    public Activity get(ActivityId id) {
        return results.findById(id.value())
                .orElseThrow(() -> went.why(ActivityId.KIND, id.value(), HeldResults.none(id)));
    }

    /// Which of these there are.
    @Transactional(readOnly = true)
    public List<Long> existing(Collection<Long> ids) {
        return results.findAllById(ids).stream().map(one -> one.id().value()).toList();
    }

    /// What somebody would type to get this result as it is.
    @Transactional(readOnly = true)
    public TypedResult typed(Activity result) {
        return reader.typed(result);
    }

    /// These results, retracted or not, in the order of their ids.
    ///
    /// @throws MissingException if one of them is not there
    @Transactional(readOnly = true)
    public List<Activity> get(Collection<ActivityId> ids) {
        List<Activity> found = results.findAllById(ids.stream().map(ActivityId::value).toList());
        List<ActivityId> there = found.stream().map(Activity::id).toList();
        ids.stream().filter(id -> !there.contains(id)).findFirst().ifPresent(id -> {
            throw missing(id);
        });
        return found.stream().sorted(Comparator.comparing(one -> one.id().value())).toList();
    }

    /// The results that stand for these, by what they stand for; those that count.
    @Transactional(readOnly = true)
    public Map<ActivityId, ActivityId> superseding(Collection<ActivityId> ids) {
        return results.findBySupersedesIn(ids.stream().map(ActivityId::value).toList()).stream()
                .filter(one -> !one.isRetracted())
                .collect(Collectors.toMap(
                        one -> one.supersedes().orElseThrow(), Activity::id, (first, second) -> first));
    }

    /// Results that count, in the order they were recorded: those after this id.
    ///
    /// @param compound or null for all
    /// @param assay or null for all
    /// @param after id of the last one seen, 0 for the first page
    @Transactional(readOnly = true)
    public List<Activity> list(@Nullable CompoundId compound, @Nullable AssayId assay, long after, int limit) {
        if (compound != null) {
            return results.findOfCompoundAfter(compound.value(), assay == null ? 0 : assay.value(), after,
                    Limit.of(limit));
        }
        return assay == null ? results.findAfter(after, limit)
                : results.findOfAssayAfter(assay.value(), after, Limit.of(limit));
    }

    /// The retracted results of a compound, the newest first.
    @Transactional(readOnly = true)
    public List<Activity> retracted(CompoundId compound, int limit) {
        return results.findRetractedOfCompound(compound.value(), Limit.of(limit));
    }

    /// The retracted results of an assay, the newest first.
    @Transactional(readOnly = true)
    public List<Activity> retracted(AssayId assay, int limit) {
        return results.findRetractedOfAssay(assay.value(), Limit.of(limit));
    }

    /// Records what somebody typed; a cell of several values gives as many results, in their order.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    /// @throws InvalidInputException naming the field that cannot be accepted
    /// @throws ChangedSinceException if the result that it stands for is retracted already
    public List<Activity> enter(TypedResult typed, Entering entering, Actor actor) {
        PersonId by = actor.require(Role.MEMBER);
        reader.openDesk();
        List<Activity> before = entering.requestKey().isEmpty() ? List.of()
                : results.findByRecordedByAndRequestKeyOrderByCellPart(by.value(), entering.requestKey());
        if (!before.isEmpty()) {
            return before;
        }
        Place place = reader.place(typed);
        reader.hold(List.of(place.assay().id()));
        Optional<Activity> old = Optional.ofNullable(entering.supersedes()).map(held::counting);
        old.ifPresent(one -> requireLike(one, place));
        List<Activity> recorded = record(typed, entering, place, actor);
        old.ifPresent(one -> retract(one, entering.reason(), by));
        List<Long> ids = recorded.stream().map(one -> one.id().value()).toList();
        String says = recorded.stream().map(HeldResults::spoken).collect(Collectors.joining("; "));
        Change change = Change.of(old.isPresent() ? "said.assay.superseded" : "said.assay.entered",
                old.map(HeldResults::spoken).orElse(""), says);
        ResultMemento memento = ResultMemento.retracting(
                ids, old.map(one -> List.of(one.id().value())).orElse(List.of()), TAKEN_BACK);
        Set<Thing> also = about(recorded);
        old.ifPresent(one -> also.add(one.id().thing()));
        corrections.note(new Act(recorded.getFirst().id().thing(), Said.plain(place.name()), change, entering.reason(),
                also,
                MementoJson.write(memento)), by);
        return ids.stream().map(id -> get(new ActivityId(id))).toList();
    }

    /// A result stands for one of the same compound in the same assay.
    private void requireLike(Activity old, Place place) {
        boolean sameCompound = old.compound().equals(place.compound().id());
        if (!sameCompound || !old.assay().equals(place.assay().id())) {
            throw new InvalidInputException(sameCompound ? "assay" : COMPOUND, Said.of("said.assay.stands-for-its-like",
                    old.id(), reader.place(reader.typed(old)).name(), place.name()));
        }
    }

    private List<Activity> record(TypedResult typed, Entering entering, Place place, Actor actor) {
        List<Activity> recorded = activities.record(news(typed, place), actor);
        recorded.forEach(one -> {
            Activity kept = results.findById(one.id().value()).orElseThrow();
            kept.enteredFor(entering.supersedes(), ResultReader.orNull(typed.source()),
                    ResultReader.orNull(entering.requestKey()));
        });
        return recorded;
    }

    /// As [#enter], for one of many of one request: [#noteEntered] is to follow the last of them.
    public List<Activity> enterAmongMany(TypedResult typed, Actor actor) {
        actor.require(Role.MEMBER);
        reader.openDesk();
        return record(typed, new Entering(null, "", ""), reader.place(typed), actor);
    }

    /// Says in one act of the history that these results were entered; one that somebody has retracted meanwhile is
    /// left out.
    public void noteEntered(Collection<ActivityId> ids, Actor actor) {
        PersonId by = actor.require(Role.MEMBER);
        List<Activity> entered = ids.isEmpty() ? List.of() : get(ids).stream()
                .filter(one -> !one.isRetracted() && one.recordedBy().equals(by)).toList();
        if (!entered.isEmpty()) {
            String says = entered.stream().limit(20).map(HeldResults::spoken).collect(Collectors.joining("; "))
                    + (entered.size() > 20 ? "; …" : "");
            note(entered, Change.of("said.assay.entered", "", says), "",
                    ResultMemento.retracting(values(entered), List.of(), TAKEN_BACK), by);
        }
    }

    private List<NewActivity> news(TypedResult typed, Place place) {
        List<ReportedValue> values = ResultReader.values(typed, place.assay());
        List<NewActivity> news = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            news.add(new NewActivity(place.compound().id(), place.batch(), place.assay().id(), place.number(),
                    typed.value(), i + 1, values.get(i), ResultReader.unit(typed), ResultReader.details(typed),
                    NewActivity.Source.typedIn()));
        }
        return news;
    }

    /// Changes some fields of a result; what was typed before stays in the history.
    ///
    /// @param version of the result that was edited, or [#ANY_VERSION]
    /// @param changed new texts by the names of the fields of [TypedResult]; what is left out stays
    /// @param reason why, may be empty
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    /// @throws MissingException if there is no such result
    /// @throws InvalidInputException naming the field that cannot be accepted
    /// @throws StaleVersionException if it has another version by now
    /// @throws ChangedSinceException if it is retracted
    public Activity edit(ActivityId id, int version, Map<String, String> changed, String reason, Actor actor) {
        PersonId by = actor.require(Role.MEMBER);
        String why = Corrections.requireReason(reason);
        hold(id, TypedResult.of(changed).assay());
        Activity result = held.counting(id);
        if (version != ANY_VERSION && version != result.version()) {
            throw new StaleVersionException(Said.of("said.assay.result"));
        }
        TypedResult before = reader.typed(result);
        TypedResult after = before.with(changed);
        if (FieldChanges.between(before.fields(), after.fields()).isEmpty()) {
            return result;
        }
        Activity.Reading read = result.reading();
        Home home = Home.of(result);
        Set<Thing> also = about(List.of(result));
        AssayId measuredBy = result.assay();
        Place place = write(result, before, after, null, null);
        also.addAll(about(List.of(result)));
        boolean isElsewhere = home.compound() != result.compound().value() || !measuredBy.equals(result.assay());
        Optional<Activity> alone = isElsewhere ? held.standAlone(result) : Optional.empty();
        alone.ifPresent(old -> also.add(old.id().thing()));
        FieldChanges changes = FieldChanges.between(before.fields(), reader.typed(result).fields());
        boolean readAnew = isReadAnew(before, after);
        ResultMemento memento = ResultMemento.edit(
                changes, readAnew ? read : null, readAnew ? result.reading() : null, home, Home.of(result));
        Change change = changes.change("said.shared.edited");
        corrections.note(new Act(id.thing(), Said.plain(place.name()),
                alone.map(old -> HeldResults.alone(change, old)).orElse(change), why, also,
                MementoJson.write(memento)), by);
        return result;
    }

    /// From here on its compound and its assays, the one it has and the one it gets, stay as they are.
    ///
    /// @param gets as typed; empty for none
    private void hold(ActivityId id, String gets) {
        reader.openDesk();
        Set<AssayId> used = results.findAssays(List.of(id.value())).stream().map(AssayId::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!gets.isEmpty()) {
            used.add(reader.assay(gets).id());
        }
        reader.hold(used);
    }

    private static boolean isReadAnew(TypedResult before, TypedResult after) {
        return !before.value().equals(after.value()) || !before.units().equals(after.units());
    }

    /// @param reading how the value is to be read, or null for what its text says
    /// @param home where it is to belong, or null for what its texts say
    private Place write(Activity result, TypedResult before, TypedResult after, Activity.@Nullable Reading reading,
            @Nullable Home home) {
        Place place = home == null ? reader.place(after) : reader.place(after, home);
        events.publishEvent(Changed.compound(result.compound()));
        NewActivity.Details details = ResultReader.details(after);
        String number = home == null && before.compound().equals(after.compound())
                ? result.reportedNumber().orElse(null) : place.number();
        result.describe(place.compound().id(), number, place.batch(), place.assay().id(), details,
                ResultReader.orNull(after.source()));
        if (reading != null) {
            result.read(reading, place.assay());
            if (ResultReader.isWithoutUnit(result) && !result.reportedUnits().orElse("").equals(after.units())) {
                result.convert(place.assay(), ResultReader.orNull(after.units()));
            }
        } else if (isReadAnew(before, after)) {
            List<ReportedValue> values = before.value().equals(after.value())
                    ? ResultReader.valuesAgain(result, after, place.assay())
                    : ResultReader.values(after, place.assay());
            if (values.size() > 1) {
                throw new InvalidInputException("value",
                        Said.of("said.assay.is-values-a-result-has-one", after.value(), values.size()));
            }
            result.read(values.getFirst(), ResultReader.unit(after), place.assay());
        } else if (!before.assay().equals(after.assay())) {
            result.convert(place.assay(), result.reportedUnits().orElse(null));
        }
        results.flush();
        events.publishEvent(Changed.compound(result.compound()));
        return place;
    }

    /// Takes results out of lists, means, searches and exports; they stay readable, struck through. One act of the
    /// history.
    ///
    /// @param ids 1 to [#MOST_AT_ONCE]
    /// @param reason why, 1 to 500 characters
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    /// @throws MissingException if there is no such result
    /// @throws ChangedSinceException if one is retracted already
    public List<Activity> retract(Collection<ActivityId> ids, String reason, Actor actor) {
        return retract(ids, Map.of(), reason, actor);
    }

    /// As [#retract(Collection, String, Actor)], as somebody saw them.
    ///
    /// @param seen the versions that were seen; one that is left out may have any
    /// @throws ChangedSinceException if one is retracted already, or has another version by now
    public List<Activity> retract(Collection<ActivityId> ids, Map<ActivityId, Integer> seen, String reason,
            Actor actor) {
        PersonId by = actor.require(Role.MEMBER);
        String why = Corrections.requireReason(reason);
        if (why.isEmpty()) {
            throw new InvalidInputException("reason", Said.of("said.assay.say-why-in-1-to", 500));
        }
        if (ids.isEmpty()) {
            throw new InvalidInputException("results", Said.of("said.assay.choose-at-least-one-result"));
        }
        OverLimitException.requireItems("results", ids, MOST_AT_ONCE);
        List<Activity> locked = held.counting(ids);
        locked.stream().filter(one -> seen.getOrDefault(one.id(), one.version()) != one.version()).findFirst()
                .ifPresent(one -> {
                    throw new ChangedSinceException(
                            Said.of("said.assay.was-edited-since", one.id(), HeldResults.spoken(one)));
                });
        String before = locked.stream().limit(20).map(HeldResults::spoken).collect(Collectors.joining("; "))
                + (locked.size() > 20 ? "; …" : "");
        locked.forEach(one -> retract(one, why, by));
        note(locked, Change.of(RETRACTED, before, ""), why,
                ResultMemento.retracting(List.of(), values(locked), why), by);
        return locked;
    }

    /// Makes a retracted result count again.
    ///
    /// @param reason why, may be empty
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    /// @throws MissingException if there is no such result
    /// @throws ChangedSinceException if it is not retracted
    public Activity restore(ActivityId id, String reason, Actor actor) {
        PersonId by = actor.require(Role.MEMBER);
        String why = Corrections.requireReason(reason);
        Activity result = held.withTied(List.of(id)).getFirst();
        String retraction = result.retractedReason().stored();
        restore(result);
        note(List.of(result), Change.of(COUNTS_AGAIN, "", HeldResults.spoken(result)), why,
                ResultMemento.retracting(List.of(id.value()), List.of(), retraction), by);
        return result;
    }

    private void note(List<Activity> all, Change change, String why, ResultMemento memento, PersonId by) {
        Place place = reader.place(reader.typed(all.getFirst()));
        Said name = all.size() == 1 ? Said.plain(place.name())
                : Said.of("said.assay.results-the-first-of-them", all.size(), place.name());
        corrections.note(new Act(all.getFirst().id().thing(), name, change, why, about(all),
                MementoJson.write(memento)), by);
    }

    /// Does what a memento says, for who takes an act back.
    Change apply(ActivityId first, ResultMemento memento, Actor actor) {
        PersonId by = actor.require(Role.MEMBER);
        if (memento.changes() != null) {
            return editBack(first, memento, memento.changes());
        }
        List<Activity> going = memento.retract().isEmpty() ? List.of() : held.counting(ids(memento.retract()));
        String gone = going.stream().limit(20).map(HeldResults::spoken).collect(Collectors.joining("; "));
        going.forEach(one -> retract(one, memento.why(), by));
        List<Activity> coming = memento.restore().isEmpty() ? List.of() : held.withTied(ids(memento.restore()));
        coming.forEach(this::restore);
        String back = coming.stream().limit(20).map(HeldResults::spoken).collect(Collectors.joining("; "));
        return Change.of(going.isEmpty() ? COUNTS_AGAIN : RETRACTED, gone, back);
    }

    private Change editBack(ActivityId id, ResultMemento memento, FieldChanges changes) {
        hold(id, changes.before().getOrDefault("assay", ""));
        Activity result = held.counting(id);
        TypedResult now = reader.typed(result);
        changes.requireUntouched(memento.asLeft(now, Home.of(result), changes),
                Said.plain(reader.place(now).name()));
        write(result, now, TypedResult.of(changes.reversed().over(now.fields())), memento.before(),
                changes.after().containsKey(COMPOUND) ? memento.homeBefore() : null);
        Change change = changes.reversed().change("said.shared.edited-back");
        return memento.isTieChanged() ? held.tiedBack(result, memento, change) : change;
    }

    private static List<ActivityId> ids(List<Long> values) {
        return values.stream().map(ActivityId::new).toList();
    }

    private static List<Long> values(List<Activity> all) {
        return all.stream().map(one -> one.id().value()).toList();
    }

    private void retract(Activity result, String why, PersonId by) {
        result.retract(why, Authorship.of(by), clock.instant());
        events.publishEvent(new Withdrawn());
        events.publishEvent(Changed.compound(result.compound()));
    }

    private void restore(Activity result) {
        held.requireToCountAlone(result);
        result.restore();
        events.publishEvent(Changed.compound(result.compound()));
    }

    private static MissingException missing(ActivityId id) {
        return new MissingException(HeldResults.none(id));
    }

    /// The compounds, batches and assays of results, on whose pages an act on them is shown.
    private static Set<Thing> about(List<Activity> all) {
        Set<Thing> things = new LinkedHashSet<>();
        all.forEach(one -> {
            things.add(one.id().thing());
            things.add(one.compound().thing());
            things.add(one.assay().thing());
            one.batch().ifPresent(batch -> things.add(batch.thing()));
        });
        return things;
    }
}
