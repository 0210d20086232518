package org.daybook.web.home;

import java.util.List;
import org.daybook.comment.WaitingComments;
import org.daybook.exchange.Example;
import org.daybook.notebook.publication.Contributions;
import org.daybook.notebook.publication.Suggestions;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.account.JoinRequests;
import org.daybook.people.account.Setup;
import org.daybook.people.group.Group;
import org.daybook.people.group.Project;
import org.daybook.people.group.Projects;
import org.daybook.people.moderation.Reports;
import org.daybook.web.shared.kind.NewsView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The page of today: what is new, what is going on, what is needed.
@Controller
class HomeController {

    private final List<NewsView> news;
    private final Setup setup;
    private final Example example;
    private final Contributions contributions;
    private final WaitingComments comments;
    private final Projects projects;
    private final Suggestions suggestions;
    private final JoinRequests requests;
    private final Reports reports;

    @SuppressWarnings("ParameterNumber")
    HomeController(List<NewsView> news, Setup setup, Example example, Contributions contributions,
            WaitingComments comments, Projects projects, Suggestions suggestions, JoinRequests requests,
            Reports reports) {
        this.news = List.copyOf(news);
        this.setup = setup;
        this.example = example;
        this.contributions = contributions;
        this.comments = comments;
        this.projects = projects;
        this.suggestions = suggestions;
        this.requests = requests;
        this.reports = reports;
    }

    @GetMapping("/")
    String today(Actor actor, Model model) {
        model.addAttribute("needsSetup", setup.openCode().isPresent());
        model.addAttribute("exampleState", exampleState(actor));
        List<Project> all = projects.all();
        Group group = all.getFirst().group();
        model.addAttribute("group", group.isEmpty() || all.size() > 1 ? null : group);
        model.addAttribute("projects", all.size() > 1 ? all : List.of());
        boolean isOwner = actor.has(Role.OWNER);
        model.addAttribute("asking", isOwner ? requests.waiting(actor) : 0);
        model.addAttribute("reports", isOwner ? reports.waiting(actor).size() : 0);
        model.addAttribute("suggestions", actor.hasAnywhere(Role.MEMBER) ? suggestions.count(actor) : 0);
        model.addAttribute("contributions",
                (actor.hasAnywhere(Role.MEMBER) ? contributions.count(actor) : 0)
                        + (actor.has(Role.MEMBER) ? comments.count(actor) : 0));
        model.addAttribute("news", news.stream().filter(part -> !part.isAside()).map(Part::of).toList());
        model.addAttribute("asideNews", news.stream().filter(NewsView::isAside).map(Part::of).toList());
        return "home/today";
    }

    /// What an owner is told about the example; null: nothing.
    private @Nullable String exampleState(Actor actor) {
        if (!actor.has(Role.OWNER)) {
            return null;
        }
        return example.isLoaded() ? "loaded" : example.hasRoom() ? "room" : null;
    }

    /// What one feature has to tell.
    ///
    /// @param template whose fragment `news(content)` draws it
    record Part(String template, Object content) {

        static Part of(NewsView view) {
            return new Part(view.template(), view.content());
        }
    }
}
