package org.daybook.web.registry.curation;

import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.registry.Curation;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.name.SynonymKind;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.registry.TypedStructure;
import org.daybook.web.shared.history.UndoOffer;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What members add to a compound and correct about it.
@Controller
@RequestMapping("/compounds/{number}")
class CurationController {

    private final Compounds compounds;
    private final Curation curation;
    private final UndoOffer undo;
    private final Words words;

    CurationController(Compounds compounds, Curation curation, UndoOffer undo, Words words) {
        this.compounds = compounds;
        this.curation = curation;
        this.undo = undo;
        this.words = words;
    }

    @PostMapping("/synonyms")
    String addSynonym(
            @PathVariable String number,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String kind,
            Actor actor,
            RedirectAttributes flash) {
        OtherName name = kind.isEmpty() ? OtherName.of(text) : new OtherName(SynonymKind.of(kind), text);
        if (!curation.addSynonym(id(number), name, actor)) {
            return back(number, words.of("registry.notice.has-that-synonym"), flash);
        }
        return done(number, words.of("registry.notice.name-added",
                words.word("synonym-kind", name.kind().name(), name.kind().label()), name.text()), actor, flash);
    }

    @PostMapping("/synonyms/{synonym}/removal")
    String removeSynonym(
            @PathVariable String number, @PathVariable long synonym, Actor actor, RedirectAttributes flash) {
        curation.removeSynonym(id(number), synonym, actor);
        return done(number, words.of("registry.notice.synonym-removed"), actor, flash);
    }

    @PostMapping("/numbers")
    String addNumber(
            @PathVariable String number,
            @RequestParam("text") String other,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean confirmNumber,
            Actor actor,
            RedirectAttributes flash) {
        boolean added = curation.addNumber(id(number), other, reason, confirmNumber, actor);
        return back(number, added ? words.of("registry.notice.leads-here", other.strip())
                : words.of("registry.notice.leads-here-already"), flash);
    }

    @PostMapping("/name")
    String rename(@PathVariable String number, @RequestParam String name,
            @RequestParam(required = false) @Nullable String was, Actor actor, RedirectAttributes flash) {
        curation.rename(id(number), name, was, actor);
        return done(number, words.of("registry.notice.name-saved"), actor, flash);
    }

    @PostMapping("/stereo")
    String stateStereo(
            @PathVariable String number, @RequestParam String stereo,
            @RequestParam(required = false) @Nullable String was, Actor actor, RedirectAttributes flash) {
        curation.stateStereo(id(number), StereoStatement.of(stereo), was == null ? null : StereoStatement.of(was),
                actor);
        return done(number, words.of("registry.notice.stereo-saved"), actor, flash);
    }

    @PostMapping("/structure")
    String giveStructure(
            @PathVariable String number, @RequestParam String structure, Actor actor, RedirectAttributes flash) {
        curation.giveStructure(id(number), TypedStructure.read(structure), actor);
        return done(number, words.of("registry.notice.structure-saved"), actor, flash);
    }

    private CompoundId id(String number) {
        return compounds.get(number).id();
    }

    /// As [#back], with the offer to undo it at once.
    private String done(String number, String notice, Actor actor, RedirectAttributes flash) {
        undo.say(notice, id(number).thing(), actor, flash);
        flash.addAttribute("number", number);
        return "redirect:/compounds/{number}";
    }

    private static String back(String number, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        flash.addAttribute("number", number);
        return "redirect:/compounds/{number}";
    }
}
