package org.daybook.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.daybook.exchange.vocabulary.Terms;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Owners add strains, species, endpoints, units and kinds of ids on a page; everybody can read them as JSON.
@WebTest
class VocabularyPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Terms terms;

    @AfterEach
    void takeAllBack() {
        terms.history().stream().filter(term -> term.removed().isEmpty())
                .forEach(term -> terms.takeBack(term.id(), accounts.owner().actor()));
    }

    @Test
    void anOwnerAddsAndTakesBack() {
        assertThat(add("species", "Tcru", "Trypanosoma cruzi", "", "")).hasStatus3xxRedirection();

        assertThat(mvc.get().uri("/site/vocabulary").with(accounts.session(accounts.owner()))).hasStatusOk()
                .bodyText().contains("Tcru", "means Trypanosoma cruzi", "our parasites", "3D7[A]?");
        assertThat(mvc.get().uri("/api/v1/vocabulary")).hasStatusOk().bodyJson()
                .hasPathSatisfying("$[0].kind", path -> assertThat(path).isEqualTo("species"))
                .hasPathSatisfying("$[0].means", path -> assertThat(path).isEqualTo("Trypanosoma cruzi"));

        long id = terms.history().getFirst().id();
        assertThat(mvc.post().uri("/site/vocabulary/{id}/removal", id).with(accounts.session(accounts.owner()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/site/vocabulary").with(accounts.session(accounts.owner())))
                .bodyText().contains("taken back by");
    }

    @Test
    void anEndpointSaysWhatItsNumbersAre() {
        assertThat(add("endpoint", "RC50", "", "potency", "lower")).hasStatus3xxRedirection();

        assertThat(mvc.get().uri("/api/v1/vocabulary")).bodyJson()
                .hasPathSatisfying("$[0].scale", path -> assertThat(path).isEqualTo("potency"))
                .hasPathSatisfying("$[0].direction", path -> assertThat(path).isEqualTo("lower"));
    }

    @Test
    void whatIsKnownAlreadyIsSaidBesideWhatWasTyped() {
        assertThat(add("strain", "3D7", "", "", "")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText().contains("is known already", "value=\"3D7\"");
        assertThat(add("planet", "Mars", "", "", "")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void nobodyElseAddsWords() {
        assertThat(mvc.get().uri("/site/vocabulary").with(accounts.session(accounts.member())))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri("/site/vocabulary").param("kind", "strain").param("words", "Tulahuen")
                .param("reason", "x").with(accounts.session(accounts.member()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aPreviewByOlderWordsOffersToBeReadAgainInPlaceOfBeingStored() throws Exception {
        String page = preview();
        add("species", "Tcru", "Trypanosoma cruzi", "", "");

        assertThat(show(page)).bodyText().contains("Read it again").doesNotContain("Import these rows");
        assertThat(send(page + "/commit")).hasStatus3xxRedirection();
        assertThat(show(page)).bodyText().contains("Read it again", "waiting for your decision");

        assertThat(send(page + "/reading")).hasStatus3xxRedirection();
        await(page);
        assertThat(show(page)).bodyText().contains("Import these rows").doesNotContain("Read it again<");
    }

    private String preview() {
        String page = mvc.post().uri("/imports/pasted")
                .param("text", "Compound number\tSMILES\nOW-1\tCCCCCCCCCCCCCCCCCCCCCN\n")
                .with(accounts.session(accounts.owner())).with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange().getResponse().getRedirectedUrl();
        await(page);
        return page;
    }

    private void await(String page) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!new String(show(page).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .contains("waiting for your decision")) {
            assertThat(Instant.now()).as("still at work").isBefore(end);
            Thread.yield();
        }
    }

    private MvcTestResult show(String page) {
        return mvc.get().uri(page).with(accounts.session(accounts.owner())).exchange();
    }

    private MvcTestResult send(String address) {
        return mvc.post().uri(address).with(accounts.session(accounts.owner()))
                .with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
    }

    private MvcTestResult add(String kind, String words, String means, String scale, String direction) {
        return mvc.post().uri("/site/vocabulary").param("kind", kind).param("words", words).param("means", means)
                .param("scale", scale).param("direction", direction).param("reason", "our parasites")
                .with(accounts.session(accounts.owner()))
                .with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
    }
}
