package org.daybook.web.issues.todo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daybook.issues.Issue;
import org.daybook.web.shared.view.IssueView;

/// The to-do list as it is shown: filtered and grouped.
///
/// @param groups by title, each with its issues, open ones first
/// @param open how many open issues there are in all
/// @param closed how many closed ones
record TodoView(List<Group> groups, long open, long closed) {

    /// Issues under one heading.
    record Group(String title, List<IssueView> issues) {
    }

    static TodoView byRepository(List<Issue> all, String state) {
        Map<String, List<Issue>> groups = shown(all, state).stream()
                .collect(Collectors.groupingBy(
                        Issue::repository, () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER), Collectors.toList()));
        return of(all, groups);
    }

    /// @param campaigns titles of the campaigns that each issue belongs to, by the id of the issue
    /// @param otherwise what the group of the issues of no campaign is called
    static TodoView byCampaign(List<Issue> all, String state, Map<Long, List<String>> campaigns, String otherwise) {
        Map<String, List<Issue>> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<Issue> none = new ArrayList<>();
        for (Issue issue : shown(all, state)) {
            List<String> titles = campaigns.getOrDefault(issue.id(), List.of());
            titles.forEach(title -> groups.computeIfAbsent(title, t -> new ArrayList<>()).add(issue));
            if (titles.isEmpty()) {
                none.add(issue);
            }
        }
        Map<String, List<Issue>> ordered = new LinkedHashMap<>(groups);
        if (!none.isEmpty()) {
            ordered.put(otherwise, none);
        }
        return of(all, ordered);
    }

    private static TodoView of(List<Issue> all, Map<String, List<Issue>> groups) {
        List<Group> list = groups.entrySet().stream()
                .map(group -> new Group(
                        group.getKey(), group.getValue().stream().map(IssueView::of).toList()))
                .toList();
        long open = all.stream().filter(Issue::isOpen).count();
        return new TodoView(list, open, all.size() - open);
    }

    private static List<Issue> shown(List<Issue> all, String state) {
        return switch (state.toLowerCase(Locale.ROOT)) {
            case "all" -> all;
            case "closed" -> all.stream().filter(issue -> !issue.isOpen()).toList();
            default -> all.stream().filter(Issue::isOpen).toList();
        };
    }
}
