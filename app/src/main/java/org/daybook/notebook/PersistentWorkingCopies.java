package org.daybook.notebook;

import java.time.Clock;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.EntryId;
import org.daybook.shared.MissingException;
import org.daybook.shared.PersonId;
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
    public void keep(EntryId entry, long baseVersion, EntryContent content, Actor actor) {
        PersonId person = actor.require(Role.CONTRIBUTOR);
        entries.lock(entry.value())
                .filter(found -> found.isVisibleTo(actor)).map(Entry::readable)
                .filter(found -> found.isEditableBy(actor))
                .orElseThrow(() -> new MissingException("There is no entry " + entry + " that you may change"));
        copies.findByEntryIdAndPersonId(entry.value(), person.value()).ifPresentOrElse(
                copy -> copy.write(baseVersion, content, clock.instant()),
                () -> copies.save(new WorkingCopy(entry, person, baseVersion, content, clock.instant())));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<WorkingCopy> find(EntryId entry, Actor actor) {
        return actor.person().flatMap(person -> copies.findByEntryIdAndPersonId(entry.value(), person.value()));
    }

    @Override
    public void discard(EntryId entry, Actor actor) {
        actor.person().ifPresent(person -> copies.deleteByEntryIdAndPersonId(entry.value(), person.value()));
    }
}
