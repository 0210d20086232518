package org.daybook.web.saved;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.group.Project;
import org.daybook.people.group.Projects;
import org.daybook.saved.SavedView;
import org.daybook.saved.SavedViews;
import org.daybook.shared.id.ProjectId;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.BaseAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Saved views for programs.
@RestController
@Tag(name = "Search")
class ViewApi {

    private static final String ALL = "/api/v1/views";
    private static final String ONE = ALL + "/" + Addresses.ID;

    private final SavedViews views;
    private final Projects projects;
    private final BaseAddress base;

    ViewApi(SavedViews views, Projects projects, BaseAddress base) {
        this.views = views;
        this.projects = projects;
        this.base = base;
    }

    @Operation(summary = "List saved views", description = "Your own by name, then those of all projects.")
    @GetMapping(ALL)
    List<ViewDocument> list(Actor actor) {
        List<Project> all = projects.all();
        return Stream.concat(views.own(actor).stream(), views.ofProjects().stream())
                .map(view -> document(view, all)).toList();
    }

    @Operation(
            summary = "Save a view",
            description = "address is path and query of a list or search of this site: /compounds?… or /search?…. It"
                    + " is kept as the page writes it, without page and cursor. With project (a slug) it is the"
                    + " project's, for everybody; owners of the project may. Who saves the same again has it once.")
    @ApiResponse(responseCode = "201", description = "It is saved")
    @ApiResponse(responseCode = "403", description = "You do not own the project")
    @ApiResponse(responseCode = "422", description = "A field cannot be accepted (field), or the name is taken")
    @PostMapping(ALL)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ViewDocument> save(@RequestBody ViewRequest wanted, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        String project = Objects.requireNonNullElse(wanted.project(), "");
        @Nullable ProjectId owner = project.isEmpty() ? null : projects.chosen(project).id();
        SavedView saved = views.save(Objects.requireNonNullElse(wanted.name(), ""),
                Objects.requireNonNullElse(wanted.address(), ""), owner, actor);
        return ResponseEntity.created(URI.create(base.prefix() + ALL + "/" + saved.id())).body(document(saved));
    }

    @Operation(summary = "Read a saved view", description = "Your own, or one of a project.")
    @ApiResponse(responseCode = "200", description = "The view")
    @ApiResponse(responseCode = "404", description = "There is none, or it is somebody else's own")
    @GetMapping(ONE)
    ViewDocument read(@PathVariable long id, Actor actor) {
        return document(views.get(id, actor));
    }

    @Operation(
            summary = "Change a saved view",
            description = "Its name, its address, or both; what is left out stays.")
    @ApiResponse(responseCode = "200", description = "It is changed")
    @ApiResponse(responseCode = "403", description = "It is of a project that you do not own")
    @ApiResponse(responseCode = "404", description = "There is none, or it is somebody else's own")
    @ApiResponse(responseCode = "422", description = "A field cannot be accepted (field), or the name is taken")
    @PatchMapping(ONE)
    ViewDocument change(@PathVariable long id, @RequestBody ViewChangeRequest wanted, Actor actor) {
        return document(views.change(id, wanted.name(), wanted.address(), actor));
    }

    @Operation(summary = "Delete a saved view", description = "Your own, or one of a project that you own.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @ApiResponse(responseCode = "403", description = "It is of a project that you do not own")
    @ApiResponse(responseCode = "404", description = "There is none, or it is somebody else's own")
    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id, Actor actor) {
        views.delete(id, actor);
    }

    private ViewDocument document(SavedView view) {
        return document(view, projects.all());
    }

    private ViewDocument document(SavedView view, List<Project> all) {
        Optional<String> project = view.project().flatMap(owner -> all.stream()
                .filter(one -> one.id().equals(owner)).findFirst()).map(Project::slug);
        return new ViewDocument(view.id(), view.name(), view.address(), base.prefix() + view.address(),
                project.orElse(null), view.savedAt());
    }

    /// A view to save.
    ///
    /// @param project slug of whose it is to be; left out: yours alone
    @Schema(name = "ViewRequest")
    record ViewRequest(@Nullable String name, @Nullable String address, @Nullable String project) {
    }

    /// What a view is to be called, and where it is to lead; what is left out stays.
    @Schema(name = "ViewChangeRequest")
    record ViewChangeRequest(@Nullable String name, @Nullable String address) {
    }
}
