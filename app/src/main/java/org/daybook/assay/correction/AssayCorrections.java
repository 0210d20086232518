package org.daybook.assay.correction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daybook.assay.Activity;
import org.daybook.assay.ActivityRepository;
import org.daybook.assay.Assay;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.AssayRepository;
import org.daybook.assay.Assays;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.quantities.Unit;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.AssayId;
import org.daybook.shared.id.PersonId;
import org.daybook.writing.correction.Act;
import org.daybook.writing.correction.Correction.Change;
import org.daybook.writing.correction.Corrections;
import org.daybook.writing.correction.FieldChanges;
import org.daybook.writing.correction.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What members put right about assays; each change is one act of the history. Results keep what was typed, their
/// standard values are worked out anew.
@Service
@Transactional
public class AssayCorrections {

    private final Assays all;
    private final AssayRepository assays;
    private final ActivityRepository results;
    private final Corrections corrections;
    private final ApplicationEventPublisher events;

    AssayCorrections(Assays all, AssayRepository assays, ActivityRepository results, Corrections corrections,
            ApplicationEventPublisher events) {
        this.all = all;
        this.assays = assays;
        this.results = results;
        this.corrections = corrections;
        this.events = events;
    }

    /// What another unit of an assay says about numbers that were typed without one.
    public enum UnitChange {
        /// They were in the unit until now: 0.4 µM becomes 400 nM.
        CONVERT,
        /// The unit was a mistake: 0.4 is 0.4 nM.
        CORRECT,
        /// Nobody said; refused where it matters.
        UNSAID;

        /// By its name in small letters; empty: unsaid.
        ///
        /// @throws InvalidInputException for field `unitChange`
        public static UnitChange of(String typed) {
            return switch (OverLimitException.requireNaming("unitChange", typed).strip()) {
                case "" -> UNSAID;
                case "convert" -> CONVERT;
                case "correct" -> CORRECT;
                default -> throw new InvalidInputException(
                        "unitChange", Said.of("said.assay.is-not-what-a-unit-can", typed));
            };
        }
    }

    /// The fields of an assay as texts: name, target, organism, strain, lab, type, units, direction, protocol,
    /// protocolVersion.
    public Map<String, String> fields(Assay assay) {
        return TypedAssay.of(assay);
    }

    /// Adds an assay; one whose name differs only in case and blanks is here already and stays as it is.
    ///
    /// @param fields texts by the names of [#fields]; all but `name` may be left out: type, unit and direction are what
    ///     the name says then
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    /// @throws InvalidInputException naming the field that cannot be accepted
    public Added add(Map<String, String> fields, Actor actor) {
        actor.require(Role.MEMBER);
        Map<String, String> wanted = TypedAssay.checked(fields);
        String name = wanted.getOrDefault("name", "");
        if (name.isEmpty()) {
            throw new InvalidInputException("name", Said.of("said.assay.an-assay-needs-a-name"));
        }
        AssayHeading heading = AssayHeading.read(name);
        Optional<Assay> known = all.findByName(heading.name());
        if (known.isPresent()) {
            return new Added(known.get(), false);
        }
        Assay assay = all.findOrAdd(heading, TypedAssay.unit(wanted), actor);
        Map<String, String> filled = TypedAssay.of(assay);
        wanted.forEach((field, text) -> {
            if (!field.equals("name")) {
                filled.put(field, text);
            }
        });
        TypedAssay.write(filled, assay.unitIsAssumed() && !wanted.containsKey("units"), assay);
        assays.flush();
        return new Added(assay, true);
    }

    /// An assay, and whether it was not here before.
    public record Added(Assay assay, boolean isNew) {
    }

    /// Changes some fields of an assay; what was before stays in the history.
    ///
    /// @param version of the assay that was edited, or [Results#ANY_VERSION]
    /// @param changed new texts by the names of [#fields]; what is left out stays
    /// @param reason why, may be empty
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    /// @throws MissingException if there is no such assay
    /// @throws InvalidInputException naming the field that cannot be accepted
    /// @throws StaleVersionException if it has another version by now
    public Assay edit(AssayId id, int version, Map<String, String> changed, UnitChange unit, String reason,
            Actor actor) {
        PersonId by = actor.require(Role.MEMBER);
        String why = Corrections.requireReason(reason);
        Map<String, String> wanted = TypedAssay.checked(changed);
        Assay assay = locked(id);
        if (version != Results.ANY_VERSION && version != assay.version()) {
            throw new StaleVersionException(Said.of("said.assay.assay"));
        }
        FieldChanges changes = FieldChanges.between(TypedAssay.of(assay), wanted);
        if (changes.isEmpty()) {
            return assay;
        }
        List<Activity> all = results.findLockedOfAssay(id.value());
        boolean otherUnit = changes.after().containsKey("units");
        boolean mistaken = otherUnit && isMistaken(changes, unit, all);
        AssayMemento memento = new AssayMemento(changes, assay.unitIsAssumed(), !otherUnit && assay.unitIsAssumed(),
                mistaken, all.isEmpty() ? 0 : all.getLast().id().value(), mistaken ? others(assay, all) : Map.of(),
                false);
        String before = assay.name();
        apply(assay, memento, all);
        Change change = changes.change(mistaken ? "said.assay.edited-the-unit-was-a-mistake" : "said.shared.edited");
        corrections.note(new Act(id.thing(), Said.plain(before), change, why,
                Set.of(), MementoJson.write(memento)), by);
        return assay;
    }

