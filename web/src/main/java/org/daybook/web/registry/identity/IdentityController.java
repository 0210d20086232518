package org.daybook.web.registry.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.renewal.IdentityQuestion;
import org.daybook.registry.renewal.IdentityQuestion.Decision;
import org.daybook.registry.renewal.IdentityQuestions;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.daybook.web.registry.list.CompoundLists;
import org.daybook.web.registry.list.CompoundRow;
import org.daybook.web.shared.language.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What naming compounds anew left open: everybody sees it, members decide.
@Controller
class IdentityController {

    private static final int SHOWN = 20;

    private final IdentityQuestions questions;
    private final Compounds compounds;
    private final CompoundLists lists;
    private final People people;
    private final Words words;

    IdentityController(
            IdentityQuestions questions, Compounds compounds, CompoundLists lists, People people, Words words) {
        this.questions = questions;
        this.compounds = compounds;
        this.lists = lists;
        this.people = people;
        this.words = words;
    }

    @GetMapping("/identity-questions")
    String show(@RequestParam(defaultValue = "0") long after, Model model) {
        List<IdentityQuestion> open = questions.open(after, SHOWN);
        List<IdentityQuestion> decided = after == 0 ? questions.answered() : List.of();
        Map<CompoundId, Compound> named = compounds.findAll(Stream.concat(open.stream(), decided.stream())
                .flatMap(IdentityController::compounds)
                .toList());
        Map<String, CompoundRow> rows = lists.rows(open.stream()
                        .flatMap(IdentityController::compounds)
                        .distinct()
                        .flatMap(id -> Optional.ofNullable(named.get(id)).stream())
                        .toList())
                .stream()
                .collect(Collectors.toMap(CompoundRow::number, Function.identity()));
        Map<PersonId, Person> persons = people.findAll(
                decided.stream().flatMap(question -> question.answeredBy().stream()).toList());
        model.addAttribute("total", questions.countOpen());
        model.addAttribute("open", open.stream().map(question -> view(question, named, rows, persons)).toList());
        model.addAttribute("decided", decided.stream().map(one -> view(one, named, rows, persons)).toList());
        model.addAttribute("next", open.size() < SHOWN ? 0 : open.getLast().id());
        model.addAttribute("first", after == 0);
        return "registry/identity-questions";
    }

    private QuestionView view(
            IdentityQuestion question,
            Map<CompoundId, Compound> named,
            Map<String, CompoundRow> rows,
            Map<PersonId, Person> persons) {
        List<String> numbers = compounds(question)
                .flatMap(id -> Optional.ofNullable(named.get(id)).stream())
                .map(Compound::number)
                .toList();
        return QuestionView.of(
                question,
                numbers,
                numbers.stream().flatMap(number -> Optional.ofNullable(rows.get(number)).stream()).toList(),
                question.answeredBy()
                        .map(persons::get)
                        .map(Person::displayName)
                        .orElse(null),
                words);
    }

    private static Stream<CompoundId> compounds(IdentityQuestion question) {
        return Stream.concat(Stream.of(question.compound()), question.other().stream());
    }

    @PostMapping("/identity-questions/{id}/answer")
    String answer(
            @PathVariable long id,
            @RequestParam String decision,
            @RequestParam String answer,
            Actor actor,
            RedirectAttributes flash) {
        questions.answer(id, Decision.of(decision), answer, actor);
        flash.addFlashAttribute("notice", words.of("registry.identity.noted"));
        return "redirect:/identity-questions";
    }
}
