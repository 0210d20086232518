package org.daybook.web.people.mail;

import jakarta.servlet.http.HttpServletResponse;
import org.daybook.people.Actor;
import org.daybook.people.mail.MailStatus;
import org.daybook.shared.InvalidInputException;
import org.daybook.web.shared.language.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Whether mail works, for owners, who can send themselves one to see.
@Controller
class MailController {

    private static final String PAGE = "/site/mail";

    private final MailStatus status;
    private final Words words;

    MailController(MailStatus status, Words words) {
        this.status = status;
        this.words = words;
    }

    @GetMapping(PAGE)
    String show(Actor actor, Model model) {
        return page(actor, model);
    }

    @PostMapping(PAGE + "/test")
    String sendTest(Actor actor, Model model, RedirectAttributes flash, HttpServletResponse response) {
        try {
            flash.addFlashAttribute("notice", words.of("people.notice.test-mail", status.sendTest(actor)));
            return "redirect:" + PAGE;
        } catch (InvalidInputException failure) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("failure", failure);
            return page(actor, model);
        }
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("mail", MailView.of(status.report(actor), words));
        return "people/mail/status";
    }
}
