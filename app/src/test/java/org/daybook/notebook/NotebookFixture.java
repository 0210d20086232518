package org.daybook.notebook;

import java.util.UUID;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Role;
import org.daybook.people.account.Setup;
import org.springframework.stereotype.Component;

/// People and notebooks for tests, new ones at each call.
@Component
public class NotebookFixture {

    private final Setup setup;
    private final People people;
    private final Notebooks notebooks;

    NotebookFixture(Setup setup, People people, Notebooks notebooks) {
        this.setup = setup;
        this.people = people;
        this.notebooks = notebooks;
    }

    public synchronized Actor owner() {
        return setup.openCode()
                .map(code -> setup.createOwner(code, "Test Owner", "owner@example.org", "correct horse", null)
                        .actor())
                .orElseGet(() -> people.all().stream()
                        .filter(person -> person.role() == Role.OWNER)
                        .findFirst()
                        .orElseThrow()
                        .actor());
    }

    public Actor member() {
        return people.addWithoutAccount("Test Member", Role.MEMBER, owner()).actor();
    }

    public Actor contributor() {
        return people.addWithoutAccount("Test Contributor", Role.CONTRIBUTOR, owner()).actor();
    }

    public Notebook notebook() {
        return notebooks.open("n-" + UUID.randomUUID(), notebooks.defaults("Test notebook"), member());
    }
}
