package org.daybook.web.shared.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.assay.Activity;
import org.daybook.assay.Assay;
import org.daybook.assay.Assays;
import org.daybook.assay.correction.Results;
import org.daybook.assay.value.SpokenValue;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Retraction;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.id.AssayId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The retracted results that pages show struck through, in a fixed number of queries.
@Component
public class Retractions {

    private static final int MOST = 100;

    private final Results results;
    private final Assays assays;
    private final Compounds compounds;
    private final People people;
    private final Words words;

    Retractions(Results results, Assays assays, Compounds compounds, People people, Words words) {
        this.results = results;
        this.assays = assays;
        this.compounds = compounds;
        this.people = people;
        this.words = words;
    }

    /// Of a compound, at most 100, the newest first.
    public List<RetractedRow> of(CompoundId compound) {
        return rows(results.retracted(compound, MOST));
    }

    /// Of an assay, at most 100, the newest first.
    public List<RetractedRow> of(AssayId assay) {
        return rows(results.retracted(assay, MOST));
    }

    private List<RetractedRow> rows(List<Activity> retracted) {
        Map<AssayId, Assay> ofAssays = assays.findAll(retracted.stream().map(Activity::assay).distinct().toList());
        Map<CompoundId, Compound> ofCompounds = compounds.findAll(
                retracted.stream().map(Activity::compound).distinct().toList());
        Map<PersonId, Person> persons = people.findAll(
                retracted.stream().flatMap(one -> one.retraction().map(Retraction::by).stream()).distinct().toList());
        return retracted.stream()
                .map(one -> row(one, ofCompounds.get(one.compound()).number(), ofAssays.get(one.assay()).name(),
                        one.retraction().map(Retraction::by).map(persons::get).orElse(null)))
                .toList();
    }

    private RetractedRow row(Activity one, String compound, String assay, @Nullable Person by) {
        return new RetractedRow(
                one.id().value(),
                compound,
                assay,
                SpokenValue.of(one.standardForm()),
                words.said(one.retractedReason()),
                Optional.ofNullable(by).map(Person::handle).orElse(""),
                Optional.ofNullable(by).map(Person::displayName).orElse(""),
                one.retraction().orElseThrow().at());
    }
}
