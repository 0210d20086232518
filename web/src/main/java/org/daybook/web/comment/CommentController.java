package org.daybook.web.comment;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.comment.Comment;
import org.daybook.comment.Comments;
import org.daybook.comment.TooManyCommentsException;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Page;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.OpenThing;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.request.RefusedRequest;
import org.daybook.writing.correction.StaleVersionException;
import org.daybook.writing.revision.StoredRevision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of comments, and the forms to write, change and remove them.
@Controller
class CommentController {

    private static final String ALL = "/comments";
    private static final String ONE = ALL + "/" + Addresses.ID;
    private static final int A_PAGE = 50;

    private final Comments comments;
    private final CommentViews views;
    private final Words words;

    CommentController(Comments comments, CommentViews views, Words words) {
        this.comments = comments;
        this.views = views;
        this.words = words;
    }

    /// All about one thing, the oldest first; without one, the newest of all.
    @GetMapping(ALL)
    String list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Model model) {
        if (kind.isEmpty() && name.isEmpty()) {
            List<Comment> newest = comments.newest(A_PAGE);
            model.addAttribute("items", views.listed(newest, comments.subjects(newest), actor));
            return "comment/list";
        }
        OpenThing thing = comments.open(kind, name);
        Page<Comment> page = comments.about(thing.thing(), after, A_PAGE);
        model.addAttribute("items", views.listed(page.items(), Map.of(thing.thing(), thing), actor));
        model.addAttribute("subject", CommentViews.subject(thing));
        model.addAttribute("next", page.next());
        return "comment/list";
    }

    /// The talk that begins with a comment; that of an answer is the page of what it answers.
    @GetMapping(ONE)
    String show(@PathVariable long id, Actor actor, Model model) {
        Comment comment = comments.get(id);
        if (comment.first() != id) {
            return "redirect:" + comment.path();
        }
        model.addAttribute("subject", CommentViews.subject(comments.subject(comment)));
        model.addAttribute("talk", views.talks(List.of(comments.talk(id)), actor).getFirst());
        return "comment/talk";
    }

    @PostMapping(ALL)
    String write(
            @RequestParam String kind,
            @RequestParam String name,
            @RequestParam String text,
            @RequestParam(required = false) @Nullable Long answerTo,
            Actor actor,
            RedirectAttributes flash,
            Model model,
            HttpServletResponse response) {
        actor.require(Role.CONTRIBUTOR);
        try {
            Optional<Comment> written = comments.write(kind, name, answerTo, text, actor);
            flash.addFlashAttribute("notice",
                    words.of(written.isPresent() ? "comment.notice.written" : "comment.notice.waits"));
            return "redirect:" + written.map(one -> answerTo == null
                            ? comments.subject(one).path() + "#comment-" + one.id()
                            : one.path())
                    .orElseGet(() -> comments.open(kind, name).path() + "#comments");
        } catch (OverLimitException tooLong) {
            throw tooLong;
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again(new Form(kind, name, answerTo, text, 0), refused, comments.open(kind, name), model);
        } catch (TooManyCommentsException tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return again(new Form(kind, name, answerTo, text, 0), tooMany, comments.open(kind, name), model);
        }
    }

    @GetMapping(ONE + "/edit")
    String edit(@PathVariable long id, Actor actor, Model model) {
        actor.require(Role.CONTRIBUTOR);
        Comment comment = comments.get(id);
        if (!comment.isEditableBy(actor)) {
            throw new NotAllowedException(Said.of("said.comment.only-its-author"));
        }
        return form(comment, comment.text(), null, model);
    }

    @PostMapping(ONE)
    String change(
            @PathVariable long id,
            @RequestParam String text,
            @RequestParam(defaultValue = "0") int version,
            Actor actor,
            RedirectAttributes flash,
            Model model,
            HttpServletResponse response) {
        try {
            Optional<Comment> changed = comments.change(id, text, version, actor);
            flash.addFlashAttribute("notice",
                    words.of(changed.isPresent() ? "comment.notice.changed" : "comment.notice.waits"));
            return "redirect:" + comments.get(id).path();
        } catch (OverLimitException tooLong) {
            throw tooLong;
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(comments.get(id), text, refused, model);
        } catch (StaleVersionException stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("theirs", comments.get(id).text());
            return form(comments.get(id), text, stale, model);
        }
    }

    private String form(Comment comment, String text, @Nullable Exception failure, Model model) {
        OpenThing thing = comments.subject(comment);
        model.addAttribute("edited", comment.id());
        return again(new Form(thing.thing().kind(), thing.name(), null, text, comment.version()), failure, thing,
                model);
    }

    /// The form with what was typed, and why it was refused.
    private String again(Form form, @Nullable Exception failure, OpenThing thing, Model model) {
        model.addAttribute("subject", CommentViews.subject(thing));
        model.addAttribute("form", form);
        model.addAttribute("failure", failure == null ? null : words.said(failure));
        return "comment/form";
    }

    @PostMapping(ONE + "/removal")
    String remove(@PathVariable long id, @RequestParam String reason, Actor actor, RedirectAttributes flash) {
        Comment removed = comments.remove(id, reason, actor);
        flash.addFlashAttribute("notice", words.of("comment.notice.removed"));
        return "redirect:" + removed.path();
    }

    @GetMapping(ONE + "/revisions")
    String revisions(@PathVariable long id, Model model) {
        Comment comment = comments.get(id);
        Map<PersonId, Person> persons = views.persons(List.of(comment));
        model.addAttribute("comment", id);
        model.addAttribute("path", comment.path());
        model.addAttribute("author", persons.get(comment.author()).displayName());
        model.addAttribute("subject", CommentViews.subject(comments.subject(comment)));
        model.addAttribute("revisions", comments.revisions(id).stream().map(RevisionRow::of).toList());
        return "comment/revisions";
    }

    /// The canonical JSON, byte for byte what the hash of the revision was made of.
    @GetMapping(ONE + "/revisions/{number:[1-9][0-9]{0,8}}.json")
    ResponseEntity<String> canonical(@PathVariable long id, @PathVariable int number) {
        String canonical = comments.revision(id, number).canonical().orElseThrow(() -> new RefusedRequest(
                HttpStatus.GONE, Said.of("said.comment.it-was-removed")));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8))
                .body(canonical);
    }

    /// What is typed about a thing, or in answer to a comment.
    ///
    /// @param version of the comment that is edited
    record Form(String kind, String name, @Nullable Long answerTo, String text, int version) {
    }

    /// One state of a comment.
    ///
    /// @param redacted whether its text is gone
    record RevisionRow(int number, java.time.Instant savedAt, String sha256, boolean redacted) {

        static RevisionRow of(StoredRevision revision) {
            return new RevisionRow(revision.number(), revision.savedAt(), revision.sha256(),
                    revision.canonical().isEmpty());
        }
    }
}
