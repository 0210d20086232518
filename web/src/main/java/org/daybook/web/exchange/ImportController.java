package org.daybook.web.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.imports.ImportedRow;
import org.daybook.exchange.imports.Imports;
import org.daybook.exchange.imports.Outcome;
import org.daybook.exchange.row.Remark;
import org.daybook.exchange.row.Trusted;
import org.daybook.exchange.undo.ImportUndo;
import org.daybook.exchange.undo.work.ImportUndos;
import org.daybook.files.DamagedBlobs;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Role;
import org.daybook.registry.name.SynonymKind;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Page;
import org.daybook.shared.id.ImportId;
import org.daybook.shared.id.PersonId;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.history.Acts;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.view.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Imports: upload, preview, decision, progress, report, history.
@Controller
class ImportController {

    private static final int HISTORY = 50;
    private static final int ROWS = 50;
    /// Characters of rows that are pasted; more of them come as a file.
    private static final int MAX_PASTED = 200_000;
    private static final String PASTED = "pasted rows.tsv";

    private final Imports imports;
    private final ImportUndos undos;
    private final People people;
    private final DamagedBlobs damaged;
    private final Acts acts;
    private final Words words;

    ImportController(Imports imports, ImportUndos undos, People people, DamagedBlobs damaged, Acts acts, Words words) {
        this.imports = imports;
        this.undos = undos;
        this.people = people;
        this.damaged = damaged;
        this.acts = acts;
        this.words = words;
    }

    @GetMapping("/imports")
    String history(@RequestParam(defaultValue = "1") int page, Actor actor, Model model) {
        Page<Import> history = imports.history(Math.clamp(page, 1, 100_000), HISTORY, actor);
        model.addAttribute("history", history);
        Map<ImportId, ImportUndo> undone = undos.find(history.items().stream().map(Import::id).toList());
        model.addAttribute("undone", undone);
        model.addAttribute("people", names(history.items(), undone.values()));
        return "exchange/list";
    }

