package org.daybook.exchange.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.campaign.Campaigns;
import org.daybook.exchange.Example;
import org.daybook.exchange.example.ExampleItems.Kind;
import org.daybook.exchange.example.ExampleReview.Findings;
import org.daybook.notebook.list.EntryLists;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.registry.Compounds;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class ShippedExample implements Example {

    private final ExampleItems items;
    private final ExampleWriter writer;
    private final ExampleReview review;
    private final ExampleEraser eraser;
    private final Compounds compounds;
    private final Campaigns campaigns;
    private final EntryLists entries;
    private final People people;
    private final TransactionTemplate transaction;

    @SuppressWarnings("ParameterNumber")
    ShippedExample(
            ExampleItems items,
            ExampleWriter writer,
            ExampleReview review,
            ExampleEraser eraser,
            Compounds compounds,
            Campaigns campaigns,
            EntryLists entries,
            People people,
            PlatformTransactionManager transactions) {
        this.items = items;
        this.writer = writer;
        this.review = review;
        this.eraser = eraser;
        this.compounds = compounds;
        this.campaigns = campaigns;
        this.entries = entries;
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public boolean isLoaded() {
        return !items.isEmpty();
    }

    @Override
    public boolean hasRoom() {
        return compounds.count() == 0 && campaigns.all().isEmpty() && entries.idsAfter(null, 1).isEmpty();
    }

    @Override
    public Contents load(Actor owner) {
        owner.require(Role.OWNER);
        return transaction.execute(status -> {
            items.takeTurn();
            if (!isLoaded()) {
                requireRoom();
                writer.write(owner);
            }
            return review.contents();
        });
    }

    private void requireRoom() {
        if (!hasRoom()) {
            throw new InvalidInputException("start", Said.of("said.exchange.the-example-can-only-be"));
        }
    }

    @Override
    public Removal removal(Actor owner) {
        owner.require(Role.OWNER);
        return transaction.execute(status -> {
            Findings findings = review.review();
            return new Removal(findings.going(), findings.kept());
        });
    }

    @Override
    public Removal remove(Actor owner) {
        owner.require(Role.OWNER);
        Findings findings = transaction.execute(status -> {
            items.takeTurn();
            Findings found = review.review();
            eraser.erase(found);
            return found;
        });
        List<Kept> kept = Stream.concat(findings.kept().stream(), removePeople(owner).stream()).toList();
        return new Removal(findings.going(), kept);
    }

    /// Last and each on its own: only now can the database say which of them something kept still names.
    private List<Kept> removePeople(Actor owner) {
        List<PersonId> cast = items.of(Kind.PERSON).stream().map(PersonId::new).toList();
        Map<PersonId, String> names =
                people.findAll(cast).values().stream().collect(Collectors.toMap(Person::id, Person::displayName));
        List<Kept> named = new ArrayList<>();
        for (PersonId person : cast) {
            if (!people.remove(person, owner)) {
                named.add(new Kept(names.get(person), Said.of("said.exchange.is-named-in-what-was-kept")));
            }
        }
        transaction.executeWithoutResult(status -> items.forget());
        return named;
    }
}
