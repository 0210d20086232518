package org.daybook.people.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.daybook.people.answer.Claim.Answered;
import org.daybook.people.answer.Claim.OfAnother;
import org.daybook.people.answer.Claim.Working;
import org.daybook.people.answer.Claim.Yours;
import org.daybook.shared.change.UncountedWrites;
import org.daybook.shared.id.PersonId;
import org.daybook.testing.DaybookTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How long the key of a request belongs to it (#12).
@DaybookTest
class KeptAnswersTest {

    private static final PersonId SOMEBODY = new PersonId(7_000_001);
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Autowired
    private UncountedWrites writes;

    private final String key = UUID.randomUUID().toString();

    private KeptAnswers after(Duration time) {
        return new KeptAnswers(writes, Clock.fixed(NOW.plus(time), ZoneOffset.UTC));
    }

    @Test
    void anAnswerIsKeptForADay() {
        KeptAnswers answers = after(Duration.ZERO);
        assertThat(answers.claim(SOMEBODY, key, "a")).isInstanceOf(Yours.class);
        answers.keep(SOMEBODY, key, 201, List.of("Location: /x"), "made");

        assertThat(after(Duration.ofHours(23)).claim(SOMEBODY, key, "a"))
                .isEqualTo(new Answered(201, List.of("Location: /x"), "made", true));
        assertThat(after(Duration.ofHours(23)).claim(SOMEBODY, key, "b")).isInstanceOf(OfAnother.class);
        assertThat(after(Duration.ofHours(24)).claim(SOMEBODY, key, "b")).isInstanceOf(Yours.class);
    }

    @Test
    void aRequestThatNeverEndedHoldsItsKeyForAQuarterOfAnHour() {
        after(Duration.ZERO).claim(SOMEBODY, key, "a");

        assertThat(after(Duration.ofMinutes(14)).claim(SOMEBODY, key, "a")).isInstanceOf(Working.class);
        assertThat(after(Duration.ofMinutes(15)).claim(SOMEBODY, key, "a")).isInstanceOf(Yours.class);
    }

    @Test
    void aReleasedKeyIsFree() {
        KeptAnswers answers = after(Duration.ZERO);
        answers.claim(SOMEBODY, key, "a");
        answers.release(SOMEBODY, key);

        assertThat(answers.claim(SOMEBODY, key, "b")).isInstanceOf(Yours.class);
    }

    @Test
    void ofAnAnswerThatIsTooLongOnlyThatItWasGivenIsKept() {
        KeptAnswers answers = after(Duration.ZERO);
        answers.claim(SOMEBODY, key, "a");
        answers.keep(SOMEBODY, key, 200, List.of(), "x".repeat(KeptAnswers.LONGEST + 1));

        assertThat(answers.claim(SOMEBODY, key, "a")).isEqualTo(new Answered(200, List.of(), "", false));
    }

    @Test
    void whatIsOldIsRemoved() {
        after(Duration.ZERO).claim(SOMEBODY, key, "a");
        after(Duration.ofHours(24)).removeOld();

        assertThat(after(Duration.ZERO).claim(SOMEBODY, key, "b")).isInstanceOf(Yours.class);
    }
}
