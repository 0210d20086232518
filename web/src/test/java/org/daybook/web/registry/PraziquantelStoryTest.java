package org.daybook.web.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.json.JsonPathValueAssert;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Praziquantel from the drawing to the page. (R)-praziquantel cures schistosomiasis, the (S) form does nothing and
/// tastes bitter, the tablet holds both: three compounds, each with its own page, that know each other (#16).
@WebTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PraziquantelStoryTest {

    private static final String R = "O=C1CN(C(=O)C2CCCCC2)C[C@@H]2N1CCc1ccccc12";
    private static final String S = "O=C1CN(C(=O)C2CCCCC2)C[C@H]2N1CCc1ccccc12";
    private static final String KEY_OF_R = "FSVJFNAIGNNGKK-KRWDZBQOSA-N";
    private static final String KEY_OF_S = "FSVJFNAIGNNGKK-QGZVFWFLSA-N";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    private Person member;

    @BeforeEach
    void signIn() {
        member = accounts.member();
    }

    @Test
    @Order(1)
    void aChemistDrawsTheHandThatCures() throws Exception {
        String drawing = drawing(R);

        assertThat(check(drawing, "")).bodyText().contains("molfile", KEY_OF_R, "absolute", "<svg");
        assertThat(register(drawing, "PZQ-1", "(R)-praziquantel", "")).hasRedirectedUrl("/compounds/PZQ-1");
        assertThat(mvc.get().uri("/compounds/PZQ-1"))
                .hasStatusOk()
                .bodyText()
                .contains("(R)-praziquantel", KEY_OF_R, "absolute", "312.4", "logP (JPLogP)", "TPSA (N, O)", "40.6 Å²");
    }

    @Test
    @Order(2)
    void theOtherHandIsAnotherCompoundAndKnowsTheFirst() throws Exception {
        assertThat(check(drawing(S), "")).bodyText()
                .contains(KEY_OF_S, "PZQ-1 has the same atoms and bonds with other stereo");
        assertThat(register(drawing(S), "PZQ-2", "(S)-praziquantel", "")).hasRedirectedUrl("/compounds/PZQ-2");
        json("PZQ-2", "$.stereoisomers").asArray().containsExactly("PZQ-1");
    }

    @Test
    @Order(3)
    void theTabletIsStatedAsRacemicWhicheverHandIsDrawn() throws Exception {
        assertThat(check(drawing(S), "racemic")).bodyText().contains("racemic").doesNotContain("Registered already");
        assertThat(register(drawing(S), "PZQ-3", "praziquantel", "racemic")).hasRedirectedUrl("/compounds/PZQ-3");

        for (String way : new String[] {R + " |&1:13|", S + " |&1:13|", R + " |r|"}) {
            assertThat(check(way, "")).as(way).bodyText().contains("Registered already as", "PZQ-3");
        }
        for (String way : new String[] {drawing(R), R, S, "O=C1CN(C(=O)C2CCCCC2)CC2N1CCc1ccccc12", "praziquantel"}) {
            assertThat(check(way, "racemic")).as(way).bodyText().contains("Registered already as", "PZQ-3");
        }
    }

    @Test
    @Order(4)
    void eachOfTheThreePagesShowsTheOtherTwo() throws Exception {
        json("PZQ-1", "$.stereoisomers").asArray().containsExactlyInAnyOrder("PZQ-2", "PZQ-3");
        json("PZQ-2", "$.stereoisomers").asArray().containsExactlyInAnyOrder("PZQ-1", "PZQ-3");
        json("PZQ-3", "$.stereoisomers").asArray().containsExactlyInAnyOrder("PZQ-1", "PZQ-2");
        json("PZQ-3", "$.stereo").isEqualTo("racemic");
        assertThat(mvc.get().uri("/compounds/PZQ-3")).bodyText()
                .contains("racemic", "/compounds/PZQ-1", "/compounds/PZQ-2", "(R)-praziquantel", "(S)-praziquantel");
    }

    @Test
    @Order(5)
    void theFilesOfAPageReadBackAsItsCompound() throws Exception {
        assertThat(keyOf("/compounds/PZQ-1.mol")).isEqualTo(KEY_OF_R);
        assertThat(keyOf("/compounds/PZQ-2.mol")).isEqualTo(KEY_OF_S);
        assertThat(check(text("/compounds/PZQ-1.mol"), "")).bodyText().contains("Registered already as", "PZQ-1");
        assertThat(check(text("/compounds/PZQ-2.mol"), "")).bodyText().contains("Registered already as", "PZQ-2");
    }

    @Test
    @Order(6)
    void aFlatDrawingIsTakenForNoneOfThem() throws Exception {
        String flat = "O=C1CN(C(=O)C2CCCCC2)CC2N1CCc1ccccc12";

        assertThat(check(drawing(flat), "")).bodyText()
                .contains("unknown", "PZQ-1 has the same atoms", "PZQ-2 has the same atoms")
                .doesNotContain("Registered already");
    }

    @Test
    @Order(7)
    void aSearchThatRespectsStereoFindsTheHandAndNotTheOther() {
        assertThat(mvc.get().uri("/api/v1/compounds").param("structure", R).param("stereo", "respect"))
                .bodyText()
                .contains("PZQ-1")
                .doesNotContain("PZQ-2");
        assertThat(mvc.get().uri("/api/v1/compounds").param("structure", R)).bodyText()
                .contains("PZQ-1", "PZQ-2", "PZQ-3");
    }

    /// What the editor draws of a text.
    private String drawing(String smiles) throws UnsupportedEncodingException {
        MvcTestResult answer = mvc.get().uri("/structures/molfile").param("text", smiles).exchange();
        assertThat(answer).hasStatusOk().bodyText().contains("M  END");
        return answer.getResponse().getContentAsString();
    }

    private MvcTestResult check(String structure, String statement) {
        return mvc.post()
                .uri("/structures/check")
                .with(csrf())
                .param("structure", structure)
                .param("stereo", statement)
                .exchange();
    }

    private MvcTestResult register(String structure, String number, String name, String statement) {
        return mvc.post()
                .uri("/compounds/new")
                .with(csrf())
                .with(accounts.session(member))
                .param("structure", structure)
                .param("number", number)
                .param("name", name)
                .param("stereo", statement)
                .exchange();
    }

    private JsonPathValueAssert json(String number, String path) {
        return assertThat(mvc.get().uri("/compounds/" + number + ".json")).bodyJson().extractingPath(path);
    }

    private String text(String address) throws UnsupportedEncodingException {
        return mvc.get().uri(address).exchange().getResponse().getContentAsString();
    }

    private String keyOf(String address) throws UnsupportedEncodingException {
        return Identifiers.of(StructureReader.read(text(address))).inchiKey().orElseThrow();
    }
}
