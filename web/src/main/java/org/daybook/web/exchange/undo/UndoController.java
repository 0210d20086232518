package org.daybook.web.exchange.undo;

import java.io.IOException;
import org.daybook.people.Actor;
import org.daybook.shared.id.ImportId;
import org.daybook.web.shared.Addresses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page that shows what undoing an import does, undoes it, and says what went and what stayed.
@Controller
class UndoController {

    private static final String PATH = "/imports/" + Addresses.ID + "/undo";

    private final UndoPages pages;

    UndoController(UndoPages pages) {
        this.pages = pages;
    }

    @GetMapping(PATH)
    String show(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("view", pages.show(new ImportId(id), actor));
        return "exchange/undo";
    }

    /// The way back: the file is looked at again, as if it was sent anew; nothing is stored before somebody agrees.
    @PostMapping("/imports/" + Addresses.ID + "/again")
    String again(@PathVariable long id, Actor actor) throws IOException {
        return "redirect:/imports/" + pages.again(new ImportId(id), actor);
    }

    @PostMapping(PATH)
    String undo(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Actor actor) {
        pages.undo(new ImportId(id), reason, actor);
        return "redirect:/imports/" + id + "/undo";
    }
}
