package org.daybook.exchange.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.assay.Activities;
import org.daybook.assay.Activity;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.Assays;
import org.daybook.assay.NewActivity;
import org.daybook.assay.value.ReportedCell;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.Standing;
import org.daybook.campaign.StandingChange;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.exchange.Example;
import org.daybook.issues.Issues;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.list.EntrySummary;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.registry.Compounds;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.search.Search;
import org.daybook.search.SearchQuery;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.change.Changed;
import org.daybook.shared.change.SiteVersion;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.ThingEraser;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// Needs an empty site, so it has a database of its own. Each test begins with the example as it is shipped: one that
/// changes nothing leaves it to the next, any other leaves the site empty.
@DaybookTest
@TestPropertySource(properties = "daybook.test.site=example")
class ShippedExampleTest {

    private static final List<String> CAST = List.of("Example Chemist", "Example Biologist", "Example Curator");

    @Autowired
    private Example example;

    @Autowired
    private Compounds compounds;

    @Autowired
    private NumberSchemes schemes;

    @Autowired
    private Batches batches;

    @Autowired
    private Assays assays;

    @Autowired
    private Activities activities;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Notebooks notebooks;

    @Autowired
    private Entries entries;

    @Autowired
    private EntryLists lists;

    @Autowired
    private Issues issues;

    @Autowired
    private People people;

    @Autowired
    private Search search;

    @Autowired
    private List<ThingEraser> erasers;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SiteVersion site;

    private Actor owner;
    private SiteVersion.Edition loaded;

    @BeforeEach
    void load() {
        owner = TestActors.of(Role.OWNER, database);
        example.load(owner);
        loaded = site.current();
    }

    @AfterEach
    void leaveTheSiteEmptyIfItWasChanged() {
        if (!site.current().equals(loaded)) {
            leaveTheSiteEmpty();
        }
    }

    private void leaveTheSiteEmpty() {
        example.remove(owner);
        database.sql("DELETE FROM compound_issue").update();
        List<Thing> all = new ArrayList<>();
        notebooks.all().forEach(notebook -> {
            notebooks.entries(notebook.id()).forEach(entry -> all.add(entry.thing()));
            all.add(notebook.id().thing());
        });
        campaigns.all().forEach(campaign -> all.add(campaign.id().thing()));
        compounds.idsAfter(null, 100).forEach(id -> all.add(id.thing()));
        assays.all().forEach(assay -> all.add(assay.id().thing()));
        transaction.executeWithoutResult(status -> {
            erasers.forEach(feature -> feature.erase(all));
            all.forEach(thing -> events.publishEvent(new Changed(thing)));
        });
        people.all().stream()
                .filter(person -> CAST.contains(person.displayName()))
                .forEach(person -> people.remove(person.id(), owner));
    }

    @Test
    void theExampleIsALittleProject() {
        assertThat(compounds.count()).isEqualTo(42);
        assertThat(campaigns.all()).extracting(Campaign::state).containsExactly(Standing.ACTIVE, Standing.PARKED);
        assertThat(notebooks.all()).hasSize(2);
        assertThat(lists.newest(50)).hasSize(12).allMatch(entry -> entry.authorName().startsWith("Example "));
        assertThat(people.all()).extracting(Person::displayName).containsAll(CAST);
        assertThat(example.isLoaded()).isTrue();
    }

    @Test
    void theNewestEntryIsOfTodayAndTheOldestTwoWeeksBefore() {
        List<EntrySummary> all = lists.newest(50);
        LocalDate today = entries.labDay(all.getFirst().notebook());

        assertThat(all.getFirst().labDay()).isEqualTo(today);
        assertThat(all.getLast().labDay()).isEqualTo(today.minusDays(13));
    }

    @Test
    void everyResultCitesTheCellItCameFrom() {
        List<Activity> results = activities.after(0, 1000);

        assertThat(results).hasSizeGreaterThan(235).allSatisfy(result -> {
            assertThat(result.sourceFile())
                    .contains("Open Source Malaria, Master Chemistry and Biology data (February 2022)");
            assertThat(result.sourceRow()).isPresent();
            assertThat(result.sourceColumn()).isPresent();
        });
        assertThat(results).anyMatch(Activity::isCensored);
        assertThat(activities.of(compound("OSM-S-369").id()))
                .filteredOn(result -> result.sourceColumn().orElseThrow().contains("Dundee"))
                .hasSize(5);
    }

    @Test
    void aRacemateKnowsItsEnantiomersAndASaltItsParent() {
        Compound racemate = compound("OSM-S-218");

        assertThat(racemate.stereo()).isEqualTo(StereoStatement.RACEMIC);
        assertThat(compounds.relatives(racemate).stereoisomers())
                .extracting(Compound::number)
                .containsExactlyInAnyOrder("OSM-S-413", "OSM-S-414");
        assertThat(compound("OSM-E-12").structure().orElseThrow().canonicalSmiles()).contains(".");
        assertThat(batches.of(compound("OSM-S-106").id())).hasSize(3);
    }

    @Test
    void entriesAreLinkedToCompoundsBatchesAndIssues() {
        Compound made = compound("OSM-S-369");

        assertThat(lists.mentioning(made.id())).hasSizeGreaterThan(4);
        assertThat(batches.of(made.id())).first().satisfies(batch -> assertThat(
                        lists.textOf(batch.entry().orElseThrow()))
                .isPresent());
        assertThat(lists.issueReferences())
                .extracting(Object::toString)
                .contains(
                        "opensourcemalaria/series4#26",
                        "opensourcemalaria/series4#62",
                        "opensourcemalaria/osm_to_do_list#74");
    }

