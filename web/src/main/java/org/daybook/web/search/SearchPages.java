package org.daybook.web.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.assay.Assay;
import org.daybook.assay.Assays;
import org.daybook.assay.group.AssayGroup;
import org.daybook.campaign.Campaigns;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.notebook.Notebooks;
import org.daybook.people.Actor;
import org.daybook.people.group.Project;
import org.daybook.people.group.Projects;
import org.daybook.search.Expression;
import org.daybook.search.Search;
import org.daybook.search.SearchQuery;
import org.daybook.search.SearchResult;
import org.daybook.search.SearchResult.Remark;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.kind.ContentKind;
import org.daybook.shared.kind.Kinds;
import org.daybook.web.search.SearchFormReader.Asked;
import org.daybook.web.search.SearchPage.Failure;
import org.daybook.web.search.SearchPage.Link;
import org.daybook.web.search.SearchPage.Section;
import org.daybook.web.search.joined.QueryView;
import org.daybook.web.search.joined.QueryViews;
import org.daybook.web.shared.history.RetiredNumbers;
import org.daybook.web.shared.kind.HitView;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.view.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/// Puts the search page together: one kind of hits in pages, or the first few of each kind.
@Component
class SearchPages {

    private static final int COMPOUNDS_A_PAGE = 24;

    private final SearchFormReader asking;
    private final Search search;
    private final HitViews views;
    private final Kinds kinds;
    private final Readings readings;
    private final QueryViews queries;
    private final Campaigns campaigns;
    private final Assays assays;
    private final Notebooks notebooks;
    private final Projects projects;
    private final RetiredNumbers retired;
    private final Words words;

    @SuppressWarnings("ParameterNumber")
    SearchPages(
            SearchFormReader asking,
            Search search,
            HitViews views,
            Kinds kinds,
            Readings readings,
            QueryViews queries,
            Campaigns campaigns,
            Assays assays,
            Notebooks notebooks,
            Projects projects,
            RetiredNumbers retired,
            Words words) {
        this.projects = projects;
        this.asking = asking;
        this.search = search;
        this.views = views;
        this.kinds = kinds;
        this.readings = readings;
        this.queries = queries;
        this.campaigns = campaigns;
        this.assays = assays;
        this.notebooks = notebooks;
        this.retired = retired;
        this.words = words;
    }

    SearchPage of(Map<String, String> parameters, Actor actor) {
        SearchForm form = SearchForm.ofPage(parameters);
        try {
            if (form.isBlank()) {
                return page(form, null, "", null, List.of(), List.of(), null);
            }
            Asked asked = asking.of(form, COMPOUNDS_A_PAGE);
            List<Part> parts = parts(asked, actor);
            List<Section> sections = parts.stream().filter(part -> part.result.total() > 0)
                    .map(part -> section(part, asked, parts.size() > 1)).toList();
            SearchResult only = parts.size() == 1 ? parts.getFirst().result : null;
            return page(
                    form,
                    readings.of(asked),
                    readings.drawing(asked),
                    asked.query().expression().map(query -> view(query, form)).orElse(null),
                    sections,
                    parts.stream().map(Part::result).toList(),
                    only == null ? null : only.next().orElse(null));
        } catch (UnreadableStructureException e) {
            return failed(form, new Failure(form.has("structure") ? "structure" : "q", words.said(e), e.excerpt()));
        } catch (InvalidInputException e) {
            return failed(form, new Failure(e.field(), words.said(e), ""));
        }
    }

    private QueryView view(Expression query, SearchForm form) {
        return queries.of(query, place -> form.address("/search", Map.of("after", "", "query",
                query.without(place).map(Expression::written).orElse(""))), readings::drawing);
    }

    Choices choices() {
        return new Choices(
                kinds.names().stream().map(kind -> new KindChoice(kind, title(kind))).toList(),
                campaigns.all().stream().map(Choice::of).toList(),
                assayChoices(),
                notebooks.all().stream().map(Choice::of).toList(),
                projects.choices());
    }

    /// Those that belong together go before the single ones.
    private List<AssayChoice> assayChoices() {
        List<Assay> all = assays.all();
        return Stream.concat(
                AssayGroup.among(all).keySet().stream()
                        .map(group -> new AssayChoice(group.slug(), words.of("search.form.any-lab", group.name()))),
                all.stream().map(assay -> new AssayChoice(assay.slug(), assay.name()))).toList();
    }

