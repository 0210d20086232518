package org.daybook.people.twofactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodeTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /// The last six of the eight digits of RFC 6238, appendix B.
    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
            "20000000000, 353130"})
    void showsTheCodesOfTheStandard(long second, String code) {
        assertThat(TimeCode.of(SECRET, TimeCode.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @ParameterizedTest(name = "a code of {0} seconds ago: {1}")
    @CsvSource({"0, true", "29, true", "-30, true", "60, false", "-60, false"})
    void takesTheCodesBeforeAndAfter(long ago, boolean taken) {
        Instant now = Instant.ofEpochSecond(1_000_000_015);
        long step = TimeCode.step(now.minusSeconds(ago));

        OptionalLong found = TimeCode.stepOf(TimeCode.of(SECRET, step), SECRET, now);

        assertThat(found).isEqualTo(taken ? OptionalLong.of(step) : OptionalLong.empty());
    }

    @Test
    void writesSecretsAsAppsReadThem() {
        assertThat(Base32.of(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
