package org.daybook.web.assay.result;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.assay.Activity;
import org.daybook.assay.correction.Results;
import org.daybook.assay.correction.Results.Entering;
import org.daybook.assay.correction.TypedResult;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.ActivityId;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.history.Acts;
import org.daybook.web.shared.history.Edits;
import org.daybook.web.shared.history.UndoOffer;
import org.daybook.web.shared.kind.PagePart.Shown;
import org.daybook.web.shared.kind.PageParts;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.signin.BackToPage;
import org.daybook.writing.correction.Corrections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of single results: everybody reads, members enter and correct.
@Controller
@RequestMapping("/activities")
class ActivityController {

    private static final String ONE = "/" + Addresses.ID;
    private static final String FORM = "assay/result-form";
    /// Results that are chosen at once.
    private static final int MOST_CHOSEN = 400;

    private final ActivityPages pages;
    private final Results results;
    private final Acts acts;
    private final UndoOffer undo;
    private final PageParts parts;
    private final Words words;

    ActivityController(ActivityPages pages, Results results, Acts acts, UndoOffer undo, PageParts parts, Words words) {
        this.parts = parts;
        this.pages = pages;
        this.results = results;
        this.acts = acts;
        this.undo = undo;
        this.words = words;
    }

    @GetMapping(ONE)
    String show(@PathVariable long id, Actor actor, Model model) {
        ActivityId asked = new ActivityId(id);
        model.addAttribute("result", pages.document(asked));
        model.addAttribute("acts", acts.of(asked.thing()));
        model.addAttribute("thing", "kind=activity&thing=" + id);
        model.addAttribute("lastParts", parts.last(new Shown(asked.thing(), asked.toString()), actor));
        return "assay/result";
    }

    @GetMapping("/new")
    String form(
            @RequestParam(required = false) @Nullable String compound,
            @RequestParam(required = false) @Nullable String assay,
            @RequestParam(required = false) @Nullable Long supersedes,
            Actor actor,
            Model model) {
        actor.require(Role.MEMBER);
        return form(pages.form(compound, assay, supersedes), null, UUID.randomUUID().toString(), model);
    }

    private String form(ResultForm form, @Nullable Long id, String token, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("id", id);
        model.addAttribute("token", token);
        model.addAttribute("assays", pages.assays());
        return FORM;
    }

    @PostMapping
    String enter(ResultForm form, Actor actor, RedirectAttributes flash, Model model, HttpServletResponse response) {
        actor.require(Role.MEMBER);
        try {
            ActivityId old = form.supersedes() == null ? null : new ActivityId(form.supersedes());
            Entering entering = new Entering(old, ResultForm.text(form.reason()), ResultForm.text(form.token()));
            List<Activity> entered = results.enter(TypedResult.of(form.fields()), entering, actor);
            ActivityId first = entered.getFirst().id();
            undo.say(words.of("assay.result-notice.entered", entered.size()), first.thing(), actor, flash);
            return "redirect:/activities/" + first;
        } catch (OverLimitException tooLong) {
            throw tooLong;
        } catch (InvalidInputException refused) {
            return refused(refused, form, null, model, response);
        }
    }

    private String refused(InvalidInputException refused, ResultForm form, @Nullable Long id, Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("failure", refused);
        return form(form, id, ResultForm.text(form.token()), model);
    }

    @GetMapping(ONE + "/edit")
    String edit(@PathVariable long id, Actor actor, Model model) {
        actor.require(Role.MEMBER);
        Activity result = results.get(new ActivityId(id));
        return form(ResultForm.of(results.typed(result), result.version(), null), id, "", model);
    }

    /// Two who edit one result at once both see it: the second gets both texts.
    @PostMapping(ONE)
    String change(@PathVariable long id, ResultForm form, Actor actor, RedirectAttributes flash, Model model,
            HttpServletResponse response) {
        actor.require(Role.MEMBER);
        ActivityId edited = new ActivityId(id);
        int version = form.version() == null ? 0 : form.version();
        return Edits.onPage(() -> {
            results.edit(edited, version, form.fields(), ResultForm.text(form.reason()), actor);
            undo.say(words.of("assay.result-notice.saved"), edited.thing(), actor, flash);
            return "redirect:/activities/" + id;
        }, refused -> refused(refused, form, id, model, response), changed -> both(form, edited, changed, model),
                response);
    }

