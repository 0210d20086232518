package org.daybook.campaign;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.people.Actor;
import org.daybook.people.Authorship;
import org.daybook.people.NotAllowedException;
import org.daybook.people.People;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.daybook.shared.undo.WhatWent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PersistentCampaigns implements Campaigns {

    private final CampaignRepository campaigns;
    private final SeriesRepository series;
    private final StandingChangeRepository standings;
    private final ParticipantRepository participants;
    private final People people;
    private final WhatWent went;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersistentCampaigns(CampaignRepository campaigns, SeriesRepository series, StandingChangeRepository standings,
            ParticipantRepository participants, People people, WhatWent went,
            ApplicationEventPublisher events, Clock clock) {
        this.went = went;
        this.campaigns = campaigns;
        this.series = series;
        this.standings = standings;
        this.participants = participants;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Campaign open(String slug, String title, String aim, Actor actor) {
        return open(slug, title, aim, ProjectId.FIRST, actor);
    }

    @Override
    public Campaign open(String slug, String title, String aim, ProjectId project, Actor actor) {
        Authorship by = actor.in(project).requireAuthor(Role.MEMBER);
        String checkedTitle = Words.needed("title", title, Words.TITLE);
        return open(slug, checkedTitle, Said.plain(Words.text("aim", aim, Words.PROSE)), project, by);
    }

    @Override
    public Campaign openByImport(String title, Said aim, ProjectId project, Actor actor) {
        Authorship by = actor.in(project).requireAuthor(Role.MEMBER);
        return open("", Words.needed("title", title, Words.TITLE), aim, project, by);
    }

    private Campaign open(String slug, String checkedTitle, Said aim, ProjectId project, Authorship by) {
        String checkedSlug = Slug.of(slug, checkedTitle);
        if (campaigns.existsBySlug(checkedSlug)) {
            throw new InvalidInputException("slug", Said.of("said.campaign.there-is-a-campaign-already", checkedSlug));
        }
        Campaign campaign = new Campaign(checkedSlug, checkedTitle, aim, by, clock.instant());
        campaign.moveTo(project);
        campaigns.save(campaign);
        participants.save(new Participant(campaign.id(), by.person(), ""));
        changed(campaign);
        return campaign;
    }

    @Override
    public Campaign revise(CampaignId id, String title, String aim, Actor actor) {
        Campaign campaign = existing(id, actor);
        actor.in(campaign.project()).require(Role.MEMBER);
        campaign.revise(Words.needed("title", title, Words.TITLE), Words.text("aim", aim, Words.PROSE));
        changed(campaign);
        return campaign;
    }

    @Override
    public void change(CampaignId id, Standing state, String reason, Actor actor) {
        Campaign campaign = existing(id, actor);
        PersonId by = actor.in(campaign.project()).require(Role.MEMBER);
        String checked = checkedReason(state, reason);
        if (campaign.state() != state) {
            campaign.become(state);
            standings.save(new StandingChange(id, null, state, checked, by, clock.instant()));
            changed(campaign);
        }
    }

    @Override
    public Series openSeries(CampaignId id, String slug, String title, String idea, Actor actor) {
        Campaign campaign = existing(id, actor);
        Authorship by = actor.in(campaign.project()).requireAuthor(Role.MEMBER);
        String checkedTitle = Words.needed("title", title, Words.TITLE);
        String checkedIdea = Words.text("idea", idea, Words.PROSE);
        String checkedSlug = Slug.of(slug, checkedTitle);
        Optional<Series> open = series.findByCampaignIdAndSlug(id.value(), checkedSlug);
        if (open.isPresent()) {
            return open.get();
        }
        changed(campaign);
        return series.save(new Series(id, checkedSlug, checkedTitle, checkedIdea, by));
    }

    @Override
    public void changeSeries(CampaignId id, String slug, Standing state, String reason, Actor actor) {
        Campaign campaign = existing(id, actor);
        PersonId by = actor.in(campaign.project()).require(Role.MEMBER);
        Series found = series.findByCampaignIdAndSlug(id.value(), slug)
                .orElseThrow(() -> new MissingException(
                        Said.of("said.campaign.the-campaign-has-no-series", campaign.slug(), slug)));
        String checked = checkedReason(state, reason);
        if (found.state() != state) {
            found.become(state);
            standings.save(new StandingChange(id, found.id(), state, checked, by, clock.instant()));
            changed(campaign);
        }
    }

    @Override
    public void join(CampaignId id, PersonId person, String part, Actor actor) {
        Campaign campaign = existing(id, actor);
        requireMemberOr(person, actor.in(campaign.project()));
        String checked = Words.text("part", part, Words.PART);
        if (people.find(person).isEmpty()) {
            throw new MissingException(Said.of("said.shared.the-person-is-not-here"));
        }
        Optional<Participant> known = participants.findByCampaignIdAndPersonId(id.value(), person.value());
        if (known.isPresent()) {
            known.get().take(checked);
        } else {
            participants.save(new Participant(id, person, checked));
        }
        changed(campaign);
    }

    @Override
    public void leave(CampaignId id, PersonId person, Actor actor) {
        Campaign campaign = existing(id, actor);
        requireMemberOr(person, actor.in(campaign.project()));
        participants.findByCampaignIdAndPersonId(id.value(), person.value()).ifPresent(participants::delete);
        changed(campaign);
    }

    @Override
    @Transactional(readOnly = true)
    public Campaign get(String slug) {
        return find(slug).orElseThrow(() -> went.why(
                CampaignId.KIND, slug, Said.of("said.shared.there-is-no-campaign", slug)));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Campaign> find(String slug) {
        return campaigns.findBySlug(slug);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CampaignId, Campaign> findAll(Collection<CampaignId> ids) {
        return campaigns.findAllById(values(ids)).stream().collect(Collectors.toMap(Campaign::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Campaign> all() {
        return campaigns.findAllByOrderByStateAscTitleAsc();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CampaignId, List<Series>> series(Collection<CampaignId> ids) {
        return series.findByCampaignIdInOrderByTitleAscIdAsc(values(ids)).stream()
                .collect(Collectors.groupingBy(Series::campaign));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<PersonId> peopleOf(Collection<CampaignId> ids) {
        return participants.findInCampaigns(values(ids)).stream().map(Participant::person)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Participant> people(CampaignId id) {
        return participants.findByCampaignIdOrderById(id.value());
    }

    @Override
    @Transactional(readOnly = true)
    public List<StandingChange> history(CampaignId id) {
        return standings.findByCampaignIdOrderByIdDesc(id.value());
    }

    /// For somebody who has signed in; what they may do depends on the project.
    private Campaign existing(CampaignId id, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        return campaigns.findById(id.value()).orElseThrow(() -> new MissingException(
                Said.of("said.campaign.the-campaign-is-no-more")));
    }

    private static void requireMemberOr(PersonId person, Actor actor) {
        if (!actor.is(person) && !actor.has(Role.MEMBER)) {
            throw new NotAllowedException(Said.of("said.campaign.only-members-change-who-else"));
        }
    }

    private static String checkedReason(Standing state, String reason) {
        return state == Standing.PARKED
                ? Words.needed("reason", reason, Words.REASON)
                : Words.text("reason", reason, Words.REASON);
    }

    private void changed(Campaign campaign) {
        events.publishEvent(Changed.campaign(campaign.id()));
    }

    private static List<Long> values(Collection<CampaignId> ids) {
        return ids.stream().map(CampaignId::value).distinct().toList();
    }
}
