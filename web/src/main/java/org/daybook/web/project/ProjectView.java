package org.daybook.web.project;

import java.util.List;
import org.daybook.notebook.list.EntrySummary;
import org.daybook.web.shared.view.Choice;
import org.daybook.web.shared.view.CampaignOutline;
import org.daybook.web.shared.view.PersonView;

/// What belongs to a project, as its home shows it.
///
/// @param entries published last, newest first
/// @param campaigns active ones first
/// @param notebooks by title
/// @param repositories `owner/name` of those that are followed
/// @param prefixes of its numbers, those that new compounds can get
/// @param compounds how many have a number of the project
/// @param team who has a role in it, owners first
/// @param people who else wrote in its notebooks, who wrote most first, then who else takes part in its campaigns
record ProjectView(List<EntrySummary> entries, List<CampaignOutline> campaigns, List<Choice> notebooks,
        List<String> repositories, List<String> prefixes, long compounds, List<ProjectTeam.Row> team,
        List<PersonView> people) {
}
