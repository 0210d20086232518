package org.daybook.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/// Owners say on a page what words in headings mean; everybody can read it as JSON.
@WebTest
@Transactional
class HeadingWordsTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Test
    void anOwnerSaysAndTakesBack() {
        assertThat(say("CI50", "part", "IC50", "French sheets")).hasStatus3xxRedirection();

        assertThat(mvc.get().uri("/site/headings").with(accounts.session(accounts.owner()))).hasStatusOk()
                .bodyText().contains("CI50", "is read as IC50", "French sheets");
        assertThat(mvc.get().uri("/api/v1/heading-words")).hasStatusOk().bodyJson()
                .hasPathSatisfying("$[0].means", path -> assertThat(path).isEqualTo("IC50"))
                .hasPathSatisfying("$[0].where", path -> assertThat(path).isEqualTo("part"));
    }

    @Test
    void whatIsNotKnownIsSaidBesideWhatWasTyped() {
        assertThat(say("Nom", "whole", "Nomen", "French sheets")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText().contains("no heading and no word of one that the program knows", "value=\"Nomen\"");
    }

    @Test
    void nobodyElseSaysIt() {
        assertThat(mvc.get().uri("/site/headings").with(accounts.session(accounts.member())))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri("/site/headings").param("words", "Nom").param("means", "Name").param("reason", "x")
                .with(accounts.session(accounts.member())).with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult say(String words, String where, String means, String reason) {
        return mvc.post().uri("/site/headings").param("words", words).param("where", where).param("means", means)
                .param("reason", reason).with(accounts.session(accounts.owner()))
                .with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
    }
}
