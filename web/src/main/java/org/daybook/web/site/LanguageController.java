package org.daybook.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.web.shared.language.Languages;
import org.daybook.web.shared.signin.BackToPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The switch at the foot of each page. To a visitor it is a link, because a public page has no token for a form; all
/// it changes is a cookie of who follows it. To who is signed in it is a button, whose choice is kept with the account.
@Controller
class LanguageController {

    private final People people;

    LanguageController(People people) {
        this.people = people;
    }

    /// @param next where to go back to, a path of this site
    @GetMapping("/language/{letters}")
    ResponseEntity<Void> choose(@PathVariable String letters, @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request) {
        return chosen(language(letters), next, request);
    }

    /// @param next where to go back to, a path of this site
    @PostMapping("/language/{letters}")
    ResponseEntity<Void> keep(@PathVariable String letters, @RequestParam(required = false) @Nullable String next,
            Actor actor, HttpServletRequest request) {
        Locale language = language(letters);
        people.chooseLanguage(language.getLanguage(), actor);
        return chosen(language, next, request);
    }

    private static Locale language(String letters) {
        return Languages.named(letters)
                .orElseThrow(() -> new MissingException(Said.of("said.site.there-are-no-pages-in", letters)));
    }

    private static ResponseEntity<Void> chosen(Locale language, @Nullable String next, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, BackToPage.safe(next))
                .header(HttpHeaders.SET_COOKIE, Languages.cookie(language, request).toString())
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
