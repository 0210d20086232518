package org.daybook.search.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.daybook.campaign.Campaign;
import org.daybook.issues.Issue;
import org.daybook.issues.Issues;
import org.daybook.issues.github.Label;
import org.daybook.registry.Mentions;
import org.daybook.shared.change.Changed;
import org.springframework.stereotype.Component;

/// Makes the documents of GitHub issues that something public here refers to.
@Component
class IssueSource implements SearchableSource {

    private final Issues issues;

    IssueSource(Issues issues) {
        this.issues = issues;
    }

    @Override
    public Changed.Kind kind() {
        return Changed.Kind.ISSUE;
    }

    @Override
    public long count() {
        return issues.all().size();
    }

    @Override
    public List<Long> idsAfter(long id, int limit) {
        return issues.all().stream().map(Issue::id).filter(known -> known > id).sorted().limit(limit).toList();
    }

    @Override
    public Map<Long, Document> documents(Collection<Long> ids) {
        Set<Long> wanted = new HashSet<>(ids);
        List<Issue> found = issues.all().stream().filter(issue -> wanted.contains(issue.id())).toList();
        Map<Long, List<Campaign>> campaigns = issues.campaigns(found);
        Map<Long, Document> documents = new HashMap<>();
        found.forEach(
                issue -> documents.put(issue.id(), document(issue, campaigns.getOrDefault(issue.id(), List.of()))));
        return documents;
    }

    private static Document document(Issue issue, List<Campaign> campaigns) {
        Changed thing = new Changed(Changed.Kind.ISSUE, issue.id());
        List<String> labels = issue.labels().stream().map(Label::name).toList();
        List<String> mentions = Mentions.in(issue.title()).stream().map(Mentions.Mention::token).toList();
        List<String> words = new ArrayList<>(List.of(issue.title(), issue.reference()));
        Stream.of(labels, issue.assignees()).forEach(words::addAll);
        return new DocumentBuilder(thing)
                .order(thing, "%s %08d".formatted(issue.repository(), issue.number()))
                .when(issue.changedAt().orElse(java.time.Instant.EPOCH))
                .visible(Fields.PUBLIC)
                .words(Fields.TITLE, issue.title())
                .words(Fields.TEXT, String.join("\n", words))
                .whole(Fields.IDENTIFIER, issue.reference())
                .whole(Fields.LABEL, labels)
                .whole(Fields.STATE, issue.state().name())
                .whole(Fields.MENTION, mentions)
                .whole(Fields.CAMPAIGN, campaigns.stream().map(Campaign::slug).toList())
                .shown(Fields.SHOWN_TITLE, issue.title())
                .shown(Fields.SHOWN_SLUG, issue.reference())
                .shown(Fields.SHOWN_TEXT, String.join(", ", labels))
                .shown(Fields.SHOWN_AUTHOR, issue.author().orElse(""))
                .build();
    }
}
