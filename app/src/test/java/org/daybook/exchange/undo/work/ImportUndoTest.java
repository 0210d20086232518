package org.daybook.exchange.undo.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.assay.Activity;
import org.daybook.assay.Assay;
import org.daybook.assay.Assays;
import org.daybook.assay.correction.AssayCorrections.UnitChange;
import org.daybook.assay.correction.AssayCorrections;
import org.daybook.assay.correction.Results;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.exchange.ImportingTest;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.undo.ImportUndo;
import org.daybook.exchange.undo.UndoPreview;
import org.daybook.exchange.undo.UndoPreview.Kept;
import org.daybook.exchange.undo.UndoStore;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.registry.CompoundNumbers;
import org.daybook.registry.Curation;
import org.daybook.registry.batch.BatchCorrections;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.history.CompoundChange;
import org.daybook.registry.many.ManyAtOnce;
import org.daybook.registry.many.ManyRequest;
import org.daybook.registry.many.Step;
import org.daybook.registry.name.OtherName;
import org.daybook.shared.GoneException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.BatchId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.undo.Part;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.registry.correction.CompoundCorrections;
import org.daybook.registry.correction.CompoundPart;
import org.daybook.registry.correction.Corrected;
import org.daybook.registry.correction.Splitting;
import org.daybook.writing.correction.History;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An import is undone as a whole: what nobody has touched since goes, the rest stays and says why.
class ImportUndoTest extends ImportingTest {

    private static final Duration PATIENCE = Duration.ofMinutes(10); // a busy machine is no failure

    @Autowired
    private ImportUndos undos;

    @Autowired
    private UndoJob job;

    @Autowired
    private UndoStore store;

    @Autowired
    private Curation curation;

    @Autowired
    private CompoundNumbers numbers;

    @Autowired
    private Batches batches;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Assays assays;

    @Autowired
    private AssayCorrections assayCorrections;

    @Autowired
    private CompoundCorrections corrections;

    @Autowired
    private History history;

    @Autowired
    private Results results;

    @Autowired
    private ManyAtOnce many;

    @Autowired
    private BatchCorrections batchCorrections;

    @Autowired
    private JdbcClient database;

    @Test
    void whatNobodyTouchedGoesAndItsNumbersSayWhatBecameOfThem() {
        Import one = importer.store("vendor.csv", """
                Compound number,Batch,SMILES,Name,MMV ID,PfSP IC50 (uM)
                VEN-1,01,CCCCCCCCCCCCCCO,first,MMV9100001,0.3
                VEN-2,01,CCCCCCCCCCCCCCN,second,MMV9100002,>40
                """);
        CompoundId first = compounds.get("VEN-1").id();

        UndoPreview preview = undos.preview(one.id(), importer.curator());
        assertThat(preview.kept()).isEmpty();
        assertThat(preview.going()).containsAllEntriesOf(
                Map.of(Part.COMPOUNDS, 2L, Part.RESULTS, 2L, Part.BATCHES, 2L));
        ImportUndo undo = undo(one, "wrong vendor");

        assertThat(undo.gone()).containsAllEntriesOf(preview.going());
        assertThat(compounds.find("VEN-1")).isEmpty();
        assertThat(compounds.find(first)).isEmpty();
        assertThat(numbers.whyNoCompound("VEN-2")).isInstanceOf(GoneException.class)
                .hasMessageContaining("import " + one.id() + " was undone: wrong vendor")
                .hasMessageContaining("It was second, CCCCCCCCCCCCCCN");
        assertThat(store.with("compound", first.value())).contains(one.id());
        assertThat(imports.get(one.id(), Actor.anybody()).fileName()).isEqualTo("vendor.csv");
        assertThat(importer.rows(one)).hasSize(2);
    }

