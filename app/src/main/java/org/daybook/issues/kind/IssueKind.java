package org.daybook.issues.kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.campaign.Campaign;
import org.daybook.issues.Issue;
import org.daybook.issues.Issues;
import org.daybook.issues.github.Label;
import org.daybook.issues.mirror.FollowedRepositories;
import org.daybook.shared.id.ProjectId;
import org.daybook.shared.kind.ContentKind;
import org.daybook.shared.kind.IndexDocument;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// GitHub issues that something public here refers to.
@Component
@Order(3)
class IssueKind implements ContentKind {

    private final Issues issues;
    private final FollowedRepositories repositories;

    IssueKind(Issues issues, FollowedRepositories repositories) {
        this.repositories = repositories;
        this.issues = issues;
    }

    @Override
    public String name() {
        return Issue.KIND;
    }

    @Override
    public String plural() {
        return "issues";
    }

    @Override
    public long count() {
        return issues.count();
    }

    @Override
    public List<Long> idsAfter(long id, int limit) {
        return issues.idsAfter(id, limit);
    }

    @Override
    public Map<Long, IndexDocument> documents(Collection<Long> ids) {
        List<Issue> found = issues.findAll(ids);
        Map<Long, List<Campaign>> campaigns = issues.campaigns(found);
        Map<Long, String> comments = issues.words(ids);
        Map<Long, Set<String>> tokens = issues.tokens(ids);
        Map<String, ProjectId> projects = repositories.projects();
        Map<Long, IndexDocument> documents = new HashMap<>();
        found.forEach(issue -> documents.put(issue.id(), document(
                issue,
                campaigns.getOrDefault(issue.id(), List.of()),
                comments.getOrDefault(issue.id(), ""),
                tokens.getOrDefault(issue.id(), Set.of()))
                .project(projects.getOrDefault(issue.repository().toLowerCase(Locale.ROOT), ProjectId.FIRST))));
        return documents;
    }

    private static IndexDocument document(
            Issue issue, List<Campaign> campaigns, String comments, Set<String> tokens) {
        List<String> labels = issue.labels().stream().map(Label::name).toList();
        List<String> words = new ArrayList<>(List.of(issue.title(), issue.reference(), issue.body(), comments));
        Stream.of(labels, issue.assignees()).forEach(words::addAll);
        return new IndexDocument(issue.thing(), issue.page(), issue.title())
                .place("%s %08d".formatted(issue.repository(), issue.number()))
                .changedAt(issue.changedAt().orElse(Instant.EPOCH))
                .words(IndexDocument.TITLE, issue.title())
                .words(IndexDocument.TEXT, String.join("\n", words))
                .keyword(IndexDocument.IDENTIFIER, issue.reference())
                .keywords(IndexDocument.LABEL, labels)
                .keyword(IndexDocument.STATE, issue.state().name())
                .keywords(IndexDocument.MENTION, List.copyOf(tokens))
                .keywords(IndexDocument.CAMPAIGN, campaigns.stream().map(Campaign::slug).toList())
                .excerpt(String.join(", ", labels))
                .author(issue.author().orElse(""));
    }
}
