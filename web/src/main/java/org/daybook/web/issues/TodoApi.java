package org.daybook.web.issues;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.daybook.issues.Issues;
import org.daybook.web.issues.todo.TodoProjects;
import org.daybook.writing.token.GitHubAddresses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The to-do list for programs.
@RestController
@Tag(name = "To-do")
class TodoApi {

    private final Issues issues;
    private final TodoProjects projects;
    private final GitHubAddresses github;

    TodoApi(Issues issues, TodoProjects projects, GitHubAddresses github) {
        this.github = github;
        this.projects = projects;
        this.issues = issues;
    }

    @Operation(
            summary = "List the to-dos",
            description = "GitHub issues that entries and compounds refer to, of all projects or of one, open ones"
                    + " first, as they were last seen.")
    @GetMapping({"/api/v1/todo", "/todo.json"})
    List<IssueDocument> list(@RequestParam(defaultValue = "") String project) {
        return issues.all().stream().filter(projects.issuesOf(project))
                .map(issue -> IssueDocument.of(issue, github)).toList();
    }
}
