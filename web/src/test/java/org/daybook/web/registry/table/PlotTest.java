package org.daybook.web.registry.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.awaitility.Awaitility;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.people.Person;
import org.daybook.registry.Compounds;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// One column of a list of compounds against another. The drawing is 560 by 360.
@WebTest
class PlotTest {

    private static final String GSK = "pfal-ic50-plot-gsk";
    private static final String DUNDEE = "pfal-ic50-plot-dundee";

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

    private String list;

    @BeforeEach
    void measureFourCompoundsInTwoLaboratories() {
        Person person = accounts.member();
        MvcTestResult answer = mvc.post().uri("/api/v1/imports").multipart()
                .file(new MockMultipartFile("file", "plot.csv", "text/csv", """
                        Compound number,SMILES,Pfal IC50 (Plot GSK),Pfal IC50 (Plot Dundee)
                        PLT-S-1,SCCCCC(C)(C)C,0.1,0.01
                        PLT-S-2,SCCCCCC(C)(C)C,1,1
                        PLT-S-3,SCCCC(C)(C)C,>25,10
                        PLT-S-4,SCCC(C)(C)C,,
                        """.getBytes(StandardCharsets.UTF_8)))
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(person)).exchange();
        String address = String.valueOf(answer.getResponse().getHeader("Location"));
        Awaitility.await().until(() -> mvc.get().uri(address)
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(person)).exchange().getResponse()
                .getContentAsString().contains("\"completed\""));
        Campaign campaign = campaigns.open("", "Plot of " + person.handle(), "Aim", person.actor());
        for (int n = 1; n <= 4; n++) {
            memberships.place(campaign.id(), compounds.get("PLT-S-" + n).id(), "", Stage.MADE, "", person.actor());
        }
        list = "campaign=" + campaign.slug();
    }

    @Test
    void oneLaboratoryAgainstAnotherStandsByPowersOfTen() throws UnsupportedEncodingException {
        Document page = page("/compounds/plot?" + list + "&x=" + GSK + "&y=" + DUNDEE);

        assertThat(page.select(".plot-point").eachAttr("cx")).as("0.1 and 1 on an axis of one power of ten")
                .containsExactly("0.0", "560.0");
        assertThat(page.select(".plot-point").eachAttr("cy")).as("0.01 and 1 on an axis of two")
                .containsExactly("360.0", "0.0");
        assertThat(page.select(".plot a").first().attr("href")).endsWith("/compounds/PLT-S-1");
        assertThat(page.select(".plot-equal")).as("both in µM").isNotEmpty();
        assertThat(page.select("tbody tr").eachText()).containsExactly("PLT-S-1 0.01 0.1", "PLT-S-2 1 1");
        assertThat(page.text()).contains("2 compounds have no number for both");
    }

    @Test
    void aPotencyStandsAgainstAPropertyOrTheDay() throws UnsupportedEncodingException {
        Document property = page("/compounds/plot?" + list + "&y=" + DUNDEE);
        Document day = page("/compounds/plot?" + list + "&x=registered&y=" + DUNDEE);

        assertThat(property.select(".plot-point")).hasSize(3);
        assertThat(property.select(".plot-equal")).isEmpty();
        assertThat(property.select("select[name=x] option[selected]").val()).isEqualTo("logp");
        assertThat(day.select(".plot-point")).hasSize(3);
        assertThat(day.select("text.plot-across").first().text()).matches("\\d{4}-\\d\\d-\\d\\d");
    }

    @Test
    void whatTheListIsNarrowedToIsDrawn() throws UnsupportedEncodingException {
        Document page = page("/compounds/plot?" + list + "&where=" + DUNDEE + "=..0.5&y=" + DUNDEE + "&x=mass");

        assertThat(page.select("tbody th").eachText()).containsExactly("PLT-S-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x=nonsense", "y=smiles", "x=name", "where=mass=x"})
    void whatCannotBeDrawnIsRefusedInWords(String asked) {
        assertThat(mvc.get().uri("/compounds/plot?" + list + "&" + asked))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void aListLeadsToItsPicture() throws UnsupportedEncodingException {
        assertThat(page("/compounds?" + list).select(".views a").last().attr("href"))
                .isEqualTo("/compounds/plot?" + list);
    }

    private Document page(String address) throws UnsupportedEncodingException {
        return Jsoup.parse(mvc.get().uri(address).exchange().getResponse().getContentAsString());
    }
}
