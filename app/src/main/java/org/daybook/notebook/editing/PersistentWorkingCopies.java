package org.daybook.notebook.editing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryChange;
import org.daybook.notebook.entry.EntryRepository;
import org.daybook.notebook.entry.Saving;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PersistentWorkingCopies implements WorkingCopies {

    private final WorkingCopyRepository copies;
    private final EntryRepository rows;
    private final Entries entries;
    private final Clock clock;

    PersistentWorkingCopies(WorkingCopyRepository copies, EntryRepository rows, Entries entries, Clock clock) {
        this.copies = copies;
        this.rows = rows;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public Saving keep(EntryId id, EditorWindow window, EntryChange change, Actor actor) {
        PersonId person = actor.require(Role.CONTRIBUTOR);
        Entry entry = rows.lock(id.value())
                .filter(found -> found.isVisibleTo(actor)).map(Entry::readable)
                .filter(found -> found.isEditableBy(actor))
                .orElseThrow(() -> new MissingException(Said.of("said.notebook.there-is-no-entry-that", id)));
        if (entry.isDraft()) {
            return entries.change(id, change, actor);
        }
        setAside(id, window, change, person);
        return new Saving.Revised(entry);
    }

    private void setAside(EntryId entry, EditorWindow window, EntryChange change, PersonId person) {
        List<WorkingCopy> kept = all(entry, person);
        Optional<WorkingCopy> own = kept.stream().filter(copy -> copy.isOf(window)).findFirst();
        if (own.isPresent()) {
            own.get().write(change.startedFrom(), change.content(), clock.instant());
        } else {
            copies.save(new WorkingCopy(
                    entry, person, window.name(), change.startedFrom(), change.content(), clock.instant()));
        }
        copies.deleteAll(kept.stream().filter(window::takesOver).filter(copy -> !copy.isOf(window)).toList());
        if (own.isEmpty() && kept.size() >= MAX) {
            copies.delete(kept.getLast());
        }
    }

    @Override
    public Saving save(EntryId entry, EditorWindow window, EntryChange change, Actor actor) {
        Saving saving = entries.change(entry, change, actor);
        if (!(saving instanceof Saving.Conflict)) {
            copies.deleteAll(of(entry, actor).stream()
                    .filter(copy -> copy.isOf(window) || window.takesOver(copy))
                    .toList());
        }
        return saving;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkingCopy> of(EntryId entry, Actor actor) {
        return actor.person().map(person -> all(entry, person)).orElse(List.of());
    }

    @Override
    public void discard(EntryId entry, long copy, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        copies.deleteAll(of(entry, actor).stream().filter(kept -> kept.id() == copy).toList());
    }

    private List<WorkingCopy> all(EntryId entry, PersonId person) {
        return copies.findByEntryIdAndPersonIdOrderBySavedAtDescIdDesc(entry.value(), person.value());
    }
}
