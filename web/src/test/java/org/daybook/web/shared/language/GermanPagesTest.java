package org.daybook.web.shared.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Pages in the language of who reads them.
@WebTest
class GermanPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest(name = "{0} has the heading {1}")
    @CsvSource({"/,Heute", "/notebooks,Laborbücher", "/compounds,Verbindungen", "/campaigns,Kampagnen",
        "/assays,Assays", "/people,Personen", "/search,Suche", "/todo,Aufgaben",
        "/imports,Importe und Exporte", "/login,Anmelden"})
    void aBrowserThatAsksForGermanGetsIt(String path, String heading) {
        MvcTestResult page = german(path);

        assertThat(page).hasStatusOk();
        assertThat(page).bodyText().contains("<html lang=\"de\"").contains("<h1>" + heading + "</h1>")
                .doesNotContain("??");
        assertThat(page.getResponse().getHeaders(HttpHeaders.VARY)).contains(HttpHeaders.ACCEPT_LANGUAGE);
    }

    @Test
    void whoChoseEnglishReadsItInAGermanBrowser() {
        assertThat(mvc.get().uri("/compounds").header(HttpHeaders.ACCEPT_LANGUAGE, "de")
                .cookie(new Cookie(Languages.COOKIE, "en"))).bodyText()
                .contains("<html lang=\"en\"").contains("<h1>Compounds</h1>");
    }

    @Test
    void theSwitchKeepsTheChoiceAndGoesBackToThePage() {
        MvcTestResult page = german("/compounds?order=mass");
        assertThat(page).bodyText().contains("hreflang=\"en\" href=\"/language/en?next=/compounds?order%3Dmass\"");

        MvcTestResult chosen = mvc.get().uri("/language/en?next={page}", "/compounds?order=mass").exchange();

        assertThat(chosen).hasStatus(303).hasHeader(HttpHeaders.LOCATION, "/compounds?order=mass");
        assertThat(chosen.getResponse().getHeader(HttpHeaders.SET_COOKIE))
                .startsWith("daybook-language=en; Path=/; Max-Age=31536000").endsWith("HttpOnly; SameSite=Lax");
    }

    @Test
    void theSwitchLeadsToNoOtherSite() {
        assertThat(mvc.get().uri("/language/de?next=//evil.example/")).hasStatus(303)
                .hasHeader(HttpHeaders.LOCATION, "/");
    }

    @Test
    void aLanguageThatWeDoNotHaveIsMissing() {
        assertThat(mvc.get().uri("/language/tlh")).hasStatus(404);
    }

    @Test
    void aProblemIsSaidInTheLanguageThatIsAskedForAndElseInEnglish() {
        assertThat(mvc.get().uri("/api/v1/compounds/NO-SUCH-1").header(HttpHeaders.ACCEPT_LANGUAGE, "de"))
                .hasStatus(404).bodyJson()
                .hasPathSatisfying("$.detail",
                        detail -> assertThat(detail).isEqualTo("Es gibt keine Verbindung \"NO-SUCH-1\""))
                .hasPathSatisfying("$.title", title -> assertThat(title).isEqualTo("Nicht gefunden"));
        assertThat(mvc.get().uri("/api/v1/compounds/NO-SUCH-1")).bodyJson().hasPathSatisfying("$.detail",
                detail -> assertThat(detail).isEqualTo("There is no compound \"NO-SUCH-1\""));
    }

    @Test
    void whatIsRefusedIsSaidInGermanBesideTheField() {
        assertThat(german("/search?min-mass=heavy")).bodyText().contains("&quot;heavy&quot; ist keine Zahl");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        /api/v1/compounds/NO-SUCH-1 | 404 | Nicht gefunden       | Es gibt keine Verbindung
        /api/v1/search?nothing=1    | 400 | Fehlerhafte Anfrage  | Hier gibt es keinen Parameter "nothing"; bekannt sind
        /api/v1/search?structure=C1 | 422 | Struktur nicht lesbar | der Ring, der hier beginnt, wird nie geschlossen
        """)
    void titleAndDetailAreInTheLanguageThatIsAskedFor(String path, int status, String title, String detail) {
        assertThat(german(path)).hasStatus(status).bodyJson()
                .hasPathSatisfying("$.title", one -> assertThat(one).isEqualTo(title))
                .hasPathSatisfying("$.detail", one -> assertThat(one).asString().contains(detail));
    }

    @Test
    void aTokenThatIsUnknownIsRefusedInGermanBeforeAnyPage() {
        assertThat(mvc.get().uri("/api/v1/compounds/X-1").header(HttpHeaders.ACCEPT_LANGUAGE, "de")
                .header(HttpHeaders.AUTHORIZATION, "Bearer nothing")).hasStatus(401).bodyJson()
                .hasPathSatisfying("$.title", title -> assertThat(title).isEqualTo("Nicht angemeldet"))
                .hasPathSatisfying("$.detail", detail -> assertThat(detail)
                        .isEqualTo("Dieses Token ist unbekannt, abgelaufen oder widerrufen"));
    }

    private MvcTestResult german(String path) {
        return mvc.get().uri(path).header(HttpHeaders.ACCEPT_LANGUAGE, "de-DE,de;q=0.9,en;q=0.8").exchange();
    }
}
