package org.daybook.web.shared.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.sql.SQLException;
import org.daybook.web.shared.language.Words;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What the database refuses is told apart: a lost race is 409, a value that cannot be kept 422 (#12).
@WebTest
class NotKeptTest {

    @Autowired
    private Words words;

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource(textBlock = """
            23503, 409, Somebody changed this at the same moment
            23506, 409, Somebody changed this at the same moment
            23505, 409, Somebody else has just saved the same
            22001, 422, A value is too long
            23514, 422, A value is too long
            """)
    void aRowThatAnotherOvertookIsNoFaultOfTheOneWhoSentIt(String state, int status, String says) {
        ProblemDetail told = ProblemAdvice.notKept(
                new DataIntegrityViolationException("refused", new SQLException("refused", state)), words);

        assertThat(told.getStatus()).isEqualTo(status);
        assertThat(told.getDetail()).startsWith(says);
    }

    @Test
    void thePageOfARefusalLeadsToWhatWasDoneSince() {
        ProblemDetail refused = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "It cannot be taken back");
        refused.setProperty("since", "/history/7");
        refused.setProperty("inTheWay", "/compounds/X-1");

        assertThat(mvc.get().uri("/error").accept(MediaType.TEXT_HTML).requestAttr(ErrorPage.PROBLEM, refused)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/history/3/taking-back"))
                .hasStatus(HttpStatus.CONFLICT).bodyText().contains("href=\"/history/7\"", "What was done since",
                        "href=\"/compounds/X-1\"", "What stands in the way");
    }
}
