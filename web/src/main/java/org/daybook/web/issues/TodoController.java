package org.daybook.web.issues;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.campaign.Campaign;
import org.daybook.issues.Issue;
import org.daybook.issues.Issues;
import org.daybook.issues.mirror.FollowedRepositories;
import org.daybook.issues.mirror.FollowedRepository;
import org.daybook.web.shared.language.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The to-do list of the whole site.
@Controller
class TodoController {

    private final Issues issues;
    private final FollowedRepositories repositories;
    private final Words words;

    TodoController(Issues issues, FollowedRepositories repositories, Words words) {
        this.issues = issues;
        this.repositories = repositories;
        this.words = words;
    }

    @GetMapping("/todo")
    String list(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "repository") String by,
            Model model) {
        List<Issue> all = issues.all();
        boolean byCampaign = by.equals("campaign");
        model.addAttribute("todo", byCampaign
                ? TodoView.byCampaign(all, state, titles(all), words.of("issues.todo.no-campaign"))
                : TodoView.byRepository(all, state));
        model.addAttribute("state", List.of("closed", "all").contains(state) ? state : "open");
        model.addAttribute("by", byCampaign ? "campaign" : "repository");
        model.addAttribute("followed", repositories.all().stream().map(FollowedRepository::name).toList());
        model.addAttribute("freshness", issues.freshness());
        return "issues/todo";
    }

    private Map<Long, List<String>> titles(List<Issue> all) {
        return issues.campaigns(all).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, campaigns -> campaigns.getValue().stream()
                        .map(Campaign::title)
                        .toList()));
    }
}
