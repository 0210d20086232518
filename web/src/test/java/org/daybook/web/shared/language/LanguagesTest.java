package org.daybook.web.shared.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguagesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            de                          | de
            de-AT,en;q=0.5              | de
            fr,de;q=0.7,en;q=0.3        | de
            en-GB,de;q=0.9              | en
            fr                          | en
            *                           | en
            ;;q=                        | en
            de;q=zero                   | en
            """)
    void theBrowserIsAsked(String header, String expected) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", header);

        assertThat(Languages.of(request)).isEqualTo(Locale.of(expected));
    }

    @Test
    void whatSomebodyChoseComesFirst() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", "en");
        request.setCookies(new Cookie(Languages.COOKIE, "de"));

        assertThat(Languages.of(request)).isEqualTo(Locale.GERMAN);
    }

    @Test
    void aChoiceThatIsNoneOfOursCountsForNothing() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", "de");
        request.setCookies(new Cookie(Languages.COOKIE, "tlh"));

        assertThat(Languages.of(request)).isEqualTo(Locale.GERMAN);
    }

    @Test
    void whoAsksForNothingReadsEnglish() {
        assertThat(Languages.of(new MockHttpServletRequest())).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void anEndlessWishIsNotRead() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", "de," + "fr;q=0.1,".repeat(1_000));

        assertThat(Languages.of(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void arabicIsWrittenFromRightToLeft() {
        assertThat(new Languages().direction(Locale.of("ar"))).isEqualTo("rtl");
        assertThat(new Languages().direction(Locale.GERMAN)).isNull();
    }
}