    @Test
    void everyWayOfTouchingACompoundKeepsIt() {
        Import one = importer.store("touched.csv", """
                Compound number,Batch,SMILES,Name,MMV ID
                TOU-1,01,CCCCCCCCCCCCCCCO,,
                TOU-2,01,CCCCCCCCCCCCCCCN,,MMV9200002
                TOU-3,01,CCCCCCCCCCCCCCCF,,
                TOU-4,01,CCCCCCCCCCCCCCCCl,,
                TOU-5,01,CCCCCCCCCCCCCCCBr,,
                TOU-6,01,CCCCCCCCCCCCCCCI,,
                TOU-7,01,CCCCCCCCCCCCCCCS,,
                TOU-8,01,CCCCCCCCCCCCCCCP,,
                """);
        Actor curator = importer.curator();
        curation.addSynonym(compounds.get("TOU-1").id(), OtherName.of("a good name"), curator);
        entryMentioning("MMV-9200002");
        importer.store("further.csv", "Compound number,TouTest IC50 (uM)\nTOU-3,0.7\n");
        var campaign = campaigns.open("", "Taken by hand", "", curator);
        memberships.include(campaign.id(), compounds.get("TOU-4").id(), "", Stage.WANTED, curator);
        importer.store("same.csv", "Compound number,SMILES\nTOU-5,CCCCCCCCCCCCCCCBr\n");
        entryMentioning(compounds.get("TOU-6").inchiKey().orElseThrow());
        importer.preview("only looked at.csv", "Compound number,SMILES\nTOU-8,CCCCCCCCCCCCCCCP\n");

        UndoPreview preview = undos.preview(one.id(), curator);
        ImportUndo undo = undo(one, "a test");

        assertThat(why(preview.kept())).containsOnlyKeys("TOU-1", "TOU-2", "TOU-3", "TOU-4", "TOU-5", "TOU-6");
        assertThat(why(preview.kept()).get("TOU-1")).contains("synonym added: Name: a good name");
        assertThat(why(preview.kept()).get("TOU-2")).contains("it is mentioned in an entry that is not public");
        assertThat(why(preview.kept()).get("TOU-3")).contains("another result was recorded");
        assertThat(why(preview.kept()).get("TOU-4")).contains("it was taken into the campaign Taken by hand");
        assertThat(why(preview.kept()).get("TOU-5")).contains("reports about it");
        assertThat(undo.gone()).containsAllEntriesOf(preview.going());
        assertThat(why(undos.kept(one.id()))).isEqualTo(why(preview.kept()));
        assertThat(compounds.find("TOU-7")).isEmpty();
        assertThat(compounds.find("TOU-8")).isEmpty();
        assertThat(batches.of(compounds.get("TOU-1").id())).as("its batch was touched by nobody").isEmpty();
        assertThat(compounds.history(compounds.get("TOU-1").id()).getFirst().kind())
                .isEqualTo(CompoundChange.Kind.IMPORT_UNDONE);
    }

    @Test
    void whatAnUpdateAddedToCompoundsThatWereHereGoesBack() {
        Actor curator = importer.curator();
        Compound named = register(NewCompound.withoutStructure("an extract of bark").numbered("UPD-1"));
        Compound drawn = register(NewCompound.of(StructureReader.read("CCCCCCCCCCCCCCCCO")).numbered("UPD-2"));
        Import one = importer.store("update.csv", """
                Compound number,SMILES,Name,MMV ID,Batch,UpdTest IC50 (uM)
                UPD-1,CCCCCCCCCCCCCCCCN,,MMV9300001,01,0.3
                UPD-2,CCCCCCCCCCCCCCCCO,a given name,MMV9300002,01,0.4
                UPD-3,CCCCCCCCCCCCCCCCO,,,,
                """);
        assertThat(compounds.get("UPD-1").structure()).isPresent();
        assertThat(compounds.get("UPD-3").id()).isEqualTo(drawn.id());

        UndoPreview preview = undos.preview(one.id(), curator);
        ImportUndo undo = undo(one, "not for these");

        assertThat(preview.kept()).isEmpty();
        assertThat(undo.gone()).isEqualTo(preview.going());
        Compound after = compounds.get("UPD-1");
        assertThat(after.structure()).isEmpty();
        assertThat(after.identityKey()).isEqualTo(named.identityKey());
        assertThat(after.stereo()).isEqualTo(named.stereo());
        assertThat(compounds.get("UPD-2").name()).isEmpty();
        assertThat(compounds.synonyms(drawn.id())).isEmpty();
        assertThat(batches.of(drawn.id())).isEmpty();
        assertThat(activities.of(drawn.id())).isEmpty();
        assertThat(numbers.whyNoCompound("UPD-3")).hasMessageContaining("It led to UPD-2");
    }

