package org.daybook.web.project;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.daybook.people.Actor;
import org.daybook.people.group.Group;
import org.daybook.people.group.Project;
import org.daybook.people.group.Projects;
import org.daybook.web.shared.BaseAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Projects for programs.
@RestController
@Tag(name = "Projects")
class ProjectApi {

    private final Projects projects;
    private final BaseAddress base;

    ProjectApi(Projects projects, BaseAddress base) {
        this.projects = projects;
        this.base = base;
    }

    @Operation(
            summary = "List the projects",
            description = "In the order in which they were opened; a site has one from its beginning.")
    @GetMapping("/api/v1/projects")
    List<ProjectDocument> list() {
        return projects.all().stream().map(this::document).toList();
    }

    @Operation(
            summary = "Read a project",
            description = "Who it is, as its owners say. The name first leads to the first one, whatever it is called.")
    @GetMapping({"/api/v1/projects/{slug:[a-z0-9-]+}", "/projects/{slug:[a-z0-9-]+}.json"})
    ProjectDocument read(@PathVariable String slug) {
        return document(projects.get(slug));
    }

    @Operation(
            summary = "Open a project",
            description = "For owners. The slug is made from the name if it is left out; the licence is that of the"
                    + " site.")
    @ApiResponse(responseCode = "201", description = "It is open")
    @ApiResponse(responseCode = "422", description = "A field cannot be accepted (field)")
    @PostMapping("/api/v1/projects")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ProjectDocument> open(@RequestBody NewProject wanted, Actor actor) {
        Project opened = projects.open(requireNonNullElse(wanted.slug(), ""), wanted.group(), actor);
        return ResponseEntity.created(URI.create(base.prefix() + "/api/v1/projects/" + opened.slug()))
                .body(document(opened));
    }

    private ProjectDocument document(Project project) {
        return ProjectDocument.of(project, base.prefix());
    }

    /// A project to be opened.
    ///
    /// @param laws what it keeps to, one a line
    @Schema(name = "NewProject")
    record NewProject(@Nullable String slug, @Nullable String name, @Nullable String aim, @Nullable String laws,
            @Nullable String contact, @Nullable String licence) {

        Group group() {
            return new Group(requireNonNullElse(name, ""), requireNonNullElse(aim, ""), requireNonNullElse(laws, ""),
                    requireNonNullElse(contact, ""), requireNonNullElse(licence, ""));
        }
    }
}
