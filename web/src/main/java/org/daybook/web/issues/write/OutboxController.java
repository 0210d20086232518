package org.daybook.web.issues.write;

import java.util.List;
import org.daybook.issues.write.IssueWrites;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.language.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What waits to be written to GitHub, was refused, or was done: one's own, for owners all.
@Controller
class OutboxController {

    static final String PAGE = "/issues/outbox";

    private final IssueWrites writes;
    private final Words words;

    OutboxController(IssueWrites writes, Words words) {
        this.writes = writes;
        this.words = words;
    }

    @GetMapping(PAGE)
    String show(Actor actor, Model model) {
        actor.require(Role.CONTRIBUTOR);
        List<WriteView> all = writes.newest(actor).stream().map(WriteView::of).toList();
        model.addAttribute("undone", all.stream().filter(write -> !write.state().equals("done")).toList());
        model.addAttribute("done", all.stream().filter(write -> write.state().equals("done")).toList());
        return "issues/write/outbox";
    }

    @PostMapping(PAGE + "/" + Addresses.ID + "/retry")
    String tryAgain(@PathVariable long id, Actor actor, RedirectAttributes flash) {
        writes.tryAgain(id, actor);
        flash.addFlashAttribute("notice", words.of("issues.notice.tried-again"));
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/" + Addresses.ID + "/removal")
    String drop(@PathVariable long id, Actor actor, RedirectAttributes flash) {
        writes.drop(id, actor);
        flash.addFlashAttribute("notice", words.of("issues.notice.dropped"));
        return "redirect:" + PAGE;
    }
}
