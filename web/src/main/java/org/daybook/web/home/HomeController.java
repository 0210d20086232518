package org.daybook.web.home;

import org.daybook.exchange.Example;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.account.Setup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The page of today: what is new, what is going on, what is needed.
@Controller
class HomeController {

    private final News news;
    private final Setup setup;
    private final Example example;

    HomeController(News news, Setup setup, Example example) {
        this.news = news;
        this.setup = setup;
        this.example = example;
    }

    @GetMapping("/")
    String today(Actor actor, Model model) {
        model.addAttribute("needsSetup", setup.openCode().isPresent());
        model.addAttribute("exampleState", exampleState(actor));
        model.addAttribute("entries", news.entries());
        model.addAttribute("compounds", news.compounds());
        model.addAttribute("campaigns", news.campaigns());
        model.addAttribute("todos", news.openIssues());
        return "home/today";
    }

    /// What an owner is told about the example; null: nothing.
    private @Nullable String exampleState(Actor actor) {
        if (!actor.has(Role.OWNER)) {
            return null;
        }
        return example.isLoaded() ? "loaded" : example.hasRoom() ? "room" : null;
    }
}
