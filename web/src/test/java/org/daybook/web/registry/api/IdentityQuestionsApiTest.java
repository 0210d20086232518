package org.daybook.web.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What naming compounds anew left open is read by anybody and closed by members (#16).
@WebTest
class IdentityQuestionsApiTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @Test
    void aQuestionIsListedUntilItIsAnswered() {
        String bearer = accounts.bearer(accounts.member());
        long question = asked(bearer);

        assertThat(mvc.get().uri("/api/v1/identity-questions?after=" + (question - 1)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].kind")
                .isEqualTo("may-part");
        assertThat(answer(question, "{}", bearer)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer(question, "{\"answer\":\"Both lots are it\"}", bearer)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(mvc.get().uri("/api/v1/identity-questions?after=" + (question - 1)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    private long asked(String bearer) {
        assertThat(mvc.post()
                        .uri("/api/v1/compounds")
                        .header("Authorization", bearer)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"structure\": \"CCCCSCCCCCCCCCN\", \"number\": \"API-Q-1\"}"))
                .hasStatus(HttpStatus.CREATED);
        database.sql("INSERT INTO identity_question (compound_id, kind, words, found_at)"
                        + " SELECT id, 'MAY_PART', 'Do both numbers mean it', CURRENT_TIMESTAMP FROM compound"
                        + " WHERE number_text = 'API-Q-1'")
                .update();
        return database.sql("SELECT max(id) FROM identity_question").query(Long.class).single();
    }

    private MvcTestResult answer(long question, String json, String bearer) {
        return mvc.post()
                .uri("/api/v1/identity-questions/" + question + "/answer")
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}
