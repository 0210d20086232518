package org.daybook.web.home;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.issues.Issue;
import org.daybook.issues.Issues;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.list.EntrySummary;
import org.daybook.registry.Compounds;
import org.daybook.registry.Depictions;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.EntryId;
import org.daybook.web.shared.view.CampaignOutline;
import org.daybook.web.shared.view.IssueView;
import org.springframework.stereotype.Component;

/// Gathers what the page of today shows, in a fixed number of queries.
@Component
class News {

    private static final int ENTRIES = 5;
    private static final int COMPOUNDS = 8;
    private static final int TODOS = 10;

    private final EntryLists entries;
    private final Compounds compounds;
    private final Depictions depictions;
    private final Campaigns campaigns;
    private final Memberships memberships;
    private final Issues issues;

    News(
            EntryLists entries,
            Compounds compounds,
            Depictions depictions,
            Campaigns campaigns,
            Memberships memberships,
            Issues issues) {
        this.entries = entries;
        this.compounds = compounds;
        this.depictions = depictions;
        this.campaigns = campaigns;
        this.memberships = memberships;
        this.issues = issues;
    }

    /// The entries published last, each with its open to-dos.
    List<EntryCard> entries() {
        List<EntrySummary> newest = entries.newest(ENTRIES);
        Collection<EntryId> ids = newest.stream().map(EntrySummary::id).toList();
        Map<EntryId, List<Issue>> todos = issues.of(ids);
        return newest.stream()
                .map(entry -> new EntryCard(
                        entry,
                        todos.getOrDefault(entry.id(), List.of()).stream()
                                .filter(Issue::isOpen)
                                .map(IssueView::of)
                                .toList()))
                .toList();
    }

    /// The compounds registered last.
    List<CompoundCard> compounds() {
        return compounds.list(CompoundOrder.NEWEST, 1, COMPOUNDS).items().stream()
                .map(compound -> new CompoundCard(compound.number(), compound.title(), depictions.inline(compound)))
                .toList();
    }

    /// All campaigns, active ones first, with the number of their compounds.
    List<CampaignCard> campaigns() {
        Map<CampaignId, Long> counts = memberships.count();
        return campaigns.all().stream()
                .map(campaign -> new CampaignCard(CampaignOutline.of(campaign), counts.getOrDefault(campaign.id(), 0L)))
                .toList();
    }

    List<IssueView> openIssues() {
        return issues.all().stream().filter(Issue::isOpen).limit(TODOS).map(IssueView::of).toList();
    }

    /// @param todos open issues that the entry refers to
    record EntryCard(EntrySummary entry, List<IssueView> todos) {
    }

    /// @param drawing safe markup, or empty for a compound without structure
    record CompoundCard(String number, String title, String drawing) {
    }

    record CampaignCard(CampaignOutline campaign, long compounds) {
    }
}
