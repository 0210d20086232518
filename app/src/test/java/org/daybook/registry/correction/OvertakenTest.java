package org.daybook.registry.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.registry.correction.CorrectedRegistry.PLAIN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daybook.assay.Activities;
import org.daybook.assay.Activity;
import org.daybook.assay.Assay;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.Assays;
import org.daybook.assay.correction.AssayCorrections.UnitChange;
import org.daybook.assay.correction.AssayCorrections;
import org.daybook.assay.correction.Results.Entering;
import org.daybook.assay.correction.Results;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.issues.Issues;
import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.registry.Curation;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.BatchCorrections;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.batch.NewBatch;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.search.Hit;
import org.daybook.search.Search;
import org.daybook.search.SearchQuery;
import org.daybook.search.StructureCriterion;
import org.daybook.search.StructureCriterion.Match;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.CompoundId;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.daybook.writing.correction.History;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two who put the same right at the same moment, or one after the other without knowing: what each says is done where
/// it belongs by then, or refused in words (#12).
@DaybookTest
class OvertakenTest {

    /// Races of one sort; in some of them either is the first.
    private static final int ROUNDS = 6;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CompoundCorrections corrections;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Curation curation;

    @Autowired
    private Batches batches;

    @Autowired
    private BatchCorrections batchCorrections;

    @Autowired
    private Activities activities;

    @Autowired
    private Assays assays;

    @Autowired
    private AssayCorrections assayCorrections;

    @Autowired
    private Results results;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Issues issues;

    @Autowired
    private Search search;

    @Autowired
    private History history;

    @Autowired
    private JdbcClient database;

    private Actor member;
    private Actor other;
    private CorrectedRegistry registry;
    private Assay assay;

    @BeforeEach
    void twoWhoCorrect() {
        member = TestActors.member(database);
        other = TestActors.member(database);
        registry = new CorrectedRegistry("OV", context, member);
        assay = registry.assay();
    }

    @Test
    void aResultThatIsEnteredWhileItsCompoundIsMergedIsOfTheOneThatStays() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            Compound stays = registry.extract();
            Compound goes = registry.extract();

            List<Optional<RuntimeException>> refused = atOnce(
                    () -> corrections.merge(stays.id(), goes.id(), "one bottle", member),
                    () -> results.enter(registry.typed(goes, "0.4"), PLAIN, other));

