package org.daybook.web.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.daybook.people.Actor;
import org.daybook.search.Search;
import org.daybook.search.SearchQuery;
import org.daybook.web.shared.Costly;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Search for programs.
@Costly
@RestController
@Tag(name = "Search")
class SearchApi {

    private final SearchFormReader asking;
    private final SearchAnswers answers;
    private final HitViews views;

    SearchApi(SearchFormReader asking, SearchAnswers answers, HitViews views) {
        this.asking = asking;
        this.answers = answers;
        this.views = views;
    }

    @Operation(
            summary = "Search compounds by structure, words and ranges",
            description = "All conditions must hold. Without any, " + "lists all compounds by number.")
    @Parameter(name = "structure", description = "SMILES, molfile, InChI or name; a SMARTS pattern with match=smarts")
    @Parameter(
            name = "match",
            description = "substructure (default), exact, tautomer, connectivity, similarity, smarts or superstructure")
    @Parameter(name = "threshold", description = "smallest Tanimoto similarity, above 0 and up to 1, default 0.6")
    @Parameter(name = "stereo", description = "ignore (default) or respect")
    @Parameter(
            name = "tautomers",
            description = "true: a compound that contains a tautomer of the structure counts too, at most 50 forms;"
                    + " only with match=substructure")
    @Parameter(
            name = "query",
            description = "conditions joined by and, or and not, such as"
                    + " substructure \"c1ccsc1\" and not substructure \"C(=O)O\" and any:pfal-ic50-or-ec50-um < 1 uM;"
                    + " the guide to search has the grammar")
    @Parameter(name = "q", description = "words, \"phrases\", -exclusions, field:value")
    @Parameter(name = "project", description = "slug of a project")
    @Parameter(name = "campaign", description = "slug of a campaign")
    @Parameter(name = "assay", description = "slug of an assay in which it was measured, or of"
            + " those that belong together, such as any:pfal-ic50-or-ec50-um")
    @Parameter(name = "min-value", description = "smallest mean in that assay, in its unit")
    @Parameter(name = "max-value", description = "greatest mean in that assay, in its unit")
    @Parameter(
            name = "min-mass",
            description =
                    "smallest average mass; also monoisotopic-mass, logp (JPLogP), tpsa (N and O only), donors,"
                            + " acceptors, rotatable, fsp3")
    @Parameter(name = "max-mass", description = "greatest average mass, and so on")
    @Parameter(name = "sort", description = "relevance (default), number, newest, mass, activity")
    @Parameter(name = "limit", description = "1 to 200, default 50")
    @Parameter(name = "after", description = "cursor out of `next` of the page before")
    @GetMapping(path = "/api/v1/compounds", produces = MediaType.APPLICATION_JSON_VALUE)
    SearchAnswers.SearchDocument compounds(
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            @Parameter(hidden = true) Actor actor) {
        SearchForm form = SearchForm.exactly(parameters, "fields");
        SearchQuery query = asking.plain(form, SearchQuery.DEFAULT_LIMIT)
                .withText(form.get("q"))
                .only(views.drawn());
        return answers.of("/api/v1/compounds", form, query, actor);
    }

    @Operation(
            summary = "Search everything",
            description = "Compounds, entries, campaigns and issues. `q` is read as the search box of the site reads"
                + " it: a compound number, InChIKey, InChI, SMILES, formula or words; `as` says how. All parameters of"
                + " the search for compounds count too.")
    @Parameter(name = "q", description = "what would stand in the search box")
    @Parameter(name = "as", description = "number, inchikey, inchi, smiles, formula, name or words")
    @Parameter(name = "kind", description = "compound, entry, campaign, issue; default all")
    @Parameter(name = "author", description = "handle of a person")
    @Parameter(name = "project", description = "slug of a project")
    @Parameter(name = "notebook", description = "slug of a notebook")
    @Parameter(name = "from", description = "first lab day")
    @Parameter(name = "to", description = "last lab day")
    @Parameter(name = "limit", description = "1 to 200, default 50")
    @Parameter(name = "after", description = "cursor out of `next` of the page before")
    @GetMapping(path = "/api/v1/search", produces = MediaType.APPLICATION_JSON_VALUE)
    SearchAnswers.SearchDocument everything(
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            @Parameter(hidden = true) Actor actor) {
        SearchForm form = SearchForm.exactly(parameters, "fields");
        return answers.of("/api/v1/search", form, asking.of(form, SearchQuery.DEFAULT_LIMIT).query(), actor);
    }
}
