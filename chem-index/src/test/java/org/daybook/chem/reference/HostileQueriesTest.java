package org.daybook.chem.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.chem.lucene.SubstructureQuery;
import org.daybook.chem.match.plan.Limits;
import org.daybook.chem.match.plan.SearchBudget;
import org.daybook.chem.structure.UnreadableStructureException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Queries made to hang or to crash end in an answer or a refusal within their deadline, and the next query is
/// unharmed.
class HostileQueriesTest {
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    /// Room for a slow machine: reading a query has a deadline of its own.
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String C60 =
            "c12c3c4c5c1c1c6c7c2c2c8c3c3c9c4c4c%10c5c5c1c1c6c6c%11c7c2c2c7c8c3c3c8c9c4c4c9c%10c5c5c1c1c6c6c%11c2c2c7c3c3c8c4c4c9c5c1c1c6c2c3c41";

    private static IndexedMolecules index;

    @BeforeAll
    static void fill() throws IOException {
        List<String> molecules = new ArrayList<>(List.of(
                C60,
                "C".repeat(999),
                "CC(C)".repeat(190) + "C",
                "C1" + "C".repeat(900) + "C1",
                "c1ccccc1CCN",
                "C12C3C4C1C5C2C3C45",
                "N" + "CCN".repeat(300),
                "C(C(C(C(C)(C)C)(C(C)(C)C)C(C)(C)C)(C(C(C)(C)C)(C(C)(C)C)C(C)(C)C))C(C)(C)C"));
        var random = new RandomMolecules(3);
        for (int i = 0; i < 100; i++) {
            molecules.add(random.next());
        }
        index = new IndexedMolecules(molecules, 20);
    }

    @AfterAll
    static void release() throws IOException {
        index.close();
    }

    static List<Asked> hostile() {
        List<Asked> queries = new ArrayList<>(List.of(
                Asked.smarts("*.*.*.*.*.*.*.*"),
                Asked.smarts("*~".repeat(59) + "*"),
                Asked.smarts("[#6]~".repeat(59) + "[#7]"),
                Asked.smarts("[" + "C,".repeat(4_999) + "C]"),
                Asked.smarts("[" + "#6,".repeat(1_000) + "#6]"),
                Asked.smarts("[$(".repeat(2_000) + "C" + ")]".repeat(2_000)),
                Asked.smarts("[$(".repeat(300) + "*C" + ")]".repeat(300)),
                Asked.smarts("!".repeat(10_000) + "C"),
                Asked.smarts("[" + "!".repeat(3_000) + "C]"),
                Asked.smarts("C".repeat(1_000)),
                Asked.drawn("C".repeat(1_000)),
                Asked.drawn("CC(C)".repeat(199) + "C"),
                Asked.drawn("N" + "CCN".repeat(333)),
                Asked.smarts("*1~*~*~*~*~*~*~*~*~*~*~*~*~*~*~*~*~*~*~*~1"),
                Asked.smarts("[#6]1~[#6]2~[#6]~[#6]3~[#6]~[#6]~1~[#6]~[#6]~2~[#6]~[#6]~3"),
                Asked.smarts("[$(*~*~*~*~*~*~*~*~*~*~*~[#9])].[$(*~*~*~*~*~*~*~*~*~*~*~[#17])]"),
                Asked.smarts("(*.*.*.*).(*.*.*.*)"),
                Asked.smarts("*(*)(*)(*)(*)*.*(*)(*)(*)(*)*"),
                Asked.smarts("C(C(C(C(C(C(C(C(C" + "(C)".repeat(8) + ")))))))F"),
                Asked.drawn("(".repeat(3_000)),
                Asked.drawn("C(".repeat(1_500) + "C" + ")".repeat(1_500)),
                Asked.smarts("C1".repeat(500)),
                Asked.drawn("[99999999999C]"),
                Asked.smarts("[99999999999C]"),
                Asked.smarts("[C+99999999999]"),
                Asked.smarts("[D99999999999]"),
                Asked.smarts("\u0000"),
                Asked.smarts("C\u2013C"),
                Asked.smarts(" "),
                Asked.smarts("~"),
                Asked.smarts(".."),
                Asked.smarts("C>>C"),
                Asked.smarts("[$]"),
                Asked.smarts("[$(C]"),
                Asked.smarts("[#999]"),
                Asked.smarts("C%999"),
                Asked.smarts("[#6:999999999999]"),
                Asked.drawn(C60),
                Asked.smarts(C60)));
        return queries;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void endsInAnAnswerOrARefusal(Asked query) throws IOException {
        assertEndsAndLeavesTheNextUnharmed(query);
    }

    @Test
    void survivesTheQueriesCollectedForDevelopers() throws IOException {
        Corpus corpus = Corpus.orSkip();
        for (String file :
                List.of("bad/chem/smarts-small.json", "bad/chem/smiles-small.json", "bad/query/lucene-small.json")) {
            Matcher texts = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"").matcher(Files.readString(corpus.file(file)));
            while (texts.find()) {
                String text = texts.group(1).replace("\\u2013", "\u2013").replace("\\\"", "\"").replace("\\\\", "\\");
                assertEndsAndLeavesTheNextUnharmed(Asked.smarts(text));
                assertEndsAndLeavesTheNextUnharmed(Asked.drawn(text));
            }
        }
    }

