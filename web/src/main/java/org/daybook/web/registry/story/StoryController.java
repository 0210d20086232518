package org.daybook.web.registry.story;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.registry.compound.Compound;
import org.daybook.web.registry.CompoundAddress;
import org.daybook.web.shared.story.StoryEvent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The page of how a compound came about.
@Controller
class StoryController {

    private final CompoundAddress addresses;
    private final Stories stories;

    StoryController(CompoundAddress addresses, Stories stories) {
        this.addresses = addresses;
        this.stories = stories;
    }

    @GetMapping("/compounds/{number}/story")
    String show(@PathVariable String number, Model model) {
        Compound compound = addresses.compound(number);
        if (!compound.number().equals(number)) {
            return "redirect:/compounds/" + compound.number() + "/story";
        }
        model.addAttribute("number", compound.number());
        model.addAttribute("name", compound.name().orElse(""));
        model.addAttribute("days", Day.of(stories.of(compound)));
        return "registry/story";
    }

    /// What happened on one day.
    record Day(LocalDate day, List<StoryEvent> events) {

        static List<Day> of(List<StoryEvent> events) {
            return events.stream()
                    .collect(Collectors.groupingBy(StoryEvent::day, LinkedHashMap::new, Collectors.toList()))
                    .entrySet().stream().map(one -> new Day(one.getKey(), one.getValue())).toList();
        }
    }
}
