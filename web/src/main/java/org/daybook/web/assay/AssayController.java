package org.daybook.web.assay;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.daybook.assay.Activities;
import org.daybook.assay.Activity;
import org.daybook.assay.ActivityOrder;
import org.daybook.assay.Assay;
import org.daybook.assay.Assays;
import org.daybook.assay.result.Result;
import org.daybook.people.Actor;
import org.daybook.quantities.Unit;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.id.CompoundId;
import org.jspecify.annotations.Nullable;
import org.daybook.web.shared.history.Acts;
import org.daybook.web.shared.language.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
    private final Acts acts;
    private final Words words;

    AssayController(Assays assays, Activities activities, Compounds compounds, Acts acts, Words words) {
        this.assays = assays;
        this.activities = activities;
        this.compounds = compounds;
        this.acts = acts;
        this.words = words;
    }

    @GetMapping("/assays")
    String list(Model model) {
        model.addAttribute("assays", assays.overview().stream().map(AssayView.Line::of).toList());
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

    @PostMapping("/assays/{slug:[a-z0-9-]+}/description")
    String describe(
            @PathVariable String slug, @ModelAttribute DescriptionForm form, Actor actor, RedirectAttributes flash) {
        assays.describe(assays.bySlug(slug).id(), form.toDescription(), actor);
        flash.addFlashAttribute("notice", words.of("assay.notice.described"));
        return "redirect:/assays/" + slug;
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

    /// What the form on the page of an assay sends.
    record DescriptionForm(
            @Nullable String target,
            @Nullable String organism,
            @Nullable String strain,
            @Nullable String lab,
            @Nullable String protocolUrl) {

        Assays.Description toDescription() {
            return new Assays.Description(text(target), text(organism), text(strain), text(lab), text(protocolUrl));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }
}
