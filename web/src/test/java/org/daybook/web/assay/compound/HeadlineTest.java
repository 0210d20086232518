package org.daybook.web.assay.compound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.awaitility.Awaitility;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What stands beside the drawing of a compound, and how its results are parted by what they ask.
@WebTest
class HeadlineTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    private Person person;

    @BeforeEach
    void importCompoundsOfSeveralLaboratories() throws UnsupportedEncodingException {
        person = accounts.member();
        MvcTestResult answer = mvc.post().uri("/api/v1/imports").multipart()
                .file(new MockMultipartFile("file", "headline.csv", "text/csv", """
                        Compound number,SMILES,Pfal IC50 (Head GSK),Pfal IC50 (Head Inh),Cytotox HepG2 (uM),\
                        Cytotox Vero (uM),Sol 6.5 ug/mL (Head),Sol 2.0 ug/mL (Head),CLint HLM (uL/min/mg),\
                        CLint MLM (uL/min/mg),\
                        hERG pIC50 (Head),Colour (Head) IC50 remark
                        HDL-S-1,OCCCCC(C)(C)CC,0.4,0.04,10,>40,12.5,50,47,159,5.2,
                        HDL-S-2,OCCCCCC(C)(C)CC,>25,,>40,>80,,,,,,
                        HDL-S-3,OCCCC(C)(C)CC,2,,>40,>80,,,,,,
                        HDL-S-4,OCCC(C)(C)CC,,,,,,,,,,
                        """.getBytes(StandardCharsets.UTF_8)))
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(person)).exchange();
        String address = String.valueOf(answer.getResponse().getHeader("Location"));
        Awaitility.await().until(() -> mvc.get().uri(address)
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(person)).exchange().getResponse()
                .getContentAsString().contains("\"completed\""));
    }

    @Test
    void theFirstAnswersStandBesideTheDrawing() throws UnsupportedEncodingException {
        Document page = page("HDL-S-1");

        assertThat(page.select(".tile-wide .tile-value .pot").text()).isEqualTo("0.126 µM");
        assertThat(page.select(".tile-wide").text())
                .contains("Pfal IC50 or EC50", "2 values; 2 laboratories", "best 0.04 µM (Head Inh)", "10-fold apart");
        assertThat(page.select(".tile-wide svg").attr("aria-label")).isEqualTo("Head GSK: 0.4; Head Inh: 0.04");
        assertThat(page.select(".tile-wide svg circle.dot")).hasSize(2);
        assertThat(page.select(".tile .tile-name").eachText())
                .containsExactly("Pfal IC50 or EC50", "Selectivity", "Solubility", "Clearance");
        assertThat(page.select(".tile .tile-value").eachText().subList(1, 4))
                .as("10 µM over 0.126 µM; the least acid medium; human before mouse")
                .containsExactly("79×", "12.5 µg/mL", "47 µL/min/mg");
    }

    @Test
    void aBoundIsShownAsOne() throws UnsupportedEncodingException {
        Document weak = page("HDL-S-2");
        Document harmless = page("HDL-S-3");

        assertThat(weak.select(".tile-wide .tile-value").text()).startsWith(">25 µM");
        assertThat(weak.select(".tile-wide svg circle.dot-bound")).hasSize(1);
        assertThat(weak.select(".tile-name").eachText()).as("nothing to divide by").doesNotContain("Selectivity");
        assertThat(harmless.select(".tile .tile-value").last().text())
                .as("the most that cells stood").isEqualTo(">40×");
    }

    @Test
    void resultsArePartedByWhatTheyAsk() throws UnsupportedEncodingException {
        Document page = page("HDL-S-1");

        assertThat(page.select(".result-kinds h3").eachText())
                .containsExactly("Potency", "Mechanism and safety", "Metabolism", "Physical");
        assertThat(page.select("#results-potency + .table-wrap th[scope=row] > a").eachText())
                .as("the most potent first").containsExactly("Pfal IC50 (Head Inh)", "Pfal IC50 (Head GSK)");
        assertThat(page.select("#results-metabolism + .table-wrap rect.result-length").eachAttr("width"))
                .as("of 60 from 1 to 1,000 on a logarithmic axis").containsExactly("33.4", "44.0");
    }

    @Test
    void whatNobodyMeasuredHasNoTile() throws UnsupportedEncodingException {
        Document page = page("HDL-S-4");

        assertThat(page.select(".tile")).isEmpty();
        assertThat(page.text()).contains("No result is recorded yet.");
    }

    private Document page(String number) throws UnsupportedEncodingException {
        return Jsoup.parse(mvc.get().uri("/compounds/" + number).exchange().getResponse().getContentAsString());
    }
}
