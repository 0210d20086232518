package org.daybook.web.registry.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.renewal.IdentityQuestion;
import org.daybook.registry.renewal.IdentityQuestion.Decision;
import org.daybook.registry.renewal.IdentityQuestions;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What naming compounds anew left open, for programs.
@RestController
@RequestMapping("/api/v1/identity-questions")
@Tag(name = "Compounds")
class IdentityQuestionsApi {

    private static final int PAGE = 100;

    private final IdentityQuestions questions;
    private final Compounds compounds;
    private final Words words;

    IdentityQuestionsApi(IdentityQuestions questions, Compounds compounds, Words words) {
        this.questions = questions;
        this.compounds = compounds;
        this.words = words;
    }

    /// What was decided.
    ///
    /// @param decision `kept-apart`, `kept-together` or `settled`; the last if it is left out
    /// @param answer why
    record Answer(@Nullable String decision, @Nullable String answer) {}

    @Operation(
            summary = "Open questions about the identity of compounds",
            description = "After a change of the rules of identity: compounds that are one now, that may have to part,"
                    + " whose statement or text is in doubt. Nothing is merged by itself.")
    @GetMapping
    IdentityQuestionsDocument open(@RequestParam(defaultValue = "0") long after) {
        List<IdentityQuestion> open = questions.open(after, PAGE);
        Map<CompoundId, Compound> named = compounds.findAll(open.stream()
                .flatMap(question -> Stream.concat(Stream.of(question.compound()), question.other().stream()))
                .toList());
        return new IdentityQuestionsDocument(
                questions.countOpen(),
                open.stream()
                        .map(question -> IdentityQuestionDocument.of(question, named, words))
                        .toList(),
                open.size() < PAGE ? 0 : open.getLast().id());
    }

    @Operation(
            summary = "Close a question with what was decided",
            description = "For members. decision is kept-apart, kept-together or settled.")
    @PostMapping("/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable long id, @RequestBody Answer said, Actor actor) {
        Decision decision = said.decision() == null ? Decision.SETTLED : Decision.of(said.decision());
        if (said.answer() == null) {
            throw new InvalidInputException("answer", Said.of("said.registry.say-what-was-decided"));
        }
        questions.answer(id, decision, said.answer(), actor);
    }
}
