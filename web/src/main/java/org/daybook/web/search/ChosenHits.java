package org.daybook.web.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.many.ManyAtOnce;
import org.daybook.search.Search;
import org.daybook.search.SearchQuery;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.shared.Costly;
import org.daybook.web.shared.many.ManyPages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// All compounds that a search finds are chosen at once, as far as so many can be.
@Costly
@Controller
class ChosenHits {

    private final SearchFormReader asking;
    private final Search search;
    private final Compounds compounds;
    private final ManyPages pages;

    ChosenHits(SearchFormReader asking, Search search, Compounds compounds, ManyPages pages) {
        this.asking = asking;
        this.search = search;
        this.compounds = compounds;
        this.pages = pages;
    }

    @PostMapping("/search/choice")
    String all(@RequestParam Map<String, String> parameters, Actor actor, Model model) {
        actor.require(Role.MEMBER);
        SearchForm form = new SearchForm(parameters);
        SearchQuery query = asking.of(form, SearchQuery.DEFAULT_LIMIT).query().only(CompoundId.KIND);
        List<CompoundId> found = search.all(query, actor, ManyAtOnce.MOST + 1).stream()
                .map(one -> new CompoundId(one.thing().id())).toList();
        Map<CompoundId, Compound> here = compounds.findAll(found.stream().limit(ManyAtOnce.MOST).toList());
        List<String> numbers = here.values().stream().map(Compound::number).toList();
        String next = Optional.ofNullable(parameters.get("next")).orElse("/search");
        return pages.choice(numbers, found.size(), next, actor, model);
    }
}
