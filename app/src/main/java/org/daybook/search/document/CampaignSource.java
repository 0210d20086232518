package org.daybook.search.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.Series;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.CampaignId;
import org.springframework.stereotype.Component;

/// Makes the documents of campaigns with their series.
@Component
class CampaignSource implements SearchableSource {

    private final Campaigns campaigns;

    CampaignSource(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public Changed.Kind kind() {
        return Changed.Kind.CAMPAIGN;
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
    public Map<Long, Document> documents(Collection<Long> ids) {
        Map<CampaignId, Campaign> found = campaigns.findAll(ids.stream().map(CampaignId::new).toList());
        Map<CampaignId, List<Series>> series = campaigns.series(found.keySet());
        Map<Long, Document> documents = new HashMap<>();
        found.forEach(
                (id, campaign) -> documents.put(id.value(), document(campaign, series.getOrDefault(id, List.of()))));
        return documents;
    }

    private static Document document(Campaign campaign, List<Series> series) {
        Changed thing = Changed.campaign(campaign.id());
        String parts = series.stream().map(part -> part.title() + "\n" + part.idea()).collect(Collectors.joining("\n"));
        return new DocumentBuilder(thing)
                .order(thing, campaign.title())
                .when(campaign.createdAt())
                .visible(Fields.PUBLIC)
                .words(Fields.TITLE, campaign.title())
                .words(Fields.TEXT, String.join("\n", campaign.title(), campaign.slug(), campaign.aim(), parts))
                .whole(Fields.IDENTIFIER, campaign.slug())
                .whole(Fields.CAMPAIGN, campaign.slug())
                .whole(Fields.SERIES, series.stream().map(Series::slug).toList())
                .whole(Fields.STATE, campaign.state().name())
                .shown(Fields.SHOWN_SLUG, campaign.slug())
                .shown(Fields.SHOWN_TITLE, campaign.title())
                .shown(Fields.SHOWN_TEXT, campaign.aim() + "\n" + parts)
                .build();
    }
}
