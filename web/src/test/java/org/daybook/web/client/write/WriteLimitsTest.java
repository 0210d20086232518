package org.daybook.web.client.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A contributor writes so often within an hour, each kind of thing by itself. Issue #13.
@WebTest
@TestPropertySource(properties = {"daybook.writes.contributor=3", "daybook.writes.network=5"})
class WriteLimitsTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Test
    void anAccountAndANetworkWriteSoOftenAndMembersMore() {
        Person first = accounts.contributor();
        Person second = accounts.contributor();
        Person member = accounts.member();

        for (int at = 0; at < 3; at++) {
            assertThat(write("/api/v1/comments", first)).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        assertThat(write("/api/v1/comments", first)).hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .containsHeader("Retry-After").bodyText().contains("more than 3 times within the hour");
        assertThat(write("/api/v1/entries", first)).as("another kind").hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(write("/api/v1/comments", second)).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(write("/api/v1/comments", second)).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(write("/api/v1/comments", second)).as("the network").hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        for (int at = 0; at < 6; at++) {
            assertThat(write("/api/v1/comments", member)).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @ParameterizedTest
    @CsvSource({"/entries, /entries", "/entries/7/edit, /entries", "/api/v1/comments/7, /comments", "/, /"})
    void theKindIsTheFirstWordOfAnAddress(String path, String kind) {
        assertThat(WriteLimits.kind(path)).isEqualTo(kind);
    }

    private MvcTestResult write(String path, Person person) {
        return mvc.post().uri(path).header("Authorization", accounts.bearer(person))
                .contentType(MediaType.APPLICATION_JSON).content("{\"kind\":\"nothing\",\"name\":\"x\",\"text\":\"x\"}")
                .exchange();
    }
}
