package org.daybook.registry.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.quantities.TypedNumber;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.change.Changed;
import org.daybook.shared.change.Withdrawn;
import org.daybook.shared.id.BatchId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.undo.WhatWent;
import org.daybook.writing.correction.Act;
import org.daybook.writing.correction.Correction;
import org.daybook.writing.correction.Correction.Change;
import org.daybook.writing.correction.Corrections;
import org.daybook.writing.correction.FieldChanges;
import org.daybook.writing.correction.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Batches added by hand, edited and retracted by members; each change is one act of the history.
@Service
@Transactional
public class BatchCorrections {

    private static final String ADDED = "said.shared.added";
    private static final String EDITED = "said.shared.edited";
    private static final String EDITED_BACK = "said.shared.edited-back";
    private static final String RETRACTED = "said.shared.retracted";
    private static final String COUNTS_AGAIN = "said.shared.counts-again";

    /// Stands for whatever version there is.
    public static final int ANY_VERSION = -1;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TAKEN_BACK = Said.of("said.registry.adding-it-was-taken-back").stored();

    private final Batches batches;
    private final BatchRepository repository;
    private final Corrections corrections;
    private final WhatWent went;
    private final BatchEntries entries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BatchCorrections(Batches batches, BatchRepository repository, Corrections corrections, WhatWent went,
            BatchEntries entries, ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.went = went;
        this.batches = batches;
        this.repository = repository;
        this.corrections = corrections;
        this.events = events;
        this.clock = clock;
    }

    /// What taking back an act on a batch has to do.
    ///
    /// @param retract whether the batch is to be retracted, and
    /// @param restore whether it is to count again
    /// @param why for which reason it is retracted if it is
    /// @param changes of an edit, or null
    record Memento(boolean retract, boolean restore, String why, @Nullable FieldChanges changes) {

        Memento reversed() {
            return new Memento(restore, retract, why, changes == null ? null : changes.reversed());
        }
    }

    /// One batch, retracted or not.
    ///
    /// @throws MissingException if there is none
    /// @throws org.daybook.shared.GoneException if it went with an import
    @Transactional(readOnly = true)
    public Batch get(BatchId id) {
        return batches.find(id).orElseThrow(() -> went.why(BatchId.KIND, id.value(), none(id)));
    }

    /// As [Batches#add]; a new one stands in the history. Of one that is here already nothing else may be said than
    /// what it has.
    ///
    /// @param requestKey what a program or form calls its request, or empty: asked again with the same, the person gets
    ///     the same batch
    /// @throws ChangedSinceException if a batch with this code is here and has something else, naming both
    public Batches.Recorded add(CompoundId compound, NewBatch given, String requestKey, Actor actor) {
        PersonId by = actor.require(Role.MEMBER);
        String key = OverLimitException.requireNaming("Idempotency-Key", requestKey.strip());
        Optional<Batch> before =
                key.isEmpty() ? Optional.empty() : repository.findByAddedByAndRequestKey(by.value(), key);
        if (before.isPresent()) {
            return new Batches.Recorded(before.get(), false);
        }
        requireReadable(given.entry(), actor);
        Batches.Recorded recorded = batches.add(compound, given, actor);
        if (recorded.isNew()) {
            Batch batch = get(recorded.batch().id());
            batch.addedBy(key);
            FieldChanges changes = FieldChanges.between(Map.of(), filled(fields(batch)));
            note(batch, changes.change(ADDED).withoutBefore(), "",
                    new Memento(true, false, TAKEN_BACK, null), by);
        } else {
            requireLike(recorded.batch(), given);
        }
        return recorded;
    }

    private void requireLike(Batch here, NewBatch given) {
        Map<String, String> sent = new TreeMap<>(Map.of(
                "amount", given.amount(), "purity", given.purity(), "salt", given.salt(), "supplier", given.supplier(),
                "entry", given.entry() == null ? "" : given.entry().toString(),
                "madeOn", given.madeOn() == null ? "" : given.madeOn().toString(), "remark", given.remark()));
        FieldChanges differing = FieldChanges.between(fields(here), filled(sent));
        if (!differing.isEmpty()) {
            Change both = differing.change(EDITED);
            throw new ChangedSinceException(Said.of("said.registry.has-a-batch-with-something-else",
                    here.number(), here.code(), both.before(), both.after()));
        }
    }