    @Test
    void whatWasChangedAgainStaysAsItIsNow() {
        Actor curator = importer.curator();
        Compound drawn = register(NewCompound.of(StructureReader.read("CCCCCCCCCCCCCCCCCO")).numbered("AGN-1"));
        Import one = importer.store("again.csv", "Compound number,SMILES,Name\nAGN-1,CCCCCCCCCCCCCCCCCO,given\n");
        curation.rename(drawn.id(), "a better name", curator);

        UndoPreview preview = undos.preview(one.id(), curator);
        undo(one, "a test");

        assertThat(preview.kept()).singleElement().extracting(Kept::thing).hasToString("name changed");
        assertThat(compounds.get("AGN-1").name()).contains("a better name");
    }

    @Test
    void aResultThatAnotherImportReportsTooStaysWithItsBatch() {
        register(NewCompound.of(StructureReader.read("CCCCCCCCCCCCCCCCCCO")).numbered("CLA-1"));
        Import one = importer.store("one.csv", "Compound number,Batch,ClaTest IC50 (uM)\nCLA-1,01,0.5\nCLA-1,02,0.6\n");
        Import other = importer.store("other.csv", "Compound number,Batch,ClaTest IC50 (uM)\nCLA-1,01,0.5\n");

        undo(one, "a test");
        assertThat(texts("CLA-1")).containsExactly("0.5");
        assertThat(batches.of(compounds.get("CLA-1").id())).hasSize(1);

        undo(other, "a test");
        assertThat(texts("CLA-1")).as("it came with the first import, which is over").containsExactly("0.5");
    }

    @Test
    void theFileCanBeImportedAgainAndTheSameCompoundsHaveTheirNumbersAgain() {
        String file = "Compound number,SMILES\nREI-1,CCCCCCCCCCCCCCCCCCCO\nREI-2,CCCCCCCCCCCCCCCCCCCN\n";
        undo(importer.store("again.csv", file), "read in a wrong way");

        Import again = importer.store("again.csv", file);
        assertThat(again.counts().created()).isEqualTo(2);
        assertThat(compounds.find("REI-1")).isPresent();
        undo(again, "once more");

        Import other = importer.store("other.csv", "Compound number,SMILES\nREI-1,CCCCCCCCCCCCCCCCCCCF\n");
        assertThat(other.counts().rejected()).as("another compound never gets the number").isEqualTo(1);
    }

    @Test
    void aJobThatIsStoppedGoesOnWhereItWas() {
        String rows = IntStream.range(0, 20)
                .mapToObj(i -> "STO-" + i + "," + "C".repeat(20 + i) + "Br\n").collect(Collectors.joining());
        Import one = importer.store("stopped.csv", "Compound number,SMILES\n" + rows);
        store.add(one.id(), "a test", one.by(), Instant.EPOCH);
        int[] asked = {0};

        job.run(one.id(), () -> asked[0]++ > 0);
        assertThat(left("STO-%")).as("seven at a time").isEqualTo(13);
        assertThat(store.find(one.id()).orElseThrow().isAtWork()).isTrue();

        job.run(one.id(), () -> false);
        assertThat(left("STO-%")).isZero();
        assertThat(store.find(one.id()).orElseThrow().doneAt()).isPresent();
        assertThat(store.find(one.id()).orElseThrow().gone()).containsEntry(Part.COMPOUNDS, 20L);
    }

    @Test
    void onlyWhatIsStoredIsUndoneAndOnlyOnce() {
        Actor curator = importer.curator();
        Import preview = importer.preview("preview.csv", "Compound number,SMILES\nONC-1,CCCCCCCCCCCCCCCCCCCCCCCCCO\n");
        assertThatThrownBy(() -> undos.undo(preview.id(), "why", curator)).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Nothing of this import is stored");
        Import one = importer.commit(preview.id());
        assertThatThrownBy(() -> undos.undo(one.id(), " ", curator)).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Say why");
        assertThatThrownBy(() -> undos.undo(one.id(), "\u202e\u200b", curator)).as("nothing of it can be seen")
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("Say why");
        assertThatThrownBy(() -> undos.undo(one.id(), "why", Actor.anybody())).isInstanceOf(NotAllowedException.class);
        undo(one, "why");
        assertThatThrownBy(() -> undos.undo(one.id(), "again", curator)).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("undone already");
        assertThatThrownBy(() -> undos.preview(one.id(), curator)).hasMessageContaining("undone already");
    }

