package org.daybook.web.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.Person;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.NewCompound;
import org.daybook.web.shared.error.ErrorPage;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class CampaignPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Compounds compounds;

    private Person member;
    private Campaign campaign;

    @BeforeEach
    void openCampaign() {
        member = accounts.member();
        campaign = campaigns.open("", "Campaign of " + member.handle(), "Kill *Plasmodium*", member.actor());
        compounds.register(NewCompound.of(StructureReader.read("CCCCO")).numbered("CMP-S-1"), member.actor());
    }

    @Test
    void aCampaignShowsItsCompoundsByStage() {
        place("in synthesis", "");
        place("made", "");

        assertThat(mvc.get().uri(page())).hasStatusOk().bodyText()
                .contains("<em>Plasmodium</em>", "CMP-S-1", "stage-made", "<svg").doesNotContain("Move");
        assertThat(mvc.get().uri("/compounds?campaign=" + campaign.slug() + "&stage=made&view=table"))
                .hasStatusOk()
                .bodyText()
                .contains("CMP-S-1");
        assertThat(mvc.get().uri("/compounds/CMP-S-1")).bodyText().contains(campaign.title());
    }

    /// Both read the page; the form of each carries what it showed.
    @Test
    void ofTwoWhoMoveACompoundTheSecondIsToldBoth() {
        place("made", "");
        String board = seen(page());
        String compound = seen("/compounds/CMP-S-1");
        assertThat(board).isEqualTo(compound);
        place("parked", "not soluble");

        for (String form : List.of(board, campaign.slug() + "=", "")) {
            MvcTestResult late = post("/campaigns/compounds", "campaign", campaign.slug(), "number", "CMP-S-1",
                    "stage", "tested", "seen", form);
            assertThat(late).as(form).hasStatus(HttpStatus.CONFLICT);
            assertThat(said(late)).contains("Somebody has moved CMP-S-1", campaign.title() + ": parked",
                    "Yours, tested");
        }
        assertThat(post("/campaigns/compounds", "campaign", campaign.slug(), "number", "CMP-S-1", "stage", "parked",
                "reason", "for another reason", "seen", board)).as("no reason is lost").hasStatus(HttpStatus.CONFLICT);
        assertThat(post("/campaigns/compounds", "campaign", campaign.slug(), "number", "CMP-S-1", "stage", "tested",
                "seen", "", "seen", seen(page()))).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/compounds/CMP-S-1")).bodyText().contains("stage-tested");
    }

    /// What the page of the error is going to say.
    private static String said(MvcTestResult answer) {
        return String.valueOf(answer.getRequest().getAttribute(ErrorPage.PROBLEM));
    }

    private String seen(String page) {
        MvcTestResult shown = mvc.get().uri(page).with(accounts.session(member)).exchange();
        return Pattern.compile("name=\"seen\"\\s+value=\"(" + campaign.slug() + "=\\d+)\"")
                .matcher(new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .results().map(found -> found.group(1)).findFirst().orElseThrow();
    }

    @Test
    void theListSaysTheAimInWords() {
        assertThat(mvc.get().uri("/campaigns"))
                .hasStatusOk()
                .bodyText()
                .contains(campaign.title(), "Kill Plasmodium")
                .doesNotContain("*Plasmodium*");
    }

    @Test
    void parkingSaysWhoWhenAndWhy() {
        assertThat(post(page() + "/standings", "state", "parked", "reason", "hERG activity")).hasRedirectedUrl(page());

        assertThat(mvc.get().uri(page())).bodyText().contains("Parked", "hERG activity", member.displayName());
        assertThat(post(page() + "/standings", "state", "parked", "reason", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aSeriesIsOpenedAndParked() {
        post(page() + "/series", "title", "Amides");
        post(page() + "/series/amides/standings", "state", "parked", "reason", "all inactive");

        assertThat(mvc.get().uri(page())).bodyText().contains("Amides", "all inactive");
        assertThat(mvc.get().uri(page() + "?series=amides")).hasStatusOk();
        assertThat(mvc.get().uri(page() + "?series=none")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aContributorTakesPart() {
        Person contributor = accounts.contributor();

        assertThat(mvc.post()
                        .uri(page() + "/people")
                        .with(csrf())
                        .with(accounts.session(contributor))
                        .param("part", "docking"))
                .hasRedirectedUrl(page());
        assertThat(mvc.get().uri(page())).bodyText().contains(contributor.displayName(), "docking");
        assertThat(mvc.post()
                        .uri(page() + "/standings")
                        .with(csrf())
                        .with(accounts.session(contributor))
                        .param("state", "completed"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void campaignsAreOpenedByAForm() {
        assertThat(post("/campaigns", "title", "Open " + member.handle(), "aim", "x"))
                .hasRedirectedUrl("/campaigns/open-" + member.handle());
        assertThat(post("/campaigns", "title", "", "aim", "kept"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("kept", "title is needed");
        assertThat(post(page(), "title", "Renamed " + member.handle(), "aim", "y")).hasRedirectedUrl(page());
        assertThat(mvc.get().uri("/campaigns")).bodyText().contains("Renamed " + member.handle());
        assertThat(mvc.get().uri(page() + "/edit").with(accounts.session(member))).hasStatusOk();
        assertThat(mvc.get().uri("/campaigns/new").with(accounts.session(member))).hasStatusOk();
    }

    @Test
    void theSameIsThereForPrograms() {
        String bearer = accounts.bearer(member);
        var placed = mvc.post()
                .uri("/api/v1/campaigns/" + campaign.slug() + "/compounds")
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"number\": \"cmp-s-01\", \"stage\": \"hit\"}");
        var opened = mvc.post().uri("/api/v1/campaigns").header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON).content("{\"title\": \"By script " + member.handle() + "\"}");

        assertThat(placed).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(opened).hasStatus(HttpStatus.CREATED);
        assertThat(mvc.get().uri(page() + ".json"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.compounds.hit")
                .isEqualTo(1);
        assertThat(mvc.get().uri("/api/v1/campaigns")).hasStatusOk().bodyText().contains(campaign.slug());
    }

    private void place(String stage, String reason) {
        assertThat(post(
                        "/campaigns/compounds",
                        "campaign",
                        campaign.slug(),
                        "number",
                        "CMP-S-1",
                        "stage",
                        stage,
                        "reason",
                        reason,
                        "back",
                        "/compounds/CMP-S-1"))
                .hasRedirectedUrl("/compounds/CMP-S-1");
    }

    private String page() {
        return "/campaigns/" + campaign.slug();
    }

    private MvcTestResult post(String address, String... parameters) {
        var request = mvc.post().uri(address).with(csrf()).with(accounts.session(member));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
