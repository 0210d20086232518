package org.daybook.exchange.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daybook.exchange.imports.ImportRows.Waiting;
import org.daybook.exchange.imports.Question.Option;
import org.daybook.exchange.row.Trust;
import org.daybook.exchange.row.Trusted;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// What is asked about single rows: which part is right where they speak of different compounds. Those that were
/// answered are asked on, with the answer, so that it can be changed.
public final class RowQuestions {

    private static final List<Set<Trust>> ALTERNATIVES =
            List.of(Trust.SMILES.alternatives(), Trust.NUMBER.alternatives(), Trust.FILE.alternatives());

    private RowQuestions() {
    }

    /// @param waiting the rows that wait
    public static List<Question> of(Trusted trusted, List<Waiting> waiting) {
        List<Question> questions = new ArrayList<>();
        waiting.forEach(row -> questions.add(of(row.row(), row.why().why(), row.why().kind().choices(), trusted)));
        new TreeMap<>(trusted.inRows()).keySet().stream().limit(Question.MOST_ROWS)
                .flatMap(row -> answered(row, trusted))
                .filter(question -> questions.stream().noneMatch(question::isSameAs)).forEach(questions::add);
        return questions;
    }

    private static Stream<Question> answered(int row, Trusted trusted) {
        return ALTERNATIVES.stream().filter(alternatives -> trusted.answer(row, alternatives).isPresent())
                .map(alternatives -> of(row, null, alternatives, trusted));
    }

    private static Question of(int row, @Nullable Said because, Set<Trust> alternatives, Trusted trusted) {
        Said text = Said.of(alternatives.contains(Trust.SMILES) ? "said.exchange.which-structure-has-row"
                : alternatives.contains(Trust.FILE) ? "said.exchange.is-what-was-put-right-to-come-again"
                : alternatives.size() == 1 ? "said.exchange.is-the-number-of-row-meant"
                : "said.exchange.which-compound-is-row", row);
        return new Question(null, row, "", 1, text, because,
                alternatives.stream().map(trust -> new Option("trust", trust.key(), trust.choice())).toList(),
                trusted.answer(row, alternatives).map(Trust::key).orElse(null));
    }
}
