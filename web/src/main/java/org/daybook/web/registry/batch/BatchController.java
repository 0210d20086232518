package org.daybook.web.registry.batch;

import jakarta.servlet.http.HttpServletResponse;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.registry.Compounds;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.BatchCorrections;
import org.daybook.registry.batch.Batches;
import org.daybook.shared.id.BatchId;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.history.Acts;
import org.daybook.web.shared.history.Edits;
import org.daybook.web.shared.history.UndoOffer;
import org.daybook.web.shared.language.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of single batches: everybody reads, members add and correct.
@Controller
class BatchController {

    private static final String ONE = "/batches/" + Addresses.ID;

    private final BatchPages pages;
    private final BatchCorrections corrections;
    private final Compounds compounds;
    private final Acts acts;
    private final UndoOffer undo;
    private final Words words;

    BatchController(BatchPages pages, BatchCorrections corrections, Compounds compounds, Acts acts, UndoOffer undo,
            Words words) {
        this.pages = pages;
        this.corrections = corrections;
        this.compounds = compounds;
        this.acts = acts;
        this.undo = undo;
        this.words = words;
    }

    @GetMapping(ONE)
    String show(@PathVariable long id, Model model) {
        BatchId asked = new BatchId(id);
        model.addAttribute("batch", pages.document(asked));
        model.addAttribute("acts", acts.of(asked.thing()));
        model.addAttribute("thing", "kind=batch&thing=" + id);
        return "registry/batch";
    }

    @PostMapping("/compounds/{number}/batches")
    String add(@PathVariable("number") String compound, BatchForm form, Actor actor, RedirectAttributes flash) {
        Batches.Recorded recorded = corrections.add(
                compounds.get(compound).id(), form.toNewBatch(), BatchForm.text(form.token()), actor);
        undo.say(words.of(recorded.isNew() ? "registry.notice.batch-recorded" : "registry.notice.batch-here-already",
                recorded.batch().code()), recorded.batch().id().thing(), actor, flash);
        flash.addAttribute("number", compound);
        return "redirect:/compounds/{number}";
    }

    @GetMapping(ONE + "/edit")
    String edit(@PathVariable long id, Actor actor, Model model) {
        actor.require(Role.MEMBER);
        Batch batch = corrections.get(new BatchId(id));
        return form(batch, BatchForm.of(corrections.fields(batch), batch.version()), model);
    }

    private String form(Batch batch, BatchForm form, Model model) {
        model.addAttribute("batch", pages.document(batch));
        model.addAttribute("form", form);
        return "registry/batch-form";
    }

    /// Two who edit one batch at once both see it: the second gets both texts.
    @PostMapping(ONE)
    String change(@PathVariable long id, BatchForm form, Actor actor, RedirectAttributes flash, Model model,
            HttpServletResponse response) {
        actor.require(Role.MEMBER);
        BatchId edited = new BatchId(id);
        return Edits.onPage(() -> {
            corrections.edit(edited, form.version() == null ? 0 : form.version(), form.fields(),
                    BatchForm.text(form.reason()), actor);
            undo.say(words.of("registry.batch-notice.saved"), edited.thing(), actor, flash);
            return "redirect:/batches/" + id;
        }, refused -> {
            model.addAttribute("failure", refused);
            return form(corrections.get(edited), form, model);
        }, changed -> {
            Edits.tell(changed, model);
            Batch now = corrections.get(edited);
            model.addAttribute("theirs", corrections.fields(now));
            model.addAttribute("mine", form.fields());
            return form(now, form, model);
        }, response);
    }

    @PostMapping(ONE + "/retraction")
    String retract(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Actor actor,
            RedirectAttributes flash) {
        BatchId asked = new BatchId(id);
        corrections.retract(asked, reason, actor);
        undo.say(words.of("registry.batch-notice.retracted"), asked.thing(), actor, flash);
        return "redirect:/batches/" + id;
    }

    @PostMapping(ONE + "/retraction/removal")
    String restore(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Actor actor,
            RedirectAttributes flash) {
        BatchId asked = new BatchId(id);
        corrections.restore(asked, reason, actor);
        undo.say(words.of("registry.batch-notice.counts-again"), asked.thing(), actor, flash);
        return "redirect:/batches/" + id;
    }
}