    @Test
    void anUndecidedResultThatTheImportReplacedIsHereAgain() {
        Import first = importer.store("typed.csv", "Compound number,SMILES,SupTest IC50 (uM)\n"
                + "SUP-1,CCCCCCCCCCCCCCCCCCCCCCCCCCO,4;5?7\n");
        List<String> undecided = texts("SUP-1");
        Activity before = results("SUP-1").getFirst();
        database.sql("UPDATE activity SET retracted_at = CURRENT_TIMESTAMP, retracted_reason = 'Replaced',"
                + " retracted_in = :other WHERE id = :id").param("id", before.id().value())
                .param("other", first.id().value() + 1).update();
        Import second = importer.store("later.csv", "Compound number,SupTest IC50 (uM)\nSUP-1,9\n");
        assertThat(second.id().value()).isEqualTo(first.id().value() + 1);

        undo(second, "the first was right");

        assertThat(texts("SUP-1")).isEqualTo(undecided);
    }

    /// What is said of many at once is said of compounds in the history; it touches their batches and places all the
    /// same.
    @Test
    void whatManyWereGivenAtOnceStays() {
        Actor curator = importer.curator();
        Import one = importer.store("many.csv", """
                Compound number,Batch,Series,SMILES
                MNY-1,01,Many amides,CCCCCCCCCCCCCCCCCCCCCCCCCCCCCS
                MNY-2,01,Many amides,CCCCCCCCCCCCCCCCCCCCCCCCCCCCCP
                """);
        Campaign campaign = campaigns.find(memberships.of(compounds.get("MNY-1").id()).getFirst().campaign())
                .orElseThrow();
        campaigns.openSeries(campaign.id(), "ours", "Ours", "", curator);
        ManyRequest supplier = new ManyRequest(
                "batch-field", List.of("MNY-1"), Map.of("field", "supplier", "value", "Enamine"), "");
        many.carryOut(supplier, many.plan(supplier, curator).stream().map(Step::token).toList(), curator);
        long said = last(compounds.get("MNY-1"));
        ManyRequest series = new ManyRequest(
                "series", List.of("MNY-1"), Map.of("campaign", campaign.slug(), "series", "ours"), "");
        many.carryOut(series, many.plan(series, curator).stream().map(Step::token).toList(), curator);

        undo(one, "a test");

        assertThat(batches.all(compounds.get("MNY-1").id())).singleElement()
                .satisfies(batch -> assertThat(batch.supplier()).contains("Enamine"));
        assertThat(memberships.of(compounds.get("MNY-1").id())).hasSize(1);
        assertThat(compounds.find("MNY-2")).isEmpty();
        history.takeBack(said, "none of it is lost", curator);
    }

