package org.daybook.web.notebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.Notebooks;
import org.daybook.people.Actor;
import org.daybook.people.group.Project;
import org.daybook.people.group.Projects;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.id.ProjectId;
import org.daybook.web.shared.BaseAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Notebooks over REST, and as the data of their pages.
@RestController
@Tag(name = "Notebooks")
class NotebookApi {

    private final Notebooks notebooks;
    private final Projects projects;
    private final BaseAddress base;

    NotebookApi(Notebooks notebooks, Projects projects, BaseAddress base) {
        this.projects = projects;
        this.notebooks = notebooks;
        this.base = base;
    }

    @Operation(summary = "List the notebooks", description = "All of them or those of one project, by title.")
    @GetMapping({"/api/v1/notebooks", "/notebooks.json"})
    List<NotebookDocument> list(@RequestParam(defaultValue = "") String project) {
        Map<ProjectId, String> slugs = projects.slugs();
        ProjectId only = project.isEmpty() ? null : projects.chosen(project).id();
        return notebooks.all().stream().filter(one -> only == null || one.project().equals(only))
                .map(notebook -> json(notebook, slugs)).toList();
    }

    @Operation(summary = "Open a notebook", description = "For members. Only the title is needed; the"
            + " licence is that of the project.")
    @PostMapping("/api/v1/notebooks")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<NotebookDocument> open(@RequestBody NotebookForm request, Actor actor) {
        if (request.title() == null) {
            throw new InvalidInputException("title", Said.of("said.notebook.a-notebook-needs-a-title-2"));
        }
        Project project = projects.chosen(request.projectOrBlank());
        Notebook opened = notebooks.open(request.slugOrBlank(),
                request.settings(notebooks.defaults("New").under(project.licence())), project.id(), actor);
        return ResponseEntity.created(URI.create(base.prefix() + "/api/v1/notebooks/" + opened.slug()))
                .body(json(opened, projects.slugs()));
    }

    @Operation(summary = "Read a notebook", description = "Without its entries: they are a list of their own.")
    @GetMapping({"/api/v1/notebooks/{slug:[a-z0-9-]+}", "/notebooks/{slug:[a-z0-9-]+}.json"})
    NotebookDocument read(@PathVariable String slug) {
        return json(existing(notebooks, slug), projects.slugs());
    }

    private NotebookDocument json(Notebook notebook, Map<ProjectId, String> slugs) {
        return NotebookDocument.of(notebook, slugs.get(notebook.project()), base.prefix());
    }

    static Notebook existing(Notebooks notebooks, String slug) {
        return notebooks
                .findBySlug(slug)
                .orElseThrow(() -> new MissingException(Said.of("said.shared.there-is-no-notebook", slug)));
    }

    /// A notebook as data.
    ///
    /// @param project slug of its project; left out while the site has only one
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Notebook")
    record NotebookDocument(String slug, String url, String title, String licence, String zone, String publishAt,
            String writers, @Nullable String project) {

        static NotebookDocument of(Notebook notebook, @Nullable String project, String base) {
            return new NotebookDocument(
                    notebook.slug(),
                    base + "/notebooks/" + notebook.slug(),
                    notebook.title(),
                    notebook.licence(),
                    notebook.zone().getId(),
                    notebook.publishAt().toString(),
                    notebook.writers().name().toLowerCase(Locale.ROOT),
                    project);
        }
    }
}
