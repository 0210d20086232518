package org.daybook.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What programs of others meet: parameters that mean nothing are refused, other sites' pages may read, compounds have
/// addresses by InChIKey.
@WebTest
class OpenDataTest {

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

    @ParameterizedTest
    @CsvSource({
        "/api/v1/export/compounds.csv?foo=1, foo",
        "/api/v1/export/compounds.csv?assay=x, assay",
        "/api/v1/export/activities.csv?notebook=x, notebook",
        "/api/v1/export/activities.csv?raw=true&stage=made, stage",
        "/compounds.csv?campain=x, campain",
        "/compounds.csv?stage=made, stage",
        "/compounds.json?view=table, view",
        "/assays/x.csv?order=value, order",
        "/search.csv?q=x&max_mass=3, max_mass",
        "/search.json?page=2, page",
        "/api/v1/search?words=x, words",
        "/api/v1/compounds?structur=C, structur",
        "/api/v1/entries?note=1, note",
        "/api/v1/campaigns?x=1, x",
        "/api/v1/todo?state=open, state",
        "/assays.json?sort=x, sort",
        "/imports.json?outcome=rejected, outcome",
        "/people.json?%3Cb%3E=1, <b>"
    })
    void aParameterThatMeansNothingIsRefused(String address, String parameter) {
        MvcTestResult answer = mvc.get().uri(java.net.URI.create(address)).accept("application/json").exchange();

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo(parameter);
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains(parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/compounds?foo=1", "/search?foo=1", "/search?q=x&foo=1&utm_source=mail"})
    void aPageOfAListRefusesItAsItsFilesDo(String address) {
        assertThat(mvc.get().uri(address)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void aStageOfNoCampaignIsTold() {
        assertThat(mvc.get().uri("/compounds?stage=made")).hasStatusOk().bodyText()
                .contains("A stage and a series are those of a campaign");
        assertThat(mvc.get().uri("/compounds")).bodyText().doesNotContain("those of a campaign");
    }

    @Test
    void theOnlyParameterIsNamedAsOne() {
        assertThat(mvc.get().uri("/imports.json?foo=1").accept("application/json")).hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText().contains("the only one is page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/export/compounds.csv?raw=true",
                "/compounds.csv?order=number&campaign=&series=&stage=",
                "/compounds.json",
                "/search.json?q=x&kind=entry&min-mass=1&sort=newest&limit=3",
                "/api/v1/compounds?q=x&max-logp=3",
                "/api/v1/entries?limit=3",
                "/imports.json?page=1",
                "/api/v1/imports?page=1",
                "/compounds?utm_source=mail",
                "/search?q=x&fbclid=1",
                "/compounds?stage=made",
                "/compounds?campaign=&order=number&view=table&page=1&utm_medium=x",
                "/api/v1/openapi.json"
            })
    void whatMeansSomethingIsAnswered(String address) {
        assertThat(mvc.get().uri(address)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/compounds",
                "/compounds.csv",
                "/people.json",
                "/api/v1/compounds/NONE-1",
                "/api/v1/export/compounds.csv?foo=1",
                "/attachments/1/x.png"
            })
    void pagesOfOtherSitesReadWhatAnybodyReads(String address) {
        MvcTestResult answer = mvc.get().uri(address).header(HttpHeaders.ORIGIN, "https://example.org").exchange();

        assertThat(answer).headers().hasValue(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .doesNotContainHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS);
        assertThat(answer.getResponse().getHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS))
                .contains("ETag", "Link", "Retry-After");
    }

    @Test
    void pagesOfOtherSitesAskFirstAndNeitherWriteNorSignIn() {
        MvcTestResult reading = askFirst("/api/v1/compounds/X", "GET");
        assertThat(reading)
                .hasStatus(HttpStatus.NO_CONTENT)
                .headers()
                .hasValue(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
        assertThat(reading.getResponse().getHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS))
                .doesNotContain("Authorization");

        for (String method : new String[] {"POST", "PUT", "DELETE"}) {
            assertThat(askFirst("/api/v1/compounds", method))
                    .headers()
                    .doesNotContainHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
        }
        assertThat(mvc.post()
                        .uri("/api/v1/compounds")
                        .header(HttpHeaders.ORIGIN, "https://example.org")
                        .exchange())
                .headers()
                .doesNotContainHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
        assertThat(mvc.get().uri("/login").header(HttpHeaders.ORIGIN, "https://example.org").exchange()).headers()
                .doesNotContainHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
    }

    private MvcTestResult askFirst(String address, String method) {
        return mvc.options().uri(address).header(HttpHeaders.ORIGIN, "https://example.org")
                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, method).exchange();
    }

    @Test
    void anInchiKeyIsAnAddress() {
        Compound compound = register("CCCCC(Br)CCCC(F)N", "OPD-S-1", null);
        String key = compound.inchiKey().orElseThrow();

        assertThat(mvc.get().uri("/compounds/" + key))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasRedirectedUrl("/compounds/OPD-S-1");
        assertThat(mvc.get().uri("/compounds/" + key + ".json"))
                .bodyJson()
                .extractingPath("$.number")
                .isEqualTo("OPD-S-1");
        assertThat(mvc.get().uri("/api/v1/compounds/" + key))
                .bodyJson()
                .extractingPath("$.number")
                .isEqualTo("OPD-S-1");
        assertThat(mvc.get().uri("/compounds/" + key.substring(0, 14))).hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl("/search?q=" + key.substring(0, 14) + "&kind=compound");
        assertThat(mvc.get().uri("/compounds/AAAAAAAAAAAAAA-AAAAAAAAAA-N")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anInchiKeyOfSeveralCompoundsIsTheirList() throws Exception {
        Compound racemic = register("CCCC[C@H](Cl)CCC(F)(F)N", "OPD-S-2", StereoStatement.RACEMIC);
        Compound relative = register("CCCC[C@H](Cl)CCC(F)(F)N", "OPD-S-3", StereoStatement.RELATIVE);
        String key = racemic.inchiKey().orElseThrow();
        assertThat(relative.inchiKey()).contains(key);

        MvcTestResult answer = mvc.get().uri("/compounds/" + key).exchange();

        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl("/search?q=" + key + "&kind=compound");
        assertThat(mvc.get().uri(String.valueOf(answer.getResponse().getRedirectedUrl())))
                .bodyText()
                .contains("OPD-S-2", "OPD-S-3");
        assertThat(mvc.get().uri("/api/v1/compounds/" + key)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(mvc.get().uri("/compounds/" + key + ".json"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("OPD-S-2, OPD-S-3");
    }

    @Test
    void theDataSayWhyACompoundIsParked() {
        Actor member = accounts.member().actor();
        Campaign campaign = campaigns.open("", "Parking of " + accounts.member().handle(), "", member);
        Compound compound = register("CCCCC(I)CCCC(F)N", "OPD-S-4", null);
        memberships.place(campaign.id(), compound.id(), "", Stage.PARKED, "hERG activity", member);

        assertThat(mvc.get().uri("/campaigns/" + campaign.slug() + ".json"))
                .bodyJson()
                .extractingPath("$.parked[0].reason")
                .isEqualTo("hERG activity");
        assertThat(mvc.get().uri("/compounds/OPD-S-4.json"))
                .bodyJson()
                .extractingPath("$.campaigns[0].reason")
                .isEqualTo("hERG activity");
    }

    private Compound register(
            String smiles, String number, @org.jspecify.annotations.Nullable StereoStatement statement) {
        compounds.register(
                NewCompound.of(StructureReader.read(smiles)).numbered(number).stating(statement),
                accounts.member().actor());
        return compounds.get(number);
    }
}
