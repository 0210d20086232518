package org.daybook.notebook.publication;

import java.util.List;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.NotebookRepository;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.moderation.ModerationAct.Kind;
import org.daybook.people.moderation.ModerationActs;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Notebooks of who has left are run by somebody else from then on; what was written stays its author's.
@Service
@Transactional
public class NotebookHandover {

    private static final int MAX_REASON = 500;

    private final NotebookRepository notebooks;
    private final People people;
    private final ModerationActs acts;

    NotebookHandover(NotebookRepository notebooks, People people, ModerationActs acts) {
        this.notebooks = notebooks;
        this.people = people;
        this.acts = acts;
    }

    /// The notebooks that a person runs, by title.
    @Transactional(readOnly = true)
    public List<Notebook> of(PersonId person) {
        return notebooks.findByOpenedByOrderByTitleAscIdAsc(person.value());
    }

    /// Hands all notebooks of a person over.
    ///
    /// @param handle of who runs them from now on
    /// @return how many those are
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    /// @throws InvalidInputException for field `to` if nobody who can sign in is called so or it is the same person,
    ///     `reason` if there is none
    public int handOver(PersonId from, String handle, String reason, Actor actor) {
        PersonId owner = actor.require(Role.OWNER);
        String why = OverLimitException.requireText("reason", PlainWords.line(reason), MAX_REASON);
        if (why.isEmpty()) {
            throw new InvalidInputException("reason", Said.of("said.people.say-why"));
        }
        Person to = people.findByHandle(OverLimitException.requireNaming("to", handle).strip())
                .filter(person -> person.canSignIn() && !person.id().equals(from))
                .orElseThrow(() -> new InvalidInputException("to",
                        Said.of("said.notebook.nobody-else-can-run-them", handle)));
        List<Notebook> all = of(from);
        all.forEach(notebook -> {
            notebook.handTo(to.id());
            acts.note(Kind.HANDED_OVER, from, notebook.id().thing(), why, owner);
        });
        return all.size();
    }
}