    private String both(ResultForm mine, ActivityId edited, ChangedSinceException changed, Model model) {
        Edits.tell(changed, model);
        Activity now = results.get(edited);
        model.addAttribute("theirs", results.typed(now).fields());
        model.addAttribute("mine", mine.fields());
        model.addAttribute("versionNow", now.version());
        return form(mine, edited.value(), "", model);
    }

    @PostMapping(ONE + "/retraction")
    String retract(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Actor actor,
            RedirectAttributes flash) {
        ActivityId asked = new ActivityId(id);
        results.retract(List.of(asked), reason, actor);
        undo.say(words.of("assay.result-notice.retracted", 1), asked.thing(), actor, flash);
        return "redirect:/activities/" + id;
    }

    @PostMapping(ONE + "/retraction/removal")
    String restore(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Actor actor,
            RedirectAttributes flash) {
        ActivityId asked = new ActivityId(id);
        results.restore(asked, reason, actor);
        undo.say(words.of("assay.result-notice.counts-again"), asked.thing(), actor, flash);
        return "redirect:/activities/" + id;
    }

    /// What will happen to the results that were chosen in a list, or to those of compounds that were; nothing is
    /// changed yet.
    ///
    /// @param compounds numbers of compounds, apart by blanks; then the results that they have in `assay` are meant
    @PostMapping("/choice")
    String choice(@RequestParam(name = "chosen", required = false) long @Nullable [] chosen,
            @RequestParam(defaultValue = "") String compounds, @RequestParam(defaultValue = "") String assay,
            @RequestParam(required = false) @Nullable String next, Actor actor, Model model) {
        actor.require(Role.MEMBER);
        List<ActivityId> ids = compounds.isBlank() ? ids(chosen) : pages.resultsOf(compounds, assay);
        return choice(OverLimitException.requireItems("chosen", ids, MOST_CHOSEN), next, model);
    }

    private String choice(List<ActivityId> ids, @Nullable String next, Model model) {
        model.addAttribute("results", pages.documents(ids));
        model.addAttribute("next", BackToPage.safe(next));
        return "assay/result-choice";
    }

    /// @param seen versions as the list showed them, `id:version`; one that was edited since is not retracted unseen
    @PostMapping("/retractions")
    String retractAll(@RequestParam(name = "chosen", required = false) long @Nullable [] chosen,
            @RequestParam(required = false) @Nullable List<String> seen,
            @RequestParam(defaultValue = "") String reason, @RequestParam(required = false) @Nullable String next,
            Actor actor, RedirectAttributes flash, Model model, HttpServletResponse response) {
        Corrections.requireReason(reason);
        List<ActivityId> ids = ids(chosen);
        try {
            List<Activity> gone = results.retract(ids, versions(seen), reason, actor);
            undo.say(words.of("assay.result-notice.retracted", gone.size()), gone.getFirst().id().thing(), actor,
                    flash);
            return "redirect:" + BackToPage.safe(next);
        } catch (ChangedSinceException changed) {
            model.addAttribute("changed", words.said(changed));
            model.addAttribute("reason", reason);
            response.setStatus(409);
            return choice(ids, next, model);
        }
    }

    private static Map<ActivityId, Integer> versions(@Nullable List<String> seen) {
        Map<ActivityId, Integer> versions = new HashMap<>();
        for (String one : seen == null ? List.<String>of() : seen) {
            if (one != null && one.matches("[1-9]\\d{0,17}:\\d{1,9}")) {
                String[] parts = one.split(":");
                versions.put(new ActivityId(Long.parseLong(parts[0])), Integer.parseInt(parts[1]));
            }
        }
        return versions;
    }

    private static List<ActivityId> ids(long @Nullable [] chosen) {
        if (chosen == null || chosen.length == 0) {
            throw new InvalidInputException("chosen", Said.of("said.assay.choose-at-least-one-result"));
        }
        List<ActivityId> ids = Arrays.stream(chosen).distinct().mapToObj(ActivityId::new).toList();
        return OverLimitException.requireItems("chosen", ids, MOST_CHOSEN);
    }
}
