package org.daybook.web.shared.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.daybook.web.shared.language.Words;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ProblemDetail;

/// What the database refuses is told apart: a lost race is 409, a value that cannot be kept 422 (#12).
@WebTest
class NotKeptTest {

    @Autowired
    private Words words;

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
}