    private static void assertEndsAndLeavesTheNextUnharmed(Asked query) throws IOException {
        long start = System.nanoTime();
        try {
            var budget = new SearchBudget(new Limits(200_000, DEADLINE));
            int found = index.count(
                    new SubstructureQuery(IndexedMolecules.FIELD, DirectSearch.pattern(query, true), budget));
            assertThat(found).isBetween(0, 108);
        } catch (UnreadableStructureException refusal) {
            assertThat(refusal.getMessage()).isNotBlank();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as("time of %.60s", query.text()).isLessThan(PATIENCE);

        var next = new SubstructureQuery(
                IndexedMolecules.FIELD,
                DirectSearch.pattern(Asked.drawn("NCCc1ccccc1"), false),
                new SearchBudget(Limits.NONE));
        assertThat(index.hits(next).get(4)).as("the next query").isTrue();
    }

    @Test
    void cutSearchesSaySo() throws IOException {
        var budget = new SearchBudget(new Limits(50, DEADLINE));

        index.count(new SubstructureQuery(
                IndexedMolecules.FIELD, DirectSearch.pattern(Asked.smarts("*~".repeat(59) + "*"), false), budget));

        assertThat(budget.exhausted()).isTrue();
        assertThat(budget.undecided()).isPositive();
    }

    /// Each group needs a component of its own: in a molecule of one there is nothing to try.
    @Test
    void groupsAreNotSoughtWhereThereAreTooFewComponents() throws IOException {
        try (var chain = new IndexedMolecules(List.of("C".repeat(200)), 10)) {
            var budget = new SearchBudget(new Limits(200_000, DEADLINE));

            int found = chain.count(new SubstructureQuery(
                    IndexedMolecules.FIELD, DirectSearch.pattern(Asked.smarts("(C.C).(C.C)"), false), budget));

            assertThat(found).isZero();
            assertThat(budget.undecided()).isZero();
        }
    }

    @Test
    void findsBenzeneInMoleculesTooComplexToEnumerate() throws IOException {
        try (var complex = new IndexedMolecules(List.of(C60, C60 + ".c1ccccc1", "C1CC1"), 10)) {
            for (String query : List.of("c1ccccc1", "cc", "ccc", "[#6]")) {
                var asked = query.startsWith("[") || query.length() < 4 ? Asked.smarts(query) : Asked.drawn(query);
                var search = new SubstructureQuery(
                        IndexedMolecules.FIELD, DirectSearch.pattern(asked, false), new SearchBudget(Limits.NONE));

                assertThat(complex.hits(search).get(0)).as(query).isTrue();
                assertThat(complex.hits(search).get(1)).as(query).isTrue();
            }
        }
    }
}
