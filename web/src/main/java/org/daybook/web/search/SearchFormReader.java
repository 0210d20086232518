package org.daybook.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.people.group.Projects;
import org.daybook.registry.CompoundProperty;
import org.daybook.search.Expression;
import org.daybook.search.Expression.HasStructure;
import org.daybook.search.Expression.HasWords;
import org.daybook.search.Expression.Is;
import org.daybook.search.Reading;
import org.daybook.search.Recognised;
import org.daybook.search.Recogniser;
import org.daybook.search.SearchQuery;
import org.daybook.search.StructureCriterion;
import org.daybook.shared.kind.IndexDocument;
import org.daybook.shared.kind.Kinds;
import org.daybook.web.search.joined.Join;
import org.daybook.web.search.joined.Queries;
import org.springframework.stereotype.Component;

/// Makes one query of a search form: the text is read by the recogniser, unless a structure stands beside it.
@Component
class SearchFormReader {

    /// Fields of a form that the search box calls as the form does.
    private static final List<String> NAMED = List.of("campaign", "notebook", "author");

    private final Recogniser recogniser;
    private final Kinds kinds;
    private final HitViews views;
    private final Projects projects;
    private final Queries queries;

    SearchFormReader(Recogniser recogniser, Kinds kinds, HitViews views, Projects projects, Queries queries) {
        this.queries = queries;
        this.projects = projects;
        this.recogniser = recogniser;
        this.kinds = kinds;
        this.views = views;
    }

    /// What is asked besides the text of `q`.
    SearchQuery plain(SearchForm form, int defaultLimit) {
        SearchQuery asked = form.query(kinds.names(), defaultLimit);
        SearchQuery query = form.has("query") ? asked.withExpression(queries.read(form.get("query"))) : asked;
        return form.has("project")
                ? query.withFilters(query.filters().inProject(projects.chosen(form.get("project")).id()))
                : query;
    }

    Asked of(SearchForm form, int defaultLimit) {
        SearchQuery plain = plain(form, defaultLimit);
        boolean isOfDrawn = plain.structure().isPresent() || plain.expression().isPresent();
        SearchQuery query = isOfDrawn && plain.kinds().isEmpty() ? plain.only(views.drawn()) : plain;
        if (query.structure().isPresent()) {
            return new Asked(form, query.withText(form.get("q")), Reading.WORDS, List.of());
        }
        if (!form.has("q")) {
            return new Asked(form, query, Reading.WORDS, List.of());
        }
        Recognised box = recogniser.read(form.get("q"), Reading.of(form.get("as")));
        SearchQuery read = query.withText(box.query().text());
        return new Asked(
                form,
                box.query().structure()
                        .map(structure -> form.wantsTautomers() ? structure.withTautomers() : structure)
                        .map(read::withStructure)
                        .orElse(read),
                box.reading(),
                box.others());
    }

    /// The address of a search for what a form asked so far, `query`, joined with what its other fields ask.
    ///
    /// @param how `and`, `or` or `not`
    String joined(SearchForm form, String how) {
        Join join = SearchForm.choice("join", how, Join.class);
        SearchQuery asked = of(form, SearchQuery.DEFAULT_LIMIT).query();
        return join.of(asked.expression(), conditions(form, asked).reduce(Expression::and))
                .map(Expression::written).map(queries::read).map(Expression::written).map(form::addressOf)
                .orElseGet(() -> form.address("/search", Map.of()));
    }

    /// What the fields of a form ask besides `query`.
    private Stream<Expression> conditions(SearchForm form, SearchQuery asked) {
        List<Expression> conditions = new ArrayList<>();
        asked.structure().map(StructureCriterion::asCondition).map(HasStructure::new).ifPresent(conditions::add);
        if (!asked.text().isBlank()) {
            conditions.add(new HasWords(asked.text()));
        }
        NAMED.stream().filter(form::has).map(name -> new Is(name, form.get(name))).forEach(conditions::add);
        List<String> ranges = new ArrayList<>();
        Stream.of(CompoundProperty.values()).map(CompoundProperty::key)
                .forEach(key -> ranges.addAll(range(form, key, "min-" + key, "max-" + key)));
        ranges.addAll(range(form, Expression.DAY, "from", "to"));
        if (form.has("assay")) {
            List<String> measured = range(form, form.get("assay"), "min-value", "max-value");
            ranges.addAll(measured);
            if (measured.isEmpty()) {
                conditions.add(new Is(IndexDocument.ASSAY, form.get("assay")));
            }
        }
        return Stream.concat(conditions.stream(), ranges.stream().map(queries::read));
    }

    private static List<String> range(SearchForm form, String name, String least, String most) {
        return Stream.of(Map.entry(" >= ", least), Map.entry(" <= ", most)).filter(end -> form.has(end.getValue()))
                .map(end -> name + end.getKey() + form.get(end.getValue())).toList();
    }

    /// A form and what it asks.
    ///
    /// @param reading how the text was read
    /// @param others further ways to read it
    record Asked(SearchForm form, SearchQuery query, Reading reading, List<Reading> others) {

        /// Whether a structure was read out of the one box.
        boolean isStructureFromBox() {
            return reading == Reading.SMILES || reading == Reading.INCHI || reading == Reading.NAME;
        }
    }
}
