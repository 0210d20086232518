package org.daybook.web.exchange;

import java.util.List;
import org.daybook.exchange.Example;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.web.shared.language.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Loads the shipped example and takes it away again, for owners.
@Controller
class ExampleController {

    private final Example example;
    private final Words words;

    ExampleController(Example example, Words words) {
        this.example = example;
        this.words = words;
    }

    @GetMapping("/example")
    String show(Actor actor, Model model) {
        actor.require(Role.OWNER);
        boolean loaded = example.isLoaded();
        model.addAttribute("loaded", loaded);
        model.addAttribute("room", !loaded && example.hasRoom());
        if (loaded) {
            model.addAttribute("removal", example.removal(actor));
        }
        return "exchange/example";
    }

    @PostMapping("/example")
    String load(Actor actor, RedirectAttributes flash) {
        example.load(actor);
        flash.addFlashAttribute("notice", words.of("exchange.notice.example-loaded"));
        return "redirect:/";
    }

    @PostMapping("/example/removal")
    String remove(Actor actor, RedirectAttributes flash) {
        List<Example.Kept> kept = example.remove(actor).kept();
        flash.addFlashAttribute(
                "notice",
                words.of(kept.isEmpty()
                        ? "exchange.notice.example-removed" : "exchange.notice.example-partly-removed"));
        flash.addFlashAttribute("kept", kept);
        return "redirect:/example";
    }
}
