package org.daybook.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.notebook.NotebookFixture;
import org.daybook.people.Actor;
import org.daybook.registry.CompoundProperty;
import org.daybook.registry.Compounds;
import org.daybook.registry.Registration;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.name.OtherName;
import org.daybook.search.Filters;
import org.daybook.search.Filters.PropertyRange;
import org.daybook.search.Hit;
import org.daybook.search.Search;
import org.daybook.search.SearchQuery;
import org.daybook.search.SearchQuery.Order;
import org.daybook.search.SearchResult;
import org.daybook.search.SearchResult.Remark;
import org.daybook.search.StructureCriterion;
import org.daybook.search.StructureCriterion.Match;
import org.daybook.search.StructureCriterion.Stereo;
import org.daybook.shared.id.CompoundId;
import org.daybook.testing.DaybookTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DaybookTest
class CompoundSearchTest {

    private static final AtomicInteger SCHEMES = new AtomicInteger();

    @Autowired
    private Search search;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Memberships memberships;

    @Autowired
    private NotebookFixture fixture;

    private final String scheme = scheme(SCHEMES.getAndIncrement());
    private final Map<CompoundId, String> labels = new HashMap<>();
    private Actor member;
    private Campaign campaign;

    @BeforeEach
    void openACampaign() {
        member = fixture.member();
        campaign = campaigns.open("", "Campaign " + scheme, "aim", member);
    }

    @Test
    void aCompoundIsFoundByAnyOfItsNames() {
        Compound compound = register("CC(=O)Oc1ccccc1C(=O)O", 31, "aspirin", "CHEMBL25", "acetylsalicylic acid");

        for (String name : List.of(
                scheme + "-031",
                scheme.toLowerCase() + "-31",
                "aspirin",
                "Aspirin",
                "chembl25",
                "\"acetylsalicylic acid\"",
                "BSYNRYMUTXBXSQ-UHFFFAOYSA-N",
                "BSYNRYMUTXBXSQ",
                "inchikey:BSYNRYMUTXBXSQ-UHFFFAOYSA-N",
                "formula:C9H8O4",
                "C9H8O4",
                "aspi",
                "InChI=1S/C9H8O4/c1-6(10)13-8-5-3-2-4-7(8)9(11)12/h2-5H,1H3,(H,11,12)")) {
            assertThat(numbers(SearchQuery.everything().withText(name))).as(name).contains(compound.number());
        }
        assertThat(numbers(SearchQuery.everything().withText("kind:entry aspirin"))).isEmpty();
    }

    @Test
    void propertiesNarrowAndOrderTheHits() {
        String light = register("CCCCO", 1).number();
        String heavy = register("CCCCCCCCCCCCO", 2).number();
        String middle = register("CCCCCCCO", 10).number();
        SearchQuery all = SearchQuery.everything().withText("title:" + scheme.toLowerCase());

        assertThat(numbers(all.orderedBy(Order.MASS))).containsExactly(light, middle, heavy);
        assertThat(numbers(all.orderedBy(Order.NUMBER))).containsExactly(light, heavy, middle);
        assertThat(numbers(all.orderedBy(Order.NEWEST))).containsExactly(middle, heavy, light);
        assertThat(numbers(all.withFilters(mass(100, 150)))).containsExactly(middle);
        assertThat(numbers(all.withFilters(mass(100, Double.POSITIVE_INFINITY)).orderedBy(Order.NUMBER)))
                .containsExactly(heavy, middle);
        SearchQuery registered = all.only(CompoundId.KIND);
        assertThat(search.all(registered.orderedBy(Order.MASS), Actor.anybody(), 2)).hasSize(2);
        assertThat(search.all(registered, Actor.anybody(), 100)).hasSize(3);
    }

