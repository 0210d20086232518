package org.daybook.web.notebook.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.editing.WorkingCopies;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.Saving;
import org.daybook.notebook.text.MarkdownRenderer;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.shared.id.EntryId;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.Costly;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.view.PersonView;
import org.daybook.web.shared.view.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/// The editor: today's entry, a new one, an old one again. Whatever goes wrong, what was typed comes back.
@Controller
class EditorController {

    /// Members whom somebody is told to ask for a notebook.
    private static final int MOST_ASKED = 5;

    private final Notebooks notebooks;
    private final Entries entries;
    private final EntryDesk desk;
    private final EditorPages pages;
    private final WorkingCopies workingCopies;
    private final MarkdownRenderer renderer;
    private final People people;
    private final Words words;

    EditorController(
            Notebooks notebooks,
            Entries entries,
            EntryDesk desk,
            EditorPages pages,
            WorkingCopies workingCopies,
            MarkdownRenderer renderer,
            People people,
            Words words) {
        this.people = people;
        this.notebooks = notebooks;
        this.entries = entries;
        this.desk = desk;
        this.pages = pages;
        this.workingCopies = workingCopies;
        this.renderer = renderer;
        this.words = words;
    }

    @GetMapping("/today")
    Object today(@RequestParam(defaultValue = "") String notebook, Actor actor) {
        return inNotebook(notebook, actor).map(found -> entries.today(found.id(), actor)
                .<Object>map(entry -> "redirect:/entries/" + entry.id() + "/edit")
                .orElseGet(() -> pages.blank(found, actor))).orElseGet(() -> choose("/today", actor));
    }

    @GetMapping("/entries/new")
    Object another(@RequestParam(defaultValue = "") String notebook, Actor actor) {
        return inNotebook(notebook, actor)
                .<Object>map(found -> pages.blank(found, actor))
                .orElseGet(() -> choose("/entries/new", actor));
    }

    /// The notebook that was asked for, or the only one there is to write in.
    private Optional<Notebook> inNotebook(String slug, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        List<Notebook> writable = notebooks.writableBy(actor);
        return writable.stream().filter(one -> writable.size() == 1 || one.slug().equals(slug)).findFirst();
    }

    private ModelAndView choose(String address, Actor actor) {
        return new ModelAndView("notebook/choice")
                .addObject("address", address)
                .addObject("notebooks", notebooks.writableBy(actor).stream().map(Choice::of).toList())
                .addObject("members", people.all().stream().filter(EditorController::opensNotebooks)
                        .limit(MOST_ASKED).map(PersonView::of).toList());
    }

    private static boolean opensNotebooks(Person person) {
        return person.isActive() && person.hasAccount() && person.actor().hasAnywhere(Role.MEMBER);
    }

    @GetMapping("/entries/" + Addresses.ID + "/edit")
    ModelAndView edit(@PathVariable long id, @RequestParam(defaultValue = "0") long copy, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        Entry entry = entries.read(new EntryId(id), actor);
        if (!entry.isEditableBy(actor)) {
            throw new NotAllowedException(Said.of("said.notebook.you-may-not-change-this"));
        }
        return pages.open(entry, copy, actor);
    }

    @PostMapping("/entries")
    Object create(
            EditorForm form,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Actor actor,
            HttpServletRequest request)
            throws IOException {
        List<MultipartFile> files = chosen(file);
        boolean publish = action.equals("publish") && files.isEmpty();
        return answered(form, null, action, actor, request, () -> desk.create(form, publish, actor), files);
    }

    @PostMapping("/entries/" + Addresses.ID)
    Object save(
            @PathVariable long id,
            EditorForm form,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Actor actor,
            HttpServletRequest request)
            throws IOException {
        Entry entry = entries.read(new EntryId(id), actor);
        List<MultipartFile> files = chosen(file);
        boolean later = action.equals("attach") || !files.isEmpty();
        return answered(
                form,
                entry,
                action,
                actor,
                request,
                () -> later
                        ? desk.keep(entry.id(), form, actor)
                        : desk.save(entry.id(), form, action.equals("publish"), actor),
                files);
    }

    private Object answered(
            EditorForm form,
            @Nullable Entry entry,
            String action,
            Actor actor,
            HttpServletRequest request,
            Step step,
            List<MultipartFile> files)
            throws IOException {
        actor.require(Role.CONTRIBUTOR);
        if (action.equals("preview")) {
            return pages.again(form, entry, null, actor);
        }
        try {
            return switch (step.take()) {
                case Saving.Revised(Entry kept) when files.isEmpty() -> done(kept, action, request);
                case Saving.Revised(Entry kept) -> withFiles(kept, form, files, action, actor, request);
                case Saving.Suggested(Entry entryAsItIs, long suggestion) -> waits(suggestion, request);
                case Saving.Conflict(Entry theirs) -> pages.conflict(form, theirs, actor);
            };
        } catch (InvalidInputException refused) {
            return pages.again(form, entry, refused, actor);
        }
    }

    /// The text is kept and not public yet; what was asked for is done when its files are there.
    private Object withFiles(
            Entry kept,
            EditorForm form,
            List<MultipartFile> files,
            String action,
            Actor actor,
            HttpServletRequest request)
            throws IOException {
        EditorForm from = kept.isDraft() ? form.with(form.text(), kept.version()) : form;
        try {
            EditorForm grown = desk.attach(kept, from, files, actor);
            if (action.equals("attach")) {
                return done(kept, action, request);
            }
            return switch (desk.save(kept.id(), grown, action.equals("publish"), actor)) {
                case Saving.Revised(Entry saved) -> done(saved, action, request);
                case Saving.Suggested(Entry entryAsItIs, long suggestion) -> waits(suggestion, request);
                case Saving.Conflict(Entry theirs) -> pages.conflict(grown, theirs, actor);
            };
        } catch (InvalidInputException refused) {
            return pages.again(from, kept, refused, actor);
        }
    }

    /// What a newcomer changes in what is published.
    private String waits(long suggestion, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put("notice", words.of("notebook.notice.change-waits"));
        return "redirect:/suggestions/" + suggestion;
    }

    private String done(Entry saved, String action, HttpServletRequest request) {
        boolean waits = saved.isWaiting() && action.equals("publish");
        if (saved.isDraft() && !waits || action.equals("attach")) {
            RequestContextUtils.getOutputFlashMap(request)
                    .put("notice", words.of("notebook.notice.kept"));
            return "redirect:/entries/" + saved.id() + "/edit";
        }
        RequestContextUtils.getOutputFlashMap(request).put("saved", saved.id().value());
        return "redirect:/entries/" + saved.id();
    }

    @Costly
    @PostMapping("/entries/preview")
    String preview(@RequestParam(defaultValue = "") String text, Actor actor, Model model) {
        actor.require(Role.CONTRIBUTOR);
        model.addAttribute("preview", renderer.render(EntryContent.requireText(text), actor));
        return "notebook/editor :: preview";
    }

    @PostMapping("/entries/" + Addresses.ID + "/draft/removal")
    String forget(@PathVariable long id, @RequestParam long copy, Actor actor) {
        workingCopies.discard(new EntryId(id), copy, actor);
        return "redirect:/entries/" + id + "/edit";
    }

    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
        return files == null ? List.of() : files.stream().filter(file -> !file.isEmpty()).toList();
    }

    private interface Step {
        Saving take();
    }
}
