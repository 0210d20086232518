package org.daybook.web.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.daybook.people.Person;
import org.daybook.registry.number.CodeParts;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The page and the API of the numbers: who may do what, and what is answered (#12).
@WebTest
class NumbersTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private NumberSchemes schemes;

    private Person owner;
    private Person member;

    @BeforeEach
    void theGroupCountsOnOnePrefix() {
        owner = accounts.owner();
        member = accounts.member();
        schemes.choose("WNUM-", false, "the group's", owner.actor());
    }

    @Test
    void aReservedNumberIsShownAndSaysSoAtItsAddress() {
        MvcTestResult reserved = send(
                HttpMethod.POST,
                "/api/v1/numbers/reservations",
                "{\"prefix\": \"WNUM-\", \"count\": 2, \"purpose\": \"the shipment to Basel\"}");
        assertThat(reserved).hasStatus(HttpStatus.CREATED);
        assertThat(reserved).bodyJson().extractingPath("$[0].state").isEqualTo("reserved");
        String number = number(reserved);

        assertThat(mvc.get().uri("/compounds/" + number)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/compounds/" + number + ".json")).hasStatus(HttpStatus.NOT_FOUND).bodyText()
                .contains(number + " is reserved since", "for the shipment to Basel; no compound has it yet");
        assertThat(mvc.get().uri("/numbers")).hasStatusOk().bodyText().contains(number, "the shipment to Basel");

        assertThat(send(HttpMethod.DELETE, "/api/v1/numbers/reservations/" + number + "?reason=unneeded", ""))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(mvc.get().uri("/api/v1/numbers")).bodyText().contains("given back", "unneeded");
    }

    @Test
    void aProgramThatAsksTwiceGetsTheSameNumbers() {
        String body = "{\"prefix\": \"WNUM-\", \"purpose\": \"a robot\"}";

        String first = number(reserve(body, "run 7"));

        assertThat(number(reserve(body, "run 7"))).isEqualTo(first);
        assertThat(number(reserve(body, "run 8"))).isNotEqualTo(first);
    }

    @Test
    void aRetiredNumberIsGoneAndSaysWhyAndWhereItLed() {
        register("{\"structure\": \"OCCCCCCCCCCCCNC\", \"number\": \"WRET-1\"}");
        register("{\"structure\": \"OCCCCCCCCCCCCNC\", \"number\": \"WRET-2\"}");

        MvcTestResult retired =
                send(HttpMethod.PUT, "/api/v1/numbers/retirements/wret-002", "{\"reason\": \"given twice\"}");

        assertThat(retired).hasStatusOk().bodyJson().extractingPath("$.instead").isEqualTo("/compounds/WRET-1");
        assertThat(mvc.get().uri("/compounds/WRET-2")).hasStatus(HttpStatus.GONE);
        MvcTestResult json = mvc.get().uri("/api/v1/compounds/WRET-2").exchange();
        assertThat(json).hasStatus(HttpStatus.GONE).bodyJson().extractingPath("$.instead")
                .isEqualTo("/compounds/WRET-1");
        assertThat(json).bodyJson().extractingPath("$.detail").asString().startsWith("WRET-2 was retired on");
        assertThat(json).bodyJson().extractingPath("$.reason").isEqualTo("given twice");
        assertThat(send(HttpMethod.PUT, "/api/v1/numbers/retirements/WRET-1", "{\"reason\": \"x\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyJson().extractingPath("$.field").isEqualTo("number");
    }

    @Test
    void theSearchBoxSaysWhatBecameOfARetiredNumber() {
        register("{\"structure\": \"OCCCCCCCCCCCCNCCS\", \"number\": \"WBOX-1\"}");
        register("{\"structure\": \"OCCCCCCCCCCCCNCCS\", \"number\": \"WBOX-2\"}");
        send(HttpMethod.PUT, "/api/v1/numbers/retirements/WBOX-2", "{\"reason\": \"a label that fell off\"}");

        assertThat(mvc.get().uri("/search?q=wbox-02")).hasStatusOk().bodyText()
                .contains("WBOX-2 was retired on", "a label that fell off", "WBOX-1");
        send(HttpMethod.POST, "/api/v1/notebooks", "{\"title\": \"Boxes\", \"slug\": \"wbox\"}");
        String entry = send(HttpMethod.POST, "/api/v1/entries", "{\"notebook\": \"wbox\", \"title\": \"A label\","
                + " \"text\": \"WBOX-2 was on the floor.\", \"publish\": true}").getResponse().getHeader("Location");
        assertThat(mvc.get().uri("/entries/" + entry.replaceFirst(".*/", ""))).hasStatusOk().bodyText()
                .contains("href=\"/compounds/WBOX-2\"");
        assertThat(mvc.get().uri("/search?q=WBOX-1")).hasStatusOk().bodyText().doesNotContain("was retired");
    }

    @Test
    void aCodeWithPartsIsFoundByTheBoxAndByWhatMentionsIt() {
        schemes.choose("WCOD_", false, "", owner.actor());
        schemes.describe("WCOD_", new NumberSchemes.Look(5, CodeParts.SEQUENCE_SALT_BATCH, null), "", owner.actor());
        register("{\"structure\": \"OCCCCCCCCCCCCNCCSC\", \"number\": \"WCOD_00014_01\"}");
        send(HttpMethod.POST, "/api/v1/notebooks", "{\"title\": \"Codes\", \"slug\": \"wcod\"}");
        send(HttpMethod.POST, "/api/v1/entries", "{\"notebook\": \"wcod\", \"title\": \"Weighed out today\","
                + " \"text\": \"WCOD_00014_01_03 went to the laboratory.\", \"publish\": true}");

        assertThat(mvc.get().uri("/search?q=WCOD_00014_01_03")).hasStatusOk().bodyText()
                .contains("compound-card-number\">WCOD_00014_01<", "Weighed out today");
        assertThat(mvc.get().uri("/compounds/WCOD_00014_01")).hasStatusOk().bodyText().contains("Weighed out today");
    }

    @Test
    void anAbsurdNumberIsAskedAboutByTheApiAndTheForm() {
        String body = "{\"structure\": \"OCCCCCCCCCCCCNCC\", \"number\": \"WNUM-99999999999\"%s}";

        MvcTestResult asked = register(body.formatted(""));
        assertThat(asked).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyJson().extractingPath("$.confirm")
                .isEqualTo("confirmNumber");
        assertThat(asked).bodyJson().extractingPath("$.detail").asString().contains("is far beyond the next number");
        assertThat(mvc.post().uri("/compounds/new").with(csrf()).with(accounts.session(member))
                .param("structure", "OCCCCCCCCCCCCNCC").param("number", "WNUM-99999999999"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText()
                .contains("is far beyond the next number", "name=\"confirmNumber\"");

        assertThat(register(body.formatted(", \"confirmNumber\": true"))).hasStatus(HttpStatus.CREATED);
        assertThat(schemes.next("WNUM-").text()).isNotEqualTo("WNUM-100000000000");
    }

    @Test
    void anOwnerSaysHowNumbersLook() {
        schemes.choose("WLOOK-", false, "", owner.actor());

        MvcTestResult described = mvc.put().uri("/api/v1/numbers/schemes/WLOOK-")
                .header("Authorization", accounts.bearer(owner)).contentType(MediaType.APPLICATION_JSON)
                .content("{\"digits\": 5, \"next\": 12, \"reason\": \"as on our vials\"}").exchange();

        assertThat(described).hasStatusOk();
        assertThat(schemes.next("WLOOK-").text()).isEqualTo("WLOOK-00012");
        assertThat(mvc.get().uri("/numbers")).bodyText().contains("WLOOK-00012", "as on our vials");
    }

    private MvcTestResult register(String body) {
        return send(HttpMethod.POST, "/api/v1/compounds", body);
    }

    private MvcTestResult reserve(String body, String key) {
        return mvc.post().uri("/api/v1/numbers/reservations").header("Authorization", accounts.bearer(member))
                .header("Idempotency-Key", key).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private MvcTestResult send(HttpMethod method, String path, String body) {
        return mvc.method(method).uri(path).header("Authorization", accounts.bearer(member))
                .contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private static String number(MvcTestResult reserved) {
        try {
            return reserved.getResponse().getContentAsString().replaceFirst("(?s).*?\"number\":\"([^\"]+)\".*", "$1");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
