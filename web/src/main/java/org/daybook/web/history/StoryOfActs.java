package org.daybook.web.history;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.story.StoryEvent;
import org.daybook.web.shared.story.StoryEvent.Kind;
import org.daybook.web.shared.story.StoryTeller;
import org.daybook.writing.correction.Correction;
import org.daybook.writing.correction.History;
import org.springframework.stereotype.Component;

/// What was put right of a compound and holds, with the reason.
@Component
class StoryOfActs implements StoryTeller {

    private static final String OF_CAMPAIGNS = "said.campaign.";

    private final History history;
    private final People people;
    private final Words words;

    StoryOfActs(History history, People people, Words words) {
        this.history = history;
        this.people = people;
        this.words = words;
    }

    @Override
    public List<StoryEvent> tellOf(Compound compound) {
        List<Correction> acts = history.of(compound.id().thing(), 0, MOST).items();
        Map<PersonId, Person> persons = people.findAll(acts.stream().map(Correction::by).distinct().toList());
        return acts.stream()
                .filter(act -> tells(act, compound))
                .map(act -> event(act, persons))
                .toList();
    }

    /// What was entered first, and the stages in campaigns, others tell.
    private static boolean tells(Correction act, Compound compound) {
        boolean holds = act.takenBackAt().isEmpty() && act.takesBack().isEmpty();
        boolean ofItself = act.thing().equals(compound.id().thing());
        return holds && (ofItself || !act.change().before().equals(Correction.Change.NOTHING))
                && !act.change().what().key().startsWith(OF_CAMPAIGNS);
    }

    private StoryEvent event(Correction act, Map<PersonId, Person> persons) {
        Person by = persons.get(act.by());
        String change = Stream.of(act.change().before(), act.change().after())
                .map(words::said).filter(text -> !text.isEmpty()).collect(Collectors.joining(" → "));
        String beside = Stream.of(change, words.said(Said.stored(act.reason())))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
        return new StoryEvent(StoryEvent.dayOf(act.at()), Kind.CORRECTED,
                words.of("history.story.act", words.said(act.name()), words.said(act.change().what())),
                "/history/" + act.id(), by == null ? null : by.displayName(), StoryEvent.orNull(beside));
    }
}
