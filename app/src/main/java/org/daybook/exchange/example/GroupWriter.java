package org.daybook.exchange.example;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.daybook.exchange.example.ExampleFiles.IssueRow;
import org.daybook.exchange.example.ExampleItems.Kind;
import org.daybook.issues.IssueWriter;
import org.daybook.issues.github.GitHubIssue;
import org.daybook.issues.github.Label;
import org.daybook.issues.text.Spoken;
import org.daybook.people.Actor;
import org.daybook.people.group.Group;
import org.daybook.people.group.Projects;
import org.daybook.people.need.Effort;
import org.daybook.people.need.Level;
import org.daybook.people.need.NeedLabels;
import org.daybook.people.need.Skill;
import org.daybook.shared.id.ProjectId;
import org.springframework.stereotype.Component;

/// Says who the group of the example is, what the labels of its issues mean, and what the issues said when the example
/// was written, in words of ours: GitHub is asked for the true ones when it can be reached.
@Component
class GroupWriter {

    /// Of when the issues were as the example says.
    private static final Instant SEEN = Instant.parse("2024-06-30T00:00:00Z");

    private final ExampleFiles files;
    private final ExampleItems items;
    private final Projects projects;
    private final NeedLabels labels;
    private final IssueWriter issues;
    GroupWriter(ExampleFiles files, ExampleItems items, Projects projects, NeedLabels labels, IssueWriter issues) {
        this.files = files;
        this.items = items;
        this.projects = projects;
        this.labels = labels;
        this.issues = issues;
    }

    void write(Actor owner) {
        Sheet sheet = files.group();
        if (projects.first().group().isEmpty()) {
            Group group = new Group(sheet.fact("name"), sheet.body(), String.join("\n", sheet.all("law")),
                    sheet.fact("contact"), "");
            items.remember(Kind.GROUP, projects.say(ProjectId.FIRST, group, "", owner));
        }
        for (List<String> label : sheet.cut("label")) {
            items.remember(Kind.LABEL, labels.set(label.get(0), constant(Skill.class, label.get(1)),
                    constant(Level.class, label.get(2)), constant(Effort.class, label.get(3)), owner));
        }
        files.issues().forEach(row -> issues.see(issue(row), Spoken.in(row.title() + "\n" + row.text()), SEEN));
    }

    private static GitHubIssue issue(IssueRow row) {
        Instant opened = LocalDate.parse(row.opened()).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new GitHubIssue(row.repository(), row.number(), row.title(), row.isOpen(), false, row.text(),
                row.labels().stream().map(name -> new Label(name, "")).toList(), List.of(), null, null, 0, null,
                opened, opened);
    }

    private static <T extends Enum<T>> T constant(Class<T> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
