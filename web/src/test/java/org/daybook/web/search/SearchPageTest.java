package org.daybook.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.people.Person;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.NewCompound;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class SearchPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Notebooks notebooks;

    @Autowired
    private Entries entries;

    @Autowired
    private Compounds compounds;

    private Person member;
    private Notebook notebook;

    @BeforeEach
    void registerAndOpen() {
        member = accounts.member();
        notebook = notebooks.open("n-" + UUID.randomUUID(), notebooks.defaults("Test notebook"), member.actor());
        compounds.register(
                NewCompound.of(StructureReader.read("CC(=O)Nc1ccc(O)cc1")).named("paracetamol"), member.actor());
    }

    @Test
    void anEmptySearchTeaches() {
        assertThat(mvc.get().uri("/search"))
                .hasStatusOk()
                .bodyText()
                .contains("Draw or paste a structure", "name=\"structure\"");
    }

    @Test
    void tautomersAreLookedForByATickAndOfferedWhereTheyAloneAreFound() {
        compounds.register(NewCompound.of(StructureReader.read("NNc1ccc(Br)cn1")), member.actor());
        String hydrazone = "N/N=c1/ccc(Br)c[nH]1";

        assertThat(mvc.get().uri("/search").param("structure", hydrazone)).hasStatusOk().bodyText()
                .contains("a tautomer of it is there", "tautomers=true");
        assertThat(mvc.get().uri("/search").param("q", hydrazone)).bodyText().contains("a tautomer of it is there");
        assertThat(mvc.get().uri("/search").param("structure", hydrazone).param("tautomers", "true"))
                .bodyText()
                .contains("It was looked for in ", " tautomeric forms", "checked", "class=\"structure");
        assertThat(mvc.get().uri("/api/v1/compounds").param("structure", hydrazone).param("tautomers", "true"))
                .bodyJson()
                .extractingPath("$.total").isEqualTo(1);
        assertThat(mvc.get().uri("/api/v1/compounds").param("structure", hydrazone))
                .bodyJson()
                .extractingPath("$.remarks[0]").asString().contains("tautomers=true");
    }

    @Test
    void aSmilesInTheBoxIsKnownForWhatItIs() {
        assertThat(mvc.get().uri("/search").param("q", "c1ccccc1O")).hasStatusOk().bodyText()
                .contains("Read as a SMILES", "as=words", "Compounds", "class=\"structure", "paracetamol");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CC(C     | Read as words: as a SMILES it cannot be read (character 3: the branch that opens here is"
                        + " never closed).",
                "c1ccccc  | Read as words: as a SMILES it cannot be read (character 2: the ring that opens here is"
                        + " never closed).",
                "InChI=1S/bogus | Read as words: as an InChI it cannot be read"
            })
    void aBrokenStructureInTheBoxIsToldAsSuch(String typed, String sentence) {
        assertThat(mvc.get().uri("/search").param("q", typed)).hasStatusOk().bodyText().contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner/repo#12", "yield=75", "suzuki coupling", "title:(amide)", "OSM-S-999999"})
    void wordsAreNotTakenForABrokenStructure(String typed) {
        assertThat(mvc.get().uri("/search").param("q", typed))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("cannot be read");
    }

    @Test
    void whileTypingOnlyTheResultsAreSentWithTheirAddress() {
        MvcTestResult result = mvc.get()
                .uri("/search")
                .param("q", "paracetamol")
                .header("HX-Request", "true")
                .header("HX-Target", "results")
                .exchange();

        assertThat(result).hasStatusOk().hasHeader("HX-Push-Url", "/search?q=paracetamol");
        assertThat(result)
                .bodyText()
                .contains("id=\"results\"", "paracetamol")
                .doesNotContain("<html", "name=\"match\"");
    }

    @Test
    void whatCannotBeReadIsShownWithACaret() {
        assertThat(mvc.get().uri("/search").param("structure", "CC(C"))
                .hasStatus(422)
                .bodyText()
                .contains("class=\"excerpt\"", "^", ">\nCC(C");
        assertThat(mvc.get().uri("/search").param("min-mass", "heavy"))
                .hasStatus(422)
                .bodyText()
                .contains("is not a number");
    }

    @Test
    void aCommaIsDecimalWhereItCanBeNothingElse() {
        assertThat(mvc.get().uri("/search").param("max-mass", "1234,5")).hasStatusOk();

        assertThat(mvc.get().uri("/search").param("max-mass", "1,234"))
                .hasStatus(422)
                .bodyText()
                .contains("can be 1.234 or 1234: write it in one of these ways");
    }

    @Test
    void theApiAnswersAsDocumented() {
        assertThat(mvc.get()
                        .uri("/api/v1/compounds")
                        .param("structure", "c1ccccc1")
                        .param("match", "substructure")
                        .param("limit", "1"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.total", total -> assertThat(total).asNumber().isNotEqualTo(0))
                .hasPathSatisfying("$.totalIsExact", exact -> assertThat(exact).isEqualTo(true))
                .hasPathSatisfying("$.hits[0].highlight.length()", length -> assertThat(length)
                        .isEqualTo(6))
                .hasPath("$.hits[0].number")
                .hasPath("$.hits[0].smiles")
                .hasPath("$.hits[0].inchikey")
                .hasPath("$.took");
    }

    @Test
    void theCompoundsFoundLeaveAsAFile() {
        MvcTestResult started = mvc.get()
                .uri("/search.csv")
                .param("structure", "CC(=O)Nc1ccc(O)cc1")
                .param("match", "exact")
                .exchange();

        assertThat(started)
                .hasStatusOk()
                .headers()
                .hasValue("Content-Disposition", "attachment; filename=\"search.csv\"");
        assertThat(started).bodyText().contains("paracetamol").doesNotContain("benzene");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "match=nearly",
                "limit=0",
                "limit=x",
                "threshold=2",
                "min-value=1",
                "after=nonsense",
                "stereo=maybe",
                "tautomers=perhaps",
                "tautomers=true&match=exact",
                "sort=taste"
            })
    void theApiNamesTheParameterThatIsWrong(String parameters) {
        String name = parameters.substring(0, parameters.indexOf('='));

        assertThat(mvc.get().uri("/api/v1/compounds?structure=CC&" + parameters)).hasStatus(422).bodyJson()
                .extractingPath("$.field").isEqualTo(name.equals("min-value") ? "assay" : name);
    }

    @Test
    void theApiPointsAtTheFaultOfAStructure() {
        assertThat(mvc.get().uri("/api/v1/compounds").param("structure", "CC(C")).hasStatus(422).bodyJson()
                .hasPath("$.line").hasPath("$.column").hasPath("$.excerpt");
    }

    @Test
    void aDraftsCanaryIsFoundByItsAuthorAlone() {
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        entries.create(
                NewEntry.draft(notebook.id(), new EntryContent(DAY, "Draft " + canary, "sings " + canary)),
                member.actor());
        Person other = accounts.member();

        for (String path : List.of("/search", "/search.json", "/api/v1/search", "/api/v1/compounds")) {
            for (String query : List.of(canary, "title:" + canary, canary.substring(0, 20))) {
                assertThat(body(path, query)).as(path).doesNotContain("sings", "Draft canary");
                assertThat(mvc.get()
                                .uri(path)
                                .param("q", query)
                                .with(accounts.session(other))
                                .exchange())
                        .bodyText()
                        .doesNotContain("sings", "Draft canary");
            }
        }
        assertThat(mvc.get()
                        .uri("/search")
                        .param("q", canary)
                        .with(accounts.session(member))
                        .exchange())
                .bodyText()
                .contains("Draft " + canary, "only you see it");
        assertThat(mvc.get()
                        .uri("/api/v1/search")
                        .param("q", canary)
                        .header("Authorization", accounts.bearer(member))
                        .exchange())
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"query/lucene-small.json", "chem/smarts-small.json", "chem/smiles-small.json"})
    void hostileInputIsAnsweredOrRefused(String file) throws Exception {
        String corpus = System.getenv("DAYBOOK_CORPUS");
        Assumptions.assumeTrue(corpus != null, "DAYBOOK_CORPUS is not set: there is no hostile input to try");
        for (String text :
                JsonMapper.shared().readValue(Files.readString(Path.of(corpus, "bad", file)), String[].class)) {
            for (String match : List.of("substructure", "smarts", "similarity", "exact")) {
                assertThat(status("/search", "structure", text, match)).as(text).isIn(200, 422);
                assertThat(status("/api/v1/compounds", "structure", text, match)).as(text).isIn(200, 422);
            }
            assertThat(status("/search", "q", text, "substructure")).as(text).isIn(200, 422);
            assertThat(status("/api/v1/search", "q", text, "substructure")).as(text).isIn(200, 422);
        }
    }

    private int status(String path, String name, String text, String match) {
        return mvc.get().uri(path).param(name, text).param("match", match).exchange().getResponse().getStatus();
    }

    private String body(String path, String query) throws AssertionError {
        MvcTestResult result = mvc.get().uri(path).param("q", query).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
