package org.daybook.web.exchange.term;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.daybook.shared.InvalidInputException;
import org.daybook.web.shared.language.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How an owner says a word, in a form that comes back filled in where a field is refused, and takes one back.
@Component
class WordForms {

    private final Words words;

    WordForms(Words words) {
        this.words = words;
    }

    /// @param path of the page with the form
    /// @param notice key of what is said when it is done
    /// @param again the form with what was typed, and why it was refused
    String say(String path, String notice, Runnable act, Supplier<String> again, Model model,
            RedirectAttributes flash, HttpServletResponse response) {
        try {
            act.run();
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("failure", refused);
            return again.get();
        }
        return done(path, notice, flash);
    }

    /// Back to the page, with a notice.
    String done(String path, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", words.of(notice));
        return "redirect:" + path;
    }
}