    private void requireReadable(@Nullable EntryId entry, Actor actor) {
        if (entry != null && !entries.isReadable(entry, actor)) {
            throw new InvalidInputException("entry", Said.of("said.registry.there-is-no-entry", entry));
        }
    }

    private static Map<String, String> filled(Map<String, String> fields) {
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /// The fields of a batch as texts: code, amount, purity, salt, supplier, entry (a number), madeOn, remark.
    public Map<String, String> fields(Batch batch) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("code", batch.code());
        fields.put("amount", batch.amount().orElse(""));
        fields.put("purity", batch.purity().orElse(""));
        fields.put("salt", batch.salt().orElse(""));
        fields.put("supplier", batch.supplier().orElse(""));
        fields.put("entry", batch.entry().map(EntryId::toString).orElse(""));
        fields.put("madeOn", batch.madeOn().map(LocalDate::toString).orElse(""));
        fields.put("remark", batch.remark().orElse(""));
        return fields;
    }

    /// Changes some fields of a batch; what was before stays in the history.
    ///
    /// @param version of the batch that was edited, or [#ANY_VERSION]
    /// @param changed new texts by the names of [#fields]; what is left out stays
    /// @param reason why, may be empty
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    /// @throws MissingException if there is no such batch
    /// @throws InvalidInputException naming the field that cannot be accepted
    /// @throws StaleVersionException if it has another version by now
    /// @throws ChangedSinceException if it is retracted
    public Batch edit(BatchId id, int version, Map<String, String> changed, String reason, Actor actor) {
        PersonId by = actor.require(Role.MEMBER);
        String why = Corrections.requireReason(reason);
        wanted(changed);
        Batch batch = counting(id);
        if (version != ANY_VERSION && version != batch.version()) {
            throw new StaleVersionException(Said.of("said.registry.batch"));
        }
        Map<String, String> before = fields(batch);
        String entry = changed.getOrDefault("entry", "");
        if (!entry.strip().equals(before.get("entry"))) {
            requireReadable(entry(entry), actor);
        }
        write(batch, changed);
        FieldChanges changes = FieldChanges.between(before, fields(batch));
        if (!changes.isEmpty()) {
            note(batch, changes.change(EDITED), why, new Memento(false, false, "", changes), by);
        }
        return batch;
    }

    /// Changes some fields, in the caller's transaction, and notes nothing.
    void write(Batch batch, Map<String, String> changed) {
        Map<String, String> all = fields(batch);
        changed.forEach((field, text) -> {
            if (all.put(field, text.strip()) == null) {
                throw new InvalidInputException(field, Said.of("said.registry.a-batch-has-no-field", field));
            }
        });
        if (all.equals(fields(batch))) {
            return;
        }
        NewBatch wanted = wanted(all);
        if (wanted.code().isEmpty()) {
            throw new InvalidInputException("code", Said.of("said.registry.a-batch-needs-a-code-such"));
        }
        batches.all(batch.compound()).stream()
                .filter(other -> !other.id().equals(batch.id()) && other.number().equals(batch.number())
                        && other.code().equals(wanted.code()))
                .findFirst()
                .ifPresent(other -> {
                    throw new InvalidInputException("code",
                            Said.of(other.isRetracted() ? "said.registry.has-a-batch-already-which-is"
                                    : "said.registry.has-a-batch-already", batch.number(), other.code()));
                });
        batch.edit(wanted);
        repository.flush();
        events.publishEvent(Changed.compound(batch.compound()));
    }

    /// Refuses texts that no batch can have.
    static void requireAcceptable(Map<String, String> fields) {
        wanted(fields);
    }

    private static NewBatch wanted(Map<String, String> fields) {
        TypedNumber.requireOneReading("amount", fields.getOrDefault("amount", ""));
        return new NewBatch("", fields.getOrDefault("code", ""), fields.getOrDefault("amount", ""),
                fields.getOrDefault("purity", ""), fields.getOrDefault("salt", ""),
                fields.getOrDefault("supplier", ""), entry(fields.getOrDefault("entry", "")),
                day(fields.getOrDefault("madeOn", "")), fields.getOrDefault("remark", ""));
    }