    private Map<PersonId, PersonView> names(List<Import> shown, Collection<ImportUndo> undone) {
        List<PersonId> ids = Stream.concat(
                        shown.stream().flatMap(ImportController::persons), undone.stream().map(ImportUndo::by))
                .distinct().toList();
        return people.findAll(ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, known -> PersonView.of(known.getValue())));
    }

    @ModelAttribute("maxBytes")
    long maxBytes() {
        return imports.maxBytes();
    }

    @GetMapping("/imports/new")
    String form(Actor actor) {
        actor.require(Role.MEMBER);
        return "exchange/new";
    }

    @PostMapping("/imports")
    String upload(@RequestParam MultipartFile file, @ModelAttribute ReadingForm reading, Actor actor, Model model,
            jakarta.servlet.http.HttpServletResponse response) throws IOException {
        return upload(Optional.ofNullable(file.getOriginalFilename()).orElse(""), file.getInputStream(), reading, actor,
                model, response);
    }

    /// Rows that somebody copied from a spreadsheet: cells with tabs between them, the headings first.
    @PostMapping("/imports/pasted")
    String paste(@RequestParam(defaultValue = "") String text, Actor actor, Model model,
            jakarta.servlet.http.HttpServletResponse response) throws IOException {
        actor.require(Role.MEMBER);
        OverLimitException.requireText("text", text, MAX_PASTED);
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        model.addAttribute("pasted", text);
        return upload(PASTED, bytes, new ReadingForm(null, null, null, null), actor, model, response);
    }

    private String upload(String name, InputStream bytes, ReadingForm reading, Actor actor, Model model,
            jakarta.servlet.http.HttpServletResponse response) throws IOException {
        try {
            Import one = imports.upload(name, bytes,
                    new Imports.Options(reading.reading(), List.of(), null, Trusted.NOTHING, true), actor);
            return "redirect:/imports/" + one.id();
        } catch (InvalidInputException e) {
            response.setStatus(422);
            model.addAttribute("failure", e);
            return "exchange/new";
        }
    }

    @GetMapping("/imports/" + Addresses.ID)
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) Remark.@Nullable Kind kind,
            @RequestParam(defaultValue = "0") int after,
            Actor actor,
            Model model) {
        Import one = imports.get(new ImportId(id), actor);
        model.addAttribute("view", view(one, outcome, kind, after, actor));
        model.addAttribute("undo", undos.find(one.id()).orElse(null));
        model.addAttribute("undoable", undos.isUndoableBy(one, actor));
        model.addAttribute("damaged", !damaged.among(List.of(one.sha256())).isEmpty());
        model.addAttribute("acts", acts.of(one.id().thing()));
        model.addAttribute("thing", "kind=import&thing=" + id);
        model.addAttribute("externalKinds", SynonymKind.values());
        return "exchange/show";
    }

    /// How far it is, for the page that asks every two seconds; a whole page again when it is done.
    @GetMapping("/imports/" + Addresses.ID + "/status")
    String status(@PathVariable long id, Actor actor, Model model, jakarta.servlet.http.HttpServletResponse response) {
        Import one = imports.get(new ImportId(id), actor);
        if (!one.state().isAtWork()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("view", view(one, null, null, 0, actor));
        return "exchange/show :: status";
    }

    @PostMapping("/imports/" + Addresses.ID + "/mapping")
    String decide(@PathVariable long id, @RequestParam Map<String, String> form, Actor actor,
            RedirectAttributes flash) throws IOException {
        ImportId importId = new ImportId(id);
        Import one = imports.get(importId, actor);
        return done(importId, flash, () -> imports.decide(importId,
                MappingForm.changed(form, imports.columns(importId, actor)),
                form.getOrDefault("campaign", one.campaign()), MappingForm.trusted(form, one.trusted()), actor));
    }

    /// The page of the import; what it can no longer do, for it was stored or discarded since a page was opened, is
    /// told there.
    private String done(ImportId id, RedirectAttributes flash, Act act) throws IOException {
        try {
            act.run();
        } catch (InvalidInputException e) {
            if (!e.field().equals("state")) {
                throw e;
            }
            flash.addFlashAttribute("notice", words.said(e));
        }
        return "redirect:/imports/" + id;
    }

    /// What a button of the page of an import does.
    private interface Act {
        void run() throws IOException;
    }

    @PostMapping("/imports/" + Addresses.ID + "/reading")
    String reread(@PathVariable long id, @ModelAttribute ReadingForm reading, Actor actor, RedirectAttributes flash)
            throws IOException {
        ImportId importId = new ImportId(id);
        return done(importId, flash, () -> imports.reread(importId, reading.reading(), actor));
    }

    /// Stores the rows as the page showed them, which another tab or person may have changed since.
    ///
    /// @param seen when the preview was made that the page shows; empty: any
    @PostMapping("/imports/" + Addresses.ID + "/commit")
    String commit(@PathVariable long id, @RequestParam(defaultValue = "") String seen, Actor actor,
            RedirectAttributes flash) throws IOException {
        ImportId importId = new ImportId(id);
        Import one = imports.get(importId, actor);
        if (one.state() == Import.State.PREVIEWED && !seen.isEmpty()
                && !seen.equals(String.valueOf(one.finishedAt()))) {
            flash.addFlashAttribute("notice", words.of("exchange.notice.looked-at-again"));
            return "redirect:/imports/" + id;
        }
        if (imports.isOutdated(importId, actor)) { // its page says so and has the button
            return "redirect:/imports/" + id;
        }
        return done(importId, flash, () -> imports.commit(importId, actor));
    }

    @PostMapping("/imports/" + Addresses.ID + "/cancellation")
    String cancel(@PathVariable long id, Actor actor, RedirectAttributes flash) {
        if (imports.cancel(new ImportId(id), actor).state() == Import.State.CANCELLED) {
            flash.addFlashAttribute("notice", words.of("exchange.notice.file-removed"));
            return "redirect:/imports";
        }
        flash.addFlashAttribute("notice", words.of("exchange.notice.import-stops"));
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/" + Addresses.ID + "/withdrawal")
    String withdraw(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Actor actor,
            RedirectAttributes flash) {
        imports.withdraw(new ImportId(id), reason, actor);
        flash.addFlashAttribute("notice", words.of("exchange.notice.taken-back", String.valueOf(id)));
        return "redirect:/imports";
    }

    private static Stream<PersonId> persons(Import one) {
        return Stream.concat(Stream.of(one.by()), Stream.ofNullable(one.withdrawal()).map(Import.Withdrawal::by));
    }

    private ImportView view(Import one, @Nullable Outcome outcome, Remark.@Nullable Kind kind, int after, Actor actor) {
        List<ImportedRow> rows = kind == null ? imports.rows(one.id(), outcome, after, ROWS, actor)
                : imports.rows(one.id(), kind, after, ROWS, actor);
        String filter =
                (outcome == null ? "" : "outcome=" + outcome + "&") + (kind == null ? "" : "kind=" + kind + "&");
        String next = rows.size() < ROWS ? null : "?" + filter + "after=" + rows.getLast().row() + "#rows";
        return new ImportView(one, people.find(one.by()).map(person -> person.displayName()).orElse("somebody"),
                imports.columns(one.id(), actor), imports.questions(one.id(), actor),
                imports.remarks(one.id(), actor), rows, outcome, kind, next, one.isWithdrawableBy(actor),
                imports.isOutdated(one.id(), actor));
    }
}
