package org.daybook.registry.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.daybook.assay.correction.AssayCorrections;
import org.daybook.assay.correction.AssayCorrections.UnitChange;
import org.daybook.assay.correction.Results;
import org.daybook.assay.correction.Results.Entering;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.exchange.imports.Imports;
import org.daybook.exchange.imports.Outcome;
import org.daybook.exchange.undo.work.ImportUndos;
import org.daybook.people.Actor;
import org.daybook.registry.CompoundNumbers;
import org.daybook.registry.Compounds;
import org.daybook.registry.Curation;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.BatchCorrections;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.registry.many.ManyAtOnce;
import org.daybook.registry.many.ManyRequest;
import org.daybook.registry.many.Step;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.name.Synonym;
import org.daybook.search.Hit;
import org.daybook.search.Search;
import org.daybook.search.SearchQuery;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.GoneException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.ImportId;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.daybook.writing.correction.History;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whatever is put right and taken back in whatever order: what is taken back to the last ends where it began. All
/// sorts of acts take part: of compounds, results, batches, the assay, names, stages, one or many; and among them lists
/// are imported, whose compounds the acts choose like all others, imports are undone, and undone ones imported again.
/// The random numbers begin with a fixed seed, so that a failure comes again.
@DaybookTest
class RandomCorrectionsTest {

