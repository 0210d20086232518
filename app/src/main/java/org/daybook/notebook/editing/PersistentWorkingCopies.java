package org.daybook.notebook.editing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.EntryRepository;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.MissingException;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PersistentWorkingCopies implements WorkingCopies {

    private final WorkingCopyRepository copies;
    private final EntryRepository entries;
    private final Clock clock;

    PersistentWorkingCopies(WorkingCopyRepository copies, EntryRepository entries, Clock clock) {
        this.copies = copies;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public void keep(EntryId entry, EditorWindow window, long baseVersion, EntryContent content, Actor actor) {
        PersonId person = actor.require(Role.CONTRIBUTOR);
        entries.lock(entry.value())
                .filter(found -> found.isVisibleTo(actor)).map(Entry::readable)
                .filter(found -> found.isEditableBy(actor))
                .orElseThrow(() -> new MissingException("There is no entry " + entry + " that you may change"));
        List<WorkingCopy> kept = all(entry, person);
        Optional<WorkingCopy> own = kept.stream().filter(copy -> copy.isOf(window)).findFirst();
        own.ifPresentOrElse(
                copy -> copy.write(baseVersion, content, clock.instant()),
                () -> copies.save(
                        new WorkingCopy(entry, person, window.name(), baseVersion, content, clock.instant())));
        copies.deleteAll(kept.stream().filter(window::takesOver).filter(copy -> !copy.isOf(window)).toList());
        if (own.isEmpty() && kept.size() >= MAX) {
            copies.delete(kept.getLast());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkingCopy> of(EntryId entry, Actor actor) {
        return actor.person().map(person -> all(entry, person)).orElse(List.of());
    }

    @Override
    public void settle(EntryId entry, EditorWindow window, Actor actor) {
        copies.deleteAll(of(entry, actor).stream()
                .filter(copy -> copy.isOf(window) || window.takesOver(copy))
                .toList());
    }

    @Override
    public void discard(EntryId entry, long copy, Actor actor) {
        copies.deleteAll(of(entry, actor).stream().filter(kept -> kept.id() == copy).toList());
    }

    private List<WorkingCopy> all(EntryId entry, PersonId person) {
        return copies.findByEntryIdAndPersonIdOrderBySavedAtDescIdDesc(entry.value(), person.value());
    }
}
