package org.daybook.web.people.mail;

import jakarta.servlet.http.HttpServletResponse;
import org.daybook.people.mail.MailStops;
import org.daybook.people.mail.MailTopic;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where the link at the end of a mail leads: a page with one button, because programs that look through mails follow
/// links; and the one click of RFC 8058, which a mail program sends without a cookie or a token of a form.
@Controller
class MailStopController {

    private final MailStops stops;

    MailStopController(MailStops stops) {
        this.stops = stops;
    }

    @GetMapping(MailStops.PATH + "{secret}")
    String show(@PathVariable String secret, Model model, HttpServletResponse response) {
        MailTopic topic = stops.topic(secret).orElse(null);
        response.setStatus((topic == null ? HttpStatus.NOT_FOUND : HttpStatus.OK).value());
        return page(topic, false, model, response);
    }

    @PostMapping(MailStops.PATH + "{secret}")
    String stop(@PathVariable String secret, Model model, HttpServletResponse response) {
        return page(stops.stop(secret), true, model, response);
    }

    /// @param topic null: the link is none of ours
    private static String page(
            @Nullable MailTopic topic, boolean stopped, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("topic", topic);
        model.addAttribute("stopped", stopped);
        return "people/mail/stop";
    }
}
