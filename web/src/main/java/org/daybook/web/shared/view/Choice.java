package org.daybook.web.shared.view;

import org.daybook.campaign.Campaign;
import org.daybook.campaign.Series;
import org.daybook.notebook.Notebook;

/// A campaign, series or notebook to choose in a form.
///
/// @param slug what the form sends
/// @param title what people read
public record Choice(String slug, String title) {

    /// A campaign.
    public static Choice of(Campaign campaign) {
        return new Choice(campaign.slug(), campaign.title());
    }

    /// A series, within its campaign.
    public static Choice of(Series series) {
        return new Choice(series.slug(), series.title());
    }

    /// A notebook.
    public static Choice of(Notebook notebook) {
        return new Choice(notebook.slug(), notebook.title());
    }
}
