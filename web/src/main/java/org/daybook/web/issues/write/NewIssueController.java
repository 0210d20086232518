package org.daybook.web.issues.write;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.issues.mirror.FollowedRepositories;
import org.daybook.issues.mirror.FollowedRepository;
import org.daybook.issues.write.Grants;
import org.daybook.issues.write.IssueWrites;
import org.daybook.issues.write.NewWrite;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.secret.Secret;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.ProjectId;
import org.daybook.web.issues.write.IssueDrafts.Draft;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Opens issues from what there is here.
@Controller
class NewIssueController {

    static final String PAGE = "/issues/new";
    private static final int MAX_QUOTED = 5_000;

    private final IssueDrafts drafts;
    private final IssueWrites writes;
    private final Grants grants;
    private final FollowedRepositories repositories;
    private final Words words;

    NewIssueController(IssueDrafts drafts, IssueWrites writes, Grants grants, FollowedRepositories repositories,
            Words words) {
        this.drafts = drafts;
        this.writes = writes;
        this.grants = grants;
        this.repositories = repositories;
        this.words = words;
    }

    /// @param entry id of an entry
    /// @param compound numbers of compounds, several in one with blanks or commas between
    /// @param quote what was selected
    @GetMapping(PAGE)
    String form(
            @RequestParam(required = false) @Nullable Long entry,
            @RequestParam(defaultValue = "") List<String> compound,
            @RequestParam(defaultValue = "") String quote,
            @RequestParam(defaultValue = "") String repository,
            Actor actor,
            Model model) {
        actor.require(Role.CONTRIBUTOR);
        List<String> numbers = compound.stream().flatMap(typed -> Stream.of(typed.strip().split("[\\s,]+")))
                .filter(number -> !number.isEmpty()).toList();
        String quoted = OverLimitException.requireText("quote", quote, MAX_QUOTED);
        Draft draft = entry == null ? drafts.of(numbers) : drafts.of(new EntryId(entry), quoted, actor);
        String only = numbers.size() == 1 && entry == null ? numbers.getFirst() : null;
        return page(model, form(Secret.random().value(),
                repository.isBlank() ? first(draft.project()) : repository, draft.title(), draft.text(), entry, only,
                null, actor));
    }

    /// Opens it, or shows the way to GitHub's own form if nobody may write for the actor.
    @PostMapping(PAGE)
    String open(
            @RequestParam String key,
            @RequestParam String repository,
            @RequestParam String title,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable Long entry,
            @RequestParam(required = false) @Nullable String compound,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        actor.require(Role.CONTRIBUTOR);
        try {
            NewWrite write = NewWrite.open(repository.strip(), title, text,
                    drafts.origin(entry, compound, actor));
            if (writes.way(write.repository(), actor) == IssueWrites.Way.GITHUB) {
                return page(model, form(key, write.repository(), title, text, entry, compound,
                        drafts.github(write.repository(), write.title(), write.content()), actor));
            }
            writes.ask(write, key, actor);
            flash.addFlashAttribute("notice", words.of("issues.notice.will-be-opened", write.repository()));
            return "redirect:" + OutboxController.PAGE;
        } catch (InvalidInputException failure) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("failure", failure);
            return page(model, form(key, repository, title, text, entry, compound, null, actor));
        }
    }

    private NewIssueForm form(String key, String repository, String title, String text, @Nullable Long entry,
            @Nullable String compound, @Nullable String github, Actor actor) {
        List<String> followed = repositories.all().stream().map(FollowedRepository::name).toList();
        return new NewIssueForm(key, repository, title, text, entry, compound, followed,
                writes.way(repository, actor).name(),
                grants.of(actor.require(Role.CONTRIBUTOR)).map(Grants.Grant::login).orElse(null), github);
    }

    /// A repository of the project if it has one, and rather one that GitHub shows.
    private String first(Optional<ProjectId> project) {
        return repositories.all().stream()
                .min(Comparator.comparing((FollowedRepository one) -> !project.equals(Optional.of(one.project())))
                        .thenComparing(one -> one.seenAt().isEmpty()))
                .map(FollowedRepository::name).orElse("");
    }

    private static String page(Model model, NewIssueForm form) {
        model.addAttribute("form", form);
        return "issues/write/new";
    }
}
