package org.daybook.web.registry.many;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.web.registry.many.ChosenCompounds.text;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.daybook.assay.Activities;
import org.daybook.assay.Activity;
import org.daybook.assay.Assay;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.Assays;
import org.daybook.assay.NewActivity;
import org.daybook.assay.value.ReportedCell;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.people.Person;
import org.daybook.registry.CompoundNumbers;
import org.daybook.registry.Compounds;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.batch.NewBatch;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Many at once by API: a plan, an agreement, one act that is taken back as one (#12).
@WebTest
class ManyApiTest {

    private static final String ACT = "/api/v1/many-at-once";
    private static final String PLAN = ACT + "/plan";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Compounds compounds;

    @Autowired
    private CompoundNumbers numbers;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Batches batches;

    @Autowired
    private Assays assays;

    @Autowired
    private Activities activities;

    private ChosenCompounds three;
    private String prefix;
    private Person member;
    private Campaign campaign;

    @BeforeEach
    void threeCompoundsWithABatchOfWhichTwoAreInACampaign() {
        three = new ChosenCompounds("MR", context);
        prefix = three.prefix;
        member = three.member;
        campaign = three.campaign;
        campaigns.openSeries(campaign.id(), "amides", "Amides", "", member.actor());
        for (int i = 1; i <= 3; i++) {
            batches.add(three.get(i).id(), NewBatch.coded("01"), member.actor());
        }
    }

    @ParameterizedTest(name = "{0}: plans {1}, acts {2}")
    @CsvSource({"visitor, 401, 401", "contributor, 403, 403", "member, 200, 201", "owner, 200, 201"})
    void whoMayDoManyAtOnce(String who, int plans, int acts) {
        Person asker = three.asker(who);
        String wanted = wanted("synonym", "\"text\": \"a name\"");
        assertThat(post(PLAN, wanted, asker)).hasStatus(plans);
        String tokens = asker == null || plans != 200 ? "[\"1.0.x\"]" : tokens(post(PLAN, wanted, asker));
        assertThat(post(ACT, agreed(wanted, tokens), asker)).hasStatus(acts);
        assertThat(post("/api/v1/activities/retractions", "{\"activities\": []}", asker))
                .hasStatus(acts == 201 ? 422 : acts);
    }

    @Test
    void aNumberThatLeadsNowhereIsALineWithItsReason() {
        String retired = prefix + 99;
        numbers.retire(retired, "it was a typing error", member.actor());
        String wanted = "{\"act\": \"synonym\", \"text\": \"q\", \"compounds\": [\"" + prefix + "1\", \""
                + prefix + "7777\", \"" + retired + "\"]}";

        MvcTestResult plan = post(PLAN, wanted, member);

        assertThat(plan).hasStatusOk();
        assertThat(JsonPath.<Integer>read(text(plan), "$.possible")).isEqualTo(1);
        assertThat(JsonPath.<List<String>>read(text(plan), "$.steps[*].why")).hasSize(2)
                .anySatisfy(why -> assertThat(why).contains(prefix + "7777"))
                .anySatisfy(why -> assertThat(why).contains("it was a typing error"));
        assertThat(post(ACT, agreed(wanted, tokens(plan)), member)).hasStatus(201);
    }

    @Test
    void parkingWithoutAReasonIsPlannedAsRefused() {
        String fields = "\"campaign\": \"" + campaign.slug() + "\", \"stage\": \"parked\"";

        assertThat(JsonPath.<Integer>read(text(post(PLAN, wanted("stage", fields), member)), "$.possible")).isZero();
        assertThat(JsonPath.<Integer>read(text(post(PLAN,
                wanted("stage", fields + ", \"reason\": \"too greasy\""), member)), "$.possible")).isEqualTo(2);
    }

    /// Each sort of act: what it does to how many of the three, once; done and taken back as one.
    @ParameterizedTest(name = "{0} {1}: {2} of {3} steps")
    @CsvSource(delimiter = '|', textBlock = """
            stage            | "campaign": "{c}", "stage": "hit"                       | 2 | 3
            series           | "campaign": "{c}", "series": "amides"                   | 2 | 3
            campaign         | "campaign": "{c}", "stage": "wanted"                    | 1 | 3
            campaign-removal | "campaign": "{c}"                                       | 2 | 3
            synonym          | "text": "one name of all", "kind": "name"               | 3 | 3
            synonym          | "text": "CHEMBL4242"                                    | 3 | 3
            batch-field      | "field": "supplier", "value": "Enamine"                 | 3 | 3
            batch-retraction | "reason": "thrown away"                                 | 3 | 3
            """)
    void manyAreOneActThatIsTakenBackAsOne(String act, String fields, int possible, int steps) {
        String wanted = wanted(act, fields.replace("{c}", campaign.slug()));
        MvcTestResult plan = post(PLAN, wanted, member);
        assertThat(plan).hasStatusOk();
        assertThat(JsonPath.<Integer>read(text(plan), "$.possible")).isEqualTo(possible);
        assertThat(JsonPath.<List<Object>>read(text(plan), "$.steps")).hasSize(steps);
        assertThat(JsonPath.<List<Object>>read(text(plan), "$.steps[*].why")).hasSize(steps - possible);

        MvcTestResult done = post(ACT, agreed(wanted, tokens(plan)), member);
        assertThat(done).hasStatus(201).bodyJson().extractingPath("$.done").isEqualTo(possible);
        String history = JsonPath.read(text(done), "$.act");
        assertThat(done).hasHeader(HttpHeaders.LOCATION, history);
        assertThat(JsonPath.<Integer>read(text(post(PLAN, wanted, member)), "$.possible")).as("it is done").isZero();

        assertThat(post(history + "/taking-back", "{\"reason\": \"by mistake\"}", member).getResponse().getStatus())
                .isBetween(200, 201);
        assertThat(JsonPath.<Integer>read(text(post(PLAN, wanted, member)), "$.possible")).as("all of it is back")
                .isEqualTo(possible);
    }

    @Test
    void ofTwoCuratorsTheSecondGetsThePlanAsItIsNowAndChangesNothing() {
        String wanted = wanted("stage", "\"campaign\": \"" + campaign.slug() + "\", \"stage\": \"hit\"");
        String tokens = tokens(post(PLAN, wanted, member));
        memberships.move(campaign.id(), compounds.get(prefix + 2).id(), Stage.TESTED, "", member.actor());

        MvcTestResult late = post(ACT, agreed(wanted, tokens), accounts.member());

        assertThat(late).hasStatus(409);
        assertThat(JsonPath.<String>read(text(late), "$.current.steps[1].before")).endsWith("tested");
        assertThat(JsonPath.<String>read(text(late), "$.sent.stage")).isEqualTo("hit");
        assertThat(three.stage(1)).isEqualTo(Stage.MADE);
        assertThat(three.stage(2)).isEqualTo(Stage.TESTED);
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"act": "nothing", "compounds": ["{1}"]}                                 | 422 | act
            {"act": "synonym", "compounds": []}                                      | 422 | compounds
            {"act": "synonym", "compounds": ["{1}"], "text": ""}                     | 422 | text
            {"act": "batch-field", "compounds": ["{1}"], "field": "colour"}          | 422 | field
            {"act": "stage", "compounds": ["{1}"], "campaign": "{c}", "stage": "x"}  | 422 | stage
            {"act": "stage", "compounds": ["{1}"], "campaign": "none-such", "stage": "hit"} | 404 |
            {"act": "synonym", "compounds": ["NO-SUCH-77"], "text": "x"}             | 404 |
            """)
    void whatCannotBeIsRefusedByItsField(String body, int status, String field) {
        MvcTestResult refused = post(PLAN, body.replace("{1}", prefix + 1).replace("{c}", campaign.slug()), member);
        assertThat(refused).hasStatus(status);
        if (field != null) {
            assertThat(JsonPath.<String>read(text(refused), "$.field")).isEqualTo(field);
        }
        assertThat(post(ACT, wanted("synonym", "\"text\": \"x\""), member)).as("nothing is agreed to").hasStatus(422)
                .bodyJson().extractingPath("$.field").isEqualTo("steps");
    }

    @Test
    void manyResultsAreRetractedAsTheyWereSeenOrNone() {
        long first = measure(1).id().value();
        long second = measure(2).id().value();
        String both = "{\"activities\": [{\"id\": " + first + ", \"version\": 0}, {\"id\": " + second
                + ", \"version\": %d}], \"reason\": \"the wrong plate\"}";

        MvcTestResult late = post("/api/v1/activities/retractions", both.formatted(1), member);
        assertThat(late).hasStatus(409);
        assertThat(JsonPath.<List<Object>>read(text(late), "$.current")).hasSize(2);
        assertThat(JsonPath.<String>read(text(late), "$.sent.reason")).isEqualTo("the wrong plate");

        MvcTestResult done = post("/api/v1/activities/retractions", both.formatted(0), member);
        assertThat(done).hasStatus(201);
        assertThat(JsonPath.<List<String>>read(text(done), "$.items[*].retraction.reason"))
                .containsExactly("the wrong plate", "the wrong plate");
        assertThat(post("/api/v1/activities/retractions", both.formatted(0), member)).hasStatus(409);
    }

    private Activity measure(int compound) {
        Assay assay = assays.findOrAdd(AssayHeading.read(prefix + " IC50 (uM)"), null, member.actor());
        return activities.record(List.of(new NewActivity(compounds.get(prefix + compound).id(), null, assay.id(), null,
                "0.4", 1, ReportedCell.read("0.4").values().getFirst(), null, NewActivity.Details.none(),
                NewActivity.Source.typedIn())), member.actor()).getFirst();
    }

    private String wanted(String act, String fields) {
        return "{\"act\": \"" + act + "\", \"compounds\": [\"" + prefix + "1\", \"" + prefix + "2\", \"" + prefix
                + "3\"], " + fields + "}";
    }

    private static String agreed(String wanted, String tokens) {
        return wanted.substring(0, wanted.length() - 1) + ", \"steps\": " + tokens + "}";
    }

    /// The tokens of all steps that are possible, as JSON.
    private static String tokens(MvcTestResult plan) {
        return JsonPath.<List<String>>read(text(plan), "$.steps[*].token").stream()
                .collect(java.util.stream.Collectors.joining("\", \"", "[\"", "\"]"));
    }

    private MvcTestResult post(String address, String body, Person by) {
        var request = http.post().uri(address).contentType(MediaType.APPLICATION_JSON).content(body);
        return (by == null ? request : request.header(HttpHeaders.AUTHORIZATION, accounts.bearer(by))).exchange();
    }
}