    @Test
    void assaysAndCampaignsThatItOpenedGoUnlessTheyHoldMore() {
        Actor curator = importer.curator();
        Import one = importer.store("opening.csv", """
                Compound number,Batch,Series,SMILES,OpeTest IC50 (uM),OpeKept IC50 (uM),OpeEdited IC50 (uM)
                OPE-1,01,Opened amides,CCCCCCCCCCCCCCCCCCCCCCCCCCCO,0.3,0.4,0.5
                """);
        Assay gone = assay("OpeTest").orElseThrow();
        ActivityId result = results("OPE-1").getFirst().id();
        BatchId batch = batches.all(compounds.get("OPE-1").id()).getFirst().id();
        String campaign = campaigns.find(memberships.of(compounds.get("OPE-1").id()).getFirst().campaign())
                .orElseThrow().slug();
        String opened = campaigns.find(memberships.of(compounds.get("OPE-1").id()).getFirst().campaign())
                .orElseThrow().title();
        importer.store("more.csv", "Compound number,SMILES,OpeKept IC50 (uM)\nOPE-2,CCCCCCCCCCCCCCCCCCCCCCCCCCCN,7\n");
        assayCorrections.edit(assay("OpeEdited").orElseThrow().id(), 0,
                Map.of("lab", "Avery"), UnitChange.UNSAID, "", curator);

        UndoPreview preview = undos.preview(one.id(), curator);
        ImportUndo undo = undo(one, "a test");

        assertThat(preview.opened()).filteredOn(other -> other.part() == Part.ASSAYS)
                .extracting(other -> other.name().replaceAll(" .*", "") + ": " + other.why())
                .containsExactlyInAnyOrder("OpeTest: ", "OpeKept: it has other results", "OpeEdited: it was edited");
        assertThat(preview.opened()).filteredOn(other -> other.part() == Part.CAMPAIGNS).singleElement()
                .satisfies(other -> assertThat(other.name() + other.why()).isEqualTo(opened));
        assertThat(undo.gone()).containsEntry(Part.ASSAYS, 1L).containsEntry(Part.CAMPAIGNS, 1L);
        assertThat(assay("OpeTest")).isEmpty();
        assertThat(assay("OpeKept")).isPresent();
        assertThat(campaigns.all()).noneMatch(other -> other.title().equals(opened));
        String why = "any more: it came with import " + one.id() + ", which was undone: a test";
        assertThatThrownBy(() -> assays.bySlug(gone.slug())).isInstanceOf(GoneException.class)
                .hasMessageContaining("There is no assay \"" + gone.slug() + "\" " + why)
                .extracting(thrown -> ((GoneException) thrown).instead().orElseThrow())
                .isEqualTo("/imports/" + one.id() + "/undo");
        assertThatThrownBy(() -> campaigns.get(campaign)).isInstanceOf(GoneException.class).hasMessageContaining(why);
        assertThatThrownBy(() -> results.get(result)).isInstanceOf(GoneException.class).hasMessageContaining(why);
        assertThatThrownBy(() -> batchCorrections.get(batch)).isInstanceOf(GoneException.class)
                .hasMessageContaining(why);
        assertThatThrownBy(() -> assays.bySlug("never-was")).isInstanceOf(MissingException.class);
    }

    @Test
    void aCompoundThatWasMergedIntoAnotherStaysWithIt() {
        Actor curator = importer.curator();
        Compound ours = register(
                NewCompound.of(StructureReader.read("CCCCCCCCCCCCCCCCCCCCCCCCCCCCO")).numbered("MRG-1"));
        Import one = importer.store("merged.csv", """
                Compound number,Batch,SMILES,MrgTest IC50 (uM)
                MRG-2,01,CCCCCCCCCCCCCCCCCCCCCCCCCCCCN,0.3
                MRG-3,01,CCCCCCCCCCCCCCCCCCCCCCCCCCCCF,0.4
                """);
        corrections.merge(ours.id(), compounds.get("MRG-2").id(), "one bottle", curator);

        UndoPreview preview = undos.preview(one.id(), curator);
        ImportUndo undo = undo(one, "a test");

        assertThat(preview.kept()).as("all that stays is listed").extracting(Kept::number, kept ->
                kept.thing().english(), kept -> kept.why().english()).containsExactlyInAnyOrder(
                        tuple("MRG-1", "number MRG-2", "MRG-2 was merged into MRG-1"),
                        tuple("MRG-1", "MRG-2 batch 01", "MRG-2 was merged into MRG-1"),
                        tuple("MRG-1", "result 0.3", "MRG-2 was merged into MRG-1"));
        assertThat(undos.kept(one.id())).hasToString(preview.kept().toString());
        assertThat(undo.kept()).isEqualTo(preview.staying());
        assertThat(preview.going()).containsAllEntriesOf(Map.of(
                Part.COMPOUNDS, 1L, Part.RESULTS, 1L, Part.BATCHES, 1L, Part.NUMBERS, 0L));
        assertThat(undo.gone()).containsAllEntriesOf(preview.going());

        assertThat(compounds.get("MRG-2").id()).isEqualTo(ours.id());
        assertThat(texts("MRG-1")).as("what two compounds brought together is nobody's import").containsExactly("0.3");
        assertThat(compounds.find("MRG-3")).isEmpty();

        history.takeBack(last(ours), "two bottles", curator);
        assertThat(compounds.get("MRG-2").id()).isNotEqualTo(ours.id());
        assertThat(texts("MRG-2")).containsExactly("0.3");
    }

