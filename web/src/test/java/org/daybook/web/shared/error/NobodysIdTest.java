package org.daybook.web.shared.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/// An id that nothing can have (0, or less) is answered like one that nothing has, wherever it is sent.
@WebTest
@Transactional
class NobodysIdTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    private Person member;

    @BeforeEach
    void aMemberSends() {
        member = accounts.member();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/todo                      | entry=0",
            "/todo                      | entry=-1",
            "/issues/new                | entry=0",
            "/activities/retractions    | chosen=0",
            "/activities                | supersedes=-1"})
    void inAForm(String address, String field) {
        String[] parts = field.split("=");
        assertThat(mvc.post().uri(address).with(csrf()).with(accounts.session(member))
                .param("line", "Weigh it").param("key", "k").param("repository", "a/b").param("title", "T")
                .param("reason", "x").param(parts[0], parts[1])).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "/api/v1/issue-writes           | {\"kind\":\"open\",\"repository\":\"a/b\",\"title\":\"T\",\"entry\":0}",
            "/api/v1/suggestions            | {\"entry\":-3,\"base\":1,\"title\":\"T\",\"text\":\"t\"}",
            "/api/v1/activities/retractions | {\"activities\":[{\"id\":0}],\"reason\":\"x\"}",
            "/api/v1/activities             | {\"supersedes\":-1,\"value\":\"1\",\"reason\":\"x\"}"})
    void inABody(String address, String body) {
        assertThat(mvc.post().uri(address).contentType(MediaType.APPLICATION_JSON).content(body)
                .header("Authorization", accounts.bearer(member))).hasStatus(HttpStatus.NOT_FOUND)
                .bodyText().contains("Nothing has the id ");
    }
}