    private List<Part> parts(Asked asked, Actor actor) {
        SearchQuery query = asked.query();
        if (!query.kinds().isEmpty() || query.structure().isPresent()) {
            String kind = query.kinds().stream().findFirst().orElseGet(views::drawn);
            return List.of(new Part(kind, search.find(query, actor)));
        }
        return kinds.names().stream()
                .map(kind -> new Part(
                        kind, search.find(query.only(kind).page(views.of(kind).first(), null), actor)))
                .sorted(Comparator.comparing(Part::leadsAway))
                .toList();
    }

    private Section section(Part part, Asked asked, boolean oneOfMany) {
        boolean more = oneOfMany && part.result.next().isPresent();
        HitView view = views.of(part.kind);
        SearchForm form = asked.form();
        Object table = form.isTable() ? view.table(part.result.hits(), asked.query(), form.get("columns"),
                columns -> form.address("/search", Map.of("columns", columns))) : null;
        return new Section(
                part.kind,
                title(part.kind),
                count(part.result),
                more ? asked.form().address("/search", Map.of("kind", part.kind, "after", "")) : null,
                view.template(),
                table == null ? view.cards(part.result.hits(), asked.query()) : List.of(),
                table,
                !view.isDrawn() ? null : form.address("/search", form.isTable() ? Map.of("view", "", "columns", "")
                        : Map.of("view", "table")));
    }

    /// Of many; a kind without a translation is called as its feature calls it.
    private String title(String kind) {
        String word = words.word("hits", kind);
        return word.equals(kind)
                ? StringUtils.capitalize(kinds.find(kind).map(ContentKind::plural).orElse(kind))
                : word;
    }

    private String count(SearchResult result) {
        return words.of(result.totalIsExact() ? "search.count.exact"
                : result.behind() ? "search.count.about" : "search.count.at-least", result.total());
    }

    private SearchPage page(
            SearchForm form,
            SearchPage.@Nullable Read read,
            String drawing,
            @Nullable QueryView query,
            List<Section> sections,
            List<SearchResult> results,
            @Nullable String cursor) {
        List<String> told = results.stream()
                .flatMap(result -> result.remarks().stream())
                .filter(remark -> remark.code() != Remark.Code.TAUTOMERS_WOULD_FIND)
                .map(remark -> Remarks.text(remark, words))
                .distinct()
                .toList();
        List<String> remarks = Stream.concat(retired.about(form.get("q")).stream(), told.stream()).toList();
        long took = results.stream().mapToLong(SearchResult::tookMillis).sum();
        List<Link> downloads = sections.stream()
                .filter(section -> !section.isEmpty())
                .flatMap(section -> downloads(form, section.key()).stream())
                .toList();
        return new SearchPage(form, form.address("/search", Map.of()), read, drawing, query, null, sections, remarks,
                took, tautomers(form, results),
                cursor == null ? null : form.address("/search", Map.of("after", cursor)),
                form.has("after") ? form.address("/search", Map.of("after", "")) : null,
                downloads);
    }

    /// Where tautomers are looked for, if that would find something where nothing was found; or null.
    private @Nullable Link tautomers(SearchForm form, List<SearchResult> results) {
        return results.stream()
                .flatMap(result -> result.remarks().stream())
                .filter(remark -> remark.code() == Remark.Code.TAUTOMERS_WOULD_FIND)
                .findFirst()
                .map(remark -> new Link(
                        words.of("search.results.look-for-tautomers"),
                        form.address("/search", Map.of("tautomers", "true", "after", ""))))
                .orElse(null);
    }

    private static SearchPage failed(SearchForm form, Failure failure) {
        return new SearchPage(
                form,
                form.address("/search", Map.of()),
                null,
                "",
                null,
                failure,
                List.of(),
                List.of(),
                0,
                null,
                null,
                null,
                List.of());
    }

    /// The same as files, but for the one that chemists alone read: it is at the same address.
    private List<Link> downloads(SearchForm form, String kind) {
        return views.of(kind).files().stream()
                .filter(format -> !format.equals("smi"))
                .map(format -> new Link(
                        format.toUpperCase(Locale.ROOT),
                        form.address("/search." + format, Map.of("after", "", "kind", kind))))
                .toList();
    }

    private record Part(String kind, SearchResult result) {

        /// Whether its hits are pages of another site; they come last.
        boolean leadsAway() {
            return result.hits().stream().anyMatch(hit -> !hit.path().startsWith("/"));
        }
    }

    /// What can be chosen in the form.
    record Choices(
            List<KindChoice> kinds, List<Choice> campaigns, List<AssayChoice> assays, List<Choice> notebooks,
            List<Project> projects) {
    }

    /// A kind of things to choose.
    record KindChoice(String key, String title) {
    }

    /// An assay to choose.
    record AssayChoice(String slug, String name) {
    }
}
