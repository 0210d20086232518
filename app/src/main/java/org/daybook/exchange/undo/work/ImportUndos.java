package org.daybook.exchange.undo.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.imports.Import.State;
import org.daybook.exchange.imports.ImportAccess;
import org.daybook.exchange.imports.ImportStore;
import org.daybook.exchange.undo.ImportUndo;
import org.daybook.exchange.undo.UndoPreview;
import org.daybook.exchange.undo.UndoPreview.Kept;
import org.daybook.exchange.undo.UndoStore;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.ImportId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.undo.Brought;
import org.daybook.shared.undo.Opened;
import org.daybook.shared.undo.Part;
import org.daybook.shared.undo.Touched;
import org.daybook.shared.undo.Undoing;
import org.daybook.writing.correction.Correction.Change;
import org.daybook.writing.correction.Corrections;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Undoes imports as a whole. What an import brought and nobody has touched since goes; the rest stays and is listed
/// with what was done to it. The file and the rows stay, and say that the import is undone.
@Service
@Transactional
public class ImportUndos {

    private final UndoStore store;
    private final ImportStore imports;
    private final ImportAccess access;
    private final List<Brought> features;
    private final Compounds compounds;
    private final Corrections corrections;
    private final Scheduler scheduler;
    private final UndoTask task;
    private final Clock clock;

    ImportUndos(UndoStore store, ImportStore imports, ImportAccess access, List<Brought> features, Compounds compounds,
            Corrections corrections, Scheduler scheduler, UndoTask task, Clock clock) {
        this.store = store;
        this.imports = imports;
        this.access = access;
        this.features = features.stream().sorted(AnnotationAwareOrderComparator.INSTANCE).toList();
        this.compounds = compounds;
        this.corrections = corrections;
        this.scheduler = scheduler;
        this.task = task;
        this.clock = clock;
    }

    /// Whether the actor may undo it now: its sender while a member, or an owner, once rows of it are stored and no job
    /// is at work.
    public boolean isUndoableBy(Import one, Actor actor) {
        return isAllowed(one, actor) && isUndoable(one) && store.find(one.id()).isEmpty();
    }

    private static boolean isAllowed(Import one, Actor actor) {
        return actor.has(Role.OWNER) || actor.has(Role.MEMBER) && actor.is(one.by());
    }

    private static boolean isUndoable(Import one) {
        return one.lastRow() > 0
                && (one.state() == State.COMPLETED || one.state() == State.CANCELLED || one.state() == State.FAILED);
    }

    /// What undoing it would do now; nothing is changed. Of an import with many thousand rows this takes seconds.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor may undo it
    /// @throws org.daybook.shared.MissingException if there is no import that the actor may see
    /// @throws InvalidInputException for field `state` if nothing of it is stored, a job is at work, or it is undone
    @Transactional(readOnly = true)
    public UndoPreview preview(ImportId id, Actor actor) {
        PersonId by = actor.require(Role.MEMBER);
        requireUndoable(access.open(id, actor), actor);
        Undoing undoing = new Undoing(id, store.undone(), 0, Long.MAX_VALUE, by, clock.instant(), "");
        List<Touched> touched = UndoJob.touched(undoing, features);
        Map<Part, Long> going = new EnumMap<>(Part.class);
        features.forEach(feature -> feature.count(id).forEach((part, count) -> going.merge(part, count, Long::sum)));
        Touched.ids(touched).forEach((part, ids) -> going.computeIfPresent(
                part, (same, count) -> Math.max(0, count - staying(id, part, ids))));
        List<Kept> kept = touched.stream().limit(UndoPreview.MOST_KEPT)
                .map(one -> new Kept(new CompoundId(one.compound()), "", one.thing(), one.reasons())).toList();
        List<Opened> opened = features.stream()
                .flatMap(feature -> feature.opened(undoing, Touched.ids(touched)).stream()).toList();
        List.of(Part.values()).forEach(part -> going.putIfAbsent(part, 0L));
        opened.stream().filter(Opened::isGoing).forEach(one -> going.merge(one.part(), 1L, Long::sum));
        return new UndoPreview(going, touched.size(), numbered(kept), opened);
    }

