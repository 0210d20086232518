package org.daybook.exchange.example;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.assay.Activities;
import org.daybook.assay.Activity;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Membership;
import org.daybook.campaign.stage.Memberships;
import org.daybook.exchange.Example.Contents;
import org.daybook.exchange.Example.Kept;
import org.daybook.exchange.example.ExampleItems.Kind;
import org.daybook.issues.Issues;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.list.EntrySummary;
import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.shared.Said;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.NotebookId;
import org.daybook.shared.id.PersonId;
import org.springframework.stereotype.Component;

/// Finds out what of the example somebody else has built upon.
@Component
class ExampleReview {

    private static final int ALL = 1000;

    private final ExampleItems items;
    private final Compounds compounds;
    private final Activities activities;
    private final Campaigns campaigns;
    private final Memberships memberships;
    private final Notebooks notebooks;
    private final EntryLists entries;
    private final Issues issues;

    @SuppressWarnings("ParameterNumber")
    ExampleReview(
            ExampleItems items,
            Compounds compounds,
            Activities activities,
            Campaigns campaigns,
            Memberships memberships,
            Notebooks notebooks,
            EntryLists entries,
            Issues issues) {
        this.items = items;
        this.compounds = compounds;
        this.activities = activities;
        this.campaigns = campaigns;
        this.memberships = memberships;
        this.notebooks = notebooks;
        this.entries = entries;
        this.issues = issues;
    }

    /// What can go, and why the rest stays.
    ///
    /// @param notebooks the entries that stay in each notebook; none: the notebook goes
    /// @param keptCampaigns campaigns that stay, without the compounds that go
    record Findings(Set<CompoundId> compounds, Set<CampaignId> campaigns, Set<CampaignId> keptCampaigns,
            Map<NotebookId, Set<EntryId>> notebooks, Contents going, List<Kept> kept) {
    }

    /// How much there is of the example, whoever built upon it.
    Contents contents() {
        Set<CompoundId> ours = compounds();
        Set<CampaignId> here = existingCampaigns().keySet();
        Set<NotebookId> books = existingNotebooks().keySet();
        return new Contents(
                ours.size(),
                results(ours),
                here.size(),
                books.size(),
                books.stream().mapToInt(book -> entriesOf(book).size()).sum());
    }

    Findings review() {
        Set<PersonId> cast = items.of(Kind.PERSON).stream().map(PersonId::new).collect(Collectors.toSet());
        List<Kept> kept = new ArrayList<>();
        Map<NotebookId, Set<EntryId>> books = stayingEntries(cast, kept);
        Set<EntryId> goingEntries = books.keySet().stream()
                .flatMap(book -> entriesOf(book).stream()
                        .filter(entry -> !books.get(book).contains(entry)))
                .collect(Collectors.toSet());
        Map<CampaignId, Campaign> here = existingCampaigns();
        Set<CampaignId> keptCampaigns =
                here.keySet().stream().filter(id -> isShared(id, cast)).collect(Collectors.toSet());
        keptCampaigns.forEach(
                id -> kept.add(new Kept(here.get(id).title(), Said.of("said.exchange.others-take-part-in-it-or"))));
        Set<CampaignId> goingCampaigns =
                here.keySet().stream().filter(id -> !keptCampaigns.contains(id)).collect(Collectors.toSet());
        Set<CompoundId> goingCompounds = goingCompounds(cast, here.keySet(), goingEntries, kept);
        int goingBooks = (int) books.values().stream().filter(Set::isEmpty).count();
        Contents going = new Contents(
                goingCompounds.size(), results(goingCompounds), goingCampaigns.size(), goingBooks, goingEntries.size());
        return new Findings(goingCompounds, goingCampaigns, keptCampaigns, books, going, kept);
    }

    private Map<NotebookId, Set<EntryId>> stayingEntries(Set<PersonId> cast, List<Kept> kept) {
        Map<NotebookId, Set<EntryId>> staying = new LinkedHashMap<>();
        existingNotebooks().forEach((id, notebook) -> {
            Set<EntryId> touched = notebooks.touchedByOthers(id, cast);
            staying.put(id, touched);
            if (!touched.isEmpty()) {
                kept.add(new Kept(notebook.title(),
                        Said.of("said.exchange.has-entries-that-others-wrote-or", touched.size())));
            }
        });
        return staying;
    }

