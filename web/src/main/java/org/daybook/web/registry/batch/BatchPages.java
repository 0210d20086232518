package org.daybook.web.registry.batch;

import java.util.List;
import java.util.Map;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Retraction;
import org.daybook.registry.Compounds;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.BatchCorrections;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.id.BatchId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.daybook.web.shared.language.Words;
import org.springframework.stereotype.Component;

/// Collects what is said of single batches.
@Component
class BatchPages {

    private static final int MOST = 1_000;

    private final BatchCorrections corrections;
    private final Batches batches;
    private final Compounds compounds;
    private final People people;
    private final BatchRests rests;
    private final Words words;

    BatchPages(BatchCorrections corrections, Batches batches, Compounds compounds, People people, BatchRests rests,
            Words words) {
        this.batches = batches;
        this.corrections = corrections;
        this.compounds = compounds;
        this.people = people;
        this.rests = rests;
        this.words = words;
    }

    BatchDocument document(BatchId id) {
        return document(corrections.get(id));
    }

    /// The batches of a compound, retracted ones too, at most a thousand, in a fixed number of queries.
    List<BatchDocument> all(CompoundId id) {
        Compound compound = compounds.find(id).orElseThrow();
        List<Batch> all = batches.all(id).stream().limit(MOST).toList();
        Map<PersonId, Person> persons = people.findAll(
                all.stream().flatMap(one -> one.retraction().map(Retraction::by).stream()).distinct().toList());
        Map<BatchId, BatchRestDocument> left = rests.of(all);
        return all.stream()
                .map(one -> BatchDocument.of(one, compound,
                        one.retraction().map(Retraction::by).map(persons::get).orElse(null), left.get(one.id()),
                        words))
                .toList();
    }

    BatchDocument document(Batch batch) {
        return BatchDocument.of(batch, compounds.find(batch.compound()).orElseThrow(),
                batch.retraction().map(Retraction::by).flatMap(people::find).orElse(null),
                rests.of(List.of(batch)).get(batch.id()), words);
    }
}
