package org.daybook.search.expression;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.search.Comparison;
import org.daybook.search.Expression;
import org.daybook.search.Expression.All;
import org.daybook.search.Expression.Compares;
import org.daybook.search.Expression.Either;
import org.daybook.search.Expression.Happened;
import org.daybook.search.Expression.HasStructure;
import org.daybook.search.Expression.HasWords;
import org.daybook.search.Expression.Is;
import org.daybook.search.Expression.Not;
import org.daybook.search.Measure;
import org.daybook.search.StructureCriterion;
import org.daybook.search.StructureCriterion.Match;
import org.daybook.search.StructureCriterion.Stereo;
import org.daybook.search.document.Fields;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;

/// Reads conditions as an address has them.
///
/// ```
/// either    = all { "or" all }
/// all       = one { "and" one }
/// one       = "not" one | "(" either ")" | condition
/// condition = match [ threshold ] [ "stereo" ] [ "tautomers" ] structure
///           | "words" text
///           | field "=" value
///           | measure ( "<" | "<=" | "=" | ">=" | ">" ) number [ unit ]
///           | "day" ( "<" | "<=" | "=" | ">=" | ">" ) YYYY-MM-DD
/// ```
/// `match` is what `match=` takes in the address of a search, `field` what goes before a colon in the search box. Texts
/// with blanks, signs or one of the words above stand in quotation marks, and a quotation mark in them twice. Capitals
/// do not count outside of them.
public final class ExpressionGrammar {

    private static final String FIELD = "query";
    private static final String WORDS = "words";
    private static final Set<String> JOINS = Set.of("and", "or", "not");

    private static final Set<String> FIELDS = Fields.NAMED.keySet();

    private final Function<String, Optional<Measure>> measures;

    /// @param measures the number of a name in lower case
    public ExpressionGrammar(Function<String, Optional<Measure>> measures) {
        this.measures = measures;
    }

    /// @throws InvalidInputException for field `query`, naming what cannot be read and the character where it stands
    /// @throws OverLimitException if there are more conditions or structures than [Expression] may have
    public Expression read(String text) {
        Expression read = new Reading(Token.of(text)).whole();
        OverLimitException.requireItems(FIELD, read.conditions(), Expression.MOST_CONDITIONS);
        OverLimitException.requireItems(FIELD, read.structures(), Expression.MOST_STRUCTURES);
        return read;
    }

