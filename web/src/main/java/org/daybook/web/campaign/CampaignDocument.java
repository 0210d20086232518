package org.daybook.web.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.campaign.Campaign;
import org.jspecify.annotations.Nullable;

/// A campaign as JSON.
///
/// @param aim in Markdown
/// @param compounds how many compounds there are at each stage
/// @param parked the compounds that are parked, by number, and why; at most 1000
/// @param history changes of state, newest first
/// @param project slug of its project; left out while the site has only one
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Campaign")
record CampaignDocument(String slug, String url, String title, String aim, String state, List<SeriesDocument> series,
        List<String> people, Map<String, Long> compounds, List<ParkedDocument> parked,
        List<StandingDocument> history, Instant createdAt, @Nullable String project) {

    static CampaignDocument of(Campaign campaign, CampaignView view, List<ParkedDocument> parked,
            @Nullable String project, String base) {
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
                view.history().stream().map(StandingDocument::of).toList(),
                campaign.createdAt(),
                project);
    }

    /// A series of a campaign.
    @Schema(name = "Series")
    record SeriesDocument(String slug, String title, String idea, String state, String reason) {
    }

    /// A change of state.
    ///
    /// @param what empty for the campaign, else the title of a series
    @Schema(name = "Standing")
    record StandingDocument(String day, String handle, String person, String what, String state, String reason) {

        static StandingDocument of(CampaignView.StandingRow row) {
            return new StandingDocument(
                    row.day(), row.handle(), row.person(), row.what(), row.state(), row.reason());
        }
    }

    /// A compound that is parked.
    ///
    /// @param reason why
    /// @param since the day it was
    @Schema(name = "ParkedCompound")
    record ParkedDocument(String number, String url, String reason, String since) {
    }

    /// A campaign in a list.
    ///
    /// @param project slug of its project; left out while the site has only one
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CampaignSummary")
    record SummaryDocument(
            String slug, String url, String title, String state, long compounds, @Nullable String project) {
    }
}
