package org.daybook.web.search.joined;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.daybook.exchange.shown.KnownColumns;
import org.daybook.exchange.shown.TableColumn;
import org.daybook.registry.CompoundProperty;
import org.daybook.search.Expression;
import org.daybook.search.Expression.All;
import org.daybook.search.Expression.Compares;
import org.daybook.search.Expression.Either;
import org.daybook.search.Expression.Happened;
import org.daybook.search.Expression.HasStructure;
import org.daybook.search.Expression.HasWords;
import org.daybook.search.Expression.Is;
import org.daybook.search.Expression.Not;
import org.daybook.search.StructureCriterion;
import org.daybook.search.StructureCriterion.Stereo;
import org.daybook.shared.kind.IndexDocument;
import org.daybook.web.shared.language.Words;
import org.springframework.stereotype.Component;

/// Says joined conditions in words and drawings.
@Component
public class QueryViews {

    private final Queries queries;
    private final Words words;

    QueryViews(Queries queries, Words words) {
        this.queries = queries;
        this.words = words;
    }

    /// @param without address of the search without the condition of this place among all, from 0
    /// @param drawing of a structure as SVG, may be empty
    public QueryView of(Expression expression, IntFunction<String> without,
            Function<StructureCriterion, String> drawing) {
        return new Making(queries.known(), without, drawing).view(expression);
    }

    private final class Making {

        private final KnownColumns known;
        private final IntFunction<String> without;
        private final Function<StructureCriterion, String> drawing;
        private int place;

        Making(KnownColumns known, IntFunction<String> without, Function<StructureCriterion, String> drawing) {
            this.known = known;
            this.without = without;
            this.drawing = drawing;
        }

        QueryView view(Expression expression) {
            return switch (expression) {
                case All all -> joined("and", all.parts());
                case Either either -> joined("or", either.parts());
                case Not not -> joined("not", not.parts());
                case HasStructure has -> single(asked(has.criterion()), drawing.apply(has.criterion()));
                case HasWords has -> single(words.of("search.query.words", has.words()), "");
                case Is is -> single(is.name().equals(IndexDocument.ASSAY)
                        ? words.of("search.query.measured", name(is.value()))
                        : is.name() + " = " + is.value(), "");
                case Compares compares -> single(name(compares.name()) + " " + compares.comparison().sign() + " "
                        + compares.typed() + unit(compares), "");
                case Happened happened -> single(words.of("search.form.lab-day") + " "
                        + happened.comparison().sign() + " " + happened.day(), "");
            };
        }

        private QueryView joined(String join, List<Expression> parts) {
            List<QueryView> views = new ArrayList<>();
            parts.forEach(part -> views.add(view(part)));
            return new QueryView(join, views, "", "", null);
        }

        private QueryView single(String text, String drawing) {
            return new QueryView("", List.of(), text, drawing, without.apply(place++));
        }

        private String asked(StructureCriterion criterion) {
            String match = words.of("search.query." + criterion.match().name().toLowerCase(Locale.ROOT),
                    criterion.threshold());
            boolean isShort = criterion.structure().indexOf('\n') < 0;
            return match + (isShort ? " " + criterion.structure() : "")
                    + (criterion.stereo() == Stereo.RESPECT ? ", " + words.of("search.query.stereo") : "")
                    + (criterion.tautomers() ? ", " + words.of("search.query.tautomers") : "");
        }

        private String name(String slug) {
            for (CompoundProperty property : CompoundProperty.values()) {
                if (property.key().equals(slug)) {
                    return words.word("property", property);
                }
            }
            return known.find(slug).map(column -> column.isGroup()
                    ? words.of("search.form.any-lab", column.name()) : column.name()).orElse(slug);
        }

        /// That of the column, where none was typed.
        private String unit(Compares compares) {
            String unit = known.find(compares.name()).map(TableColumn::unit).orElse("");
            return compares.typed().indexOf(' ') >= 0 || unit.isEmpty() ? "" : " " + unit;
        }
    }
}