    private static InvalidInputException wrong(String key, Token token, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(token.place(), token.shown()));
        arguments.addAll(Arrays.asList(more));
        return new InvalidInputException(FIELD, Said.of(key, arguments.toArray()));
    }

    private final class Reading {

        private final List<Token> tokens;
        private int at;
        private int depth;

        Reading(List<Token> tokens) {
            this.tokens = tokens;
        }

        Expression whole() {
            Expression read = either();
            if (!peek().isEnd()) {
                throw wrong("said.search.query-goes-on-by-and-or", peek());
            }
            return read;
        }

        private Expression either() {
            List<Expression> parts = new ArrayList<>(List.of(all()));
            while (take("or")) {
                parts.add(all());
            }
            return parts.size() == 1 ? parts.getFirst() : new Either(parts);
        }

        private Expression all() {
            List<Expression> parts = new ArrayList<>(List.of(one()));
            while (take("and")) {
                parts.add(one());
            }
            return parts.size() == 1 ? parts.getFirst() : new All(parts);
        }

        private Expression one() {
            if (++depth > Expression.DEEPEST) {
                throw wrong("said.search.query-is-too-deep", peek(), Expression.DEEPEST);
            }
            Token start = peek();
            Expression read;
            if (take("not")) {
                read = new Not(one());
            } else if (take("(")) {
                read = either();
                if (!take(")")) {
                    throw wrong("said.search.query-parenthesis-is-open", start);
                }
            } else {
                read = condition();
            }
            depth--;
            return read;
        }

        private Expression condition() {
            Token name = next();
            String word = name.word();
            if (!name.isWord() || JOINS.contains(word)) {
                throw wrong("said.search.query-wants-a-condition", name);
            }
            Optional<Match> match = match(word);
            if (match.isPresent()) {
                return new HasStructure(structure(match.get()));
            }
            if (word.equals(WORDS)) {
                return new HasWords(value(name));
            }
            if (word.equals(Expression.DAY)) {
                return new Happened(comparison(name), day());
            }
            if (FIELDS.contains(word)) {
                if (comparison(name) != Comparison.EQUAL) {
                    throw wrong("said.search.query-field-has-no-order", name);
                }
                return new Is(word, value(name));
            }
            Measure measure = measures.apply(word).orElseThrow(() -> unknown(name));
            Comparison comparison = comparison(name);
            Token number = peek();
            String typed = number();
            try {
                return new Compares(measure.name(), measure.field(), comparison, typed,
                        measure.reader().applyAsDouble(typed));
            } catch (InvalidInputException e) {
                throw wrong("said.search.query-number", number, e.said().orElseGet(() -> Said.plain(e.getMessage())));
            }
        }

        private InvalidInputException unknown(Token name) {
            String known = Arrays.stream(Match.values()).map(ExpressionGrammar::word).flatMap(Optional::stream)
                    .collect(Collectors.joining(", "))
                    + ", " + WORDS + ", " + Expression.DAY + ", "
                    + FIELDS.stream().sorted().collect(Collectors.joining(", "));
            return wrong("said.search.query-knows-no", name, known);
        }

        private StructureCriterion structure(Match match) {
            double threshold = StructureCriterion.DEFAULT_THRESHOLD;
            if (match == Match.SIMILARITY && !peek().quoted()) {
                threshold = threshold(next());
            }
            Stereo stereo = take("stereo") ? Stereo.RESPECT : Stereo.IGNORE;
            Token place = peek();
            boolean tautomers = take("tautomers");
            if (tautomers && !match.takesTautomers()) {
                throw wrong("said.search.query-takes-no-tautomers", place);
            }
            Token structure = next();
            if (!structure.quoted() || structure.text().isBlank()) {
                throw wrong("said.search.query-wants-a-structure", structure);
            }
            return new StructureCriterion(structure.text(), match, threshold, stereo, tautomers);
        }

        private double threshold(Token token) {
            try {
                double threshold = Double.parseDouble(token.text());
                if (threshold > 0 && threshold <= 1) {
                    return threshold;
                }
            } catch (NumberFormatException e) {
                throw wrong("said.search.query-wants-a-structure", token);
            }
            throw wrong("said.search.query-no-similarity", token);
        }

        private Comparison comparison(Token name) {
            Optional<Comparison> sign = Comparison.of(peek().text());
            if (peek().quoted() || sign.isEmpty()) {
                throw wrong("said.search.query-wants-a-sign", peek(), name.text());
            }
            at++;
            return sign.get();
        }

        private String value(Token name) {
            Token value = next();
            if (!value.quoted() && (!value.isWord() || JOINS.contains(value.word())) || value.text().isBlank()) {
                throw wrong("said.search.query-wants-a-value", value, name.text());
            }
            return value.text().strip();
        }

        /// With its unit, if one follows.
        private String number() {
            Token number = next();
            if (number.quoted() || !number.isWord()) {
                throw wrong("said.search.query-wants-a-number", number);
            }
            boolean unit = peek().isWord() && !peek().quoted() && !JOINS.contains(peek().word());
            return unit ? number.text() + " " + next().text() : number.text();
        }

        private LocalDate day() {
            Token day = next();
            try {
                return LocalDate.parse(day.text());
            } catch (DateTimeException e) {
                throw wrong("said.search.query-wants-a-day", day);
            }
        }

        private boolean take(String wanted) {
            boolean there = !peek().quoted() && peek().word().equals(wanted);
            if (there) {
                at++;
            }
            return there;
        }

        private Token peek() {
            return tokens.get(at);
        }

        private Token next() {
            Token token = tokens.get(at);
            if (!token.isEnd()) {
                at++;
            }
            return token;
        }
    }

    private static Optional<Match> match(String word) {
        return Arrays.stream(Match.values()).filter(match -> word(match).equals(Optional.of(word))).findFirst();
    }

    /// Which order hits have is no condition.
    private static Optional<String> word(Match match) {
        return match == Match.EXACT_THEN_SUBSTRUCTURE ? Optional.empty()
                : Optional.of(match.name().toLowerCase(Locale.ROOT));
    }
}
