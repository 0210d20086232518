package org.daybook.exchange.example;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.exchange.example.ExampleItems.Kind;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.springframework.stereotype.Component;

/// Writes the whole example.
@Component
class ExampleWriter {

    private final ExampleItems items;
    private final People people;
    private final CompoundWriter compounds;
    private final ResultWriter results;
    private final CampaignWriter campaigns;
    private final EntryWriter entries;
    private final GroupWriter group;

    ExampleWriter(
            ExampleItems items,
            People people,
            CompoundWriter compounds,
            ResultWriter results,
            CampaignWriter campaigns,
            EntryWriter entries,
            GroupWriter group) {
        this.items = items;
        this.people = people;
        this.compounds = compounds;
        this.results = results;
        this.campaigns = campaigns;
        this.entries = entries;
        this.group = group;
    }

    void write(Actor owner) {
        ExamplePeople cast = cast(owner);
        CompoundWriter.Registered registered = compounds.write(cast.named(ExamplePeople.CURATOR));
        results.write(registered, cast.named(ExamplePeople.BIOLOGIST));
        campaigns.write(registered, cast);
        entries.write(registered, cast);
        group.write(owner);
    }

    private ExamplePeople cast(Actor owner) {
        Map<String, Actor> byName = Stream.of(ExamplePeople.CHEMIST, ExamplePeople.BIOLOGIST, ExamplePeople.CURATOR)
                .collect(Collectors.toMap(Function.identity(), name -> add(name, owner)));
        return new ExamplePeople(byName);
    }

    private Actor add(String name, Actor owner) {
        Person person = people.addWithoutAccount(name, Role.MEMBER, owner);
        items.remember(Kind.PERSON, person.id().value());
        return person.actor();
    }
}
