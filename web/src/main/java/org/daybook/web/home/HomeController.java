package org.daybook.web.home;

import org.daybook.people.Setup;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The page of today: what is new, what is going on, what is needed.
@Controller
class HomeController {

    private final Setup setup;

    HomeController(Setup setup) {
        this.setup = setup;
    }

    @GetMapping("/")
    String today(Model model) {
        model.addAttribute("needsSetup", setup.openCode().isPresent());
        return "home/today";
    }
}