    /// A thing that stays lets its compound stay, if that came with the import too.
    private long staying(ImportId id, Part part, Collection<Long> ids) {
        if (part != Part.COMPOUNDS) {
            return ids.size();
        }
        return features.stream().mapToLong(feature -> feature.made(id, ids)).sum();
    }

    private List<Kept> numbered(List<Kept> kept) {
        Map<CompoundId, Compound> here = compounds.findAll(kept.stream().map(Kept::compound).distinct().toList());
        return kept.stream()
                .map(one -> new Kept(one.compound(),
                        Optional.ofNullable(here.get(one.compound())).map(Compound::number).orElse(""),
                        one.thing(), one.why()))
                .toList();
    }

    /// Undoes an import, in the background. Asked for again while it is at work nothing changes; where it broke off, it
    /// goes on.
    ///
    /// @param reason 1 to [ImportUndo#MAX_REASON] characters, shown to everybody
    /// @throws org.daybook.people.NotAllowedException unless its sender, a member, or an owner asks
    /// @throws org.daybook.shared.MissingException if there is no import that the actor may see
    /// @throws InvalidInputException for field `reason`, or `state` as for [#preview]
    public ImportUndo undo(ImportId id, String reason, Actor actor) {
        PersonId by = actor.require(Role.MEMBER);
        String why = OverLimitException.requireText("reason", reason.strip(), ImportUndo.MAX_REASON);
        Import one = access.admit(imports.lock(id), actor);
        requireAllowed(one, actor);
        Optional<ImportUndo> before = store.find(id);
        if (before.filter(ImportUndo::isAtWork).isPresent()) {
            return before.get();
        }
        if (before.filter(broken -> broken.failureWords().isPresent()).isPresent()) {
            store.finish(id, null, null);
        } else {
            requireUndoable(one, actor);
            if (PlainWords.seen(why).isEmpty() || why.chars().anyMatch(Character::isISOControl)) {
                throw new InvalidInputException("reason", Said.of("said.exchange.say-why-it-is-undone-on"));
            }
            store.add(id, why, by, clock.instant());
            corrections.note(id.thing(), shortName(one), new Change(Said.of("said.exchange.undone"),
                    Said.of("said.exchange.stored"), Said.of("said.exchange.undone")), why,
                    by);
        }
        scheduler.scheduleIfNotExists(task.run(id), clock.instant());
        return store.find(id).orElseThrow();
    }

    private static String shortName(Import one) {
        return one.fileName().length() > 200 ? one.fileName().substring(0, 200) : one.fileName();
    }

    private void requireUndoable(Import one, Actor actor) {
        requireAllowed(one, actor);
        if (store.find(one.id()).isPresent()) {
            throw new InvalidInputException("state", Said.of("said.exchange.this-import-is-undone-already"));
        }
        if (!isUndoable(one)) {
            throw new InvalidInputException("state", one.lastRow() == 0
                    ? Said.of("said.exchange.nothing-of-this-import-is-stored", one.state().words())
                    : Said.of("said.exchange.this-cannot-be-done-now", one.state().words()));
        }
    }

    private static void requireAllowed(Import one, Actor actor) {
        if (!isAllowed(one, actor)) {
            throw new NotAllowedException(Said.of("said.exchange.only-the-member-who-sent-a"));
        }
    }

    /// How an import was undone, or is being so; empty if it is not.
    @Transactional(readOnly = true)
    public Optional<ImportUndo> find(ImportId id) {
        return store.find(id);
    }

    /// The same of many, in one query.
    @Transactional(readOnly = true)
    public Map<ImportId, ImportUndo> find(Collection<ImportId> ids) {
        return store.all(ids).stream().collect(Collectors.toMap(ImportUndo::of, Function.identity()));
    }

    /// What stayed of an import that is undone, with what was done to it.
    @Transactional(readOnly = true)
    public List<Kept> kept(ImportId id) {
        return numbered(store.kept(id, UndoPreview.MOST_KEPT));
    }
}
