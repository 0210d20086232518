package org.daybook.web.registry.many;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.web.registry.many.ChosenCompounds.text;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.people.Person;
import org.daybook.registry.Compounds;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Many at once, as people do it without script: tick, say what, see what will happen, agree. Issue #12.
@WebTest
class ManyPagesTest {

    private static final Pattern STEP = Pattern.compile("name=\"steps\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Memberships memberships;

    private ChosenCompounds three;
    private String prefix;
    private Person member;
    private Campaign campaign;

    @BeforeEach
    void threeCompoundsOfWhichTwoAreInACampaign() {
        three = new ChosenCompounds("MP", context);
        prefix = three.prefix;
        member = three.member;
        campaign = three.campaign;
    }

    @ParameterizedTest(name = "{0}: {1}, sees ticks: {2}")
    @CsvSource({"visitor, 302, false", "contributor, 403, false", "member, 200, true", "owner, 200, true"})
    void whoMayDoManyAtOnce(String who, int status, boolean ticks) {
        Person reader = three.asker(who);
        for (String step : List.of("/compounds/choice", "/compounds/choice/plan", "/search/choice")) {
            assertThat(post(step, reader, "chosen", prefix + 1, "act", "synonym", "text", "x", "q", prefix))
                    .as(step).hasStatus(status);
        }
        assertThat(post("/compounds/choice/act", reader, "chosen", prefix + 1, "act", "synonym", "text", "x", "steps",
                "1.0.x")).hasStatus(reader != null && status == 200 ? 409 : status);
        for (String list : List.of("/compounds?order=newest", "/compounds?view=table&order=newest",
                "/campaigns/" + campaign.slug())) {
            assertThat(text(get(list, reader)).contains("name=\"chosen\"")).as(list).isEqualTo(ticks);
        }
    }

    @Test
    void chosenInAListThenSaidThenSeenThenDoneThenUndone() {
        MvcTestResult choice = post("/compounds/choice", member, "chosen", prefix + 1, "chosen", prefix + 3,
                "next", "/campaigns/" + campaign.slug());
        assertThat(choice).hasStatusOk();
        assertThat(text(choice)).contains("2 compounds chosen", prefix + 1 + " " + prefix + 3);

        String[] said = {"act", "stage", "chosen", prefix + 1 + " " + prefix + 3, "campaign", campaign.slug(), "stage",
            "hit", "next", "/campaigns/" + campaign.slug()};
        String plan = text(post("/compounds/choice/plan", member, said));
        assertThat(plan).contains("1 will change, 1 will not", "it is not in " + campaign.title());
        assertThat(three.stage(1)).isEqualTo(Stage.MADE);

        MvcTestResult done = post("/compounds/choice/act", member, with(said, "steps", steps(plan).getFirst()));
        assertThat(done).hasRedirectedUrl("/campaigns/" + campaign.slug());
        assertThat(done.getMvcResult().getFlashMap().get("undo")).isNotNull();
        assertThat(three.stage(1)).isEqualTo(Stage.HIT);
        assertThat(text(get("/history?kind=compound", null))).contains("moved in a campaign");

        assertThat(post("/history/" + done.getMvcResult().getFlashMap().get("undo") + "/undoing", member))
                .hasStatus3xxRedirection();
        assertThat(three.stage(1)).isEqualTo(Stage.MADE);
    }

    @Test
    void whoIsLateSeesTheListAsItIsNow() {
        String[] said = {"act", "stage", "chosen", prefix + 1 + " " + prefix + 2, "campaign", campaign.slug(), "stage",
            "hit", "reason", "both are active"};
        List<String> seen = steps(text(post("/compounds/choice/plan", member, said)));
        memberships.move(campaign.id(), compounds.get(prefix + 2).id(), Stage.TESTED, "", member.actor());

        MvcTestResult late = post("/compounds/choice/act", member,
                with(said, "steps", seen.getFirst(), "steps", seen.getLast()));

        assertThat(late).hasStatus(409);
        assertThat(text(late)).contains("changed since you saw the list", campaign.title() + ": tested",
                "both are active");
        assertThat(three.stage(1)).isEqualTo(Stage.MADE);
        assertThat(three.stage(2)).isEqualTo(Stage.TESTED);
    }

    @Test
    void aWholeListAndAllHitsOfASearchAreChosen() {
        assertThat(text(post("/compounds/choice", member, "all", "true", "campaign", campaign.slug())))
                .contains("2 compounds chosen", prefix + 1 + " " + prefix + 2);
        assertThat(text(post("/search/choice", member, "q", "campaign:" + campaign.slug(), "next", "/search")))
                .contains("2 compounds chosen", prefix + 1);
        assertThat(post("/compounds/choice", member)).hasStatus(422);
    }

    @Test
    void resultsOfChosenCompoundsWithoutAnyAreRefusedInWords() {
        assertThat(post("/activities/choice", member, "compounds", prefix + 1, "assay", "nothing")).hasStatus(404);
    }

    private static List<String> steps(String page) {
        Matcher found = STEP.matcher(page);
        List<String> steps = new ArrayList<>();
        while (found.find()) {
            steps.add(found.group(1));
        }
        return steps;
    }

    private static String[] with(String[] said, String... more) {
        List<String> all = new ArrayList<>(List.of(said));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private MvcTestResult get(String address, Person by) {
        var request = http.get().uri(address);
        return (by == null ? request : request.with(accounts.session(by))).exchange();
    }

    private MvcTestResult post(String address, Person by, String... fields) {
        var request = http.post().uri(address).header(HttpHeaders.ACCEPT, "text/html").with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return (by == null ? request : request.with(accounts.session(by))).exchange();
    }
}
