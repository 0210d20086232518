package org.daybook.web.project;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.group.Group;
import org.daybook.people.group.Project;
import org.daybook.people.group.ProjectRoles;
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
    private final ProjectRoles roles;
    private final ProjectTeam team;
    private final BaseAddress base;

    ProjectApi(Projects projects, ProjectRoles roles, ProjectTeam team, BaseAddress base) {
        this.roles = roles;
        this.team = team;
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

    @Operation(
            summary = "List who has a role in a project",
            description = "Owners first. A role on the whole site is not among them.")
    @GetMapping("/api/v1/projects/{slug:[a-z0-9-]+}/people")
    List<InProjectDocument> people(@PathVariable String slug) {
        return team.of(projects.get(slug).id()).stream().map(InProjectDocument::of).toList();
    }

    @Operation(
            summary = "Give somebody a role in a project",
            description = "For owners of the project. Without role it is taken back; what they may on the whole site"
                    + " stays.")
    @ApiResponse(responseCode = "200", description = "Who has a role now")
    @ApiResponse(responseCode = "422", description = "A field cannot be accepted (field)")
    @PostMapping("/api/v1/projects/{slug:[a-z0-9-]+}/people")
    List<InProjectDocument> give(@PathVariable String slug, @RequestBody GivenRole wanted, Actor actor) {
        actor.requireAnywhere(Role.OWNER);
        roles.give(projects.get(slug).id(), requireNonNullElse(wanted.handle(), ""),
                ProjectRole.read(requireNonNullElse(wanted.role(), "")), requireNonNullElse(wanted.reason(), ""),
                actor);
        return people(slug);
    }

    private ProjectDocument document(Project project) {
        return ProjectDocument.of(project, base.prefix());
    }

    /// A role to be given.
    ///
    /// @param role owner, member or contributor; left out: none
    @Schema(name = "GivenRole")
    record GivenRole(@Nullable String handle, @Nullable String role, @Nullable String reason) {
    }

    /// Somebody with a role in a project.
    @Schema(name = "InProject")
    record InProjectDocument(String handle, String name, String role, Instant since) {

        static InProjectDocument of(ProjectTeam.Row row) {
            return new InProjectDocument(row.person().handle(), row.person().displayName(),
                    ProjectRole.word(row.role()), row.since());
        }
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