    /// The entry that somebody means by its number or address; null for an empty text.
    ///
    /// @throws InvalidInputException for field `entry` if it is neither
    public static @Nullable EntryId entry(String typed) {
        String id = OverLimitException.requireNaming("entry", typed).strip().replaceFirst("^.*/entries/", "");
        if (id.isEmpty()) {
            return null;
        }
        if (!id.matches("[1-9]\\d{0,17}")) {
            throw new InvalidInputException("entry", Said.of("said.registry.is-not-an-entry-give", typed));
        }
        return new EntryId(Long.parseLong(id));
    }

    /// The day that somebody typed; null for an empty text.
    ///
    /// @throws InvalidInputException for field `madeOn` if it is none
    public static @Nullable LocalDate day(String typed) {
        try {
            String day = OverLimitException.requireNaming("madeOn", typed).strip();
            return day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("madeOn", Said.of("said.registry.is-not-a-day-such", typed));
        }
    }

    /// Takes a batch out of lists and exports; it stays readable, struck through, and its results stay.
    ///
    /// @param reason why, 1 to 500 characters
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    /// @throws MissingException if there is no such batch
    /// @throws ChangedSinceException if it is retracted already
    public Batch retract(BatchId id, String reason, Actor actor) {
        PersonId by = actor.require(Role.MEMBER);
        String why = Corrections.requireReason(reason);
        if (why.isEmpty()) {
            throw new InvalidInputException("reason",
                    Said.of("said.shared.say-why-in-1-to-characters", Correction.MAX_REASON));
        }
        Batch batch = counting(id);
        retract(batch, why, by);
        note(batch, Change.of(RETRACTED, "", ""), why, new Memento(false, true, why, null), by);
        return batch;
    }

    /// Makes a retracted batch count again.
    ///
    /// @param reason why, may be empty
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    /// @throws MissingException if there is no such batch
    /// @throws ChangedSinceException if it is not retracted
    public Batch restore(BatchId id, String reason, Actor actor) {
        PersonId by = actor.require(Role.MEMBER);
        String why = Corrections.requireReason(reason);
        Batch batch = locked(id);
        String retraction = batch.retractedReason().stored();
        restore(batch);
        note(batch, Change.of(COUNTS_AGAIN, "", ""), why, new Memento(true, false, retraction, null), by);
        return batch;
    }

    /// In the caller's transaction; notes nothing.
    void retract(Batch batch, String why, PersonId by) {
        batch.retract(why, by, clock.instant());
        events.publishEvent(new Withdrawn());
        events.publishEvent(Changed.compound(batch.compound()));
    }

    private void restore(Batch batch) {
        if (!batch.isRetracted()) {
            throw new ChangedSinceException(Said.of("said.shared.is-not-retracted", name(batch)));
        }
        batch.restore();
        events.publishEvent(Changed.compound(batch.compound()));
    }

    /// Does what a memento says, for who takes an act back.
    Change apply(BatchId id, Memento memento, Actor actor) {
        PersonId by = actor.require(Role.MEMBER);
        if (memento.changes() != null) {
            Batch batch = counting(id);
            memento.changes().requireUntouched(fields(batch), name(batch));
            write(batch, memento.changes().reversed().after());
            return memento.changes().reversed().change(EDITED_BACK);
        }
        if (memento.retract()) {
            retract(counting(id), memento.why(), by);
            return Change.of(RETRACTED, "", "");
        }
        restore(locked(id));
        return Change.of(COUNTS_AGAIN, "", "");
    }

    private Batch counting(BatchId id) {
        Batch batch = locked(id);
        if (batch.isRetracted()) {
            throw new ChangedSinceException(Said.of("said.shared.is-retracted", name(batch), batch.retractedReason()));
        }
        return batch;
    }

    private Batch locked(BatchId id) {
        return repository.findLocked(id.value()).orElseThrow(() -> missing(id));
    }

    private static MissingException missing(BatchId id) {
        return new MissingException(none(id));
    }

    private static Said none(BatchId id) {
        return Said.of("said.registry.there-is-no-batch", id);
    }

    private void note(Batch batch, Change change, String why, Memento memento, PersonId by) {
        corrections.note(new Act(batch.id().thing(), name(batch), change, why, Set.of(batch.compound().thing()),
                write(memento)), by);
    }

    static String write(Memento memento) {
        return JSON.writeValueAsString(memento);
    }

    static Memento read(String memento) {
        return JSON.readValue(memento, Memento.class);
    }

    private static Said name(Batch batch) {
        return Said.of("said.registry.batch-2", batch.number(), batch.code());
    }
}
