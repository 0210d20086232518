package org.daybook.web.registry.registration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.group.Project;
import org.daybook.people.group.Projects;
import org.daybook.registry.Compounds;
import org.daybook.registry.Registration;
import org.daybook.registry.Registration.AlreadyRegistered;
import org.daybook.registry.Registration.Registered;
import org.daybook.registry.Registration.Rejected;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.compound.Warning;
import org.daybook.registry.number.NumberScheme;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.id.ProjectId;
import org.daybook.web.shared.Costly;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The form that registers a compound, with a live check of what is typed.
@Controller
class RegistrationController {

    private final Compounds compounds;
    private final NumberSchemes schemes;
    private final StructureChecks checks;
    private final Projects projects;
    private final Words words;

    RegistrationController(Compounds compounds, NumberSchemes schemes, StructureChecks checks, Projects projects,
            Words words) {
        this.projects = projects;
        this.compounds = compounds;
        this.schemes = schemes;
        this.checks = checks;
        this.words = words;
    }

    @GetMapping("/compounds/new")
    String form(RegistrationForm form, Actor actor, Model model) {
        actor.require(Role.MEMBER);
        return page(form, form.isBlank() ? null : checks.check(form, actor), model);
    }

    /// The part of the page that follows what is typed.
    @Costly
    @PostMapping("/structures/check")
    String check(RegistrationForm form, Actor actor, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("check", form.isBlank() ? null : checks.check(form, actor));
        return "registry/new :: check";
    }

    /// Without script the same by a button.
    @Costly
    @PostMapping(path = "/compounds/new", params = "check")
    String checkPage(RegistrationForm form, Actor actor, Model model) {
        return form(form, actor, model);
    }

    @Costly
    @PostMapping("/compounds/new")
    String register(
            RegistrationForm form, Actor actor, Model model, RedirectAttributes flash, HttpServletResponse response) {
        actor.require(Role.MEMBER);
        try {
            return switch (compounds.register(form.toNewCompound(), actor)) {
                case Registered done ->
                    seen(done.compound().number(),
                            words.of("registry.notice.registered", done.compound().number()), flash);
                case AlreadyRegistered known -> seen(known.compound().number(), said(known), flash);
                case Rejected rejected ->
                    again(
                            form,
                            StructureCheck.rejected(rejected),
                            model,
                            response);
            };
        } catch (UnreadableStructureException e) {
            return again(form, StructureCheck.unreadable(e), model, response);
        } catch (InvalidInputException e) {
            return again(form, StructureCheck.refused(e), model, response);
        }
    }

    private String said(AlreadyRegistered known) {
        String number = known.compound().number();
        String notice = known.added().isEmpty() ? words.of("registry.notice.already", number)
                : words.of("registry.notice.already-and-added", number,
                        known.added().stream().sorted().map(one -> words.word("addition", one)).collect(
                                Collectors.joining(", ")));
        return known.warnings().stream().filter(one -> one.kind() == Warning.Kind.MERGED).findFirst()
                .map(merged -> notice + " " + words.said(merged.said()) + ".").orElse(notice);
    }

    private static String seen(String number, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        flash.addAttribute("number", number);
        return "redirect:/compounds/{number}";
    }

    private String again(RegistrationForm form, StructureCheck check, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(form, check, model);
    }

    private String page(RegistrationForm form, @Nullable StructureCheck check, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("check", check);
        Map<ProjectId, String> names = projects.choices().stream()
                .collect(Collectors.toMap(Project::id, Project::name));
        model.addAttribute("usual", SchemeChoice.of(schemes.usual(), names));
        model.addAttribute("schemes", schemes.counted().stream()
                .map(scheme -> SchemeChoice.of(scheme, names)).toList());
        model.addAttribute("statements", List.of(StereoStatement.values()));
        return "registry/new";
    }

    /// A scheme of numbers to choose.
    ///
    /// @param label the prefix, and whose it is where there are several projects
    record SchemeChoice(String prefix, String label) {

        static SchemeChoice of(NumberScheme scheme, Map<ProjectId, String> projects) {
            String project = projects.getOrDefault(scheme.project(), "");
            return new SchemeChoice(scheme.prefix(),
                    project.isEmpty() ? scheme.prefix() : scheme.prefix() + " (" + project + ")");
        }
    }
}