    private Set<CompoundId> goingCompounds(
            Set<PersonId> cast, Set<CampaignId> ours, Set<EntryId> goingEntries, List<Kept> kept) {
        Set<CompoundId> all = compounds();
        Map<CompoundId, Compound> known = compounds.findAll(all);
        Map<CompoundId, List<Activity>> results = activities.of(all);
        Map<CompoundId, List<Membership>> places = memberships.of(all);
        Set<CompoundId> linked = issues.linked(all);
        Set<CompoundId> imported = items.imported(all);
        Set<CompoundId> going = new LinkedHashSet<>();
        for (CompoundId id : all) {
            Optional<Said> reason = when(
                            isMeasured(results.getOrDefault(id, List.of()), cast),
                                    Said.of("said.exchange.others-recorded-results-of-it"))
                    .or(() -> when(
                            compounds.history(id).stream().anyMatch(change -> !cast.contains(change.by())),
                            Said.of("said.exchange.others-have-added-to-it-or")))
                    .or(() -> when(
                            isFollowed(places.getOrDefault(id, List.of()), cast, ours),
                            Said.of("said.exchange.others-follow-it-in-a-campaign")))
                    .or(() -> when(linked.contains(id), Said.of("said.exchange.a-to-do-is-linked-to")))
                    .or(() -> when(imported.contains(id), Said.of("said.exchange.an-import-reported-about-it")))
                    .or(() -> mention(id, goingEntries));
            reason.ifPresentOrElse(why -> kept.add(new Kept(known.get(id).number(), why)), () -> going.add(id));
        }
        return going;
    }

    private static boolean isMeasured(List<Activity> results, Set<PersonId> cast) {
        return results.stream().anyMatch(result -> !cast.contains(result.recordedBy()));
    }

    private boolean isFollowed(List<Membership> places, Set<PersonId> cast, Set<CampaignId> ours) {
        return places.stream().anyMatch(place -> isShared(place, cast, ours));
    }

    private Optional<Said> mention(CompoundId id, Set<EntryId> goingEntries) {
        return entries.mentioning(id).stream().filter(entry -> !goingEntries.contains(entry.id())).findFirst()
                .map(entry -> Said.of("said.exchange.is-mentioned-in-the-entry", entry.title()));
    }

    private static Optional<Said> when(boolean applies, Said reason) {
        return applies ? Optional.of(reason) : Optional.empty();
    }

    private boolean isShared(Membership place, Set<PersonId> cast, Set<CampaignId> ours) {
        return !ours.contains(place.campaign()) || !cast.contains(place.addedBy())
                || memberships.history(place).stream().anyMatch(change -> !cast.contains(change.by()));
    }

    private boolean isShared(CampaignId id, Set<PersonId> cast) {
        Set<CompoundId> members = memberships.compounds(id, "", null, CompoundOrder.NUMBER, 1, ALL).items().stream()
                .map(Compound::id).collect(Collectors.toSet());
        return campaigns.people(id).stream().anyMatch(participant -> !cast.contains(participant.person()))
                || campaigns.history(id).stream().anyMatch(change -> !cast.contains(change.by()))
                || memberships.in(id, members).values().stream().anyMatch(place -> isShared(place, cast, Set.of(id)));
    }

    private Set<CompoundId> compounds() {
        return compounds.findAll(items.of(Kind.COMPOUND).stream().map(CompoundId::new).toList()).keySet();
    }

    private Map<CampaignId, Campaign> existingCampaigns() {
        return campaigns.findAll(items.of(Kind.CAMPAIGN).stream().map(CampaignId::new).toList());
    }

    private Map<NotebookId, Notebook> existingNotebooks() {
        return notebooks.findAll(items.of(Kind.NOTEBOOK).stream().map(NotebookId::new).toList());
    }

    private List<EntryId> entriesOf(NotebookId notebook) {
        return entries.in(notebook, null, ALL, Actor.anybody()).items().stream().map(EntrySummary::id).toList();
    }

    private int results(Collection<CompoundId> ids) {
        return activities.of(ids).values().stream().mapToInt(List::size).sum();
    }
}
