package org.daybook.notebook.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.notebook.text.IssueReference;
import org.daybook.people.Actor;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.Page;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.NotebookId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.jspecify.annotations.Nullable;

/// Lists of entries, each in one or two queries. Redacted entries are in none of them, drafts only where the actor is
/// their author.
public interface EntryLists {

    /// The entries published last, newest first.
    List<EntrySummary> newest(int limit);

    /// The same of the notebooks of one project.
    List<EntrySummary> newest(ProjectId project, int limit);

    /// Who wrote published entries of the notebooks of a project, who wrote most first.
    ///
    /// @param most so many people
    List<PersonId> authors(ProjectId project, int most);

    /// When anything public was last published, saved or redacted; nothing while nothing is public. It never goes back.
    Optional<Instant> lastChange();

    /// The entries first published from one moment until before another, newest first, at most 1000.
    List<EntrySummary> publishedBetween(Instant from, Instant until);

    /// Published entries and the actor's drafts, by lab day, newest first.
    ///
    /// @param after [Page#next()] of the page before, or null for the first page
    Page<EntrySummary> in(NotebookId notebook, @Nullable String after, int limit, Actor actor);

    /// Published entries of all notebooks by lab day, newest first.
    Page<EntrySummary> all(@Nullable String after, int limit);

    /// The same of the notebooks of one project.
    Page<EntrySummary> all(ProjectId project, @Nullable String after, int limit);

    /// The entries of one lab day, in the order they were begun.
    List<EntrySummary> ofDay(NotebookId notebook, LocalDate day, Actor actor);

    /// How many entries each lab day of a month has; days without are left out.
    Map<LocalDate, Integer> days(NotebookId notebook, YearMonth month, Actor actor);

    /// How many entries each month has, newest first; months without are left out.
    Map<YearMonth, Integer> months(NotebookId notebook, Actor actor);

    /// Published entries of a person, newest first.
    List<EntrySummary> by(PersonId author, int limit);

    /// The actor's own drafts, newest first.
    List<EntrySummary> drafts(Actor actor);

    /// How many published entries each notebook has.
    Map<NotebookId, Integer> counts();

    /// The tokens by which the text of an entry may mention a compound: its numbers, those of its other names that look
    /// like one, its InChIKey.
    Set<String> tokensOf(Compound compound);

    /// Published entries that mention a compound by number, synonym or InChIKey, newest first.
    List<EntrySummary> mentioning(CompoundId compound);

    /// The newest of these, and how many there are.
    ///
    /// @param most at least 1
    Newest mentioning(CompoundId compound, int most);

    /// Published entries that refer to an issue, newest first.
    List<EntrySummary> referringTo(IssueReference issue);

    /// Every issue that a published entry refers to.
    Set<IssueReference> issueReferences();

    /// For each issue that a published entry refers to, the normalised compound numbers and InChIKeys that such entries
    /// mention.
    Map<IssueReference, Set<String>> mentionsBesideIssues();

    /// The issues that each of these published entries refers to.
    Map<EntryId, Set<IssueReference>> issuesOf(Collection<EntryId> entries);

    /// These entries, as far as the actor may see them, in any order.
    Map<EntryId, EntrySummary> findAll(Collection<EntryId> ids, Actor actor);

    /// Ids of published entries and drafts in ascending order, for the index: those after the given one.
    ///
    /// @param after exclusive, or null to begin
    List<EntryId> idsAfter(@Nullable EntryId after, int limit);

    /// Ids of all that a person wrote, drafts included, in ascending order; those that were redacted are left out.
    List<EntryId> idsOf(PersonId author);

    /// The words of these entries, drafts included, in one query; those that do not exist or were redacted are left
    /// out.
    Map<EntryId, EntryText> textsOf(Collection<EntryId> ids);

    /// The words of one entry; nothing if it does not exist or was redacted.
    default Optional<EntryText> textOf(EntryId id) {
        return Optional.ofNullable(textsOf(List.of(id)).get(id));
    }

    /// The first of a list.
    ///
    /// @param entries newest first
    /// @param all how many the list has, at least as many as are here
    record Newest(List<EntrySummary> entries, int all) {
    }
}
