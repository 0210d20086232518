package org.daybook.web.issues;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.assay.Activities;
import org.daybook.assay.Aggregate;
import org.daybook.assay.result.HeadlineResult;
import org.daybook.issues.Issue;
import org.daybook.issues.Issues;
import org.daybook.issues.text.BotText;
import org.daybook.issues.text.IssueComment;
import org.daybook.issues.text.MailText;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.list.EntrySummary;
import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.registry.Depictions;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.issues.IssuePageView.CampaignView;
import org.daybook.web.issues.IssuePageView.EntryView;
import org.daybook.web.issues.IssuePageView.MoleculeView;
import org.daybook.web.issues.IssuePageView.SaidView;
import org.daybook.web.issues.IssuePageView.ValueView;
import org.daybook.web.shared.text.LinkedTexts;
import org.daybook.web.shared.view.IssueView;
import org.springframework.stereotype.Component;

/// Makes of an issue what its page shows, in a fixed number of queries.
@Component
class IssuePages {

    private static final int MAX_MOLECULES = 60;
    private static final int MAX_DRAWINGS = 20;
    private static final int MAX_ENTRIES = 50;
    private static final int MAX_VALUES = 3;

    private final Issues issues;
    private final EntryLists entries;
    private final Compounds compounds;
    private final Activities activities;
    private final Depictions depictions;
    private final LinkedTexts texts;

    IssuePages(Issues issues, EntryLists entries, Compounds compounds, Activities activities, Depictions depictions,
            LinkedTexts texts) {
        this.activities = activities;
        this.issues = issues;
        this.entries = entries;
        this.compounds = compounds;
        this.depictions = depictions;
        this.texts = texts;
    }

    IssuePageView of(Issue issue) {
        List<IssueComment> comments = issues.comments(issue.id());
        return new IssuePageView(
                IssueView.of(issue),
                issue.number(),
                issue.repository(),
                issue.failure().orElse(null),
                said(issue, comments),
                Math.max(0, issue.comments() - comments.size()),
                issues.partsOf(issue).stream().map(IssueView::of).toList(),
                molecules(issue),
                entries(issue),
                issues.campaigns(List.of(issue)).getOrDefault(issue.id(), List.of()).stream()
                        .map(campaign -> new CampaignView(campaign.slug(), campaign.title())).toList());
    }

    private List<SaidView> said(Issue issue, List<IssueComment> comments) {
        List<IssueComment> all = new ArrayList<>();
        issue.openedAt().ifPresent(at -> all.add(
                new IssueComment(0, issue.author().orElse(null), issue.body(), at, at)));
        comments.stream().filter(comment -> !BotText.isOfBot(comment.text())).forEach(all::add);
        Map<String, String> parts = new LinkedHashMap<>();
        for (IssueComment one : all) {
            MailText text = MailText.of(one.text());
            parts.put("said " + one.id(), text.said());
            if (!text.folded().isEmpty()) {
                parts.put("folded " + one.id(), text.folded());
            }
        }
        Map<String, String> html = texts.htmlOfIssues(parts, issue.repository());
        return all.stream()
                .map(one -> new SaidView(one.id(), one.author(), one.createdAt(),
                        html.getOrDefault("said " + one.id(), ""), html.get("folded " + one.id())))
                .toList();
    }

    private List<MoleculeView> molecules(Issue issue) {
        Set<String> tokens = issues.tokens(List.of(issue.id())).getOrDefault(issue.id(), Set.of());
        Set<CompoundId> ids = new LinkedHashSet<>(tokens.isEmpty() ? List.of() : compounds.resolve(tokens).values());
        if (ids.isEmpty()) {
            return List.of();
        }
        List<MoleculeView> views = new ArrayList<>();
        List<Compound> found = compounds.findAll(ids).values().stream()
                .sorted(Comparator.comparing(Compound::number)).limit(MAX_MOLECULES).toList();
        Map<CompoundId, List<Aggregate>> measured =
                activities.aggregates(found.stream().map(Compound::id).toList());
        for (Compound compound : found) {
            views.add(new MoleculeView(compound.number(), compound.title(),
                    views.size() < MAX_DRAWINGS ? depictions.inline(compound) : "",
                    HeadlineResult.of(measured.getOrDefault(compound.id(), List.of()), MAX_VALUES).stream()
                            .map(value -> new ValueView(value.assay(), value.slug(), value.value(),
                                    issue.openedAt().filter(value.newestAt()::isAfter).isPresent()))
                            .toList()));
        }
        return views;
    }

    private List<EntryView> entries(Issue issue) {
        Map<Long, EntrySummary> found = new HashMap<>();
        issues.references(issue.id()).forEach(reference ->
                entries.referringTo(reference).forEach(entry -> found.put(entry.id().value(), entry)));
        entries.findAll(issues.origins(issue.id()), Actor.anybody())
                .forEach((id, entry) -> found.put(id.value(), entry));
        return found.values().stream()
                .sorted(Comparator.comparing(EntrySummary::labDay).thenComparing(entry -> entry.id().value())
                        .reversed())
                .limit(MAX_ENTRIES)
                .map(entry -> new EntryView(entry.id().value(), entry.title(), entry.labDay(), entry.authorName()))
                .toList();
    }
}
