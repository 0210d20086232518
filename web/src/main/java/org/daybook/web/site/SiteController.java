package org.daybook.web.site;

import jakarta.servlet.http.HttpServletResponse;
import org.daybook.files.BlobWalk;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.SiteAddress;
import org.daybook.people.account.JoinRequests;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.PublicAddress;
import org.daybook.web.shared.language.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What an owner sees and decides of the site as a whole.
@Controller
class SiteController {

    private final SiteAddress address;
    private final DamagedFiles files;
    private final BlobWalk walk;
    private final JoinRequests requests;
    private final Words words;

    SiteController(
            SiteAddress address, DamagedFiles files, BlobWalk walk, JoinRequests requests, Words words) {
        this.address = address;
        this.files = files;
        this.walk = walk;
        this.requests = requests;
        this.words = words;
    }

    @GetMapping("/site")
    String show(Actor actor, Model model) {
        return page(address.known().map(PublicAddress::text).orElse(""), actor, model);
    }

    @PostMapping("/site/address")
    String confirm(
            @RequestParam(name = "address") String typed,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            address.confirm(typed, actor);
        } catch (InvalidInputException e) {
            response.setStatus(422);
            model.addAttribute("failure", e);
            return page(typed, actor, model);
        }
        flash.addFlashAttribute("notice",
                words.of(typed.isBlank() ? "site.notice.address-open" : "site.notice.address-confirmed"));
        return "redirect:/site";
    }

    @PostMapping("/site/file-check")
    String lookThroughFiles(Actor actor, RedirectAttributes flash) {
        actor.require(Role.OWNER);
        walk.ask();
        flash.addFlashAttribute("notice", words.of("site.notice.files-are-read"));
        return "redirect:/site";
    }

    private String page(String typed, Actor actor, Model model) {
        actor.require(Role.OWNER);
        model.addAttribute("waiting", requests.waiting(actor));
        model.addAttribute("configuredAddress", address.configured().map(PublicAddress::text).orElse(null));
        model.addAttribute("address", typed);
        model.addAttribute("files", files.rows());
        model.addAttribute("looked", walk.last().orElse(null));
        return "site/site";
    }
}
