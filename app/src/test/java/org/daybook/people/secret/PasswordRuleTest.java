package org.daybook.people.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    private static final int COMMONEST = 10_000;

    private final PasswordRule rule =
            new PasswordRule(new DaybookProperties(Path.of("."), "Malaria Notebook", null, "CC-BY-4.0"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            password123               | shorter than 12 characters, and common
            elevenchars               | shorter than 12 characters
            password1234              | a common one with a digit more
            Passw0rd2026!             | a common one with a year, letters swapped
            passwordpassword          | a common one twice
            qwertyuiop12              | a row of keys
            aaaaaaaaaaaaaaaa          | one letter
            123456789012              | counted up
            ada-lovelace              | the handle
            ada@example.org           | the address
            Ada Lovelace1             | the name and a digit
            malarianotebook           | the name of the site
            MalariaNotebook1          | the name of the site and a digit
            """)
    void refusesWhatIsGuessedSoon(String password, String why) {
        assertThatThrownBy(() -> check(password)).as(why).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a long password",
                "correct horse",
                "thermos bicycle lamp",
                "k3!vT9qzWm2x",
                "Dünnschicht und Regenschirm"
            })
    void acceptsAFewWordsOrRandomLetters(String password) {
        assertThatCode(() -> check(password)).doesNotThrowAnyException();
    }

    /// Of the commonest passwords the longer ones too, written in capitals or not.
    @Test
    void refusesTheTenThousandCommonest() throws IOException {
        List<String> common = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().subList(0, COMMONEST);

        assertThat(common).contains("password123");
        assertThat(common).allSatisfy(password -> {
            assertThatThrownBy(() -> check(password)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> check(password.toUpperCase(java.util.Locale.ROOT)))
                    .isInstanceOf(InvalidInputException.class);
        });
    }

    @Test
    void looksAtTheLongestPasswordInAMoment() {
        String longest = "aA1!".repeat(PasswordRule.LONGEST / 4);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> check(longest)))
                .isInstanceOf(InvalidInputException.class);
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> org.assertj.core.api.Assertions.catchThrowable(() -> check(longest)));
    }

    @Test
    void saysHowLongThePasswordIs() {
        assertThatThrownBy(() -> check("x".repeat(201))).hasMessageContaining("has 201 characters; 200 is the limit");
    }

    private void check(String password) {
        rule.check(password, "ada-lovelace", "Ada Lovelace", "ada@example.org");
    }
}
