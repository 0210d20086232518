package org.daybook.registry.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.daybook.assay.Activities;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.Assays;
import org.daybook.assay.NewActivity;
import org.daybook.assay.value.ReportedCell;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.registry.Curation;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.batch.NewBatch;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.registry.name.OtherName;
import org.daybook.search.Hit;
import org.daybook.search.Search;
import org.daybook.search.SearchQuery;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.id.CompoundId;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.daybook.writing.correction.History;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whatever is corrected, merged, split and taken back in whatever order: what is taken back in reverse ends where it
/// began. The random numbers begin with a fixed seed, so that a failure comes again.
@DaybookTest
class RandomCorrectionsTest {

    private static final int ACTS = Integer.getInteger("daybook.test.acts", 200);
    private static final int COMPOUNDS = 12;
    private static final long SEED = 20_261_129;
    private static final Map<String, String> TABLES = new TreeMap<>(Map.of(
            "compound", "id", "compound_number", "compound_id", "synonym", "compound_id", "batch", "compound_id",
            "activity", "compound_id", "membership", "compound_id"));

    @Autowired
    private CompoundCorrections corrections;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Curation curation;

    @Autowired
    private Batches batches;

    @Autowired
    private Activities activities;

    @Autowired
    private Assays assays;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Memberships memberships;

    @Autowired
    private History history;

    @Autowired
    private Search search;

    @Autowired
    private JdbcClient database;

    private final Random random = new Random(SEED);
    private final String prefix =
            "RC" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(java.util.Locale.ROOT) + "-";
    private final Deque<Long> done = new ArrayDeque<>();
    private Actor member;

    @Test
    void whatIsTakenBackInReverseEndsWhereItBegan() {
        member = TestActors.member(database);
        Set<Long> ours = new TreeSet<>(fill());
        Map<String, List<Map<String, Object>>> before = content(ours);
        Set<String> found = found();

        Map<String, Integer> acts = new TreeMap<>();
        for (int i = 0; i < ACTS; i++) {
            acts.merge(act(new ArrayList<>(existing(ours)), ours), 1, Integer::sum);
        }
        assertThat(acts).as("acts that were possible").containsKeys("corrected", "merged", "split", "taken back");
        assertThat(acts.getOrDefault("refused", 0)).isLessThan(ACTS / 2);

        while (!done.isEmpty()) {
            history.takeBack(done.pop(), "back to the beginning", member);
        }

        assertThat(content(ours)).isEqualTo(before);
        assertThat(found()).isEqualTo(found);
    }

    private Set<Long> fill() {
        Set<Long> ids = new HashSet<>();
        var assay = assays.findOrAdd(AssayHeading.read("RandomTest IC50 (uM)"), null, member);
        var campaign = campaigns.open("", prefix + "campaign", "", member);
        for (int i = 1; i <= COMPOUNDS; i++) {
            compounds.register(NewCompound.of(structure(i)).numbered(prefix + i), member);
            CompoundId id = compounds.get(prefix + i).id();
            ids.add(id.value());
            curation.addNumber(id, prefix + (1000 + i), "a second number", member);
            curation.addSynonym(id, OtherName.of(prefix + "name " + i), member);
            var batch = batches.add(id, new NewBatch("", "01", "", "", "", "", null, null, ""), member).batch();
            for (String value : List.of("0.1", "0.2")) {
                activities.record(List.of(new NewActivity(id, value.equals("0.1") ? batch.id() : null, assay.id(), null,
                        value, 1, ReportedCell.read(value).values().getFirst(), null, NewActivity.Details.none(),
                        NewActivity.Source.typedIn())), member);
            }
            if (i % 2 == 0) {
                memberships.include(campaign.id(), id, "", i % 4 == 0 ? Stage.MADE : Stage.LEAD, member);
            }
        }
        return ids;
    }

    private static Structure structure(int which) {
        return StructureReader.read("C".repeat(25) + (which % 2 == 0 ? "O" : "N") + "C".repeat(which / 2 + 1));
    }

