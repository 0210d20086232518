package org.daybook.web.assay;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.daybook.assay.Activities;
import org.daybook.assay.Activity;
import org.daybook.assay.ActivityOrder;
import org.daybook.assay.Assay;
import org.daybook.assay.Assays;
import org.daybook.assay.correction.AssayCorrections;
import org.daybook.assay.correction.AssayCorrections.UnitChange;
import org.daybook.assay.group.AssayGroup;
import org.daybook.assay.result.Result;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.quantities.Unit;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.shared.history.Acts;
import org.daybook.web.shared.history.Edits;
import org.daybook.web.shared.history.Retractions;
import org.daybook.web.shared.history.UndoOffer;
import org.daybook.web.shared.language.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The assays of this site, one page each with all its results.
@Controller
class AssayController {

    private final Assays assays;
    private final Activities activities;
    private final Compounds compounds;
    private final AssayCorrections corrections;
    private final Acts acts;
    private final Retractions retractions;
    private final UndoOffer undo;
    private final Words words;

    AssayController(Assays assays, Activities activities, Compounds compounds, AssayCorrections corrections, Acts acts,
            Retractions retractions, UndoOffer undo, Words words) {
        this.assays = assays;
        this.activities = activities;
        this.compounds = compounds;
        this.corrections = corrections;
        this.acts = acts;
        this.retractions = retractions;
        this.undo = undo;
        this.words = words;
    }

    @GetMapping("/assays")
    String list(Model model) {
        List<Assays.Overview> all = assays.overview();
        model.addAttribute("assays", all.stream().map(AssayView.Line::of).toList());
        model.addAttribute("groups", AssayGroup.among(all.stream().map(Assays.Overview::assay).toList())
                .entrySet().stream().map(group -> AssayView.Group.of(group.getKey(), group.getValue())).toList());
        return "assay/list";
    }

    @GetMapping("/assays.json")
    @ResponseBody
    List<AssayDocument> listDocument() {
        return assays.overview().stream().map(AssayDocument::of).toList();
    }

    @GetMapping("/assays/{slug:[a-z0-9-]+}")
    String show(@PathVariable String slug, @RequestParam(defaultValue = "value") String sort, Model model) {
        Assay assay = assays.bySlug(slug);
        List<Activity> results = activities.of(assay.id());
        model.addAttribute("assay", AssayView.of(assay));
        model.addAttribute("unit", assay.unit().map(Unit::label).orElse(""));
        model.addAttribute("rows", shown(assay, results, sort, ResultRow::of));
        model.addAttribute("sort", sort);
        model.addAttribute("acts", acts.of(assay.id().thing()));
        model.addAttribute("retracted", retractions.of(assay.id()));
        model.addAttribute("thing", "kind=assay&thing=" + assay.id());
        model.addAttribute("distribution", Distribution.of(results, words));
        return "assay/show";
    }

    @GetMapping("/assays/{slug:[a-z0-9-]+}.json")
    @ResponseBody
    AssayDocument document(@PathVariable String slug, @RequestParam(defaultValue = "value") String sort) {
        Assay assay = assays.bySlug(slug);
        return AssayDocument.of(assay, shown(assay, activities.of(assay.id()), sort, ResultDocument::of));
    }

    @GetMapping("/assays/{slug:[a-z0-9-]+}/edit")
    String form(@PathVariable String slug, Actor actor, Model model) {
        actor.require(Role.MEMBER);
        Assay assay = assays.bySlug(slug);
        return form(assay, AssayForm.of(corrections.fields(assay), assay.version()), model);
    }

    private static String form(Assay assay, AssayForm form, Model model) {
        model.addAttribute("assay", AssayView.of(assay));
        model.addAttribute("form", form);
        return "assay/edit";
    }

    /// Two who edit one assay at once both see it: the second gets both texts.
    @PostMapping({"/assays/{slug:[a-z0-9-]+}", "/assays/{slug:[a-z0-9-]+}/description"})
    String change(@PathVariable String slug, AssayForm form, Actor actor, RedirectAttributes flash, Model model,
            HttpServletResponse response) {
        actor.require(Role.MEMBER);
        Assay assay = assays.bySlug(slug);
        return Edits.onPage(() -> {
            corrections.edit(assay.id(), form.versionOrAny(), form.fields(), UnitChange.of(form.unitChangeOrEmpty()),
                    form.reasonOrEmpty(), actor);
            undo.say(words.of("assay.notice.described"), assay.id().thing(), actor, flash);
            return "redirect:/assays/" + slug;
        }, refused -> {
            model.addAttribute("failure", refused);
            return form(assay, form, model);
        }, changed -> {
            Edits.tell(changed, model);
            Assay now = assays.bySlug(slug);
            model.addAttribute("theirs", corrections.fields(now));
            model.addAttribute("mine", form.fields());
            model.addAttribute("versionNow", now.version());
            return form(now, form, model);
        }, response);
    }

    private <T> List<T> shown(
            Assay assay, List<Activity> results, String sort, BiFunction<Result, Compound, T> form) {
        ActivityOrder order = ActivityOrder.of(sort);
        Map<CompoundId, Compound> known = compounds.findAll(
                results.stream().map(Activity::compound).distinct().toList());
        List<Activity> shown = results.stream().filter(result -> known.containsKey(result.compound())).toList();
        return order.sorted(shown, id -> known.get(id).number()).stream()
                .map(result -> form.apply(Result.of(result, assay), known.get(result.compound())))
                .toList();
    }
}
