package org.daybook.registry.renewal;

import java.time.Clock;
import java.util.List;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.registry.renewal.IdentityQuestion.Decision;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What naming compounds anew left open: anybody reads it, members decide.
@Service
@Transactional
public class IdentityQuestions {

    private static final int MOST = 200;

    private final IdentityQuestionRepository questions;
    private final Clock clock;

    IdentityQuestions(IdentityQuestionRepository questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    /// Open questions after the one with id `after` (0: from the start), oldest first, at most `limit`, 1 to 200.
    @Transactional(readOnly = true)
    public List<IdentityQuestion> open(long after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be 1 to " + MOST + ", got " + limit);
        }
        return questions.openAfter(after, Limit.of(limit));
    }

    /// What is open about this compound, oldest first; there are as many as there are kinds, or few more.
    @Transactional(readOnly = true)
    public List<IdentityQuestion> openAbout(CompoundId compound) {
        return questions.openAbout(compound.value());
    }

    /// Questions that were answered, the last first, at most 200.
    @Transactional(readOnly = true)
    public List<IdentityQuestion> answered() {
        return questions.answered(Limit.of(MOST));
    }

    /// How many are open.
    @Transactional(readOnly = true)
    public long countOpen() {
        return questions.countOpen();
    }

    /// Notes what was decided; what follows from it (a statement, a structure, a removal) people do themselves. A later
    /// answer stands instead of an earlier one.
    ///
    /// @param typed why, 1 to 1,000 characters
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    /// @throws InvalidInputException for field `decision` if it does not answer a question of that kind
    public void answer(long id, Decision decision, String typed, Actor actor) {
        PersonId by = actor.require(Role.MEMBER);
        String answer = OverLimitException.requireText("answer", typed.strip(), IdentityQuestion.MAX_ANSWER);
        if (answer.isEmpty()) {
            throw new InvalidInputException("answer", Said.of("said.registry.say-what-was-decided"));
        }
        IdentityQuestion question = questions.findById(id)
                .orElseThrow(() -> new MissingException(Said.of("said.registry.there-is-no-question", id)));
        if (!decision.answers(question.kind())) {
            throw new InvalidInputException("decision", Said.of("said.registry.that-answers-another-question"));
        }
        question.answer(decision, answer, by, clock.instant());
    }
}
