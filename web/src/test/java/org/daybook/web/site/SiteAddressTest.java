package org.daybook.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.NotAllowedException;
import org.daybook.people.SiteAddress;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.NewCompound;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.PublicAddress;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/// What a request calls the site is taken for nothing: only the setting or an owner says where it is reached.
@WebTest
@Transactional
class SiteAddressTest {

    private static final String EVIL = "evil.example";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Compounds compounds;

    @Autowired
    private SiteAddress site;

    @BeforeEach
    void registerACompound() {
        compounds.register(
                NewCompound.of(StructureReader.read("OC(=O)c1ccccc1")).numbered("ADR-1"),
                accounts.owner().actor());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/compounds",
                "/compounds/ADR-1",
                "/compounds/adr-01",
                "/compounds/ADR-1.json",
                "/compounds/ADR-1.sdf",
                "/people",
                "/people.json",
                "/notebooks.json",
                "/campaigns.json",
                "/todo",
                "/search?q=benzoic",
                "/api/v1/compounds",
                "/api/v1/entries",
                "/api/v1/openapi.json",
                "/docs/api/reference",
                "/robots.txt",
                "/sitemap.xml",
                "/feeds/entries.atom",
                "/login",
                "/account",
                "/missing"
            })
    void noAnswerRepeatsTheNameThatWasAskedFor(String address) {
        MockHttpServletResponse answer = asEvil(mvc.get().uri(address)).exchange().getResponse();

        assertThat(text(answer)).doesNotContain(EVIL);
        assertThat(answer.getHeaderNames()).noneMatch(name -> answer.getHeaders(name).toString().contains(EVIL));
    }

    @Test
    void whatIsMadeIsNamedByItsPath() {
        String bearer = accounts.bearer(accounts.owner());

        MockHttpServletResponse made = asEvil(mvc.post()
                        .uri("/api/v1/campaigns")
                        .header(HttpHeaders.AUTHORIZATION, bearer)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"title\":\"Address\",\"slug\":\"address\"}"))
                .exchange()
                .getResponse();

        assertThat(made.getHeader(HttpHeaders.LOCATION)).isEqualTo("/campaigns/address");
        assertThat(text(made)).contains("\"url\":\"/campaigns/address\"");
    }

    @Test
    void anOwnerConfirmsTheAddressAndLinksThatLeaveTheSiteUseIt() {
        var answer = mvc.post()
                .uri("/site/address")
                .param("address", "https://ELN.example.org/")
                .with(accounts.session(accounts.owner()))
                .with(SecurityMockMvcRequestPostProcessors.csrf());

        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/site");
        assertThat(asEvil(mvc.get().uri("/compounds/ADR-1"))).bodyText()
                .contains("rel=\"canonical\" href=\"https://eln.example.org/compounds/ADR-1\"").doesNotContain(EVIL);
        assertThat(asEvil(mvc.get().uri("/compounds/ADR-1.json")))
                .bodyText()
                .contains("\"https://eln.example.org/compounds/ADR-1\"");
        assertThat(asEvil(mvc.get().uri("/feeds/compounds.atom")))
                .hasStatusOk()
                .bodyText()
                .contains("https://eln.example.org/compounds/ADR-1");
        assertThat(mvc.get().uri("/site").with(accounts.session(accounts.owner())))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"https://eln.example.org\"");
    }

    @Test
    void nobodyElseConfirmsIt() {
        assertThatThrownBy(() -> site.confirm(
                        "https://eln.example.org", accounts.member().actor()))
                .isInstanceOf(NotAllowedException.class);
        assertThat(mvc.get().uri("/site").with(accounts.session(accounts.member()))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(site.known()).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\" is refused: {1}")
    @CsvSource({
        "eln.example.org, does not begin with",
        "ftp://eln.example.org, does not begin with",
        "https://, no address",
        "https:///x, names no host",
        "https://a@eln.example.org, names no host",
        "https://eln.example.org/eln, behind the host",
        "https://eln.example.org?x=1, behind the host",
        "https://eln example.org, no address",
        "javascript:alert(1), does not begin with"
    })
    void whatIsNoAddressIsRefusedInWords(String typed, String why) {
        assertThatThrownBy(() -> PublicAddress.of(typed))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({
        "https://ELN.example.org:443/, https://eln.example.org",
        "http://10.0.0.7:8080, http://10.0.0.7:8080",
        "http://[::1]:80, http://[::1]"
    })
    void anAddressIsWrittenInOneWay(String typed, String written) {
        assertThat(PublicAddress.of(typed).text()).isEqualTo(written);
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B asEvil(B request) {
        return request.header(HttpHeaders.HOST, EVIL)
                .header("X-Forwarded-Host", EVIL)
                .header("Forwarded", "host=" + EVIL)
                .header("X-Forwarded-Proto", "https")
                .with(sent -> {
                    sent.setServerName(EVIL);
                    return sent;
                });
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