    @Test
    void theParkedCampaignSaysWhyAndACompoundToo() {
        Campaign parked = campaigns.find("osm-series-1").orElseThrow();

        assertThat(campaigns.history(parked.id()))
                .first()
                .extracting(StandingChange::reason)
                .asString()
                .contains("ester", "2013");
        assertThat(memberships.of(compound("OSM-S-367").id()))
                .first()
                .extracting(membership -> membership.stage())
                .isEqualTo(Stage.PARKED);
    }

    @Test
    void loadingTwiceChangesNothing() {
        Example.Contents first = example.removal(owner).removed();

        assertThat(example.load(owner)).isEqualTo(first);
        assertThat(compounds.count()).isEqualTo(42);
        assertThat(lists.newest(50)).hasSize(12);
    }

    @Test
    void removingLeavesAnEmptySite() {
        assertThat(search.find(SearchQuery.everything().page(1, null), owner).total()).isGreaterThanOrEqualTo(54);

        Example.Removal removal = example.remove(owner);

        assertThat(removal.kept()).isEmpty();
        assertThat(removal.removed()).isEqualTo(new Example.Contents(42, removal.removed().results(), 2, 2, 12));
        assertThat(example.isLoaded()).isFalse();
        assertThat(example.hasRoom()).isTrue();
        assertThat(compounds.count()).isZero();
        assertThat(activities.after(0, 10)).isEmpty();
        assertThat(assays.all()).isEmpty();
        assertThat(notebooks.all()).isEmpty();
        assertThat(schemes.all()).isEmpty();
        assertThat(people.all()).extracting(Person::displayName).doesNotContainAnyElementsOf(CAST);
        assertThat(search.find(SearchQuery.everything(), owner).total()).isZero();
    }

    @Test
    void aCompoundWithSomebodysResultStays() {
        Actor member = TestActors.member(database);
        Compound compound = compound("OSM-S-218");
        var assay = assays.findOrAdd(AssayHeading.read("Pfal IC50 (Here)"), null, member);
        ReportedCell cell = ReportedCell.read("0.5");
        activities.record(
                List.of(new NewActivity(
                        compound.id(),
                        null,
                        assay.id(),
                        null,
                        cell.text(),
                        1,
                        cell.values().getFirst(),
                        null,
                        NewActivity.Details.none(),
                        NewActivity.Source.typedIn())),
                member);

        Example.Removal removal = example.remove(owner);

        assertThat(removal.kept()).extracting(Example.Kept::what)
                .containsExactlyInAnyOrder("OSM-S-218", "Example Curator", "Example Biologist");
        assertThat(removal.removed().compounds()).isEqualTo(41);
        assertThat(compounds.find("OSM-S-218")).isPresent();
        assertThat(activities.of(compound.id()))
                .extracting(Activity::recordedBy)
                .contains(member.person().orElseThrow());
        assertThat(example.isLoaded()).isFalse();
    }

    @Test
    void whatARealEntryMentionsStays() {
        Actor member = TestActors.member(database);
        Notebook own = notebooks.open("own", notebooks.defaults("Own"), member);
        entries.create(
                NewEntry.published(
                        own.id(),
                        new EntryContent(LocalDate.of(2026, 1, 5), "Looked at OSM-S-525", "It is OSM-S-525 again.")),
                member);

        assertThat(example.remove(owner).kept())
                .extracting(Example.Kept::what)
                .containsExactlyInAnyOrder("OSM-S-525", "Example Curator", "Example Biologist");
        assertThat(lists.newest(10)).hasSize(1);
    }

    @Test
    void anEntryThatSomebodyWroteInANotebookOfTheExampleStaysWithIt() {
        Actor member = TestActors.member(database);
        Notebook notebook = notebooks.findBySlug("example-synthesis").orElseThrow();
        entries.create(
                NewEntry.draft(notebook.id(), new EntryContent(LocalDate.of(2026, 1, 5), "Mine", "A draft of mine")),
                member);

        Example.Removal removal = example.remove(owner);

        assertThat(removal.kept())
                .extracting(Example.Kept::what)
                .containsExactlyInAnyOrder("Example: synthesis", "Example Chemist");
        assertThat(lists.drafts(member)).extracting(EntrySummary::title).containsExactly("Mine");
        assertThat(lists.newest(10)).isEmpty();
    }

    @Test
    void aCampaignThatSomebodyJoinedStaysWithoutTheCompoundsThatGo() {
        Actor member = TestActors.member(database);
        Campaign campaign = campaigns.find("osm-series-4").orElseThrow();
        campaigns.join(campaign.id(), member.person().orElseThrow(), "", member);
        Compound linked = compound("OSM-S-272");
        issues.link(linked.id(), "OpenSourceMalaria/Series4#79", member);

        Example.Removal removal = example.remove(owner);

        assertThat(removal.kept()).extracting(Example.Kept::what).contains("Series 4: triazolopyrazines", "OSM-S-272");
        assertThat(memberships.compounds(campaign.id(), "", null, CompoundOrder.NUMBER, 1, 50).items())
                .extracting(Compound::number).containsExactly("OSM-S-272");
    }

    @Test
    void theExampleIsNotMixedWithRealWork() {
        example.remove(owner);
        compounds.register(NewCompound.of(StructureReader.read("CCO")), owner);

        assertThat(example.hasRoom()).isFalse();
        assertThatThrownBy(() -> example.load(owner)).isInstanceOf(InvalidInputException.class);
        assertThat(compounds.count()).isEqualTo(1);
    }

    @Test
    void onlyOwnersLoadAndRemoveIt() {
        Actor member = TestActors.member(database);

        assertThatThrownBy(() -> example.load(member)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> example.removal(member)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> example.remove(member)).isInstanceOf(NotAllowedException.class);
    }

    private Compound compound(String number) {
        return compounds.find(number).orElseThrow();
    }
}