    private static boolean isMistaken(FieldChanges changes, UnitChange said, List<Activity> all) {
        if (all.stream().noneMatch(ResultReader::isWithoutUnit)) {
            return false;
        }
        if (said == UnitChange.UNSAID) {
            throw new InvalidInputException("unitChange", Said.of("said.assay.numbers-were-typed-without-a-unit"));
        }
        Unit old = TypedAssay.unit(changes.before());
        Unit now = TypedAssay.unit(changes.after());
        if (said == UnitChange.CONVERT && (old == null || now == null || !old.convertsTo(now))) {
            throw new InvalidInputException("unitChange", Said.of("said.assay.does-not-convert-to-only-correct",
                    changes.before().get("units"), changes.after().get("units")));
        }
        return said == UnitChange.CORRECT;
    }

    private static Map<String, List<Long>> others(Assay assay, List<Activity> all) {
        String usual = assay.unit().map(Unit::symbol).orElse("");
        return all.stream()
                .filter(one -> ResultReader.isWithoutUnit(one) && !one.reportedUnits().orElse("").equals(usual))
                .collect(Collectors.groupingBy(one -> one.reportedUnits().orElse(""), TreeMap::new,
                        Collectors.mapping(one -> one.id().value(), Collectors.toList())));
    }

    /// Does what a memento says, for who takes an edit back.
    Change takeBack(AssayId id, AssayMemento back) {
        Assay assay = locked(id);
        back.changes().reversed().requireUntouched(TypedAssay.of(assay), Said.plain(assay.name()));
        apply(assay, back, results.findLockedOfAssay(id.value()));
        return back.changes().change("said.shared.edited-back");
    }

    private void apply(Assay assay, AssayMemento memento, List<Activity> all) {
        Map<String, String> fields = memento.changes().over(TypedAssay.of(assay));
        assays.findByNameKey(Assay.key(fields.get("name"))).filter(other -> !other.id().equals(assay.id()))
                .ifPresent(other -> {
                    throw new InvalidInputException(
                            "name", Said.of("said.assay.there-is-an-assay-already-at", other.name(), other.slug()));
                });
        TypedAssay.write(fields, memento.unitIsAssumed(), assay);
        Set<String> changed = memento.changes().after().keySet();
        if (changed.contains("units") || changed.contains("type")) {
            Map<Long, String> units = memento.mistaken() ? unitsTyped(memento, all) : Map.of();
            all.forEach(one -> one.convert(assay, units.containsKey(one.id().value())
                    ? orNull(units.get(one.id().value())) : one.reportedUnits().orElse(null)));
        }
        assays.flush();
        all.stream().map(Activity::compound).distinct()
                .forEach(compound -> events.publishEvent(Changed.compound(compound)));
    }

    /// The units of the numbers that are read anew; a result that was edited since into another unit is left alone.
    private static Map<Long, String> unitsTyped(AssayMemento memento, List<Activity> all) {
        Map<Long, String> otherUnits = new HashMap<>();
        memento.others().forEach((unit, ids) -> ids.forEach(id -> otherUnits.put(id, unit)));
        String before = memento.changes().before().get("units");
        String after = memento.changes().after().get("units");
        Map<Long, String> units = new HashMap<>();
        for (Activity one : all) {
            long id = one.id().value();
            String old = memento.back() ? before : otherUnits.getOrDefault(id, before);
            if (id <= memento.lastResult() && one.reportedUnits().orElse("").equals(old)
                    && ResultReader.isWithoutUnit(one)) {
                units.put(id, memento.back() ? otherUnits.getOrDefault(id, after) : after);
            }
        }
        return units;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private Assay locked(AssayId id) {
        return assays.findLocked(id.value())
                .orElseThrow(() -> new MissingException(Said.of("said.assay.the-assay-is-no-more")));
    }
}