    @ParameterizedTest(name = "{0} {1} {2} finds {3}")
    @CsvSource(delimiter = '|', textBlock = """
            EXACT          | C[C@H](N)C(=O)O        | IGNORE  | 1 2 3
            EXACT          | C[C@H](N)C(=O)O        | RESPECT | 1
            SUBSTRUCTURE   | CC(N)C(=O)O            | IGNORE  | 1 2 3 4
            SUBSTRUCTURE   | C[C@H](N)C(=O)O        | RESPECT | 1 4
            SUBSTRUCTURE   | c1ccccc1               | IGNORE  | 4 5
            SUBSTRUCTURE   | C1=CC=CC=C1            | IGNORE  | 4 5
            SMARTS         | [OX2H]                 | IGNORE  | 1 2 3 4
            SMARTS         | [#6]1~[#6]~[#6]~[#6]~[#6]~[#6]1 | IGNORE | 4 5
            SUPERSTRUCTURE | N[C@@H](Cc1ccccc1)C(=O)O | IGNORE | 1 2 3 4 5
            EXACT_THEN_SUBSTRUCTURE | CC(N)C(=O)O   | IGNORE  | 1 2 3 4
            EXACT          | CC[N+](=O)[O-]         | IGNORE  | 6
            EXACT          | CCN(=O)=O              | IGNORE  | 6
            EXACT          | Cc1cnc[nH]1            | IGNORE  | 7
            EXACT          | CC1CNCN1               | IGNORE  |
            TAUTOMER       | Cc1cnc[nH]1            | IGNORE  | 7
            TAUTOMER       | CC1=CN=CN1             | IGNORE  | 7
            CONNECTIVITY   | CC1CNCN1               | IGNORE  | 7
            """)
    void structuresAreFoundAsAsked(Match match, String structure, Stereo stereo, String expected) {
        registerAminoAcids();
        StructureCriterion criterion = new StructureCriterion(structure, match, 0.5, stereo);

        assertThat(search.find(mine().withStructure(criterion), Actor.anybody()).hits())
                .extracting(hit -> labels.get(new CompoundId(hit.id())))
                .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(" "));
    }

    /// The editor hands over a molfile where SMILES cannot say what was drawn.
    @Test
    void queryAtomsOfADrawingMeanWhatTheMolfileSays() {
        registerAminoAcids();
        String carbonOrOxygenBesideAHeteroAtom = """

                  editor

                  4  3  0  0  0  0            999 V2000
                    0.0000    0.0000    0.0000 C   0  0  0  0  0  0  0  0  0  0  0  0
                    1.0000    0.0000    0.0000 C   0  0  0  0  0  0  0  0  0  0  0  0
                    2.0000    0.0000    0.0000 L   0  0  0  0  0  0  0  0  0  0  0  0
                    1.0000    1.0000    0.0000 Q   0  0  0  0  0  0  0  0  0  0  0  0
                  1  2  1  0
                  2  3  1  0
                  2  4  1  0
                M  ALS   3  2 F C   O
                M  END
                """;

        assertThat(search.find(
                                mine().withStructure(new StructureCriterion(
                                        carbonOrOxygenBesideAHeteroAtom, Match.SUBSTRUCTURE)),
                                Actor.anybody())
                        .hits())
                .extracting(hit -> labels.get(new CompoundId(hit.id())))
                .containsExactlyInAnyOrder("1", "2", "3", "4");
    }

    @Test
    void hitsSayWhichAtomsMatchInTheirSmiles() {
        registerAminoAcids();

        SearchResult found = search.find(
                mine().withStructure(new StructureCriterion("c1ccccc1", Match.SUBSTRUCTURE))
                        .orderedBy(Order.NUMBER),
                Actor.anybody());

        assertThat(found.hits()).allSatisfy(hit -> {
            assertThat(hit.highlight()).hasSize(6);
            assertThat(atoms(hit.shown("smiles"), hit.highlight())).isEqualTo("cccccc");
        });
        assertThat(found.total()).isEqualTo(2);
        assertThat(found.totalIsExact()).isTrue();
        assertThat(found.exhausted()).isFalse();
    }

    @Test
    void aMisspeltCampaignOrAssayIsNamed() {
        registerAminoAcids();
        Filters misspelt = Filters.none()
                .inCampaign("no-such-campaign")
                .withActivity(new Filters.ActivityRange("no-such-assay", 0, 1));

        assertThat(search.find(mine().withFilters(misspelt), Actor.anybody()).remarks())
                .containsExactly(
                        new Remark(Remark.Code.NOTHING_IN, "campaign \"no-such-campaign\""),
                        new Remark(Remark.Code.NOTHING_IN, "assay \"no-such-assay\""));
        assertThat(search.find(mine().withText("nowhere"), Actor.anybody()).remarks()).isEmpty();
    }

    @Test
    void similarCompoundsComeMostSimilarFirst() {
        registerAminoAcids();

        SearchResult found = search.find(
                mine().withStructure(
                                new StructureCriterion("NC(Cc1ccccc1)C(=O)O", Match.SIMILARITY, 0.1, Stereo.IGNORE))
                        .page(3, null),
                Actor.anybody());

        assertThat(labels.get(new CompoundId(found.hits().getFirst().id()))).isEqualTo("4");
        assertThat(found.hits().getFirst().similarity()).contains(1.0);
        assertThat(found.hits())
                .extracting(hit -> hit.similarity().orElseThrow())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void structureWordsAndRangesNarrowEachOther() {
        registerAminoAcids();
        SearchQuery benzene = mine().withStructure(new StructureCriterion("c1ccccc1", Match.SUBSTRUCTURE));

        assertThat(numbers(benzene)).hasSize(2);
        assertThat(numbers(benzene.withText("toluene"))).hasSize(1);
        assertThat(numbers(benzene.withFilters(heavierThan(100)))).hasSize(1);
        assertThat(numbers(benzene.withText("toluene").withFilters(heavierThan(100)))).isEmpty();
    }

    @Test
    void whatCannotBeReadPointsAtTheFault() {
        assertThatThrownBy(() -> numbers(mine().withStructure(new StructureCriterion("CC(C", Match.SUBSTRUCTURE))))
                .isInstanceOf(UnreadableStructureException.class);
        assertThatThrownBy(() -> numbers(mine().withStructure(new StructureCriterion("[C", Match.SMARTS))))
                .isInstanceOf(UnreadableStructureException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*~*~*~*~*~*~*~*",
                "*.*.*.*",
                "*.*.*.*.*.*.*.*",
                "[!!C]",
                "[$([$(C)])]",
                "*",
                "[#6,#7,#8]~*~*~*~*~*~*~*~*~*~*~*~*~*~*"
            })
    @Timeout(20)
    void hostilePatternsEnd(String smarts) {
        register(
                "C12=C3C4=C5C6=C1C7=C8C9=C1C%10=C%11C(=C29)C3=C2C3=C4C4=C5C5=C9C6=C7C6=C7C8=C1C1=C8C%10=C%10C%11=C2C2=C3C3=C4C4=C5C5=C%11C%12=C(C6=C95)C7=C1C1=C%12C5=C%11C4=C3C3=C5C(=C81)C%10=C23",
                60);
        try {
            assertThat(numbers(mine().withStructure(new StructureCriterion(smarts, Match.SMARTS)))).isNotNull();
        } catch (UnreadableStructureException e) {
            assertThat(e.reason()).isNotBlank();
        }
    }

    /// Letters alone, another scheme for each test.
    private static String scheme(int test) {
        return "SRCH" + (char) ('A' + test / 26) + (char) ('A' + test % 26);
    }

    private void registerAminoAcids() {
        register("C[C@H](N)C(=O)O", 1);
        register("C[C@@H](N)C(=O)O", 2);
        register("CC(N)C(=O)O", 3);
        register("N[C@@H](Cc1ccccc1)C(=O)O", 4);
        register("Cc1ccccc1", 5, "toluene");
        register("CC[N+](=O)[O-]", 6);
        register("Cc1c[nH]cn1", 7);
    }

    /// Compounds of this test alone: every number of a scheme is a word of the title.
    private SearchQuery mine() {
        return SearchQuery.everything().withFilters(Filters.none().inCampaign(campaign.slug()));
    }

    /// The symbols of some atoms of a SMILES without brackets around the others.
    private static String atoms(String smiles, List<Integer> indexes) {
        Matcher symbols = Pattern.compile("\\[[^\\]]*\\]|Cl|Br|[A-Zcnops]").matcher(smiles);
        List<String> all = symbols.results().map(MatchResult::group).toList();
        return indexes.stream().map(all::get).collect(Collectors.joining());
    }

    private Compound register(String smiles, int number, String... names) {
        NewCompound compound = NewCompound.of(StructureReader.read(smiles)).numbered(scheme + "-%03d".formatted(number))
                .alsoKnownAs(List.of(names).stream().map(OtherName::of).toList());
        Compound registered = switch (compounds.register(compound, member)) {
            case Registration.Registered made -> made.compound();
            case Registration.AlreadyRegistered already -> already.compound();
            case Registration.Rejected rejected -> throw new IllegalStateException(rejected.message());
        };
        memberships.include(campaign.id(), registered.id(), "", Stage.MADE, member);
        labels.put(registered.id(), Integer.toString(number));
        return registered;
    }

    private Filters heavierThan(double mass) {
        return mass(mass, Double.POSITIVE_INFINITY).inCampaign(campaign.slug());
    }

    private static Filters mass(double min, double max) {
        return Filters.none().withProperties(List.of(new PropertyRange(CompoundProperty.MASS.key(), min, max)));
    }

    private List<String> numbers(SearchQuery query) {
        return search.find(query.only(CompoundId.KIND), Actor.anybody()).hits().stream()
                .map(Hit::title)
                .toList();
    }
}
