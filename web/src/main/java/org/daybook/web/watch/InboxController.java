package org.daybook.web.watch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.mail.Letters;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.kind.Feed;
import org.daybook.shared.kind.OpenThing;
import org.daybook.watch.Notice;
import org.daybook.watch.Watching;
import org.daybook.watch.mail.NoticeMails;
import org.daybook.watch.mail.Rhythm;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.kind.AtomFeed;
import org.daybook.web.shared.language.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What happened to what a person watches, as a page and as a feed with a secret address; the button to watch.
@Controller
class InboxController {

    private static final String INBOX = "/inbox";

    private final Watching watching;
    private final NoticeMails mails;
    private final Letters letters;
    private final People people;
    private final AtomFeed atom;
    private final BaseAddress base;
    private final Words words;

    InboxController(Watching watching, NoticeMails mails, Letters letters, People people, AtomFeed atom,
            BaseAddress base, Words words) {
        this.watching = watching;
        this.mails = mails;
        this.letters = letters;
        this.people = people;
        this.atom = atom;
        this.base = base;
        this.words = words;
    }

    @GetMapping(INBOX)
    String show(Actor actor, Model model) {
        actor.require(Role.CONTRIBUTOR);
        model.addAttribute("last", watching.last(actor));
        List<NoticeView> notices = views(watching.inbox(actor));
        model.addAttribute("notices", notices);
        model.addAttribute("unread", watching.unread(actor));
        model.addAttribute("watched", watching.watched(actor).stream().map(WatchedView::of).toList());
        model.addAttribute("feedSince", watching.feedSince(actor).orElse(null));
        model.addAttribute("mailWorks", letters.canBeSent());
        model.addAttribute("rhythm", mails.rhythm(actor));
        model.addAttribute("rhythms", Rhythm.values());
        return "watch/inbox";
    }

    @PostMapping(INBOX + "/read")
    String read(@RequestParam(defaultValue = "0") long last, Actor actor) {
        watching.read(last, actor);
        return "redirect:" + INBOX;
    }

    /// Decides how often the actor is told by mail.
    @PostMapping(INBOX + "/mail")
    String mail(@RequestParam Rhythm rhythm, Actor actor, RedirectAttributes flash) {
        mails.choose(rhythm, actor);
        flash.addFlashAttribute("notice", words.of("watch.notice.rhythm"));
        return "redirect:" + INBOX;
    }

    @PostMapping(INBOX + "/feed")
    String renew(Actor actor, RedirectAttributes flash) {
        flash.addFlashAttribute("feed", base.prefix() + INBOX + "/" + watching.renewFeed(actor) + ".atom");
        return "redirect:" + INBOX;
    }

    /// The feed, for who knows its address: a reader of feeds does not sign in.
    @GetMapping(INBOX + "/{secret:[A-Za-z0-9_-]{1,100}}.atom")
    void feed(@PathVariable String secret, HttpServletResponse response) throws IOException, XMLStreamException {
        String address = base.known().orElseThrow(() -> new MissingException(Said.of("said.watch.no-feed")));
        List<NoticeView> notices = views(watching.feed(secret));
        Feed feed = new Feed(notices.stream().map(NoticeView::at).findFirst(), notices.stream()
                .map(notice -> new Feed.Item(notice.path(),
                        (notice.person() + " " + words.word(notice.words(), notice.what())).strip() + ": "
                                + notice.title(),
                        notice.person(), notice.at(), ""))
                .toList());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        atom.write(feed, words.of("watch.inbox.inbox"), address, INBOX + "/" + secret + ".atom", response);
    }

    @PostMapping("/watching")
    String watch(@RequestParam String kind, @RequestParam String name, Actor actor, RedirectAttributes flash) {
        OpenThing thing = watching.watch(kind, name, actor);
        flash.addFlashAttribute("notice", words.of("watch.notice.watched"));
        return "redirect:" + thing.path();
    }

    @PostMapping("/watching/end")
    String leave(@RequestParam String kind, @RequestParam String name, Actor actor, RedirectAttributes flash) {
        OpenThing thing = watching.leave(kind, name, actor);
        flash.addFlashAttribute("notice", words.of("watch.notice.left"));
        return "redirect:" + thing.path();
    }

    private List<NoticeView> views(List<Notice> notices) {
        List<PersonId> ids = notices.stream().map(Notice::by).flatMap(Optional::stream).distinct().toList();
        Map<PersonId, Person> persons = ids.isEmpty() ? Map.of() : people.findAll(ids);
        return notices.stream().map(notice -> NoticeView.of(notice, persons)).toList();
    }

    /// A thing that somebody watches.
    record WatchedView(String kind, String name, String title, String path) {

        static WatchedView of(OpenThing thing) {
            return new WatchedView(thing.thing().kind(), thing.name(),
                    thing.title().isBlank() ? thing.path() : thing.title(), thing.path());
        }
    }
}
