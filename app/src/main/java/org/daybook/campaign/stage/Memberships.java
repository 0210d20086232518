package org.daybook.campaign.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.people.Actor;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.shared.Page;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/// Which compounds are in which campaign, and how far they have come.
///
/// Each change by hand is one act of the history. Changes throw [org.daybook.people.NotAllowedException] unless the
/// actor is a member, and [org.daybook.shared.MissingException] if there is no such campaign, series, compound or
/// membership.
public interface Memberships {

    /// Stands for whatever version there is.
    int ANY_VERSION = -1;
    /// Stands for that of a compound that is not in the campaign.
    int NOT_THERE = -2;

    /// Takes a compound into a campaign. If it is in already its stage stays, and a series is given to it only if it
    /// has none.
    ///
    /// @param series slug of the series, or empty for none
    /// @return whether anything has changed
    boolean include(CampaignId campaign, CompoundId compound, String series, Stage stage, Actor actor);

    /// As [#include], many compounds in a few statements, for what brings them: no act of the history. All must be
    /// here, and each comes once.
    void includeAll(CampaignId campaign, List<Placing> placings, Actor actor);

    /// Where a compound comes to.
    ///
    /// @param series slug of the series, or empty for none
    /// @param stage that it has reached
    /// @param parkedFor why it is parked since, or empty if it is not
    record Placing(CompoundId compound, String series, Stage stage, String parkedFor) {

        /// One that is not parked.
        public Placing(CompoundId compound, String series, Stage stage) {
            this(compound, series, stage, "");
        }
    }

    /// Notes that a compound has reached another stage, or is parked.
    ///
    /// @param reason why; needed to park, at most 2000 characters
    /// @throws org.daybook.shared.InvalidInputException for field `reason`
    void move(CampaignId campaign, CompoundId compound, Stage stage, String reason, Actor actor);

    /// Takes a compound into a campaign at this stage, or moves it there if it is in already.
    ///
    /// @param series slug of the series, or empty to leave it as it is
    /// @param reason why; needed to park, at most 2000 characters
    /// @throws org.daybook.shared.InvalidInputException for field `reason`
    @Transactional
    default void place(CampaignId campaign, CompoundId compound, String series, Stage stage, String reason,
            Actor actor) {
        place(campaign, compound, series, stage, reason, ANY_VERSION, actor);
    }

    /// The same by somebody who saw where it was.
    ///
    /// @param seen what [#version] said, [#NOT_THERE] or [#ANY_VERSION]
    /// @throws org.daybook.shared.ChangedSinceException if it is elsewhere by now, or was moved since
    void place(CampaignId campaign, CompoundId compound, String series, Stage stage, String reason, int seen,
            Actor actor);

    /// Puts a compound into a series of the campaign, or (empty slug) into none.
    void assign(CampaignId campaign, CompoundId compound, String series, Actor actor);

    /// Moves a compound that is in a campaign to another stage or series, unless somebody has done so since it was
    /// read.
    ///
    /// @param series slug of a series, empty for none, null to leave it as it is
    /// @param stage null to leave it as it is
    /// @param version what [#version] said when it was read, or -1 for any
    /// @throws org.daybook.writing.correction.StaleVersionException if it has another version by now
    void change(CampaignId campaign, CompoundId compound, @Nullable String series, @Nullable Stage stage, String reason,
            int version, Actor actor);

    /// Another number whenever a compound has come to another stage or series of a campaign: 0 to 999,999,999.
    static int version(Membership membership, StageChange last) {
        return (int) Math.floorMod(
                last.id() * 31 + membership.series().orElse(0) * 7_919 + membership.id(), 1_000_000_000L);
    }

    /// What [#version] says of the places of these compounds in one campaign; one that is not there is left out. In a
    /// fixed number of queries.
    @Transactional(readOnly = true)
    default Map<CompoundId, Integer> versions(CampaignId campaign, Collection<CompoundId> compounds) {
        Map<CompoundId, Membership> places = in(campaign, compounds);
        Map<Long, StageChange> last = lastChanges(places.values());
        Map<CompoundId, Integer> versions = new HashMap<>();
        places.forEach((compound, place) -> versions.put(compound, version(place, last.get(place.id()))));
        return versions;
    }

    /// Takes a compound out of a campaign.
    void exclude(CampaignId campaign, CompoundId compound, Actor actor);

    /// One page of the compounds of a campaign; its cursor is the number of the next page.
    ///
    /// @param series slug, or empty for all
    /// @param stage or null for all
    /// @param page from 1
    Page<Compound> compounds(
            CampaignId campaign, String series, @Nullable Stage stage, CompoundOrder order, int page, int size);

    /// The stages of all compounds of a campaign, in one query.
    ///
    /// @param series slug, or empty for all
    /// @param stage or null for all
    Map<CompoundId, Stage> stages(CampaignId campaign, String series, @Nullable Stage stage);

    /// The memberships of these compounds in all campaigns, in one query.
    Map<CompoundId, List<Membership>> of(Collection<CompoundId> compounds);

    /// The memberships of these compounds in one campaign, in one query.
    Map<CompoundId, Membership> in(CampaignId campaign, Collection<CompoundId> compounds);

    /// How many compounds of a campaign are at each stage; a stage without any is left out.
    Map<Stage, Long> countByStage(CampaignId campaign);

    /// How many compounds are in each campaign.
    Map<CampaignId, Long> count();

    /// The stages of a compound in a campaign, newest first.
    List<StageChange> history(Membership membership);

    /// How each of these memberships came to its present stage, by its id, in one query.
    Map<Long, StageChange> lastChanges(Collection<Membership> memberships);

    /// Where a compound is, in which campaigns and how far, with the words for it.
    List<Place> places(CompoundId compound);

    /// A compound in a campaign, as pages and programs show it.
    ///
    /// @param slug of the campaign
    /// @param campaign its title
    /// @param series title of the series; empty if it is in none
    /// @param since the day (UTC) of its present stage
    /// @param reason why it has that stage; given if it is parked, else it may be empty
    /// @param version what [#version] says, for the form that moves it
    record Place(String slug, String campaign, String series, Stage stage, LocalDate since, String reason,
            int version) {
    }

    /// How a compound came to its stages in all campaigns, oldest first; three queries.
    List<Step> steps(CompoundId compound);

    /// One of them.
    ///
    /// @param slug of the campaign
    /// @param campaign its title
    /// @param reason may be empty unless it was parked
    record Step(String slug, String campaign, Stage stage, String reason, Instant at, PersonId by) {
    }

    /// The memberships of one compound.
    default List<Membership> of(CompoundId compound) {
        return of(List.of(compound)).getOrDefault(compound, List.of());
    }
}
