package org.daybook.web.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.Actor;
import org.daybook.people.Person;
import org.daybook.registry.Compounds;
import org.daybook.registry.Curation;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.web.shared.error.ErrorPage;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.daybook.writing.correction.History;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Structures corrected, compounds merged and split by API, and the pages for it.
@WebTest
class CorrectCompoundsTest {

    /// Each test has compounds of its own in the one database.
    private static final AtomicInteger LENGTH = new AtomicInteger();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Curation curation;

    @Autowired
    private History history;

    private final String prefix =
            "CO" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(java.util.Locale.ROOT) + "-";
    private final String tail = "C".repeat(LENGTH.incrementAndGet());
    private Person member;

    @BeforeEach
    void registerTwo() {
        member = accounts.member();
        register(1, "CCCCCCCCCCOCCCCCCCCCN" + tail);
        register(2, "CCCCCCCCCCOCCCCCCCCCS" + tail);
    }

    @ParameterizedTest(name = "{0}: reads {1}, corrects, merges and splits {2}, opens the pages {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            visitor     | 200 | 401 | 401
            contributor | 200 | 403 | 403
            member      | 200 | 422 | 200
            owner       | 200 | 422 | 200
            """)
    void whoMayCorrectCompounds(String who, int reads, int acts, int pages) {
        Person reader = switch (who) {
            case "contributor" -> accounts.contributor();
            case "member" -> member;
            case "owner" -> accounts.owner();
            default -> null;
        };
        String one = "/api/v1/compounds/" + prefix + 1;

        assertThat(send(HttpMethod.GET, one + "/parts", null, reader)).hasStatus(reads);
        assertThat(send(HttpMethod.PATCH, one, "{\"structure\": \"CCO\"}", reader)).as("without a reason")
                .hasStatus(acts);
        assertThat(send(HttpMethod.POST, one + "/merge", "{\"with\": \"" + prefix + "2\"}", reader)).hasStatus(acts);
        assertThat(send(HttpMethod.POST, one + "/split", "{\"name\": \"x\"}", reader)).hasStatus(acts);
        for (String page : new String[] {"/correction", "/merge", "/merge?with=" + prefix + 2, "/split"}) {
            MvcTestResult answer = send(HttpMethod.GET, "/compounds/" + prefix + 1 + page, null, reader);
            assertThat(answer).as(page).hasStatus(reader == null ? 302 : pages);
        }
    }

    @Test
    void aStructureIsCorrectedOnlyByWhoSawIt() {
        String one = "/api/v1/compounds/" + prefix + 1;
        String etag = send(HttpMethod.GET, one + "/parts", null, null).getResponse().getHeader(HttpHeaders.ETAG);
        String body = "{\"structure\": \"CCCCCCCCCCOCCCCCCCCCF" + "\", \"reason\": \"drawn wrongly\"}";

        assertThat(http.get().uri(one + "/parts").header(HttpHeaders.ACCEPT_LANGUAGE, "de")).as("in every language")
                .hasHeader(HttpHeaders.ETAG, etag);
        assertThat(patch(one, body, null)).hasStatus(428);
        assertThat(patch(one, body, "\"99\"")).hasStatus(412);
        MvcTestResult done = patch(one, body.replace("CCCCCCCCCCOCCCCCCCCCF", "CCCCCCCCCCOCCCCCCCCCP" + tail), etag);
        assertThat(done).hasStatusOk().bodyJson().extractingPath("$.smiles").asString().contains("P");
        assertThat(done.getResponse().getHeader(HttpHeaders.ETAG)).isNotEqualTo(etag);
        assertThat(patch(one, body, etag)).as("with what was read before").hasStatus(412);
        assertThat(send(HttpMethod.GET, "/compounds/" + prefix + 1, null, null)).bodyText()
                .contains("structure corrected", "drawn wrongly");
    }

    @Test
    void whoIsLateOnThePageSeesBothStructures() {
        String now = compounds.get(prefix + 1).smiles().orElseThrow();
        MvcTestResult late = http.post().uri("/compounds/" + prefix + "1/correction").param("version", "99")
                .param("structure", "CCCCCCCCCCOCCCCCCCCCBr").param("reason", "by mass").with(csrf())
                .with(accounts.session(member)).exchange();

        assertThat(late).hasStatus(409);
        assertThat(text(late)).contains("was changed since you saw it", "CCCCCCCCCCOCCCCCCCCCBr", now, "by mass");
        assertThat(compounds.get(prefix + 1).smiles()).contains(now);
    }

    @ParameterizedTest
    @CsvSource({"C(C, by mass, structure-failure", "CCCCCCCCCCOCCCCCCCCCI, ' ', reason-failure"})
    void aFormThatCannotBeReadComesBackFilledWithTheWordsBesideTheField(String structure, String why, String failure) {
        MvcTestResult refused = post("/correction", "structure", structure, "reason", why, "stereo", "racemic",
                "results", "move");

        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("id=\"" + failure + "\"", structure, "value=\"" + why + "\"")
                .containsPattern("value=\"racemic\" selected").containsPattern("value=\"move\"\\s+checked");
    }

    @Test
    void aNameIsChangedAloneOrWithAStructureEachAnAct() {
        String one = "/api/v1/compounds/" + prefix + 1;
        assertThat(patch(one, "{\"name\": \"the amine\"}", null)).hasStatus(428);
        assertThat(patch(one, "{\"name\": \"the amine\"}", "\"0-0\"")).hasStatus(412);
        assertThat(patch(one, "{}", "*")).hasStatus(422);
        assertThat(patch(one, "{\"name\": \"the amine\", \"reason\": \"as in the paper\"}", etag(1))).hasStatusOk();
        assertThat(acts(1)).startsWith("renamed: as in the paper");

        String both = "{\"name\": \"the phosphine\", \"structure\": \"CCCCCCCCCCOCCCCCCCCCP" + tail
                + "\", \"reason\": \"by mass\"}";
        assertThat(patch(one, both.replace("CCP" + tail, "CCS" + tail), "*")).as("the structure of another")
                .hasStatus(409);
        assertThat(compounds.get(prefix + 1).name()).as("all or nothing").contains("the amine");
        assertThat(patch(one, both, etag(1))).hasStatusOk();
        assertThat(compounds.get(prefix + 1).name()).contains("the phosphine");
        assertThat(acts(1)).startsWith("renamed: by mass", "structure corrected: by mass");

        long renaming = history.of(compounds.get(prefix + 1).id().thing(), 0, 1).items().getFirst().id();
        history.takeBack(renaming, "no", member.actor());
        assertThat(compounds.get(prefix + 1).name()).contains("the amine");
    }

    /// Ada and Ben have both read the compound; Ada is faster. Ben is told what she did and what he wanted.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            PATCH |        | {"name": "of Ben"}                                       | of Ben
            PATCH |        | {"stereo": "racemic", "reason": "of Ben"}                | racemic
            POST  | /merge | {"with": "{2}", "reason": "of Ben"}                      | of Ben
            POST  | /merge | {"with": "{2}", "withMatch": "0-0", "reason": "of Ben"} | of Ben
            POST  | /split | {"name": "of Ben", "numbers": [], "reason": "of Ben"}    | of Ben
            """)
    void ofTwoCuratorsTheSecondIsToldBoth(String method, String path, String body, String sent) {
        String seen = etag(1);
        curation.rename(compounds.get(prefix + 1).id(), "of Ada", member.actor());
        String one = "/api/v1/compounds/" + prefix + 1;

        MvcTestResult late = http.method(HttpMethod.valueOf(method)).uri(one + (path == null ? "" : path))
                .contentType(MediaType.APPLICATION_JSON).content(body.replace("{2}", prefix + 2))
                .header(HttpHeaders.IF_MATCH, body.contains("withMatch") ? etag(1) : seen)
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(accounts.member())).exchange();

