package org.daybook.web.issues;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.issues.bot.BotComments;
import org.daybook.issues.github.GitHubProperties;
import org.daybook.issues.mirror.FollowedRepositories;
import org.daybook.issues.mirror.FollowedRepository;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.group.Project;
import org.daybook.people.group.Projects;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.id.ProjectId;
import org.daybook.web.shared.Headers;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.view.ProjectFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How this site stands with GitHub: which repositories are followed, as whom issues are read and written, and what the
/// bot does, for owners.
@Controller
class FollowedController {

    static final String PAGE = "/site/repositories";
    private static final int MAX_ORGANIZATION = 39;

    private final FollowedRepositories repositories;
    private final GitHubSettings settings;
    private final GitHubProperties properties;
    private final BotComments bot;
    private final Projects projects;
    private final Words words;

    FollowedController(FollowedRepositories repositories, GitHubSettings settings, GitHubProperties properties,
            BotComments bot, Projects projects, Words words) {
        this.projects = projects;
        this.bot = bot;
        this.repositories = repositories;
        this.settings = settings;
        this.properties = properties;
        this.words = words;
    }

    @GetMapping(PAGE)
    String show(
            @RequestParam(defaultValue = "") String organization, @RequestParam(defaultValue = "") String project,
            Actor actor, Model model, HttpServletResponse response) {
        actor.require(Role.OWNER);
        OverLimitException.requireText("organization", organization, MAX_ORGANIZATION);
        return page(model, "", project, project, settings.of(organization, actor), response);
    }

    @PostMapping(PAGE)
    String follow(@RequestParam String repository, @RequestParam(defaultValue = "") String project, Actor actor,
            Model model, RedirectAttributes flash, HttpServletResponse response) {
        try {
            String name = repositories.follow(repository, projects.chosen(project).id(), actor).name();
            flash.addFlashAttribute("notice", words.of("issues.notice.followed", name));
            return "redirect:" + PAGE;
        } catch (InvalidInputException failure) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("failure", failure);
            return page(model, repository, project, "", settings.of("", actor), response);
        }
    }

    @PostMapping(PAGE + "/removal")
    String unfollow(@RequestParam String repository, Actor actor, RedirectAttributes flash) {
        repositories.unfollow(repository, actor);
        flash.addFlashAttribute("notice", words.of("issues.notice.followed-no-more", repository));
        return "redirect:" + PAGE;
    }

    /// @param on whether the bot comments on the issues of the repository; left out it stays as it is
    /// @param writes whether members write there by the bot; the same
    @PostMapping(PAGE + "/bot")
    String switchBot(@RequestParam String repository, @RequestParam(required = false) @Nullable Boolean on,
            @RequestParam(required = false) @Nullable Boolean writes, Actor actor, RedirectAttributes flash) {
        if (writes != null) {
            repositories.letBotWrite(repository, writes, actor);
            flash.addFlashAttribute("notice",
                    words.of(writes ? "issues.notice.bot-writes" : "issues.notice.bot-writes-not", repository));
        }
        if (on != null) {
            bot.switchRepository(repository, on, actor);
            flash.addFlashAttribute("notice",
                    words.of(on ? "issues.notice.bot-comments" : "issues.notice.bot-is-silent", repository));
        }
        return "redirect:" + PAGE;
    }

    /// @param project slug of the one that is chosen in the form
    /// @param only slug of the one whose repositories are listed, or empty for all
    private String page(Model model, String typed, String project, String only, SettingsView stand,
            HttpServletResponse response) {
        List<FollowedRepository> all = repositories.all();
        ProjectFilter narrowed = ProjectFilter.of(only, all.stream().map(FollowedRepository::project), projects);
        Map<ProjectId, Project> known = narrowed.choices().stream()
                .collect(Collectors.toMap(Project::id, Function.identity()));
        Set<String> commented = bot.repositories();
        List<FollowedView> followed = all.stream().filter(one -> narrowed.admits(one.project()))
                .map(one -> new FollowedView(one.name(), known.get(one.project()), one.seenAt().orElse(null),
                        one.failure().orElse(null), commented.contains(one.name().toLowerCase(Locale.ROOT)),
                        one.isWrittenByBot()))
                .toList();
        model.addAttribute("narrowed", narrowed);
        model.addAttribute("bot", bot.isThere());
        model.addAttribute("followed", followed);
        model.addAttribute("typed", typed);
        model.addAttribute("projects", projects.choices());
        model.addAttribute("project", project);
        model.addAttribute("settings", stand);
        if (stand.manifest() != null) {
            response.setHeader("Content-Security-Policy", Headers.policyWithFormTo(properties.webUrl()));
        }
        return "issues/followed";
    }

    /// @param project whose it is, or null where all are the first one's
    /// @param seenAt when all changes were known, or null before the first time
    /// @param failure why the last look failed, or null
    /// @param comments whether the bot comments on its issues
    /// @param writes whether members write there by the bot
    record FollowedView(String name, @Nullable Project project, @Nullable Instant seenAt, @Nullable String failure,
            boolean comments, boolean writes) {}
}
