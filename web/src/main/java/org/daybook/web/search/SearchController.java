package org.daybook.web.search;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daybook.people.Actor;
import org.daybook.search.SearchQuery;
import org.daybook.web.shared.Costly;
import org.daybook.web.shared.saved.ViewMenus;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The search page: one query in the address; while it is typed, the results alone are sent.
@Costly
@Controller
class SearchController {

    private final SearchPages pages;
    private final SearchFormReader asking;
    private final SearchAnswers answers;
    private final ViewMenus menus;

    SearchController(SearchPages pages, SearchFormReader asking, SearchAnswers answers, ViewMenus menus) {
        this.menus = menus;
        this.pages = pages;
        this.asking = asking;
        this.answers = answers;
    }

    /// @param columns of a table; a form sends them one by one
    /// @param join `and`, `or` or `not`: what the form asks is joined with `query`, which is then all that is asked
    @GetMapping(path = "/search", produces = MediaType.TEXT_HTML_VALUE)
    String page(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String columns,
            @RequestParam(defaultValue = "") String join,
            Actor actor,
            Model model,
            HttpServletResponse response,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
        Map<String, String> asked = new LinkedHashMap<>(parameters);
        asked.remove("join");
        if (!columns.isEmpty()) {
            asked.put("columns", columns);
        }
        SearchPage page = pages.of(asked, actor);
        if (!join.isEmpty() && page.failure() == null) {
            String address = asking.joined(SearchForm.ofPage(asked), join);
            if (target.isEmpty()) {
                return "redirect:" + address;
            }
            response.setHeader("HX-Redirect", address);
        }
        model.addAttribute("page", page);
        response.addHeader(HttpHeaders.VARY, "HX-Target");
        response.setStatus(
                page.failure() == null ? HttpServletResponse.SC_OK : HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        if (!target.equals("results")) {
            model.addAttribute("choices", pages.choices());
            model.addAttribute("menu", menus.of(page.form().start(), actor));
            return "search/page";
        }
        response.setHeader("HX-Push-Url", page.address());
        return "search/page :: results";
    }

    @Hidden
    @ResponseBody
    @GetMapping(path = "/search.json", produces = MediaType.APPLICATION_JSON_VALUE)
    SearchAnswers.SearchDocument json(@RequestParam Map<String, String> parameters, Actor actor) {
        SearchForm form = SearchForm.exactly(parameters);
        return answers.of("/search.json", form, asking.of(form, SearchQuery.DEFAULT_LIMIT).query(), actor);
    }
}
