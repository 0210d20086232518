package org.daybook.web.home;

import org.daybook.people.Setup;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The page of today: what is new, what is going on, what is needed.
@Controller
class HomeController {

    private final News news;
    private final Setup setup;

    HomeController(News news, Setup setup) {
        this.news = news;
        this.setup = setup;
    }

    @GetMapping("/")
    String today(Model model) {
        model.addAttribute("needsSetup", setup.openCode().isPresent());
        model.addAttribute("entries", news.entries());
        model.addAttribute("compounds", news.compounds());
        model.addAttribute("campaigns", news.campaigns());
        model.addAttribute("todos", news.openIssues());
        return "home/today";
    }
}