            assertThat(refused).as("refused").containsOnly(Optional.empty());
            assertThat(activities.of(stays.id())).hasSize(1);
            assertThat(activities.of(goes.id())).isEmpty();
        }
    }

    @Test
    void aResultThatIsEditedWhileItsCompoundIsMergedIsEditedWhereItIs() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            Compound stays = registry.extract();
            Compound goes = registry.extract();
            ActivityId result = registry.entered(goes, "0.4").id();

            List<Optional<RuntimeException>> refused = atOnce(
                    () -> corrections.merge(stays.id(), goes.id(), "one bottle", member),
                    () -> results.edit(result, Results.ANY_VERSION, Map.of("value", "0.5"), "", other));

            assertThat(refused).as("refused").containsOnly(Optional.empty());
            assertThat(activities.of(stays.id())).map(Activity::reportedText).containsExactly("0.5");
        }
    }

    @Test
    void aResultOfABatchThatIsSplitOffGoesWithItOrIsRefused() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            Compound whole = registry.extract();
            Batch lot = batches.add(whole.id(), NewBatch.coded("01"), member).batch();
            registry.entered(whole, "7");

            atOnce(() -> corrections.split(whole.id(), new Splitting("", null, null, "part " + UUID.randomUUID(),
                            Map.of(Kind.BATCHES, Set.of(lot.id().value())), "two lots"), member),
                    () -> results.enter(registry.typed(whole, "0.4").with(Map.of("batch", "01")), PLAIN, other));

            CompoundId home = batches.find(lot.id()).orElseThrow().compound();
            assertThat(activities.of(assay.id())).filteredOn(one -> one.batch().equals(Optional.of(lot.id())))
                    .allSatisfy(one -> assertThat(one.compound()).isEqualTo(home));
        }
    }

    @Test
    void noResultIsLeftInTheOldUnitOfItsAssay() throws Exception {
        Compound one = registry.extract();
        for (int i = 0; i < ROUNDS; i++) {
            String unit = i % 2 == 0 ? "nM" : "uM";

            List<Optional<RuntimeException>> refused = atOnce(
                    () -> assayCorrections.edit(assay.id(), Results.ANY_VERSION, Map.of("units", unit),
                            UnitChange.CONVERT, "", member),
                    () -> results.enter(registry.typed(one, "0.4"), PLAIN, other),
                    () -> results.enter(registry.typed(one, "0.5"), PLAIN, other));

            assertThat(refused).as("refused").containsOnly(Optional.empty());
            assertThat(activities.of(assay.id())).map(result -> result.units().orElseThrow()).containsOnly(unit);
        }
    }

    @Test
    void aRetractionOutlastsAnotherUnit() throws Exception {
        Compound one = registry.extract();
        for (int i = 0; i < ROUNDS; i++) {
            ActivityId result = registry.entered(one, "0.4").id();
            String unit = i % 2 == 0 ? "nM" : "uM";

            atOnce(() -> assayCorrections.edit(assay.id(), Results.ANY_VERSION, Map.of("units", unit),
                            UnitChange.CONVERT, "", member),
                    () -> results.retract(List.of(result), "a dry plate", other));

            assertThat(results.get(result).isRetracted()).isTrue();
        }
    }

    @Test
    void whoRenamesACompoundThatIsMergedIsToldWhereItWent() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            Compound stays = registry.extract();
            Compound goes = registry.extract();

            List<Optional<RuntimeException>> refused = atOnce(
                    () -> corrections.merge(stays.id(), goes.id(), "one bottle", member),
                    () -> curation.change(goes.id(), "renamed", null, "", other));

            assertThat(refused.getFirst()).isEmpty();
            assertThat(refused.getLast()).satisfiesAnyOf(
                    done -> assertThat(done).isEmpty(),
                    told -> assertThat(told.orElseThrow()).isInstanceOf(ChangedSinceException.class)
                            .hasMessageContaining("went into " + stays.number()));
        }
    }

    @Test
    void ofTwoMergersThatCrossOneIsDoneAndTheOtherIsToldWhereItsCompoundWent() throws Exception {
        Compound one = registry.extract();
        Compound two = registry.extract();

        List<RuntimeException> refused = atOnce(
                () -> corrections.merge(one.id(), two.id(), "one bottle", member),
                () -> corrections.merge(two.id(), one.id(), "one bottle", other))
                .stream().flatMap(Optional::stream).toList();

        Compound left = compounds.find(one.id()).or(() -> compounds.find(two.id())).orElseThrow();
        assertThat(refused).singleElement().satisfies(told -> assertThat(told)
                .isInstanceOf(ChangedSinceException.class).hasMessageContaining("went into " + left.number()));
    }

    @Test
    void aCompoundThatWentTwiceIsFollowed() {
        Compound first = registry.extract();
        Compound second = registry.extract();
        Compound third = registry.extract();
        corrections.merge(second.id(), first.id(), "one bottle", member);
        corrections.merge(third.id(), second.id(), "one bottle", member);

        assertThatThrownBy(() -> curation.rename(first.id(), "renamed", member))
                .isInstanceOf(ChangedSinceException.class).hasMessageContaining("went into " + third.number());
    }

    @Test
    void whoPlacesOrLinksACompoundThatWentIsToldWhereItWent() {
        Compound stays = registry.extract();
        Compound goes = registry.extract();
        CampaignId campaign = campaigns.open("", "Overtaken " + UUID.randomUUID(), "", member).id();
        corrections.merge(stays.id(), goes.id(), "one bottle", member);

        assertThatThrownBy(() -> memberships.include(campaign, goes.id(), "", Stage.MADE, member))
                .isInstanceOf(ChangedSinceException.class).hasMessageContaining("went into " + stays.number());
        assertThatThrownBy(() -> issues.link(goes.id(), "overtaken/bottles#1", member))
                .isInstanceOf(ChangedSinceException.class).hasMessageContaining("went into " + stays.number());
        assertThatThrownBy(() -> memberships.include(new CampaignId(987_654_321), stays.id(), "", Stage.MADE, member))
                .isInstanceOf(MissingException.class).hasMessage("The campaign is not here any more");
        assertThatThrownBy(() -> issues.speakingOf(new CompoundId(987_654_321)))
                .isInstanceOf(MissingException.class).hasMessageNotContaining("987");
    }

    @Test
    void whoSearchesForWhatWasMergedFindsTheCompoundThatItWentInto() {
        String merged = "CCCCCCCCCCCCCCCCCCCCCCCCCCCCC[Si](C)(C)Cl";
        Compound stays = registry.register(1, "CCCCCCCCCCCCCCCCCCCCCCCCCCCCC[Si](C)(C)F");
        Compound goes = registry.register(2, merged);
        corrections.merge(stays.id(), goes.id(), "one bottle", member);

        assertThat(List.of(
                SearchQuery.everything().withText(goes.inchiKey().orElseThrow()),
                SearchQuery.everything().withStructure(new StructureCriterion(merged, Match.EXACT))))
                .allSatisfy(query -> assertThat(search.find(query, Actor.anybody()).hits()).map(Hit::id)
                        .containsExactly(stays.id().value()));
    }

    @Test
    void aResultInWhosePlaceAnotherCountsDoesNotCountAgain() {
        Compound one = registry.extract();
        ActivityId old = registry.entered(one, "0.4").id();
        ActivityId young = results.enter(registry.typed(one, "0.5"), new Entering(old, "again", ""), member)
                .getFirst().id();

        assertThatThrownBy(() -> results.restore(old, "", member)).isInstanceOf(ChangedSinceException.class)
                .hasMessageContaining("superseded by Result " + young);

        results.retract(List.of(young), "a slip", member);
        results.restore(old, "", member);
        assertThatThrownBy(() -> results.restore(young, "", member)).isInstanceOf(ChangedSinceException.class)
                .hasMessageContaining("stands for Result " + old);
        assertThat(activities.of(assay.id())).map(Activity::id).containsExactly(old);
    }

    @Test
    void aResultStandsForOneOfItsCompoundAndAssayThatCounts() {
        Compound one = registry.extract();
        Compound two = registry.extract();
        ActivityId old = registry.entered(one, "0.4").id();
        Assay elsewhere = assays.findOrAdd(
                AssayHeading.read("Elsewhere IC50 of " + UUID.randomUUID() + " (uM)"), null, member);
        Entering instead = new Entering(old, "again", "");

        assertThatThrownBy(() -> results.enter(registry.typed(two, "0.5"), instead, member))
                .isInstanceOfSatisfying(InvalidInputException.class,
                        e -> assertThat(e.field()).isEqualTo("compound"));
        assertThatThrownBy(() -> results.enter(
                        registry.typed(one, "0.5").with(Map.of("assay", elsewhere.slug())), instead, member))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("assay"));

        results.enter(registry.typed(one, "0.5"), instead, member);
        assertThatThrownBy(() -> results.enter(registry.typed(one, "0.6"), instead, member))
                .isInstanceOf(ChangedSinceException.class);
    }

    @Test
    void aBatchThatIsHereIsTheSameOnlyIfAllThatIsSaidOfItIs() {
        Compound one = registry.extract();
        batchCorrections.add(one.id(), batch("5 mg", "Enamine"), "", member);

        assertThat(batchCorrections.add(one.id(), batch("5 mg", ""), "", other).isNew()).isFalse();
        assertThatThrownBy(() -> batchCorrections.add(one.id(), batch("99 mg", "Enamine"), "", other))
                .isInstanceOf(ChangedSinceException.class).hasMessageContaining("5 mg").hasMessageContaining("99 mg");
        assertThat(batches.all(one.id())).singleElement().satisfies(
                here -> assertThat(here.amount()).contains("5 mg"));
    }

    private static NewBatch batch(String amount, String supplier) {
        return new NewBatch("", "01", amount, "", "", supplier, null, null, "");
    }

    @Test
    void takingBackAMergerWhileTheOneThatStayedIsMergedIsDoneOrRefusedInWords() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            Compound first = registry.extract();
            Compound second = registry.extract();
            Compound third = registry.extract();
            corrections.merge(second.id(), first.id(), "one bottle", member);
            long act = history.of(second.id().thing(), 0, 1).items().getFirst().id();

            List<Optional<RuntimeException>> refused = atOnce(
                    () -> corrections.merge(third.id(), second.id(), "one bottle", member),
                    () -> history.takeBack(act, "two bottles", other));

            assertThat(refused.stream().flatMap(Optional::stream)).allSatisfy(
                    told -> assertThat(told).isInstanceOf(ChangedSinceException.class));
        }
    }

    /// Why each was refused, empty for what was done.
    private static List<Optional<RuntimeException>> atOnce(Callable<?>... acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        List<Callable<Object>> people = new ArrayList<>();
        for (Callable<?> act : acts) {
            people.add(() -> {
                start.await();
                return act.call();
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.length)) {
            List<Optional<RuntimeException>> refused = new ArrayList<>();
            for (Future<Object> outcome : threads.invokeAll(people)) {
                try {
                    outcome.get();
                    refused.add(Optional.empty());
                } catch (ExecutionException e) {
                    refused.add(Optional.of((RuntimeException) e.getCause()));
                }
            }
            return refused;
        }
    }
}
