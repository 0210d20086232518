package org.daybook.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.campaign.stage.Membership;
import org.daybook.campaign.stage.MembershipRepository;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.campaign.stage.StageChange;
import org.daybook.campaign.stage.StageChangeRepository;
import org.daybook.people.Actor;
import org.daybook.people.Authorship;
import org.daybook.people.Role;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.registry.correction.CompoundActs;
import org.daybook.registry.correction.CompoundActs.Begun;
import org.daybook.registry.correction.CompoundActs.Told;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Page;
import org.daybook.shared.Said;
import org.daybook.shared.change.Changed;
import org.daybook.shared.change.NewRows;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.daybook.writing.correction.Correction.Change;
import org.daybook.writing.correction.Corrections;
import org.daybook.writing.correction.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PersistentMemberships implements Memberships {

    private final MembershipRepository memberships;
    private final StageChangeRepository stages;
    private final SeriesRepository series;
    private final CampaignRepository campaigns;
    private final Compounds compounds;
    private final NewRows rows;
    private final CompoundActs acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @SuppressWarnings("ParameterNumber")
    PersistentMemberships(MembershipRepository memberships, StageChangeRepository stages, SeriesRepository series,
            CampaignRepository campaigns, Compounds compounds, NewRows rows, CompoundActs acts,
            ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.memberships = memberships;
        this.stages = stages;
        this.series = series;
        this.campaigns = campaigns;
        this.compounds = compounds;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean include(CampaignId campaign, CompoundId compound, String series, Stage stage, Actor actor) {
        return changes(campaign, compound, "", actor, by -> included(campaign, compound, series, stage, by));
    }

    /// Does something to the place of one compound in a campaign, as one act of the history.
    private boolean changes(CampaignId campaign, CompoundId id, String reason, Actor actor,
            Predicate<Authorship> change) {
        Campaign of = requireCampaign(campaign, actor);
        Authorship by = actor.in(of.project()).requireAuthor(Role.MEMBER);
        Begun act = acts.begin(List.of(id), Kind.MEMBERSHIPS);
        Compound compound = acts.existing(id);
        Said before = place(of, id);
        boolean changed = change.test(by);
        memberships.flush();
        Said after = place(of, id);
        String what = after.equals(Change.NOTHING) ? "said.campaign.taken-out"
                : before.equals(Change.NOTHING) ? "said.campaign.taken-in" : "said.campaign.moved";
        acts.finish(act, new Told(id, Said.plain(compound.number()), new Change(Said.of(what), before, after)),
                Set.of(campaign.thing()),
                Corrections.shortReason(reason), by);
        return changed;
    }

    /// Stage and series, in words; empty if it is not there.
    private Said place(Campaign campaign, CompoundId compound) {
        return memberships.findByCampaignIdAndCompoundId(campaign.id().value(), compound.value())
                .map(one -> Said.of("said.campaign.at-stage", campaign.title(), one.stage().word(), series(one)))
                .orElse(Change.NOTHING);
    }

    private String series(Membership place) {
        return place.series().isPresent()
                ? series.findById(place.series().getAsLong()).map(in -> ", " + in.title()).orElse("") : "";
    }

    private boolean included(CampaignId campaign, CompoundId compound, String series, Stage stage, Authorship by) {
        Long seriesId = seriesId(campaign, series);
        var known = memberships.findByCampaignIdAndCompoundId(campaign.value(), compound.value());
        if (known.isPresent()) {
            return assignIfInNone(known.get(), seriesId);
        }
        return placed(campaign, List.of(new Placing(compound, series, stage)), by);
    }

    @Override
    public void includeAll(CampaignId campaign, List<Placing> placings, Actor actor) {
        Authorship by = actor.in(requireCampaign(campaign, actor).project()).requireAuthor(Role.MEMBER);
        placed(campaign, placings, by);
    }

    /// Whether any of it was not so before; another may have placed them since somebody looked.
    private boolean placed(CampaignId campaign, List<Placing> placings, Authorship by) {
        Map<CompoundId, Membership> known = in(campaign, placings.stream().map(Placing::compound).toList());
        Map<String, Optional<Long>> series = new HashMap<>();
        placings.forEach(one -> series.computeIfAbsent(one.series(),
                slug -> Optional.ofNullable(seriesId(campaign, slug))));
        List<Membership> added = new ArrayList<>();
        List<Placing> placed = new ArrayList<>();
        boolean assigned = false;
        for (Placing one : placings) {
            Long seriesId = series.get(one.series()).orElse(null);
            Membership before = known.get(one.compound());
            if (before == null) {
                Stage stage = one.parkedFor().isEmpty() ? one.stage() : Stage.PARKED;
                added.add(new Membership(campaign, one.compound(), seriesId, stage, by, clock.instant()));
                placed.add(one);
            } else {
                assigned |= assignIfInNone(before, seriesId);
            }
        }
        rows.insert(added);
        List<StageChange> ways = new ArrayList<>();
        for (int i = 0; i < added.size(); i++) {
            Membership one = added.get(i);
            Placing of = placed.get(i);
            ways.add(new StageChange(one, of.stage(), "", by.person(), one.addedAt()));
            if (!of.parkedFor().isEmpty()) {
                ways.add(new StageChange(one, Stage.PARKED, of.parkedFor(), by.person(), one.addedAt()));
            }
        }
        rows.insert(ways);
        added.forEach(this::changed);
        return assigned || !added.isEmpty();
    }

    private boolean assignIfInNone(Membership membership, @Nullable Long seriesId) {
        if (seriesId == null || membership.series().isPresent()) {
            return false;
        }
        membership.assign(seriesId);
        changed(membership);
        return true;
    }

    @Override
    public void move(CampaignId campaign, CompoundId compound, Stage stage, String reason, Actor actor) {
        String checked = reason(stage, reason);
        changes(campaign, compound, checked, actor,
                by -> moved(campaign, compound, stage, checked, by.person()));
    }

    private static String reason(Stage stage, String typed) {
        return stage == Stage.PARKED
                ? Words.needed("reason", typed, Words.REASON)
                : Words.text("reason", typed, Words.REASON);
    }

    private boolean moved(CampaignId campaign, CompoundId compound, Stage stage, String reason, PersonId by) {
        Membership membership = existing(campaign, compound);
        if (membership.stage() == stage) {
            return false;
        }
        membership.move(stage);
        stages.save(new StageChange(membership, stage, reason, by, clock.instant()));
        changed(membership);
        return true;
    }

    @Override
    public void place(CampaignId campaign, CompoundId compound, String series, Stage stage, String reason, int seen,
            Actor actor) {
        Stage first = stage == Stage.PARKED ? Stage.IDEA : stage;
        changes(campaign, compound, reason(stage, reason), actor, by -> {
            requireSeen(campaign, compound, seen, stage, actor);
            boolean included = included(campaign, compound, series, first, by);
            boolean assigned = !series.isEmpty() && assigned(campaign, compound, series);
            return moved(campaign, compound, stage, reason(stage, reason), by.person()) || included || assigned;
        });
    }

    private void requireSeen(CampaignId campaign, CompoundId compound, int seen, Stage wanted, Actor actor) {
        int now = memberships.findLocked(campaign.value(), compound.value()).map(this::version).orElse(NOT_THERE);
        if (seen != ANY_VERSION && seen != now) {
            Campaign of = requireCampaign(campaign, actor);
            Said place = place(of, compound);
            throw new ChangedSinceException(Said.of("said.campaign.it-was-moved-since",
                    compounds.find(compound).map(Compound::number).orElse(""),
                    place.equals(Change.NOTHING) ? Said.of("said.campaign.it-is-not-in", of.title()) : place,
                    wanted.word()));
        }
    }

    private int version(Membership membership) {
        return Memberships.version(
                membership, stages.findByMembershipIdOrderByIdDesc(membership.id()).getFirst());
    }

    @Override
    public void change(CampaignId campaign, CompoundId compound, @Nullable String series, @Nullable Stage stage,
            String reason, int version, Actor actor) {
        String why = stage == null ? "" : reason(stage, reason);
        changes(campaign, compound, why, actor, by -> {
            Membership membership = memberships.findLocked(campaign.value(), compound.value())
                    .orElseThrow(() -> new MissingException(Said.of("said.campaign.the-compound-is-not-in")));
            if (version >= 0 && version != version(membership)) {
                throw new StaleVersionException(Said.of("said.campaign.place-in-the-campaign"));
            }
            boolean assigned = series != null && assigned(campaign, compound, series);
            boolean moved = stage != null && moved(campaign, compound, stage, why, by.person());
            return assigned || moved;
        });
    }

    @Override
    public void assign(CampaignId campaign, CompoundId compound, String series, Actor actor) {
        changes(campaign, compound, "", actor, by -> assigned(campaign, compound, series));
    }

    private boolean assigned(CampaignId campaign, CompoundId compound, String series) {
        Membership membership = existing(campaign, compound);
        membership.assign(seriesId(campaign, series));
        changed(membership);
        return true;
    }

    @Override
    public void exclude(CampaignId campaign, CompoundId compound, Actor actor) {
        changes(campaign, compound, "", actor, by -> {
            Membership membership = existing(campaign, compound);
            stages.deleteByMembershipId(membership.id());
            memberships.delete(membership);
            changed(membership);
            return true;
        });
    }

    /// Empties a campaign that is to be removed.
    void forget(CampaignId campaign) {
        memberships.findByCampaignId(campaign.value()).forEach(this::changed);
        stages.deleteByCampaignId(campaign.value());
        memberships.deleteByCampaignId(campaign.value());
    }

    /// Takes compounds that are to be removed out of all campaigns.
    void forget(Collection<CompoundId> compounds) {
        memberships.findByCompoundIdInOrderById(values(compounds)).forEach(place -> {
            stages.deleteByMembershipId(place.id());
            memberships.delete(place);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Compound> compounds(
            CampaignId campaign, String series, @Nullable Stage stage, CompoundOrder order, int page, int size) {
        var found = memberships.compounds(campaign.value(), seriesId(campaign, series), stage,
                PageRequest.of(page - 1, size, order.sort()));
        return new Page<>(
                found.getContent(),
                found.getTotalElements(),
                true,
                found.hasNext() ? Integer.toString(page + 1) : null);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CompoundId, Stage> stages(CampaignId campaign, String series, @Nullable Stage stage) {
        return memberships.placed(campaign.value(), seriesId(campaign, series), stage).stream()
                .collect(Collectors.toMap(row -> new CompoundId(row.getCompound()),
                        MembershipRepository.Placed::getStage));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CompoundId, List<Membership>> of(Collection<CompoundId> ids) {
        return memberships.findByCompoundIdInOrderById(values(ids)).stream()
                .collect(Collectors.groupingBy(Membership::compound));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CompoundId, Membership> in(CampaignId campaign, Collection<CompoundId> ids) {
        return memberships.findByCampaignIdAndCompoundIdIn(campaign.value(), values(ids)).stream()
                .collect(Collectors.toMap(Membership::compound, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Stage, Long> countByStage(CampaignId campaign) {
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        memberships.countByStage(campaign.value()).forEach(row -> counts.put(row.getStage(), row.getCompounds()));
        return counts;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CampaignId, Long> count() {
        return memberships.countByCampaign().stream()
                .collect(Collectors.toMap(
                        row -> new CampaignId(row.getCampaign()), MembershipRepository.InCampaign::getCompounds));
    }

    @Override
    @Transactional(readOnly = true)
    public List<StageChange> history(Membership membership) {
        return stages.findByMembershipIdOrderByIdDesc(membership.id());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, StageChange> lastChanges(Collection<Membership> of) {
        return stages.findByMembershipIdInOrderById(of.stream().map(Membership::id).toList()).stream()
                .collect(Collectors.toMap(StageChange::membership, Function.identity(), (earlier, later) -> later));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Place> places(CompoundId compound) {
        List<Membership> found = of(compound);
        List<Long> ids = found.stream().map(one -> one.campaign().value()).toList();
        Map<CampaignId, Campaign> of = campaigns(found);
        Map<Long, String> titles = series.findByCampaignIdInOrderByTitleAscIdAsc(ids).stream()
                .collect(Collectors.toMap(Series::id, Series::title));
        Map<Long, StageChange> changes = lastChanges(found);
        return found.stream()
                .filter(one -> of.containsKey(one.campaign()) && changes.containsKey(one.id()))
                .map(one -> place(one, of.get(one.campaign()), titles, changes.get(one.id())))
                .toList();
    }

    private Map<CampaignId, Campaign> campaigns(List<Membership> places) {
        return campaigns.findAllById(places.stream().map(one -> one.campaign().value()).toList()).stream()
                .collect(Collectors.toMap(Campaign::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Step> steps(CompoundId compound) {
        Map<Long, Membership> found = of(compound).stream()
                .collect(Collectors.toMap(Membership::id, Function.identity()));
        Map<CampaignId, Campaign> of = campaigns(List.copyOf(found.values()));
        return stages.findByMembershipIdInOrderById(found.keySet()).stream()
                .map(change -> step(change, of.get(found.get(change.membership()).campaign())))
                .toList();
    }

    private static Step step(StageChange change, Campaign campaign) {
        return new Step(campaign.slug(), campaign.title(), change.stage(), change.reason(), change.at(), change.by());
    }

    private static Place place(Membership one, Campaign of, Map<Long, String> titles, StageChange last) {
        String series = one.series().isPresent() ? titles.getOrDefault(one.series().getAsLong(), "") : "";
        return new Place(of.slug(), of.title(), series, one.stage(),
                LocalDate.ofInstant(last.at(), ZoneOffset.UTC), last.reason(), Memberships.version(one, last));
    }

    private Membership existing(CampaignId campaign, CompoundId compound) {
        return memberships.findByCampaignIdAndCompoundId(campaign.value(), compound.value())
                .orElseThrow(() -> new MissingException(Said.of("said.campaign.the-compound-is-not-in")));
    }

    /// For somebody who has signed in; what they may do depends on the project.
    private Campaign requireCampaign(CampaignId campaign, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        return campaigns.findById(campaign.value()).orElseThrow(
                () -> new MissingException(Said.of("said.campaign.the-campaign-is-no-more")));
    }

    private @Nullable Long seriesId(CampaignId campaign, String slug) {
        return OverLimitException.requireNaming("series", slug).isEmpty()
                ? null
                : series.findByCampaignIdAndSlug(campaign.value(), slug)
                        .map(Series::id)
                        .orElseThrow(() -> new MissingException(
                                Said.of("said.campaign.the-campaign-has-no-series-2", slug)));
    }

    private void changed(Membership membership) {
        events.publishEvent(Changed.compound(membership.compound()));
    }

    private static List<Long> values(Collection<CompoundId> ids) {
        return ids.stream().map(CompoundId::value).distinct().toList();
    }
}
