package org.daybook.web.campaign;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.campaign.Campaign;

/// A campaign as JSON.
///
/// @param aim in Markdown
/// @param compounds how many compounds there are at each stage
/// @param parked the compounds that are parked, by number, and why; at most 1000
/// @param history changes of state, newest first
@Schema(name = "Campaign")
record CampaignDocument(String slug, String url, String title, String aim, String state, List<SeriesDocument> series,
        List<String> people, Map<String, Long> compounds, List<ParkedDocument> parked,
        List<CampaignView.StandingRow> history, Instant createdAt) {

    static CampaignDocument of(CampaignView view, List<ParkedDocument> parked, String base) {
        Campaign campaign = view.campaign();
        return new CampaignDocument(
                campaign.slug(),
                base + "/campaigns/" + campaign.slug(),
                campaign.title(),
                campaign.aim(),
                campaign.state().label(),
                view.series().stream()
                        .map(row -> new SeriesDocument(
                                row.series().slug(),
                                row.series().title(),
                                row.series().idea(),
                                row.series().state().label(),
                                row.reason()))
                        .toList(),
                view.people().stream().map(CampaignView.ParticipantRow::handle).toList(),
                view.board().stream()
                        .filter(column -> column.count() > 0)
                        .collect(Collectors.toMap(
                                CampaignView.Column::stage,
                                CampaignView.Column::count,
                                Long::sum,
                                java.util.LinkedHashMap::new)),
                parked,
                view.history(),
                campaign.createdAt());
    }

    /// A series of a campaign.
    @Schema(name = "Series")
    record SeriesDocument(String slug, String title, String idea, String state, String reason) {
    }

    /// A compound that is parked.
    ///
    /// @param reason why
    /// @param since the day it was
    @Schema(name = "ParkedCompound")
    record ParkedDocument(String number, String url, String reason, String since) {
    }

    /// A campaign in a list.
    @Schema(name = "CampaignSummary")
    record Summary(String slug, String url, String title, String state, long compounds) {
    }
}
