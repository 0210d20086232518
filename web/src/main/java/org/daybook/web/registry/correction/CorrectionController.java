package org.daybook.web.registry.correction;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.correction.CompoundCorrections;
import org.daybook.registry.correction.Corrected;
import org.daybook.registry.correction.Corrected.Done;
import org.daybook.registry.correction.Corrected.IsAnother;
import org.daybook.registry.correction.Splitting;
import org.daybook.registry.correction.StructureCorrection;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.registry.TypedStructure;
import org.daybook.web.shared.history.UndoOffer;
import org.daybook.web.shared.language.Words;
import org.daybook.writing.correction.Corrections;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages on which members correct the structure of a compound, merge it with another one, or split it.
@Controller
@RequestMapping("/compounds/{number}")
class CorrectionController {

    private final Compounds compounds;
    private final CompoundCorrections corrections;
    private final UndoOffer undo;
    private final Words words;

    CorrectionController(Compounds compounds, CompoundCorrections corrections, UndoOffer undo, Words words) {
        this.compounds = compounds;
        this.corrections = corrections;
        this.undo = undo;
        this.words = words;
    }

    @GetMapping("/correction")
    String correction(@PathVariable String number, Actor actor, Model model) {
        actor.require(Role.MEMBER);
        Compound compound = compounds.get(number);
        model.addAttribute("view", document(compound));
        model.addAttribute("structure", compound.structure().map(kept -> kept.source()).orElse(""));
        model.addAttribute("statements", List.of(StereoStatement.values()));
        return "registry/correction";
    }

    @PostMapping("/correction")
    String correct(
            @PathVariable String number,
            @RequestParam String structure,
            @RequestParam(defaultValue = "") String stereo,
            @RequestParam(defaultValue = "stay") String results,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        actor.require(Role.MEMBER);
        Compound compound = compounds.get(number);
        model.addAllAttributes(Map.of("stereo", stereo, "results", results, "reason", reason));
        Corrected outcome;
        try {
            boolean sameText = compound.structure().filter(kept -> same(kept.source(), structure)).isPresent();
            StructureCorrection wanted = new StructureCorrection(
                    sameText ? null : TypedStructure.read(structure),
                    stated(stereo, sameText ? compound : null),
                    CorrectionRequest.resultsMove(results), version, reason);
            outcome = corrections.correct(compound.id(), wanted, actor);
        } catch (ChangedSinceException changed) {
            model.addAttribute("changed", words.said(changed));
            return filled(number, structure, HttpStatus.CONFLICT, actor, model, response);
        } catch (UnreadableStructureException unreadable) {
            model.addAttribute("failure", new InvalidInputException("structure", Said.by(unreadable)));
            return filled(number, structure, HttpStatus.UNPROCESSABLE_CONTENT, actor, model, response);
        } catch (InvalidInputException refused) {
            model.addAttribute("failure", refused);
            return filled(number, structure, HttpStatus.UNPROCESSABLE_CONTENT, actor, model, response);
        }
        if (outcome instanceof IsAnother another) {
            model.addAttribute("another", another.other().number());
            model.addAttribute("message", words.said(another.said()));
            return filled(number, structure, HttpStatus.CONFLICT, actor, model, response);
        }
        return back(compound, words.of("registry.correct.notice.corrected"), actor, flash);
    }

    /// The form as it was filled in.
    private String filled(String number, String structure, HttpStatus status, Actor actor, Model model,
            HttpServletResponse response) {
        response.setStatus(status.value());
        correction(number, actor, model);
        model.addAttribute("structure", structure);
        return "registry/correction";
    }

    /// Nothing chosen for what is drawn as before: it stays as it was stated.
    private static @Nullable StereoStatement stated(String stereo, @Nullable Compound unchanged) {
        return !stereo.isBlank() ? StereoStatement.of(stereo) : unchanged == null ? null : unchanged.stereo();
    }

    private static boolean same(String kept, String typed) {
        return kept.strip().replace("\r", "").equals(typed.strip().replace("\r", ""));
    }

