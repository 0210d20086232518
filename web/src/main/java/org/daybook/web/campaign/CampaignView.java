package org.daybook.web.campaign;

import java.util.List;
import org.daybook.campaign.Series;
import org.daybook.campaign.Standing;
import org.daybook.web.shared.view.CampaignOutline;
import org.daybook.web.shared.view.PersonView;
import org.jspecify.annotations.Nullable;

/// Everything that the page of a campaign shows.
///
/// @param aim its aim as safe HTML
/// @param founder who opened it, or null if that is not known any more
/// @param standing its last change of state, or null if it has been active from the start
/// @param chosenSeries slug of the series that the board is narrowed to, or empty
/// @param total compounds in it
public record CampaignView(
        CampaignOutline campaign,
        String aim,
        @Nullable PersonView founder,
        @Nullable StandingRow standing,
        List<SeriesRow> series,
        String chosenSeries,
        List<ParticipantRow> people,
        List<Column> board,
        long total,
        List<StandingRow> history) {

    /// A change of state.
    ///
    /// @param what the campaign or the title of a series
    public record StandingRow(String day, String handle, String person, String what, String state, String reason) {
    }

    /// A series and why it stands as it does.
    public record SeriesRow(SeriesOutline series, String reason) {
    }

    /// A series without what is in it.
    ///
    /// @param idea what its compounds share
    public record SeriesOutline(String slug, String title, String idea, Standing state) {

        static SeriesOutline of(Series series) {
            return new SeriesOutline(series.slug(), series.title(), series.idea(), series.state());
        }
    }

    /// Somebody in the campaign.
    public record ParticipantRow(String handle, String name, String part) {
    }

    /// One stage of the board.
    ///
    /// @param count all compounds at that stage; `cards` are the first of them
    public record Column(String stage, String key, long count, List<Card> cards) {

        /// How many compounds at the stage are not shown.
        public long more() {
            return count - cards.size();
        }
    }

    /// A compound on the board.
    ///
    /// @param version of its place, for the form that moves it
    public record Card(String number, String name, String drawing, int version) {
    }
}
