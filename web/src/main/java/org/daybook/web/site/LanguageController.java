package org.daybook.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.daybook.shared.MissingException;
import org.daybook.web.shared.language.Languages;
import org.daybook.web.shared.signin.BackToPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The switch at the foot of each page. A link, because a public page has no token for a form; all it changes is a
/// cookie of who follows it.
@Controller
class LanguageController {

    private static final Duration A_YEAR = Duration.ofDays(365);

    /// @param next where to go back to, a path of this site
    @GetMapping("/language/{letters}")
    ResponseEntity<Void> choose(@PathVariable String letters, @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request) {
        Locale language = Languages.named(letters)
                .orElseThrow(() -> new MissingException("There are no pages in the language \"" + letters + "\""));
        ResponseCookie choice = ResponseCookie.from(Languages.COOKIE, language.getLanguage())
                .path("/").httpOnly(true).secure(request.isSecure()).sameSite("Lax").maxAge(A_YEAR).build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, BackToPage.safe(next))
                .header(HttpHeaders.SET_COOKIE, choice.toString())
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
