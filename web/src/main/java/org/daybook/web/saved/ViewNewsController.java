package org.daybook.web.saved;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.daybook.people.Actor;
import org.daybook.saved.SavedView;
import org.daybook.saved.SavedViews;
import org.daybook.saved.ViewWatching;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.kind.Feed;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.Costly;
import org.daybook.web.shared.kind.AtomFeed;
import org.daybook.web.shared.language.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a watched search has found, as a page and as a feed, and the button to watch it.
@Controller
class ViewNewsController {

    private static final String ONE = "/views/" + Addresses.ID;
    private static final String PAGE = "redirect:/views/";

    private final SavedViews views;
    private final ViewWatching watching;
    private final NewHits hits;
    private final AtomFeed atom;
    private final BaseAddress base;
    private final Words words;

    ViewNewsController(SavedViews views, ViewWatching watching, NewHits hits, AtomFeed atom, BaseAddress base,
            Words words) {
        this.views = views;
        this.watching = watching;
        this.hits = hits;
        this.atom = atom;
        this.base = base;
        this.words = words;
    }

    @GetMapping(ONE)
    String show(@PathVariable long id, Actor actor, Model model) {
        SavedView view = views.get(id, actor);
        model.addAttribute("view", view);
        model.addAttribute("search", watching.isSearch(view));
        model.addAttribute("watching", watching.isWatching(id, actor));
        model.addAttribute("lookedAfter", watching.isLookedAfter(id));
        model.addAttribute("hits", hits.of(id, actor));
        return "saved/view";
    }

    /// What a view of a project has found, for readers of feeds, who do not sign in.
    @GetMapping(ONE + ".atom")
    void feed(@PathVariable long id, HttpServletResponse response) throws IOException, XMLStreamException {
        SavedView view = views.get(id, Actor.anybody());
        String address = base.known().orElseThrow(() -> new MissingException(Said.of("said.watch.no-feed")));
        List<NewHitDocument> found = hits.of(id, Actor.anybody());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        Feed feed = new Feed(found.stream().map(NewHitDocument::foundAt).findFirst(),
                found.stream().map(ViewNewsController::item).toList());
        atom.write(feed, view.name(), address, view.path() + ".atom", response);
    }

    private static Feed.Item item(NewHitDocument hit) {
        String title = hit.name() == null ? hit.number() : hit.number() + " " + hit.name();
        return new Feed.Item(hit.url(), title, "", hit.foundAt(), "");
    }

    @Costly
    @PostMapping(ONE + "/watching")
    String watch(@PathVariable long id, Actor actor, RedirectAttributes flash) {
        try {
            watching.watch(id, actor);
            flash.addFlashAttribute("notice", words.of("saved.notice.watched"));
        } catch (InvalidInputException refused) {
            flash.addFlashAttribute("refusal", words.said(refused));
        }
        return PAGE + id;
    }

    @PostMapping(ONE + "/watching/end")
    String leave(@PathVariable long id, Actor actor, RedirectAttributes flash) {
        watching.leave(id, actor);
        flash.addFlashAttribute("notice", words.of("watch.notice.left"));
        return PAGE + id;
    }
}
