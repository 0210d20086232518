package org.daybook.web.issues;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.daybook.web.shared.view.IssueView;
import org.jspecify.annotations.Nullable;

/// An issue with all that is known of it here.
///
/// @param said what it says and what was answered, the oldest first
/// @param more how many comments GitHub counts that are not shown
/// @param parts its sub-issues that are known here
/// @param molecules compounds it speaks of
/// @param entries those that refer to it, the newest first
record IssuePageView(
        IssueView issue,
        int number,
        String repository,
        @Nullable String failure,
        List<SaidView> said,
        int more,
        List<IssueView> parts,
        List<MoleculeView> molecules,
        List<EntryView> entries,
        List<CampaignView> campaigns) {

    /// @param id GitHub's own, 0 for the text of the issue
    /// @param author login, or null for an account that is no more
    /// @param html safe
    /// @param folded safe HTML of what a mail program put below, or null
    record SaidView(
            long id, @Nullable String author, @Nullable Instant at, String html, @Nullable String folded) {}

    /// @param svg its drawing, or empty
    /// @param values the first of what was measured of it
    record MoleculeView(String number, String title, String svg, List<ValueView> values) {}

    /// @param slug of the assay
    /// @param value with its unit
    /// @param isNew whether it was measured since the issue was opened
    record ValueView(String assay, String slug, String value, boolean isNew) {}

    record EntryView(long id, String title, LocalDate day, String author) {}

    record CampaignView(String slug, String title) {}
}
