package org.daybook.web.issues;

import jakarta.servlet.http.HttpServletResponse;
import org.daybook.issues.connect.AppConnection;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.web.shared.language.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Connects this site with a GitHub App of its own, for owners.
@Controller
class AppController {

    /// Where GitHub sends an owner back to.
    static final String BACK = FollowedController.PAGE + "/app";

    private final AppConnection connection;
    private final Words words;

    AppController(AppConnection connection, Words words) {
        this.connection = connection;
        this.words = words;
    }

    /// Takes an owner that GitHub sends back. It writes although it is a GET, as GitHub has it; the state is theirs
    /// alone.
    @GetMapping(BACK)
    String back(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes flash) {
        actor.require(Role.OWNER);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        String name = connection.connect(code, state, actor).name();
        flash.addFlashAttribute("notice", words.of("issues.notice.connected", name));
        return "redirect:" + FollowedController.PAGE + "#app";
    }

    @PostMapping(BACK + "/removal")
    String disconnect(Actor actor, RedirectAttributes flash) {
        connection.disconnect(actor);
        flash.addFlashAttribute("notice", words.of("issues.notice.disconnected"));
        return "redirect:" + FollowedController.PAGE + "#app";
    }
}
