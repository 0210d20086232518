package org.daybook.web.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.people.Actor;
import org.daybook.search.Search;
import org.daybook.search.SearchQuery;
import org.daybook.search.SearchResult;
import org.daybook.web.shared.kind.HitDocument;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers searches of programs.
@Component
class SearchAnswers {

    private final Search search;
    private final HitViews views;
    private final Words words;

    SearchAnswers(Search search, HitViews views, Words words) {
        this.search = search;
        this.views = views;
        this.words = words.in(Locale.ENGLISH);
    }

    /// One page of hits.
    ///
    /// @param path where the next page is asked for
    SearchDocument of(String path, SearchForm form, SearchQuery query, Actor actor) {
        SearchResult result = search.find(query, actor);
        return new SearchDocument(
                result.total(),
                result.totalIsExact(),
                result.tookMillis(),
                views.documents(result.hits(), query),
                result.next()
                        .map(cursor -> form.address(path, Map.of("after", cursor)))
                        .orElse(null),
                result.remarks().stream().map(remark -> Remarks.text(remark, words)).toList());
    }

    /// The answer of a search.
    ///
    /// @param total number of hits, or at least so many
    /// @param totalIsExact whether that is the number: false for a lower bound, and while the index is behind
    /// @param took milliseconds
    /// @param next address of the next page, null on the last one
    /// @param remarks what should be known about this answer, left out if there is nothing
    @Schema(name = "SearchAnswer")
    record SearchDocument(long total, boolean totalIsExact, long took, List<HitDocument> hits, @Nullable String next,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> remarks) {
    }
}
