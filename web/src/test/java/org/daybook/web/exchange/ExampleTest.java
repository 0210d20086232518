package org.daybook.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.daybook.exchange.Example;
import org.daybook.people.Person;
import org.daybook.people.account.Setup;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Needs a new site, so it has a database of its own.
@WebTest
@TestPropertySource(properties = "daybook.test.site=example")
class ExampleTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Setup setup;

    @Autowired
    private Example example;

    @Test
    void theExampleComesWithTheSetUpAndGoesWithOneClick() {
        assertThat(mvc.get().uri("/setup")).hasStatusOk().bodyText().contains("name=\"code\"");
        assertThat(mvc.post()
                        .uri("/setup")
                        .with(csrf())
                        .param("code", setup.openCode().orElseThrow())
                        .param("displayName", "Test Owner")
                        .param("email", "owner@example.org")
                        .param("password", Accounts.PASSWORD)
                        .param("start", "example"))
                .hasRedirectedUrl("/");
        Person owner = accounts.owner();

        assertThat(mvc.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("Series 4: triazolopyrazines", "Example Biologist", "For the next potency round")
                .doesNotContain("This site shows the example");
        assertThat(mvc.get().uri("/").with(accounts.session(owner)))
                .bodyText()
                .contains("This site shows the example", "href=\"/example\"");
        assertThat(mvc.get().uri("/example").with(accounts.session(owner))).hasStatusOk().bodyText()
                .contains("42 compounds", "Nothing: nobody has built upon the example");
        assertThat(mvc.get().uri("/example").with(accounts.session(accounts.member()))).hasStatus(HttpStatus.FORBIDDEN);

        assertThat(mvc.post().uri("/example/removal").with(csrf()).with(accounts.session(owner)))
                .hasRedirectedUrl("/example");

        assertThat(example.isLoaded()).isFalse();
        assertThat(mvc.get().uri("/example").with(accounts.session(owner)))
                .hasStatusOk()
                .bodyText()
                .contains("Load the example");
        assertThat(mvc.get().uri("/").with(accounts.session(owner))).bodyText().contains("This site is empty");

        assertThat(mvc.post().uri("/example").with(csrf()).with(accounts.session(owner))).hasRedirectedUrl("/");
        assertThat(example.isLoaded()).isTrue();
    }
}
