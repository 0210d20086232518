package org.daybook.web.registry.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.compound.Compound;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.story.StoryEvent;
import org.daybook.web.shared.story.StoryEvent.Kind;
import org.daybook.web.shared.story.StoryTeller;
import org.springframework.stereotype.Component;

/// When a compound was registered, and its batches with a day that count.
@Component
class StoryOfRegistry implements StoryTeller {

    private final Batches batches;
    private final People people;
    private final Words words;

    StoryOfRegistry(Batches batches, People people, Words words) {
        this.batches = batches;
        this.people = people;
        this.words = words;
    }

    @Override
    public List<StoryEvent> tellOf(Compound compound) {
        Person registrant = people.findAll(List.of(compound.registeredBy())).get(compound.registeredBy());
        List<StoryEvent> made = new ArrayList<>();
        for (Batch batch : batches.all(compound.id())) {
            if (!batch.isRetracted()) {
                batch.madeOn().ifPresent(day -> made.add(event(batch, day)));
            }
        }
        made.add(new StoryEvent(StoryEvent.dayOf(compound.registeredAt()), Kind.REGISTERED, compound.number(), null,
                registrant == null ? null : registrant.displayName(), compound.name().orElse(null)));
        return StoryTeller.newest(made);
    }

    private StoryEvent event(Batch batch, LocalDate day) {
        String beside = Stream.of(batch.amount(), batch.purity(), batch.supplier()).flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return new StoryEvent(day, Kind.BATCH, words.of("registry.story.batch", batch.number(), batch.code()),
                "/batches/" + batch.id().value(), null, StoryEvent.orNull(beside));
    }
}
