package org.daybook.notebook;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.people.Actor;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.NotebookId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;

/// The notebooks of this site. All of them are public; their drafts are not.
public interface Notebooks {

    /// Empty if it was removed; for everybody.
    Optional<Notebook> find(NotebookId id);

    /// By its name in addresses, in lower case; for everybody.
    Optional<Notebook> findBySlug(String slug);

    /// The notebooks with these ids, in one query; ids that do not exist are left out.
    Map<NotebookId, Notebook> findAll(Collection<NotebookId> ids);

    /// All notebooks, by title.
    List<Notebook> all();

    /// The notebooks in which the actor may write, by title.
    List<Notebook> writableBy(Actor actor);

    /// What a new notebook is set to unless its opener says otherwise.
    NotebookSettings defaults(String title);

    /// Opens a notebook of the first project.
    Notebook open(String slug, NotebookSettings settings, Actor actor);

    /// Opens a notebook.
    ///
    /// @param slug 1 to 60 letters `a` to `z`, digits and single hyphens; blank: made from the title
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    /// @throws org.daybook.shared.InvalidInputException naming the field that cannot be accepted
    Notebook open(String slug, NotebookSettings settings, ProjectId project, Actor actor);

    /// Changes the settings of a notebook; the slug stays.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor opened it or owns the site
    Notebook change(NotebookId id, NotebookSettings settings, Actor actor);

    /// All entries of a notebook, drafts of anybody and redacted ones included, in no order.
    Set<EntryId> entries(NotebookId id);

    /// The entries of a notebook, drafts of anybody included, that somebody else than these persons wrote, changed,
    /// attached a file to or is changing.
    Set<EntryId> touchedByOthers(NotebookId id, Collection<PersonId> persons);
}