        assertThat(late).hasStatus(412);
        assertThat(JsonPath.<String>read(text(late), "$.current.title")).isEqualTo("of Ada");
        assertThat(JsonPath.<String>read(text(late), "$.etag")).isEqualTo(etag(1));
        assertThat(JsonPath.<Object>read(text(late), "$.sent").toString()).contains(sent);
        assertThat(compounds.get(prefix + 1).name()).contains("of Ada");
        assertThat(compounds.get(prefix + 2).number()).isEqualTo(prefix + 2);
    }

    @Test
    void ofTwoCuratorsOnThePagesTheSecondSeesBoth() {
        String merge = text(send(HttpMethod.GET, "/compounds/" + prefix + "1/merge?with=" + prefix + 2, null, member));
        String split = text(send(HttpMethod.GET, "/compounds/" + prefix + "1/split", null, member));
        curation.rename(compounds.get(prefix + 1).id(), "of Ada", member.actor());
        curation.stateStereo(compounds.get(prefix + 1).id(), StereoStatement.UNKNOWN, member.actor());
        List<String> seen = seen(merge);

        MvcTestResult late = post("/merge", "with", prefix + 2, "stays", prefix + 2, "reason", "of Ben", "seen",
                seen.get(0), "seen", seen.get(1));
        assertThat(late).hasStatus(409);
        assertThat(text(late)).contains("of Ada", "of Ben", "Somebody has changed this compound");
        assertThat(text(late)).containsPattern("value=\"" + prefix + "2\" checked");
        MvcTestResult second = post("/split", "name", "of Ben", "reason", "why", "confirmed", "true", "seen",
                seen(split).getFirst());
        assertThat(second).hasStatus(409);
        assertThat(text(second)).contains("of Ben", "Somebody has changed this compound");
        MvcTestResult stereo = post("/stereo", "stereo", "racemic", "was", "achiral");
        assertThat(stereo).hasStatus(409);
        assertThat(String.valueOf(stereo.getRequest().getAttribute(ErrorPage.PROBLEM)))
                .contains("was achiral when you saw it", "unknown now", "Yours, racemic");

        List<String> now = seen(text(late));
        assertThat(post("/merge", "with", prefix + 2, "stays", prefix + 2, "reason", "of Ben", "seen", now.get(0),
                "seen", now.get(1))).hasStatus3xxRedirection();
        assertThat(compounds.get(prefix + 1).number()).isEqualTo(prefix + 2);
    }

    private static List<String> seen(String page) {
        return Pattern.compile("name=\"seen\"\\s+value=\"([^\"]+)\"").matcher(page).results()
                .map(found -> found.group(1)).toList();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = http.post().uri("/compounds/" + prefix + 1 + path).header(HttpHeaders.ACCEPT, "text/html")
                .with(csrf()).with(accounts.session(member));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String etag(int number) {
        return send(HttpMethod.GET, "/api/v1/compounds/" + prefix + number + "/parts", null, null).getResponse()
                .getHeader(HttpHeaders.ETAG);
    }

    /// The acts on a compound, the newest first.
    private List<String> acts(int number) {
        return history.of(compounds.get(prefix + number).id().thing(), 0, 20).items().stream()
                .map(one -> one.change().what().english() + ": " + one.reason()).toList();
    }

    @Test
    void anotherCompoundIsOfferedAsAMerger() {
        String one = "/api/v1/compounds/" + prefix + 1;
        String body = "{\"structure\": \"CCCCCCCCCCOCCCCCCCCCS" + tail + "\", \"reason\": \"it is the thiol\"}";
        assertThat(patch(one, body, "*")).hasStatus(409).bodyJson().extractingPath("$.conflictsWith").asString()
                .endsWith("/compounds/" + prefix + 2);

        MvcTestResult merged = send(HttpMethod.POST, "/api/v1/compounds/" + prefix + "2/merge",
                "{\"with\": \"" + prefix + "1\", \"reason\": \"one bottle\"}", member);
        assertThat(merged).hasStatusOk().bodyJson().extractingPath("$.parts.numbers.length()").isEqualTo(2);
        assertThat(send(HttpMethod.GET, "/compounds/" + prefix + 1, null, null)).hasStatus(301);

        long number = JsonPath.<Integer>read(text(merged), "$.parts.numbers[0].id");
        MvcTestResult split = send(HttpMethod.POST, "/api/v1/compounds/" + prefix + "2/split",
                "{\"numbers\": [" + number + "], \"structure\": \"CCCCCCCCCCOCCCCCCCCCN" + tail
                        + "\", \"reason\": \"two bottles\"}", member);
        assertThat(split).hasStatusOk().bodyJson().extractingPath("$.number").isEqualTo(prefix + 1);
        assertThat(send(HttpMethod.GET, "/history?kind=compound", null, null)).bodyText()
                .contains("one bottle", "two bottles");
    }

    @Test
    void thePagesShowWhatHappens() {
        assertThat(send(HttpMethod.GET, "/compounds/" + prefix + 1, null, member)).bodyText()
                .contains("Correct the structure or its stereo", "Merge with another compound");
        assertThat(send(HttpMethod.GET, "/compounds/" + prefix + "1/merge?with=" + prefix + 2, null, member)).bodyText()
                .contains("Which one stays", prefix + 2);
        assertThat(send(HttpMethod.GET, "/compounds/" + prefix + "1/split", null, member)).bodyText()
                .contains("Show what happens", "type=\"checkbox\"");
        assertThat(send(HttpMethod.GET, "/compounds/" + prefix + "1/correction", null, member)).bodyText()
                .contains("data-structure-text", "go, with the structure that was wrong here");
    }

    private void register(int number, String smiles) {
        Actor actor = member.actor();
        compounds.register(NewCompound.of(StructureReader.read(smiles)).numbered(prefix + number), actor);
    }

    private MvcTestResult patch(String address, String body, String ifMatch) {
        var request = http.patch().uri(address).contentType(MediaType.APPLICATION_JSON).content(body)
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(member));
        return (ifMatch == null ? request : request.header(HttpHeaders.IF_MATCH, ifMatch)).exchange();
    }

    private MvcTestResult send(HttpMethod method, String address, String body, Person by) {
        var request = http.method(method).uri(address);
        if (method == HttpMethod.PATCH) {
            request = request.header(HttpHeaders.IF_MATCH, "*");
        }
        if (body != null) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return (by == null ? request : request.header(HttpHeaders.AUTHORIZATION, accounts.bearer(by))).exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
