package org.daybook.web.registry.numbers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.group.Projects;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.number.NumberGaps;
import org.daybook.registry.number.NumberHold;
import org.daybook.registry.number.NumberHolds;
import org.daybook.registry.number.NumberScheme;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.daybook.web.registry.numbers.NumbersDocument.HeldDocument;
import org.daybook.web.registry.numbers.NumbersDocument.CorrectionDocument;
import org.daybook.web.registry.numbers.NumbersDocument.SchemeDocument;
import org.daybook.web.shared.language.Words;
import org.daybook.writing.correction.Correction;
import org.daybook.writing.correction.Corrections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Collects what the page of the numbers shows.
@Component
class NumberPages {

    private static final int MOST_GAPS = 50;
    private static final int MOST_HELD = 500;
    private static final int MOST_CORRECTIONS = 100;

    private final NumberSchemes schemes;
    private final NumberHolds holds;
    private final NumberGaps gaps;
    private final Corrections corrections;
    private final Compounds compounds;
    private final People people;
    private final Projects projects;
    private final Words words;

    NumberPages(NumberSchemes schemes, NumberHolds holds, NumberGaps gaps, Corrections corrections,
            Compounds compounds, People people, Projects projects, Words words) {
        this.projects = projects;
        this.schemes = schemes;
        this.holds = holds;
        this.gaps = gaps;
        this.corrections = corrections;
        this.compounds = compounds;
        this.people = people;
        this.words = words;
    }

    NumbersDocument all() {
        List<NumberScheme> counted = schemes.counted();
        List<String> chosen = counted.stream().map(NumberScheme::prefixKey).toList();
        Map<ProjectId, String> slugs = projects.slugs();
        List<HeldDocument> held = rows(holds.newest(MOST_HELD));
        return new NumbersDocument(
                counted.stream().map(scheme -> row(scheme, slugs)).toList(),
                schemes.all().stream().filter(scheme -> !chosen.contains(scheme.prefixKey()))
                        .map(NumberScheme::prefix).toList(),
                held.stream().filter(row -> row.state().equals("reserved")).toList(),
                held.stream().filter(row -> row.state().equals("retired")).toList(),
                history(corrections.newest(List.of(NumberHold.KIND, NumberScheme.KIND), MOST_CORRECTIONS)));
    }

    private SchemeDocument row(NumberScheme scheme, Map<ProjectId, String> slugs) {
        return new SchemeDocument(
                scheme.prefix(),
                schemes.next(scheme.prefix()).text(),
                scheme.next().sequence(),
                scheme.digits(),
                scheme.parts().key(),
                scheme.prefixKey().equals(schemes.usual().prefixKey()),
                gaps.of(scheme, MOST_GAPS),
                slugs.get(scheme.project()));
    }

    List<HeldDocument> rows(List<NumberHold> held) {
        Map<PersonId, Person> persons = people.findAll(held.stream().map(NumberHold::by).toList());
        Map<CompoundId, Compound> led = compounds.findAll(
                held.stream().flatMap(hold -> hold.compound().stream()).toList());
        return held.stream()
                .map(hold -> new HeldDocument(
                        hold.number(),
                        hold.isRetired() ? "retired" : "reserved",
                        words.said(hold.reason()),
                        handle(persons.get(hold.by())),
                        name(persons.get(hold.by())),
                        hold.at(),
                        hold.compound().map(led::get).map(one -> "/compounds/" + one.number()).orElse(null)))
                .toList();
    }

    private List<CorrectionDocument> history(List<Correction> newest) {
        Map<PersonId, Person> persons = people.findAll(newest.stream().map(Correction::by).toList());
        return newest.stream()
                .map(one -> new CorrectionDocument(
                        words.said(one.name()),
                        words.said(one.change().what()),
                        words.said(one.change().before()),
                        words.said(one.change().after()),
                        one.reason(),
                        handle(persons.get(one.by())),
                        name(persons.get(one.by())),
                        one.at()))
                .toList();
    }

    private static String handle(@Nullable Person person) {
        return Optional.ofNullable(person).map(Person::handle).orElse("");
    }

    private static String name(@Nullable Person person) {
        return Optional.ofNullable(person).map(Person::displayName).orElse("");
    }
}
