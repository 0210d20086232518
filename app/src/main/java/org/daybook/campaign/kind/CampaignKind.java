package org.daybook.campaign.kind;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.Series;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.kind.ContentKind;
import org.daybook.shared.kind.IndexDocument;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Campaigns with their series.
@Component
@Order(4)
class CampaignKind implements ContentKind {

    private final Campaigns campaigns;

    CampaignKind(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public String name() {
        return CampaignId.KIND;
    }

    @Override
    public String plural() {
        return "campaigns";
    }

    @Override
    public long count() {
        return campaigns.all().size();
    }

    @Override
    public List<Long> idsAfter(long id, int limit) {
        return campaigns.all().stream()
                .map(campaign -> campaign.id().value())
                .filter(known -> known > id)
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public boolean canBeWithdrawn() {
        return false;
    }

    @Override
    public Map<Long, IndexDocument> documents(Collection<Long> ids) {
        Map<CampaignId, Campaign> found = campaigns.findAll(ids.stream().map(CampaignId::new).toList());
        Map<CampaignId, List<Series>> series = campaigns.series(found.keySet());
        Map<Long, IndexDocument> documents = new HashMap<>();
        found.forEach(
                (id, campaign) -> documents.put(id.value(), document(campaign, series.getOrDefault(id, List.of()))));
        return documents;
    }

    private static IndexDocument document(Campaign campaign, List<Series> series) {
        String parts = series.stream().map(part -> part.title() + "\n" + part.idea()).collect(Collectors.joining("\n"));
        return new IndexDocument(campaign.id().thing(), path(campaign), campaign.title())
                .place(campaign.title())
                .changedAt(campaign.createdAt())
                .words(IndexDocument.TITLE, campaign.title())
                .words(IndexDocument.TEXT, String.join("\n", campaign.title(), campaign.slug(), campaign.aim(), parts))
                .keyword(IndexDocument.IDENTIFIER, campaign.slug())
                .keyword(IndexDocument.CAMPAIGN, campaign.slug())
                .project(campaign.project())
                .keywords(IndexDocument.SERIES, series.stream().map(Series::slug).toList())
                .keyword(IndexDocument.STATE, campaign.state().name())
                .excerpt(campaign.aim() + "\n" + parts);
    }

    private static String path(Campaign campaign) {
        return "/campaigns/" + campaign.slug();
    }

    @Override
    public Stream<String> paths() {
        return campaigns.all().stream().map(CampaignKind::path);
    }
}