    @Test
    void whatWasSplitOffStaysWithItsResults() {
        Actor curator = importer.curator();
        Import one = importer.store("split.csv",
                "Compound number,SMILES,SplTest IC50 (uM)\nSPL-1,CCCCCCCCCCCCCCCCCCCCCCCCCCCCCO,0.3\n");
        Compound mixed = compounds.get("SPL-1");
        long result = activities.of(mixed.id()).getFirst().id().value();
        Corrected split = corrections.split(mixed.id(), new Splitting(
                "", StructureReader.read("CCCCCCCCCCCCCCCCCCCCCCCCCCCCCN"), null, "",
                Map.of(CompoundPart.Kind.RESULTS, Set.of(result)), "two spots"), curator);
        Compound off = ((Corrected.Done) split).compound();

        List<Kept> kept = undos.preview(one.id(), curator).kept();
        undo(one, "a test");

        assertThat(kept).filteredOn(thing -> thing.number().equals(off.number())).singleElement()
                .satisfies(thing -> assertThat(thing.thing() + ": " + thing.why())
                        .isEqualTo("result 0.3: split off from SPL-1 to " + off.number()));
        assertThat(undos.kept(one.id())).hasToString(kept.toString());

        assertThat(activities.of(off.id())).hasSize(1);
        assertThat(compounds.find("SPL-1")).as("somebody has corrected it").isPresent();
    }

    private Optional<Assay> assay(String beginning) {
        return assays.all().stream().filter(one -> one.name().startsWith(beginning)).findFirst();
    }

    private long last(Compound compound) {
        return history.of(compound.id().thing(), 0, 10).items().stream()
                .filter(act -> act.isReversible() && act.takenBackAt().isEmpty()).findFirst().orElseThrow().id();
    }

    private Compound register(NewCompound compound) {
        compounds.register(compound, importer.curator());
        return compounds.get(compound.number());
    }

    /// A draft whose text has this token.
    private void entryMentioning(String token) {
        long by = importer.curator().person().orElseThrow().value();
        database.sql("INSERT INTO notebook (slug, title, licence, zone, publish_at, writers, opened_by, opened_at)"
                + " VALUES (:slug, 'N', 'CC0', 'UTC', '23:30:00', 'MEMBERS', :by, CURRENT_TIMESTAMP)")
                .param("slug", "n-" + token.toLowerCase()).param("by", by).update();
        database.sql("INSERT INTO entry (notebook_id, author_id, lab_day, title, markdown, excerpt, kind, metadata,"
                + " entry_state, on_hold, entry_version, revision_number, created_at, changed_at)"
                + " SELECT MAX(id), :by, DATE '2026-01-01', 'secret', '', '', 'PROCEDURE', '{}', 'DRAFT', TRUE, 1, 0,"
                + " CURRENT_TIMESTAMP, CURRENT_TIMESTAMP FROM notebook").param("by", by).update();
        database.sql("INSERT INTO entry_mention (entry_id, token) SELECT MAX(id), :token FROM entry")
                .param("token", token).update();
    }

    private ImportUndo undo(Import one, String reason) {
        undos.undo(one.id(), reason, importer.curator());
        Instant end = Instant.now().plus(PATIENCE);
        ImportUndo undo = undos.find(one.id()).orElseThrow();
        while (undo.isAtWork()) {
            assertThat(Instant.now()).as("still at work: %s", undo).isBefore(end);
            Thread.yield();
            undo = undos.find(one.id()).orElseThrow();
        }
        assertThat(undo.failureWords()).isEmpty();
        return undo;
    }

    private int left(String numbers) {
        return database.sql("SELECT COUNT(*) FROM compound WHERE number_text LIKE ?").param(numbers)
                .query(Integer.class).single();
    }

    private static Map<String, String> why(List<Kept> kept) {
        return kept.stream().filter(one -> one.thing().english().isEmpty())
                .collect(Collectors.toMap(Kept::number, one -> one.why().english()));
    }
}
