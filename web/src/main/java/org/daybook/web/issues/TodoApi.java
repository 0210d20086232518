package org.daybook.web.issues;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.daybook.issues.Issues;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The to-do list for programs.
@RestController
@Tag(name = "To-do")
class TodoApi {

    private final Issues issues;

    TodoApi(Issues issues) {
        this.issues = issues;
    }

    @Operation(
            summary = "List the to-dos",
            description = "GitHub issues that entries and compounds refer to, open ones first, as they were last seen.")
    @GetMapping({"/api/v1/todo", "/todo.json"})
    List<IssueDocument> list() {
        return issues.all().stream().map(IssueDocument::of).toList();
    }
}