    @GetMapping("/merge")
    String merge(@PathVariable String number, @RequestParam(defaultValue = "") String with, Actor actor, Model model) {
        actor.require(Role.MEMBER);
        Compound one = compounds.get(number);
        model.addAttribute("view", document(one));
        if (!with.isBlank()) {
            Compound other = compounds.find(with).orElseThrow(() -> new InvalidInputException(
                    "with", Said.of("said.shared.there-is-no-compound-3", with.strip())));
            model.addAttribute("other", document(other));
            model.addAttribute("seen", List.of(corrections.state(one.id()), corrections.state(other.id())));
        }
        return "registry/merge";
    }

    /// @param seen what [CompoundCorrections#state] said of this one and of the other when the form was made
    @PostMapping("/merge")
    String doMerge(
            @PathVariable String number,
            @RequestParam String with,
            @RequestParam(defaultValue = "") String stays,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable List<String> seen,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OverLimitException.requireNaming("with", with);
        OverLimitException.requireNaming("stays", stays);
        Corrections.requireReason(reason);
        Compound one = compounds.get(number);
        Compound other = compounds.get(with);
        boolean otherStays = !stays.isBlank() && compounds.get(stays).id().equals(other.id());
        Map<CompoundId, String> states = seen == null || seen.size() != 2 || one.id().equals(other.id()) ? Map.of()
                : Map.of(one.id(), seen.getFirst(), other.id(), seen.getLast());
        Compound merged;
        try {
            merged = corrections.unlessChanged(states, () -> otherStays
                    ? corrections.merge(other.id(), one.id(), reason, actor)
                    : corrections.merge(one.id(), other.id(), reason, actor));
        } catch (ChangedSinceException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("changed", words.said(changed));
            model.addAttribute("stays", stays);
            model.addAttribute("reason", reason);
            return merge(number, with, actor, model);
        }
        return back(merged, words.of("registry.correct.notice.merged",
                otherStays ? one.number() : other.number(), merged.number()), actor, flash);
    }

    @GetMapping("/split")
    String split(@PathVariable String number, Actor actor, Model model) {
        actor.require(Role.MEMBER);
        Compound compound = compounds.get(number);
        model.addAttribute("view", document(compound));
        model.addAttribute("seen", corrections.state(compound.id()));
        model.addAttribute("statements", List.of(StereoStatement.values()));
        return "registry/split";
    }

    /// Shows what would go where, and does it when that was confirmed.
    ///
    /// @param seen what [CompoundCorrections#state] said when the form was made
    @PostMapping("/split")
    String doSplit(
            @PathVariable String number,
            @ModelAttribute SplitForm form,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam(required = false) @Nullable String seen,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        actor.require(Role.MEMBER);
        Compound compound = compounds.get(number);
        Splitting splitting = form.splitting();
        if (!confirmed) {
            return again(number, form, actor, model);
        }
        Corrected outcome;
        try {
            outcome = corrections.unlessChanged(seen == null ? Map.of() : Map.of(compound.id(), seen),
                    () -> corrections.split(compound.id(), splitting, actor));
        } catch (ChangedSinceException changed) {
            model.addAttribute("changed", words.said(changed));
            response.setStatus(HttpStatus.CONFLICT.value());
            return again(number, form, actor, model);
        }
        if (outcome instanceof IsAnother another) {
            model.addAttribute("another", another.other().number());
            response.setStatus(HttpStatus.CONFLICT.value());
            return again(number, form, actor, model);
        }
        Compound target = ((Done) outcome).compound();
        return back(compound, words.of("registry.correct.notice.split", target.number()), actor, flash);
    }

    /// The form as it was filled in, with what would go where as things are now.
    private String again(String number, SplitForm form, Actor actor, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("chosen", form.chosen());
        Optional.of(form.splitting().into()).filter(into -> !into.isBlank())
                .ifPresent(into -> model.addAttribute("other", document(compounds.get(into))));
        return split(number, actor, model);
    }

    private PartsDocument document(Compound compound) {
        return PartsDocument.of(compound, corrections.parts(compound.id()), words::said);
    }

    private String back(Compound compound, String notice, Actor actor, RedirectAttributes flash) {
        undo.say(notice, compound.id().thing(), actor, flash);
        String number = compounds.find(compound.id()).map(Compound::number).orElse(compound.number());
        flash.addAttribute("number", number);
        return "redirect:/compounds/{number}";
    }
}
