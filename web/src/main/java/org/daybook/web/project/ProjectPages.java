package org.daybook.web.project;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.issues.mirror.FollowedRepositories;
import org.daybook.issues.mirror.FollowedRepository;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.list.EntryLists;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.registry.number.NumberScheme;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.daybook.web.shared.view.CampaignOutline;
import org.daybook.web.shared.view.Choice;
import org.daybook.web.shared.view.PersonView;
import org.springframework.stereotype.Component;

/// Collects what belongs to a project, in a fixed number of queries.
@Component
class ProjectPages {

    private static final int ENTRIES = 10;
    private static final int PEOPLE = 24;

    private final EntryLists entries;
    private final Campaigns campaigns;
    private final Notebooks notebooks;
    private final FollowedRepositories repositories;
    private final NumberSchemes schemes;
    private final People people;
    private final ProjectTeam team;

    ProjectPages(EntryLists entries, Campaigns campaigns, Notebooks notebooks, FollowedRepositories repositories,
            NumberSchemes schemes, People people, ProjectTeam team) {
        this.team = team;
        this.entries = entries;
        this.campaigns = campaigns;
        this.notebooks = notebooks;
        this.repositories = repositories;
        this.schemes = schemes;
        this.people = people;
    }

    ProjectView view(ProjectId project) {
        List<Campaign> own = campaigns.all().stream().filter(one -> one.project().equals(project)).toList();
        List<ProjectTeam.Row> withRoles = team.of(project);
        return new ProjectView(
                entries.newest(project, ENTRIES),
                own.stream().map(CampaignOutline::of).toList(),
                notebooks.all().stream().filter(one -> one.project().equals(project)).map(Choice::of).toList(),
                repositories.all().stream().filter(one -> one.project().equals(project))
                        .map(FollowedRepository::name).toList(),
                schemes.counted().stream().filter(one -> one.project().equals(project))
                        .map(NumberScheme::prefix).toList(),
                schemes.compoundsOf(project),
                withRoles,
                people(project, own, withRoles));
    }

    private List<PersonView> people(ProjectId project, List<Campaign> own, List<ProjectTeam.Row> withRoles) {
        Set<String> named = withRoles.stream().map(one -> one.person().handle()).collect(Collectors.toSet());
        Set<PersonId> all = new LinkedHashSet<>(entries.authors(project, PEOPLE));
        all.addAll(campaigns.peopleOf(own.stream().map(Campaign::id).toList()));
        List<PersonId> first = new ArrayList<>(all).subList(0, Math.min(PEOPLE, all.size()));
        Map<PersonId, Person> found = people.findAll(first);
        return first.stream().map(found::get).filter(Objects::nonNull).map(PersonView::of)
                .filter(one -> !named.contains(one.handle())).toList();
    }
}
