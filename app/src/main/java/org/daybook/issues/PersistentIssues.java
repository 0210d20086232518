package org.daybook.issues;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.campaign.Campaign;
import org.daybook.issues.github.GitHub;
import org.daybook.issues.text.IssueComment;
import org.daybook.issues.text.IssueTexts;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.text.IssueReference;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.registry.Compounds;
import org.daybook.registry.mention.Mentions;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.EntryId;
import org.daybook.writing.token.GitHubAddresses;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class PersistentIssues implements Issues {

    private static final Comparator<Issue> OPEN_FIRST = Comparator.comparing(Issue::isOpen).reversed()
            .thenComparing(Issue::repository, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Comparator.comparingInt(Issue::number).reversed());

    private final IssueRepository issues;
    private final IssueWriter writer;
    private final GitHub github;
    private final GitHubAddresses addresses;
    private final IssueTexts texts;
    private final IssueLists lists;
    private final IssueCampaigns campaignsOfIssues;
    private final EntryLists entries;
    private final Compounds compounds;
    private final JdbcClient jdbc;
    private final Clock clock;

    PersistentIssues(IssueRepository issues, IssueWriter writer, GitHub github, GitHubAddresses addresses,
            IssueTexts texts, IssueLists lists, IssueCampaigns campaignsOfIssues, EntryLists entries,
            Compounds compounds, JdbcClient jdbc, Clock clock) {
        this.issues = issues;
        this.writer = writer;
        this.github = github;
        this.addresses = addresses;
        this.texts = texts;
        this.lists = lists;
        this.campaignsOfIssues = campaignsOfIssues;
        this.entries = entries;
        this.compounds = compounds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Issue> all() {
        Set<Long> ids = new LinkedHashSet<>(writer.ids(entries.issueReferences()).values());
        ids.addAll(jdbc.sql("SELECT issue_id FROM compound_issue UNION SELECT issue_id FROM issue_origin")
                .query(Long.class).list());
        return issues.findAllById(ids).stream().sorted(OPEN_FIRST).toList();
    }

    @Override
    public List<IssueLine> lines(boolean closed, Collection<Long> others) {
        Set<Long> referred = new LinkedHashSet<>(writer.ids(entries.issueReferences()).values());
        referred.addAll(others);
        referred.add(0L);
        return lists.lines(closed, referred);
    }

    @Override
    public Map<IssueReference, Issue> find(Collection<IssueReference> references) {
        Map<IssueReference, Long> ids = writer.ids(references);
        Map<Long, Issue> rows =
                issues.findAllById(ids.values()).stream().collect(Collectors.toMap(Issue::id, Function.identity()));
        Map<IssueReference, Issue> found = new HashMap<>();
        ids.forEach((reference, id) -> found.put(reference, rows.get(id)));
        return found;
    }

    @Override
    public Map<EntryId, List<Issue>> of(Collection<EntryId> ids) {
        Map<EntryId, Set<IssueReference>> references = entries.issuesOf(ids);
        Map<IssueReference, Issue> known =
                find(references.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<EntryId, List<Issue>> opened = openedFrom(ids);
        Map<EntryId, List<Issue>> byEntry = new LinkedHashMap<>();
        ids.forEach(entry -> {
            List<Issue> found = Stream.concat(
                            references.getOrDefault(entry, Set.of()).stream().map(known::get).filter(Objects::nonNull),
                            opened.getOrDefault(entry, List.of()).stream())
                    .distinct()
                    .sorted(OPEN_FIRST)
                    .toList();
            if (!found.isEmpty()) {
                byEntry.put(entry, found);
            }
        });
        return byEntry;
    }

    private Map<EntryId, List<Issue>> openedFrom(Collection<EntryId> ids) {
        Map<Long, List<EntryId>> origins = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT issue_id, origin_id FROM issue_origin WHERE origin_kind = :kind AND origin_id IN (:ids)")
                    .param("kind", EntryId.KIND).param("ids", ids.stream().map(EntryId::value).toList())
                    .query(row -> {
                        origins.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                .add(new EntryId(row.getLong(2)));
                    });
        }
        Map<EntryId, List<Issue>> opened = new HashMap<>();
        issues.findAllById(origins.keySet()).forEach(issue -> origins.get(issue.id())
                .forEach(entry -> opened.computeIfAbsent(entry, id -> new ArrayList<>()).add(issue)));
        return opened;
    }

    @Override
    public List<Issue> openedFrom(EntryId entry) {
        return openedFrom(List.of(entry)).getOrDefault(entry, List.of()).stream().sorted(OPEN_FIRST).toList();
    }

    @Override
    public Set<EntryId> origins(long issue) {
        return jdbc.sql("SELECT origin_id FROM issue_origin WHERE issue_id = :issue AND origin_kind = :kind"
                        + " ORDER BY origin_id FETCH FIRST 20 ROWS ONLY")
                .param("issue", issue).param("kind", EntryId.KIND).query(Long.class).stream().map(EntryId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Speaking> speakingOf(CompoundId compound) {
        Compound known = compounds.get(compound);
        Set<String> tokens = Mentions.tokensOf(known, compounds.numbers(compound), compounds.synonyms(compound));
        tokens.addAll(compounds.codesOf(known, issues::tokensUnder));
        Map<Long, String> sentences = texts.speakingOf(tokens, compound.value());
        return issues.findAllById(sentences.keySet()).stream().sorted(OPEN_FIRST)
                .map(issue -> new Speaking(issue, sentences.get(issue.id()))).toList();
    }

    @Override
    public Optional<Issue> find(String repository, int number) {
        IssueReference reference = IssueWriter.reference(Issue.key(repository), number);
        return Optional.ofNullable(find(Set.of(reference)).get(reference));
    }

    @Override
    public List<Issue> findAll(Collection<Long> ids) {
        return issues.findAllById(ids);
    }

    @Override
    public long count() {
        return issues.count();
    }

    @Override
    public List<Long> idsAfter(long id, int limit) {
        return issues.idsAfter(id, Limit.of(limit));
    }

    @Override
    public IssueList in(String repository, IssueFilter filter, int page) {
        return lists.of(Issue.key(repository), filter, offset(page));
    }

    @Override
    public Optional<String> nameNow(String repository) {
        return issues.nameNow(Issue.key(repository));
    }

    @Override
    public IssueList everywhere(IssueFilter filter, int page) {
        return lists.of(IssueLists.EVERYWHERE, filter, offset(page));
    }

    private static int offset(int page) {
        return (Math.clamp(page, 1, IssueList.MAX_PAGES) - 1) * IssueList.PAGE;
    }

    @Override
    public Set<String> labels() {
        return lists.labels();
    }

    @Override
    public List<Issue> partsOf(Issue issue) {
        return issue.traits().parts() == 0
                ? List.of()
                : issues.findByTraitsParentReferenceOrderByIssueNumber(issue.reference(), Limit.of(MAX_PARTS));
    }

    @Override
    public List<IssueReference> references(long issue) {
        return jdbc.sql("SELECT repository_key, issue_number FROM issue_alias WHERE issue_id = :id"
                        + " ORDER BY repository_key, issue_number FETCH FIRST 20 ROWS ONLY")
                .param("id", issue)
                .query((row, n) -> IssueWriter.reference(row.getString(1), row.getInt(2))).list();
    }

    @Override
    public List<IssueComment> comments(long issue) {
        return texts.comments(issue, MAX_COMMENTS);
    }

    @Override
    public Map<Long, String> words(Collection<Long> ids) {
        return texts.words(ids);
    }

    @Override
    public Map<Long, Set<String>> tokens(Collection<Long> ids) {
        return texts.tokens(ids);
    }

    @Override
    public Map<Long, List<Campaign>> campaigns(Collection<Issue> wanted) {
        return campaignsOfIssues.of(wanted);
    }

    @Override
    @Transactional
    public Issue link(CompoundId compound, String reference, Actor actor) {
        long person = actor.require(Role.CONTRIBUTOR).value();
        compounds.get(compound);
        OverLimitException.requireText("issue", reference.strip(), IssueReference.MAX_WRITTEN);
        IssueReference parsed = IssueReference.parse(reference, addresses).orElseThrow(
                () -> new InvalidInputException("issue", Said.of("said.issues.is-not-an-issue-write", reference)));
        Issue issue = writer.adopt(parsed);
        boolean linked =
                jdbc.sql("SELECT count(*) FROM compound_issue WHERE compound_id = :compound AND issue_id = :issue")
                                .param("compound", compound.value())
                                .param("issue", issue.id())
                                .query(Long.class)
                                .single()
                        > 0;
        if (!linked) {
            jdbc.sql("INSERT INTO compound_issue (compound_id, issue_id, linked_by, linked_at) VALUES"
                            + " (:compound, :issue, :person, :at)")
                    .param("compound", compound.value())
                    .param("issue", issue.id())
                    .param("person", person)
                    .param("at", java.sql.Timestamp.from(clock.instant()))
                    .update();
        }
        return issue;
    }

    @Override
    @Transactional
    public void unlink(CompoundId compound, long issue, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        jdbc.sql("DELETE FROM compound_issue WHERE compound_id = :compound AND issue_id = :issue")
                .param("compound", compound.value()).param("issue", issue).update();
    }

    @Override
    public Set<CompoundId> linked(Collection<CompoundId> asked) {
        return asked.isEmpty()
                ? Set.of()
                : jdbc
                        .sql("SELECT DISTINCT compound_id FROM compound_issue WHERE compound_id IN (:compounds)")
                        .param(
                                "compounds",
                                asked.stream().map(CompoundId::value).toList())
                        .query(Long.class)
                        .stream()
                        .map(CompoundId::new)
                        .collect(Collectors.toSet());
    }

    @Override
    public Freshness freshness() {
        var seen = jdbc.sql("SELECT max(seen_at) FROM issue").query(java.sql.Timestamp.class).optional();
        return new Freshness(seen.map(java.sql.Timestamp::toInstant).orElse(null), github.pausedUntil().orElse(null));
    }
}
