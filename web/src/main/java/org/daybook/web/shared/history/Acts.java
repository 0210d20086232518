package org.daybook.web.shared.history;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.worker.NoWorkerException;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.registry.Depictions;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.daybook.web.shared.history.ActDocument.TakenBackDocument;
import org.daybook.web.shared.language.Words;
import org.daybook.writing.correction.Correction;
import org.daybook.writing.correction.History;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes of the history what pages and the API show, in a fixed number of queries.
@Component
public class Acts {

    /// How many the page of a thing shows; the rest stands in the history.
    private static final int MOST_OF_A_THING = 10;

    private final History history;
    private final People people;
    private final Depictions depictions;
    private final Words words;

    Acts(History history, People people, Depictions depictions, Words words) {
        this.history = history;
        this.people = people;
        this.depictions = depictions;
        this.words = words;
    }

    /// The last acts that concern a thing, for its page.
    public List<ActDocument> of(Thing thing) {
        return documents(history.of(thing, 0, MOST_OF_A_THING).items());
    }

    /// These acts, in their order.
    public List<ActDocument> documents(Collection<Correction> acts) {
        Map<Long, Correction> reversals = history.reversals(acts);
        Map<PersonId, Person> persons = people.findAll(Stream.concat(acts.stream(), reversals.values().stream())
                .map(Correction::by).distinct().toList());
        Map<Thing, String> paths = history.paths(acts.stream().map(Correction::thing).distinct().toList());
        return acts.stream()
                .map(act -> document(act, paths.get(act.thing()), reversals.get(act.id()), persons))
                .toList();
    }

    private ActDocument document(
            Correction act, @Nullable String path, @Nullable Correction reversal, Map<PersonId, Person> persons) {
        return new ActDocument(
                act.id(),
                act.thing().kind(),
                words.said(act.name()),
                path,
                words.said(act.change().what()),
                words.said(act.change().before()),
                words.said(act.change().after()),
                reason(act),
                handle(persons.get(act.by())),
                name(persons.get(act.by())),
                act.at(),
                act.takesBack().isPresent() ? act.takesBack().getAsLong() : null,
                reversal == null ? null : takenBack(reversal, persons),
                act.isReversible() && act.takenBackAt().isEmpty(),
                orNull(act.drawn().before()),
                orNull(act.drawn().after()),
                drawn(act.drawn().before(), "fragments.history.structure-before", act),
                drawn(act.drawn().after(), "fragments.history.structure-after", act));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private String drawn(String smiles, String title, Correction act) {
        try {
            return smiles.isEmpty() ? ""
                    : depictions.inline(smiles, Format.SMILES, words.of(title, words.said(act.name())), Set.of());
        } catch (UnreadableStructureException | NoWorkerException e) {
            return "";
        }
    }

    private TakenBackDocument takenBack(Correction reversal, Map<PersonId, Person> persons) {
        Person by = persons.get(reversal.by());
        return new TakenBackDocument(reversal.id(), handle(by), name(by), reversal.at(), reason(reversal));
    }

    private String reason(Correction act) {
        return act.reason().equals(History.UNDONE_AT_ONCE) ? words.of("history.undone-at-once")
                : words.said(Said.stored(act.reason()));
    }

    private static String handle(@Nullable Person person) {
        return Optional.ofNullable(person).map(Person::handle).orElse("");
    }

    private static String name(@Nullable Person person) {
        return Optional.ofNullable(person).map(Person::displayName).orElse("");
    }
}