    private String act(List<Long> here, Set<Long> ours) {
        CompoundId one = new CompoundId(here.get(random.nextInt(here.size())));
        try {
            switch (random.nextInt(7)) {
                case 0, 1 -> {
                    var wanted = new StructureCorrection(
                            structure(20 + random.nextInt(40)), null, random.nextInt(4) == 0, null, "a random act");
                    return corrections.correct(one, wanted, member) instanceof Corrected.Done ? noted(ours, "corrected")
                            : "refused";
                }
                case 2 -> {
                    CompoundId other = new CompoundId(here.get(random.nextInt(here.size())));
                    corrections.merge(one, other, "a random act", member);
                    return noted(ours, "merged");
                }
                case 3, 4 -> {
                    return corrections.split(one, splitting(one, here), member) instanceof Corrected.Done
                            ? noted(ours, "split") : "refused";
                }
                default -> {
                    if (done.isEmpty()) {
                        return "refused";
                    }
                    history.takeBack(done.pop(), "a random act", member);
                    return "taken back";
                }
            }
        } catch (InvalidInputException | ChangedSinceException refused) {
            return "refused";
        }
    }

    private Splitting splitting(CompoundId one, List<Long> here) {
        Map<Kind, Set<Long>> chosen = new EnumMap<>(Kind.class);
        corrections.parts(one).forEach((kind, parts) -> {
            Set<Long> ids = new HashSet<>();
            parts.stream().filter(part -> part.under() == 0 && random.nextBoolean())
                    .forEach(part -> ids.add(part.id()));
            chosen.put(kind, ids);
        });
        boolean isNew = random.nextInt(3) > 0;
        String into = isNew ? "" : compounds.find(new CompoundId(here.get(random.nextInt(here.size()))))
                .orElseThrow().number();
        return new Splitting(into, structure(70 + random.nextInt(40)), null, "", chosen, "a random act");
    }

    private String noted(Set<Long> ours, String what) {
        ours.addAll(existing(ours));
        List<Long> last = database.sql("SELECT MAX(c.id) FROM correction c WHERE c.reversible AND c.corrected_by = ?")
                .param(member.person().orElseThrow().value()).query(Long.class).list();
        if (done.isEmpty() || !done.peek().equals(last.getFirst())) {
            done.push(last.getFirst());
        }
        return what;
    }

    /// Those of this registry that are here, and what was split off of them.
    private Set<Long> existing(Set<Long> ours) {
        return new TreeSet<>(database.sql("SELECT id FROM compound WHERE id IN (:ours) OR registered_by = :by")
                .param("ours", ours).param("by", member.person().orElseThrow().value()).query(Long.class).list());
    }

    /// All rows, but for the counter of their writes.
    private Map<String, List<Map<String, Object>>> content(Set<Long> ours) {
        Map<String, List<Map<String, Object>>> content = new TreeMap<>();
        TABLES.forEach((table, column) -> content.put(table,
                database.sql("SELECT * FROM " + table + " WHERE " + column + " IN (:ours) ORDER BY id")
                        .param("ours", existing(ours)).query().listOfRows().stream().map(row -> {
                            Map<String, Object> columns = new TreeMap<>(row);
                            columns.keySet().removeIf(name -> name.equalsIgnoreCase("lock_version"));
                            columns.replaceAll((name, value) -> value == null ? "" : value);
                            return columns;
                        }).toList()));
        return content;
    }

    /// What the index knows of the registry: each number with the compound that it finds.
    private Set<String> found() {
        Set<String> found = new TreeSet<>();
        for (int i = 1; i <= COMPOUNDS; i++) {
            for (String number : List.of(prefix + i, prefix + (1000 + i))) {
                found.add(number + hits(number));
            }
        }
        return found;
    }

    private List<Long> hits(String text) {
        return search.find(SearchQuery.everything().withText(text), Actor.anybody()).hits().stream().map(Hit::id)
                .sorted().toList();
    }
}
