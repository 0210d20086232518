package org.daybook.issues;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.campaign.Campaign;
import org.daybook.issues.text.IssueComment;
import org.daybook.notebook.text.IssueReference;
import org.daybook.people.Actor;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.EntryId;

/// The to-dos of this site: GitHub issues that something here refers to, as they were last seen.
///
/// Nothing here asks GitHub; that is done in the background.
public interface Issues {

    /// Comments of one issue that are shown.
    int MAX_COMMENTS = 300;

    /// Sub-issues of one issue that are shown, as many as GitHub takes.
    int MAX_PARTS = 100;

    /// Issues of one list of lines.
    int MAX_LINES = 5_000;

    /// Issues that published entries refer to or that are linked to compounds, open ones first, then by repository and
    /// number.
    List<Issue> all();

    /// Issues without their texts, the newest first, at most [#MAX_LINES]: open ones of followed repositories and those
    /// that something here refers to, and in any case these.
    ///
    /// @param closed also those that are closed
    /// @param others ids of rows
    List<IssueLine> lines(boolean closed, Collection<Long> others);

    /// These issues as far as they are known here; the keys are the references asked for.
    Map<IssueReference, Issue> find(Collection<IssueReference> references);

    /// The issues that each of these published entries refers to or that were opened from it; an entry without any is
    /// left out.
    Map<EntryId, List<Issue>> of(Collection<EntryId> entries);

    /// The issues that were opened from an entry, open ones first.
    List<Issue> openedFrom(EntryId entry);

    /// The entries that an issue was opened from, at most 20; also drafts.
    Set<EntryId> origins(long issue);

    /// One issue by the name its repository has or had; empty if it is not known here.
    Optional<Issue> find(String repository, int number);

    /// Those of these rows that are there, in no order.
    List<Issue> findAll(Collection<Long> ids);

    /// How many issues are kept.
    long count();

    /// Ids of the rows behind one, by id.
    List<Long> idsAfter(long id, int limit);

    /// The issues of a repository, a page of them.
    ///
    /// @param page from 1
    IssueList in(String repository, IssueFilter filter, int page);

    /// What a repository is called by now whose issues are known by an earlier name.
    ///
    /// @param repository `owner/name` in any case
    /// @return `owner/name`; empty if it has no other name
    Optional<String> nameNow(String repository);

    /// The sub-issues of an issue that are known here, by number: at most [#MAX_PARTS].
    List<Issue> partsOf(Issue issue);

    /// The issues of all repositories, a page of them.
    ///
    /// @param page from 1
    IssueList everywhere(IssueFilter filter, int page);

    /// The labels of all issues that are kept, in any order; one that is spelled in several ways several times.
    Set<String> labels();

    /// The names by which texts refer to an issue: that of now, and those its repository had before.
    List<IssueReference> references(long issue);

    /// What was said on an issue, the oldest first: at most [#MAX_COMMENTS].
    List<IssueComment> comments(long issue);

    /// The words of all comments of these issues; an issue without comments is left out.
    Map<Long, String> words(Collection<Long> issues);

    /// The tokens of each of these issues by which it and its comments may speak of compounds.
    Map<Long, Set<String>> tokens(Collection<Long> issues);

    /// Issues whose title, text or comments speak of the compound, or that were linked to it.
    List<Speaking> speakingOf(CompoundId compound);

    /// The campaigns that each of these issues is about, by the id of the issue: those of the compounds that the issue
    /// mentions, that are linked to it, or that an entry mentions which refers to it. An issue without any is left out.
    Map<Long, List<Campaign>> campaigns(Collection<Issue> issues);

    /// Makes an issue a to-do of a compound.
    ///
    /// @param reference `owner/repo#12` or the address of the issue on GitHub
    /// @throws org.daybook.people.NotAllowedException unless the actor is a contributor
    /// @throws org.daybook.shared.InvalidInputException for field `issue` if it is neither
    Issue link(CompoundId compound, String reference, Actor actor);

    /// Takes such a link away.
    void unlink(CompoundId compound, long issue, Actor actor);

    /// Those of these compounds that somebody linked an issue to by hand.
    Set<CompoundId> linked(Collection<CompoundId> compounds);

    /// When GitHub last answered with a state of one of them, and whether it may be asked now.
    Freshness freshness();
}
