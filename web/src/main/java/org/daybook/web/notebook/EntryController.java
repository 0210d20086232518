package org.daybook.web.notebook;

import org.daybook.notebook.Notebook;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.people.Actor;
import org.daybook.shared.id.EntryId;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.kind.PagePart.Shown;
import org.daybook.web.shared.kind.PageParts;
import org.daybook.web.shared.language.Words;
import org.daybook.writing.revision.WithheldTexts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The permanent page of an entry, its data, and what can be done with the entry as a whole.
@Controller
class EntryController {

    private static final String ENTRY = "/entries/" + Addresses.ID;

    private final Entries entries;
    private final Notebooks notebooks;
    private final EntryViews views;
    private final EntryDocuments jsons;
    private final PageParts parts;
    private final BaseAddress base;
    private final Words words;
    private final WithheldTexts withheld;

    @SuppressWarnings("ParameterNumber")
    EntryController(Entries entries, Notebooks notebooks, EntryViews views, EntryDocuments jsons, PageParts parts,
            BaseAddress base, Words words, WithheldTexts withheld) {
        this.entries = entries;
        this.notebooks = notebooks;
        this.views = views;
        this.jsons = jsons;
        this.parts = parts;
        this.base = base;
        this.words = words;
        this.withheld = withheld;
    }

    @GetMapping(ENTRY)
    ModelAndView show(@PathVariable long id, Actor actor) {
        Entry entry = entries.get(new EntryId(id), actor);
        ModelAndView page = new ModelAndView(entry.isRedacted() ? "notebook/tombstone" : "notebook/entry");
        page.setStatus(entry.isRedacted() ? HttpStatus.GONE : HttpStatus.OK);
        if (entry.isRedacted()) {
            page.addObject("hidden", withheld.has(entry.id().thing()));
        }
        if (!entry.isDraft() && !entry.isRedacted()) {
            Shown shown = new Shown(entry.id().thing(), entry.id().toString());
            page.addObject("lastParts", parts.last(shown, actor));
            page.addObject("asideParts", parts.beside(shown, actor));
        }
        return page.addObject("entry", views.of(entry, base.prefix(), actor));
    }

    @GetMapping(ENTRY + ".json")
    @ResponseBody
    EntryDocument data(@PathVariable long id, Actor actor) {
        return jsons.of(entries.read(new EntryId(id), actor), actor);
    }

    /// The text as it was typed.
    @GetMapping(ENTRY + ".md")
    ResponseEntity<String> markdown(@PathVariable long id, Actor actor) {
        Entry entry = entries.read(new EntryId(id), actor);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/markdown;charset=UTF-8"))
                .body("# " + entry.title() + "\n\n" + entry.content().text());
    }

    @PostMapping(ENTRY + "/publication")
    String publish(@PathVariable long id, Actor actor) {
        entries.publish(new EntryId(id), actor);
        return "redirect:/entries/" + id;
    }

    @PostMapping(ENTRY + "/redaction")
    String redact(@PathVariable long id, @RequestParam String reason, Actor actor) {
        entries.redact(new EntryId(id), reason, actor);
        return "redirect:/entries/" + id;
    }

    @PostMapping(ENTRY + "/removal")
    String discard(@PathVariable long id, Actor actor, RedirectAttributes flash) {
        Entry draft = entries.get(new EntryId(id), actor);
        entries.discard(draft.id(), actor);
        flash.addFlashAttribute("notice", words.of("notebook.notice.thrown-away"));
        return "redirect:/notebooks/" + notebooks.find(draft.notebook()).map(Notebook::slug).orElse("");
    }
}