    private static final int ACTS = Integer.getInteger("daybook.test.acts", 200);
    private static final int COMPOUNDS = 12;
    private static final int FIRST_IMPORTED = 90_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10); // a busy machine is no failure
    private static final long SEED = Long.getLong("daybook.test.seed", 20_261_129);
    private static final String REFUSED = "refused";
    private static final String TAKEN_BACK = "taken back";
    private static final String IMPORTED = "imported";
    private static final String UNDONE = "import undone";
    private static final String IMPORTED_AGAIN = "imported again";
    private static final Set<String> VERSIONS = Set.of("lock_version", "version");
    private static final Map<String, String> TABLES = new TreeMap<>(Map.of(
            "compound", "id", "compound_number", "compound_id", "synonym", "compound_id", "batch", "compound_id",
            "activity", "compound_id", "membership", "compound_id"));

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
    private Results results;

    @Autowired
    private AssayCorrections assayCorrections;

    @Autowired
    private ManyAtOnce many;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Memberships memberships;

    @Autowired
    private History history;

    @Autowired
    private Search search;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportUndos undos;

    @Autowired
    private CompoundNumbers numbers;

    @Autowired
    private JdbcClient database;

    private final Random random = new Random(SEED);
    private final Deque<Done> done = new ArrayDeque<>();
    private final Map<String, Supplier<String>> sorts = new TreeMap<>();
    private final Set<Long> ours = new TreeSet<>();
    /// The files that were imported, by import; and which of them are undone.
    private final Map<ImportId, String> files = new LinkedHashMap<>();
    private final Set<ImportId> undone = new HashSet<>();
    private int lists;
    private Actor member;
    private CorrectedRegistry registry;
    private Campaign campaign;
    private long newest;

    /// An act that holds, or the taking back of one that stands below it in the pile.
    private static final class Done {

        private long act;
        private final Done takenBack;

        Done(long act, Done takenBack) {
            this.act = act;
            this.takenBack = takenBack;
        }
    }

    @Test
    void whatIsTakenBackToTheLastEndsWhereItBegan() {
        member = TestActors.member(database);
        registry = new CorrectedRegistry("RC", context, member);
        fill();
        newest = registry.newest(database).orElse(0L);
        Map<String, List<Map<String, Object>>> before = content();
        Set<String> found = found();

        sorts();
        Map<String, Integer> acts = new TreeMap<>();
        for (int i = 0; i < ACTS; i++) {
            acts.merge(act(), 1, Integer::sum);
        }
        assertThat(acts.keySet()).as("sorts of acts that were possible").containsAll(sorts.keySet())
                .contains(IMPORTED, UNDONE, IMPORTED_AGAIN);
        assertThat(acts.getOrDefault(REFUSED, 0)).as("%s", acts).isLessThan(ACTS * 2 / 3);

        while (!done.isEmpty()) {
            takeBack(done.pop());
        }
        List.copyOf(files.keySet()).stream().filter(one -> !undone.contains(one)).forEach(this::undo);

        whatWasImportedIsGoneOrWasTouched();
        assertThat(content()).isEqualTo(before);
        assertThat(found()).isEqualTo(found);
    }

    private void fill() {
        campaign = campaigns.open("", registry.prefix + "campaign", "", member);
        campaigns.openSeries(campaign.id(), "amides", "Amides", "", member);
        for (int i = 1; i <= COMPOUNDS; i++) {
            CompoundId id = registry.register(i, text(i)).id();
            ours.add(id.value());
            curation.addNumber(id, registry.prefix + (1000 + i), "a second number", member);
            curation.addSynonym(id, OtherName.of(registry.prefix + "name " + i), member);
            registry.measure(id, "0.1", registry.batch(id, "01"));
            registry.measure(id, "0.2");
            if (i % 2 == 0) {
                memberships.include(campaign.id(), id, "", i % 4 == 0 ? Stage.MADE : Stage.LEAD, member);
            }
        }
    }

    private static String text(int which) {
        return "C".repeat(25) + (which % 2 == 0 ? "O" : "N") + "C".repeat(which / 2 + 1);
    }

    private static Structure structure(int which) {
        return StructureReader.read(text(which));
    }

    /// Each does one act, or nothing; whoever refuses throws.
    private void sorts() {
        sorts.put("structure corrected", () -> {
            corrections.correct(one(), new StructureCorrection(
                    structure(20 + random.nextInt(40)), null, random.nextInt(4) == 0, null, "a random act"), member);
            return "";
        });
        sorts.put("stereo stated", () -> {
            curation.stateStereo(one(), random.nextBoolean() ? StereoStatement.UNKNOWN : StereoStatement.ACHIRAL,
                    member);
            return "";
        });
        sorts.put("merged", () -> corrections.merge(one(), one(), "a random act", member).number());
        sorts.put("split", () -> {
            CompoundId id = one();
            corrections.split(id, splitting(id), member);
            return "";
        });
        sorts.put("renamed", () -> {
            curation.rename(one(), random.nextInt(3) == 0 ? "" : "random " + random.nextInt(1000), member);
            return "";
        });
        sorts.put("name added", () -> "" + curation.addSynonym(
                one(), OtherName.of(registry.prefix + "random " + random.nextInt(8)), member));
        sorts.put("name removed", () -> {
            CompoundId id = one();
            List<Synonym> all = compounds.synonyms(id);
            curation.removeSynonym(id, all.isEmpty() ? 0 : any(all).id(), member);
            return "";
        });
        sorts.put("stage", () -> {
            memberships.place(campaign.id(), one(), "", any(List.of(Stage.values())), "a random act", member);
            return "";
        });
        sorts.put("taken out", () -> {
            memberships.exclude(campaign.id(), one(), member);
            return "";
        });
        sorts.put("many", this::manyAtOnce);
        sorts.put("result edited", () -> {
            Map<String, String> fields = new HashMap<>();
            fields.put(any(List.of("comment", "lab", "source")), "random " + random.nextInt(1000));
            if (random.nextBoolean()) {
                fields.put("value", any(List.of("0.3", "<0.5", "1.7 ± 0.2", "no inhibition")));
            }
            if (random.nextInt(4) == 0) {
                fields.putAll(Map.of("compound", number(one()), "batch", ""));
            }
            return results.edit(result(), Results.ANY_VERSION, fields, "", member).toString();
        });
        sorts.put("result retracted", () -> results.retract(List.of(result()), "a random act", member).toString());
        sorts.put("result counts again", () -> results.restore(new ActivityId(any(ids(
                "SELECT id FROM activity WHERE compound_id IN (:ours) AND retracted_at IS NOT NULL"))), "", member)
                .toString());
        sorts.put("result superseded", () -> {
            ActivityId old = result();
            return results.enter(results.typed(results.get(old)).with(Map.of("value", "0." + random.nextInt(9))),
                    new Entering(old, "a random act", ""), member).toString();
        });
        sorts.put("batch edited", () -> batchCorrections.edit(lot().id(), BatchCorrections.ANY_VERSION,
                Map.of("supplier", "random " + random.nextInt(1000)), "", member).toString());
        sorts.put("batch retracted", () -> batchCorrections.retract(lot().id(), "a random act", member).toString());
        sorts.put("unit", () -> assayCorrections.edit(registry.assay().id(), Results.ANY_VERSION,
                Map.of("units", any(List.of("nM", "uM", "mM"))), random.nextBoolean() ? UnitChange.CONVERT
                        : UnitChange.CORRECT, "", member).toString());
    }

    private String manyAtOnce() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            numbers.add(number(one()));
        }
        ManyRequest wanted = any(List.of(
                new ManyRequest("stage", numbers, Map.of("campaign", campaign.slug(), "stage", "hit"), ""),
                new ManyRequest("series", numbers, Map.of("campaign", campaign.slug(), "series",
                        any(List.of("", "amides"))), ""),
                new ManyRequest("campaign", numbers, Map.of("campaign", campaign.slug()), ""),
                new ManyRequest("campaign-removal", numbers, Map.of("campaign", campaign.slug()), ""),
                new ManyRequest("synonym", numbers, Map.of("text", registry.prefix + random.nextInt(4) + "x"), ""),
                new ManyRequest("batch-field", numbers, Map.of("field", "salt", "value", "" + random.nextInt(9)), ""),
                new ManyRequest("batch-retraction", numbers, Map.of(), "a random act")));
        return many.carryOut(wanted, many.plan(wanted, member).stream().filter(Step::isPossible).map(Step::token)
                .toList(), member).toString();
    }

    /// Imports a list of its own compounds, undoes one, or imports a file again whose compounds are all gone.
    private String importing() {
        List<ImportId> stored = files.keySet().stream().filter(one -> !undone.contains(one)).toList();
        List<ImportId> gone = undone.stream().filter(one -> numbersOf(one).stream().allMatch(this::isGone))
                .sorted(java.util.Comparator.comparing(ImportId::value)).toList();
        if (!stored.isEmpty() && random.nextBoolean()) {
            undo(random.nextBoolean() ? stored.getLast() : any(stored));
            return UNDONE;
        }
        if (!gone.isEmpty() && random.nextBoolean()) {
            store(files.get(any(gone)));
            return IMPORTED_AGAIN;
        }
        lists++;
        store("""
                Compound number,Batch,SMILES,Name,%1$s EC50 (uM)
                %1$s%2$d,01,%3$sF,list %2$d,0.3
                %1$s%4$d,01,%3$sCl,,>40
                """.formatted(registry.prefix, FIRST_IMPORTED + 2 * lists, "C".repeat(27 + lists),
                FIRST_IMPORTED + 2 * lists + 1));
        return IMPORTED;
    }

    private void store(String file) {
        try (InputStream bytes = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))) {
            ImportId id = imports.upload("list.csv", bytes, Imports.Options.straightThrough(), member).id();
            Awaitility.await().atMost(PATIENCE).until(() -> !imports.get(id, member).state().isAtWork());
            assertThat(imports.get(id, member).counts().created())
                    .as("%s", imports.rows(id, (Outcome) null, 0, 9, member)).isEqualTo(2);
            files.put(id, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void undo(ImportId id) {
        undos.undo(id, "a random undo", member);
        Awaitility.await().atMost(PATIENCE).until(() -> !undos.find(id).orElseThrow().isAtWork());
        assertThat(undos.find(id).orElseThrow().failureWords()).isEmpty();
        undone.add(id);
    }

    private List<String> numbersOf(ImportId id) {
        return files.get(id).lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
    }

    private boolean isGone(String number) {
        return numbers.whyNoCompound(number) instanceof GoneException;
    }

    /// No act stands against a compound that is gone; one that is here was put right by somebody, whoever took that
    /// back.
    private void whatWasImportedIsGoneOrWasTouched() {
        Set<String> brought = new TreeSet<>();
        files.keySet().forEach(one -> brought.addAll(numbersOf(one)));
        int gone = 0;
        for (String number : brought) {
            if (isGone(number)) {
                gone++;
                assertThat(hits(number)).as(number).isEmpty();
            } else {
                assertThat(history.of(compounds.get(number).id().thing(), 0, 1).items()).as(number).isNotEmpty();
            }
        }
        assertThat(gone).as("of %d that were imported", brought.size()).isPositive();
    }

    private String act() {
        try {
            if (random.nextInt(6) == 0) {
                return importing();
            }
            if (!done.isEmpty() && random.nextInt(4) == 0) {
                return takeBackAny();
            }
            String sort = any(List.copyOf(sorts.keySet()));
            sorts.get(sort).get();
            ours.addAll(existing());
            long last = registry.newest(database).orElse(0L);
            if (last == newest) {
                return "nothing new";
            }
            done.push(new Done(last, null));
            newest = last;
            return sort;
        } catch (InvalidInputException | ChangedSinceException | MissingException refused) {
            return REFUSED;
        }
    }

    /// The last of the pile goes from it. One further down stays, and its taking back lies upon the pile.
    private String takeBackAny() {
        if (random.nextBoolean()) {
            takeBack(done.pop());
            return TAKEN_BACK;
        }
        Set<Done> suspended = new HashSet<>();
        done.forEach(one -> {
            if (one.takenBack != null) {
                suspended.add(one.takenBack);
            }
        });
        Done one = any(List.copyOf(done));
        if (suspended.contains(one)) {
            return REFUSED;
        }
        newest = history.takeBack(one.act, "a random act", member).id();
        done.push(new Done(newest, one));
        return TAKEN_BACK + " in between";
    }

    /// An act on a result that went with an import is over: there is nothing to take it back on.
    private void takeBack(Done one) {
        try {
            newest = history.takeBack(one.act, "back to the beginning", member).id();
        } catch (ChangedSinceException | MissingException gone) {
            assertThat(resultsThatWent(one.act)).as("%s", gone.getMessage()).isPositive();
            return;
        }
        if (one.takenBack != null) {
            one.takenBack.act = newest;
        }
    }

    private long resultsThatWent(long act) {
        return database.sql("SELECT COUNT(*) FROM correction_about o JOIN import_gone g ON g.thing_kind = o.thing_kind"
                        + " AND g.thing_id = o.thing_id WHERE o.correction_id = ? AND o.thing_kind = 'activity'")
                .param(act).query(Long.class).single();
    }

    private Splitting splitting(CompoundId one) {
        Map<Kind, Set<Long>> chosen = new EnumMap<>(Kind.class);
        corrections.parts(one).forEach((kind, parts) -> {
            Set<Long> ids = new HashSet<>();
            parts.stream().filter(part -> part.under() == 0 && random.nextBoolean())
                    .forEach(part -> ids.add(part.id()));
            chosen.put(kind, ids);
        });
        String into = random.nextInt(3) > 0 ? "" : number(one());
        return new Splitting(into, structure(70 + random.nextInt(40)), null, "", chosen, "a random act");
    }

    private CompoundId one() {
        return new CompoundId(any(List.copyOf(existing())));
    }

    private String number(CompoundId id) {
        return compounds.find(id).map(Compound::number).orElse("");
    }

    private ActivityId result() {
        return new ActivityId(any(ids(
                "SELECT id FROM activity WHERE compound_id IN (:ours) AND retracted_at IS NULL")));
    }

    private Batch lot() {
        List<Batch> all = batches.all(one());
        if (all.isEmpty()) {
            throw new MissingException("no batch");
        }
        return any(all);
    }

    private List<Long> ids(String sql) {
        return database.sql(sql + " ORDER BY id").param("ours", existing()).query(Long.class).list();
    }

    private <T> T any(List<T> all) {
        if (all.isEmpty()) {
            throw new MissingException("nothing to choose from");
        }
        return all.get(random.nextInt(all.size()));
    }

    /// Those of this registry that are here, and what was split off of them.
    private Set<Long> existing() {
        return here("");
    }

    private Set<Long> here(String and) {
        return new TreeSet<>(database.sql("SELECT id FROM compound WHERE (id IN (:ours) OR registered_by = :by)" + and)
                .param("ours", ours).param("by", member.person().orElseThrow().value()).query(Long.class).list());
    }

    /// Those of them that did not come with a list.
    private Set<Long> own() {
        return here(" AND number_text NOT LIKE '" + registry.prefix + FIRST_IMPORTED / 10_000 + "____'");
    }

    /// All rows of those that did not come with a list, but for the counters of their writes, and for results that were
    /// entered and taken back: those stay, retracted.
    private Map<String, List<Map<String, Object>>> content() {
        Map<String, List<Map<String, Object>>> content = new TreeMap<>();
        TABLES.forEach((table, column) -> content.put(table,
                database.sql("SELECT * FROM " + table + " WHERE " + column + " IN (:ours)"
                                + (table.equals("activity") ? " AND retracted_at IS NULL" : "") + " ORDER BY id")
                        .param("ours", own()).query().listOfRows().stream().map(RandomCorrectionsTest::plain)
                        .toList()));
        content.put("stage_change", database.sql("SELECT s.* FROM stage_change s JOIN membership m"
                        + " ON m.id = s.membership_id WHERE m.compound_id IN (:ours) ORDER BY s.id")
                .param("ours", own()).query().listOfRows().stream().map(RandomCorrectionsTest::plain).toList());
        content.put("merged_identity", database.sql("SELECT * FROM merged_identity WHERE compound_id IN (:ours)"
                        + " ORDER BY identity_key, stereo")
                .param("ours", own()).query().listOfRows().stream().map(RandomCorrectionsTest::plain).toList());
        content.put("assay", database.sql("SELECT * FROM assay WHERE id = ?").param(registry.assay().id().value())
                .query().listOfRows().stream().map(RandomCorrectionsTest::plain).toList());
        return content;
    }

    private static Map<String, Object> plain(Map<String, Object> row) {
        Map<String, Object> columns = new TreeMap<>(row);
        columns.keySet().removeIf(name -> VERSIONS.contains(name.toLowerCase(Locale.ROOT)));
        columns.replaceAll((name, value) -> value == null ? "" : value);
        return columns;
    }

    /// What the index knows of the registry: each number with the compounds that it finds, but for those of lists.
    private Set<String> found() {
        Set<String> found = new TreeSet<>();
        Set<Long> own = own();
        for (int i = 1; i <= COMPOUNDS; i++) {
            for (String number : List.of(registry.prefix + i, registry.prefix + (1000 + i))) {
                found.add(number + hits(number).stream().filter(own::contains).toList());
            }
        }
        return found;
    }

    private List<Long> hits(String text) {
        return search.find(SearchQuery.everything().withText(text), Actor.anybody()).hits().stream().map(Hit::id)
                .sorted().toList();
    }
}
