package org.daybook.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.people.Person;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Conditions joined by *and*, *or* and *not*, in one address (#15).
@WebTest
class JoinedSearchTest {

    private static final String GROUP = "any:pfal-ic50-or-ec50-um";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int QUERIES = 200;
    private static final int DEEPEST = 3;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Memberships memberships;

    private Person person;
    private Campaign campaign;

    /// @param value mean in the group, or null
    private record Known(int n, String smiles, Stage stage, @Nullable Double value) {

        String number() {
            return "JOIN-S-" + n;
        }
    }

    private static final List<Known> ALL = List.of(
            new Known(1, "Fc1ccsc1CCCCCBr", Stage.MADE, 0.5),
            new Known(2, "Fc1ccsc1CCCCCC(=O)O", Stage.TESTED, 2.0),
            new Known(3, "Fc1ccc(CCCCCCBr)cc1", Stage.TESTED, 0.1),
            new Known(4, "Fc1ccc(CCCCCCC(=O)O)cc1", Stage.MADE, null),
            new Known(5, "OCCCCCCCCCCBr", Stage.WANTED, null),
            new Known(6, "Fc1ccsc1CCCCCC#N", Stage.HIT, 8.0),
            new Known(7, "Fc1ccsc1CCCC(Br)C(=O)O", Stage.HIT, 1.0));

    @BeforeEach
    void registerSevenCompounds() {
        person = accounts.member();
        StringBuilder sheet = new StringBuilder("Compound number,SMILES,Pfal IC50 (Join lab) (uM)\n");
        ALL.forEach(one -> sheet.append(one.number()).append(',').append(one.smiles()).append(',')
                .append(one.value() == null ? one.n() == 4 ? ">25" : "" : one.value()).append('\n'));
        MvcTestResult answer = mvc.post().uri("/api/v1/imports").multipart()
                .file(new MockMultipartFile("file", "join.csv", "text/csv",
                        sheet.toString().getBytes(StandardCharsets.UTF_8)))
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(person)).exchange();
        String address = String.valueOf(answer.getResponse().getHeader("Location"));
        Awaitility.await().until(() -> body(mvc.get().uri(address)
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(person)).exchange()).contains("\"completed\""));
        campaign = campaigns.open("", "Joined by " + person.handle(), "Aim", person.actor());
        ALL.forEach(one -> memberships.place(campaign.id(), compounds.get(one.number()).id(), "", one.stage(), "",
                person.actor()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            substructure "c1ccsc1" and not substructure "C(=O)O" and any:pfal-ic50-or-ec50-um < 1 µM | 1
            substructure "c1ccsc1" and not substructure "C(=O)O" and any:pfal-ic50-or-ec50-um < 9000 nM | 1 6
            any:pfal-ic50-or-ec50-um <= 1                                                  | 1 3 7
            any:pfal-ic50-or-ec50-um < 1                                                   | 1 3
            not any:pfal-ic50-or-ec50-um < 1                                               | 2 4 5 6 7
            assay = any:pfal-ic50-or-ec50-um                                               | 1 2 3 4 6 7
            (stage = wanted or stage = hit) and not substructure "Br"                      | 6
            stage = hit or stage = made and substructure "Br"                              | 1 6 7
            smarts "[Br;X1]" and superstructure "Fc1ccc(CCCCCCBr)cc1O"                     | 3
            exact "OCCCCCCCCCCBr" or similarity 0.99 "N#CCCCCCc1sccc1F"                    | 5 6
            mass > 250 g/mol and words "JOIN"                                              | """)
    void aQueryFindsWhatItSays(String query, @Nullable String expected) {
        List<Integer> wanted = expected == null ? heavy()
                : List.of(expected.split(" ")).stream().map(Integer::valueOf).toList();

        assertThat(found(query)).isEqualTo(wanted);
    }

    private List<Integer> heavy() {
        return ALL.stream().filter(one -> mass(one) > 250).map(Known::n).toList();
    }

    @Test
    void twoHundredRandomQueriesAreAnsweredAsAPlainLoopOverTheDataAnswers() {
        Random random = new Random(15);
        for (int at = 0; at < QUERIES; at++) {
            Asked asked = asked(random, DEEPEST);

            assertThat(found(asked.text())).as(asked.text())
                    .isEqualTo(ALL.stream().filter(asked.meets()).map(Known::n).toList());
        }
    }

    private record Asked(String text, Predicate<Known> meets) {
    }

    private Asked asked(Random random, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(4);
        if (kind == 0) {
            return condition(random);
        }
        Asked one = asked(random, depth - 1);
        if (kind == 1) {
            return new Asked("not (" + one.text() + ")", one.meets().negate());
        }
        Asked other = asked(random, depth - 1);
        return kind == 2 ? new Asked("(" + one.text() + ") and (" + other.text() + ")", one.meets().and(other.meets()))
                : new Asked("(" + one.text() + ") or (" + other.text() + ")", one.meets().or(other.meets()));
    }

    private Asked condition(Random random) {
        double number = random.nextInt(1, 100) / 10.0;
        int mass = random.nextInt(190, 280);
        Stage stage = Stage.values()[random.nextInt(Stage.values().length)];
        return switch (random.nextInt(7)) {
            case 0 -> new Asked("substructure \"c1ccsc1\"", one -> one.smiles().contains("ccsc"));
            case 1 -> new Asked("substructure \"C(=O)O\"", one -> one.smiles().contains("C(=O)O"));
            case 2 -> new Asked("smarts \"[Br]\"", one -> one.smiles().contains("Br"));
            case 3 -> new Asked(GROUP + " < " + number, one -> one.value() != null && one.value() < number);
            case 4 -> new Asked(GROUP + " >= " + number, one -> one.value() != null && one.value() >= number);
            case 5 -> new Asked("mass > " + mass, one -> mass(one) > mass);
            default -> new Asked("stage = " + stage.name().toLowerCase(java.util.Locale.ROOT),
                    one -> one.stage() == stage);
        };
    }

    private double mass(Known one) {
        Compound compound = compounds.get(one.number());
        return compound.properties().orElseThrow().averageMass();
    }

    @Test
    void theFormJoinsWhatItAsksAndIsEmptyForTheNext() {
        String first = joined("/search?structure=c1ccsc1&match=substructure&join=and&kind=compound&view=table");
        assertThat(query(first)).isEqualTo("substructure \"c1ccsc1\"");
        assertThat(first).contains("kind=compound").contains("view=table").doesNotContain("structure=c1ccsc1");

        String second = joined(first + "&structure=OC=O&join=not");
        assertThat(query(second)).isEqualTo("substructure \"c1ccsc1\" and not substructure \"OC=O\"");

        String third = joined(second + "&assay=" + GROUP + "&max-value=1&min-mass=100&campaign=" + campaign.slug()
                + "&join=and");
        assertThat(query(third)).isEqualTo("substructure \"c1ccsc1\" and not substructure \"OC=O\" and campaign = \""
                + campaign.slug() + "\" and mass >= 100 and " + GROUP + " <= 1");
        assertThat(query(joined(third + "&q=%22dry%20THF%22&join=or"))).endsWith(" <= 1 or words \"\"\"dry THF\"\"\"");

        Document page = Jsoup.parse(body(mvc.get().uri(java.net.URI.create(third)).exchange()));
        assertThat(page.select(".query-words").eachText()).containsExactly("contains c1ccsc1", "contains OC=O",
                "campaign = " + campaign.slug(), "mass >= 100 g/mol",
                "Pfal IC50 or EC50, any laboratory <= 1 µM");
        assertThat(page.select(".query-drawing svg")).hasSize(2);
        assertThat(page.select("tbody th").eachText()).first().asString().startsWith("JOIN-S-1");
        assertThat(query(page.select(".query-without").get(1).attr("href")))
                .isEqualTo(query(third).replace(" and not substructure \"OC=O\"", ""));
    }

    @Test
    void aCardShowsTheValueOfTheGroupThatWasAskedFor() {
        String query = "substructure \"c1ccsc1\" and " + GROUP + " < 1";
        Document cards = Jsoup.parse(body(mvc.get().uri("/search?query={query}&campaign={campaign}", query,
                campaign.slug()).exchange()));

        assertThat(cards.select(".compound-card .compound-card-facts").eachText().getFirst())
                .isEqualTo("Pfal IC50 or EC50, any laboratory 0.5 µM");
        Document plain = Jsoup.parse(body(mvc.get().uri("/search?structure=c1ccsc1&campaign={campaign}",
                campaign.slug()).exchange()));
        assertThat(plain.select(".compound-card").text()).contains("Join lab").doesNotContain("any laboratory");
    }

    @Test
    void filesCarryTheValuesThatWereAskedFor() {
        String query = "substructure \"c1ccsc1\" and " + GROUP + " < 1";
        String csv = body(mvc.get().uri("/search.csv?query={query}&campaign={campaign}", query, campaign.slug())
                .exchange());

        assertThat(csv.lines().findFirst().orElseThrow()).contains("Pfal IC50 or EC50, any laboratory, mean, µM");
        assertThat(csv.lines().skip(1).toList()).singleElement().asString().contains("JOIN-S-1").contains("0.5");
        String filtered = body(mvc.get().uri("/search.csv?structure=c1ccsc1&assay={group}&max-value=1"
                + "&campaign={campaign}", GROUP, campaign.slug()).exchange());
        assertThat(filtered).contains("Pfal IC50 or EC50, any laboratory, mean, µM");
    }

    @Test
    void programsGetTheNumbersThatWereAskedFor() {
        String query = "mass > 1 and substructure \"c1ccsc1\" and " + GROUP + " < 1";
        JsonNode hit = JSON.readTree(body(mvc.get().uri("/api/v1/compounds?query={query}&campaign={campaign}", query,
                campaign.slug()).exchange())).get("hits").get(0);

        assertThat(hit.get("values").get(GROUP).asDouble()).isEqualTo(0.5);
        assertThat(hit.get("values").get("mass").asDouble()).isGreaterThan(200);
    }

    @Test
    void whatCannotBeReadIsToldBesideTheQuery() {
        MvcTestResult page = mvc.get().uri("/search?query={query}", "mass < 500 or wings > 3").exchange();
        assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(body(page)).contains("Character 15 of the query").contains("wings");

        MvcTestResult structure = mvc.get().uri("/api/v1/compounds?query={query}", "substructure \"c1ccc\"").exchange();
        assertThat(structure.getResponse().getStatus()).isBetween(400, 422);
        assertThat(mvc.get().uri("/api/v1/compounds?query={query}", "mass < 5 mg/kg").exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.get().uri("/search?q=x&join=xor").exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String joined(String address) {
        return String.valueOf(mvc.get().uri(java.net.URI.create(address.replace("\"", "%22").replace(" ", "%20")))
                .exchange().getResponse().getRedirectedUrl());
    }

    private static String query(String address) {
        return java.net.URLDecoder.decode(address.replaceAll(".*[?&]query=([^&]*).*", "$1"), StandardCharsets.UTF_8);
    }

    /// In order of their numbers.
    private List<Integer> found(String query) {
        MvcTestResult answer = mvc.get().uri("/api/v1/compounds?query={query}&campaign={campaign}&limit=200", query,
                campaign.slug()).exchange();
        assertThat(answer).as(query).hasStatusOk();
        List<Integer> found = new ArrayList<>();
        for (JsonNode hit : JSON.readTree(body(answer)).get("hits")) {
            String title = hit.toString();
            ALL.stream().filter(one -> title.contains("/compounds/" + one.number() + "\"")).map(Known::n)
                    .forEach(found::add);
        }
        return List.copyOf(new TreeSet<>(found));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
