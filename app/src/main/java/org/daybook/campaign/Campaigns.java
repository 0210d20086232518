package org.daybook.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.people.Actor;
import org.daybook.shared.Said;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;

/// The campaigns of this site, their series, people and history. All of it is public; members change it.
///
/// Changes throw [org.daybook.people.NotAllowedException] unless the actor is a member,
/// [org.daybook.shared.MissingException] if there is no such campaign or series, and
/// [org.daybook.shared.InvalidInputException] naming the field that cannot be accepted.
public interface Campaigns {

    /// Opens a campaign of the first project.
    Campaign open(String slug, String title, String aim, Actor actor);

    /// Opens a campaign; the actor is its first participant.
    ///
    /// @param slug its name in addresses, or empty to make one from the title
    /// @param title 1 to 200 characters
    /// @param aim what it is for, in Markdown, at most 5000 characters
    Campaign open(String slug, String title, String aim, ProjectId project, Actor actor);

    /// Opens a campaign that an import brings; its address is made of the title.
    ///
    /// @param aim says so
    /// @param project of the compounds that go into it
    Campaign openByImport(String title, Said aim, ProjectId project, Actor actor);

    /// Changes title and aim, for members; the slug stays.
    ///
    /// @param title 1 to 200 characters
    /// @param aim in Markdown, at most 5000 characters
    Campaign revise(CampaignId id, String title, String aim, Actor actor);

    /// Parks, completes or takes up a campaign.
    ///
    /// @param reason why; needed to park, at most 2000 characters
    void change(CampaignId id, Standing state, String reason, Actor actor);

    /// Opens a series, or finds the one of that name.
    ///
    /// @param slug its name in addresses, or empty to make one from the title
    Series openSeries(CampaignId id, String slug, String title, String idea, Actor actor);

    /// Parks, completes or takes up a series.
    ///
    /// @param reason why; needed to park, at most 2000 characters
    void changeSeries(CampaignId id, String series, Standing state, String reason, Actor actor);

    /// Adds a person, or changes their part; contributors may add and change themselves.
    ///
    /// @param part what they do, at most 100 characters, may be empty
    void join(CampaignId id, PersonId person, String part, Actor actor);

    /// Takes a person out; contributors may take themselves out.
    void leave(CampaignId id, PersonId person, Actor actor);

    /// By its name in addresses; for everybody.
    Optional<Campaign> find(String slug);

    /// The campaigns with these ids, in one query; ids that do not exist are left out.
    Map<CampaignId, Campaign> findAll(Collection<CampaignId> ids);

    /// Active campaigns first, then by title.
    List<Campaign> all();

    /// The series of these campaigns by title, in one query; a campaign without any is left out.
    Map<CampaignId, List<Series>> series(Collection<CampaignId> ids);

    /// In the order in which they joined, deactivated people included.
    List<Participant> people(CampaignId id);

    /// Who takes part in any of these campaigns, in one query.
    Set<PersonId> peopleOf(Collection<CampaignId> ids);

    /// Changes of state of the campaign and its series, newest first.
    List<StandingChange> history(CampaignId id);

    /// The campaign with this slug, for those who cannot do without.
    ///
    /// @throws org.daybook.shared.MissingException if there is none
    /// @throws org.daybook.shared.GoneException if it went with an import
    Campaign get(String slug);

    /// The series of one campaign, by title.
    default List<Series> series(CampaignId id) {
        return series(List.of(id)).getOrDefault(id, List.of());
    }

    /// Empty if it was removed.
    default Optional<Campaign> find(CampaignId id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }
}
