package org.daybook.web.campaign;

import java.util.List;
import java.util.Map;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Memberships.Step;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.id.PersonId;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.story.StoryEvent;
import org.daybook.web.shared.story.StoryEvent.Kind;
import org.daybook.web.shared.story.StoryTeller;
import org.springframework.stereotype.Component;

/// The stages that a compound came to in campaigns: from an idea to what was decided.
@Component
class StoryOfStages implements StoryTeller {

    private final Memberships memberships;
    private final People people;
    private final Words words;

    StoryOfStages(Memberships memberships, People people, Words words) {
        this.memberships = memberships;
        this.people = people;
        this.words = words;
    }

    @Override
    public List<StoryEvent> tellOf(Compound compound) {
        List<Step> steps = memberships.steps(compound.id());
        Map<PersonId, Person> persons = people.findAll(steps.stream().map(Step::by).distinct().toList());
        return StoryTeller.newest(steps.stream().map(step -> event(step, persons)).toList());
    }

    private StoryEvent event(Step step, Map<PersonId, Person> persons) {
        Person by = persons.get(step.by());
        return new StoryEvent(StoryEvent.dayOf(step.at()), Kind.STAGE,
                words.of("campaign.story.stage", words.word("stage", step.stage()), step.campaign()),
                "/campaigns/" + step.slug(), by == null ? null : by.displayName(), StoryEvent.orNull(step.reason()));
    }
}
