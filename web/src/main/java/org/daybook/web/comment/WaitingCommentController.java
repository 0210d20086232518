package org.daybook.web.comment;

import org.daybook.comment.WaitingComments;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.shared.kind.OpenThing;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.language.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What members decide about comments that wait, and their authors, who take them away.
@Controller
class WaitingCommentController {

    private static final String QUEUE = "/contributions";
    private static final String ONE = QUEUE + "/comments/" + Addresses.ID;

    private final WaitingComments waiting;
    private final People people;
    private final Words words;

    WaitingCommentController(WaitingComments waiting, People people, Words words) {
        this.waiting = waiting;
        this.people = people;
        this.words = words;
    }

    @PostMapping(ONE + "/acceptance")
    String accept(@PathVariable long id, Actor actor, RedirectAttributes flash) {
        waiting.accept(id, actor);
        return decided(words.of("comment.notice.accepted"), flash);
    }

    @PostMapping(ONE + "/refusal")
    String decline(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Actor actor,
            RedirectAttributes flash) {
        waiting.decline(id, reason, actor);
        return decided(words.of("comment.notice.declined"), flash);
    }

    @PostMapping(ONE + "/trust")
    String trust(@PathVariable long id, Actor actor, RedirectAttributes flash) {
        String name = people.find(waiting.trust(id, actor)).map(Person::displayName).orElse("");
        return decided(words.of("notebook.notice.trusted", name), flash);
    }

    private static String decided(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:" + QUEUE;
    }

    @PostMapping("/comments/waiting/" + Addresses.ID + "/removal")
    String discard(@PathVariable long id, Actor actor, RedirectAttributes flash) {
        String back = waiting.discard(id, actor).map(OpenThing::path).orElse("/");
        flash.addFlashAttribute("notice", words.of("comment.notice.discarded"));
        return "redirect:" + back;
    }
}
