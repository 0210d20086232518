package org.daybook.registry.batch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.people.Authorship;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.registry.many.ManyAct;
import org.daybook.registry.many.ManyRequest;
import org.daybook.registry.many.Step;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.shared.id.BatchId;
import org.daybook.shared.id.CompoundId;
import org.daybook.writing.correction.Correction.Change;
import org.daybook.writing.correction.FieldChanges;
import org.springframework.stereotype.Component;

/// Says one field of all batches of many compounds: field `field` is one of [#FIELDS], `value` what it will be, empty
/// to clear it.
@Component
class BatchFieldForMany implements ManyAct {

    static final List<String> FIELDS = List.of("amount", "purity", "salt", "supplier", "madeOn");

    private final Batches batches;
    private final BatchCorrections corrections;

    BatchFieldForMany(Batches batches, BatchCorrections corrections) {
        this.batches = batches;
        this.corrections = corrections;
    }

    @Override
    public String key() {
        return "batch-field";
    }

    @Override
    public Set<Kind> parts() {
        return Set.of(Kind.BATCHES);
    }

    private static String field(ManyRequest wanted) {
        String field = wanted.needed("field");
        if (!FIELDS.contains(field)) {
            throw new InvalidInputException("field",
                    Said.of("said.registry.is-no-field-of-batches", field, String.join(", ", FIELDS)));
        }
        return field;
    }

    @Override
    public List<Step> plan(List<Compound> all, ManyRequest wanted) {
        String field = field(wanted);
        String value = wanted.field("value");
        BatchCorrections.requireAcceptable(Map.of(field, value));
        return steps(batches, all, batch -> {
            String before = corrections.fields(batch).get(field);
            return before.equals(value)
                    ? Step.not(batch.compound(), batch.id().value(), name(batch), Said.plain(before),
                            Said.of("said.registry.it-is-so-already"))
                    : Step.of(batch.compound(), batch.id().value(), name(batch), Said.plain(before), Said.plain(value));
        });
    }

    /// One a batch that counts; a compound without any says so.
    static List<Step> steps(Batches batches, List<Compound> all, Function<Batch, Step> step) {
        Map<CompoundId, List<Batch>> here = batches.of(all.stream().map(Compound::id).toList());
        return all.stream().flatMap(compound -> here.containsKey(compound.id())
                ? here.get(compound.id()).stream().map(step)
                : Stream.of(Step.not(compound.id(), 0, Said.plain(compound.number()), Change.NOTHING,
                        Said.of("said.registry.it-has-no-batch")))).toList();
    }

    static Said name(Batch batch) {
        return Said.of("said.registry.batch-2", batch.number(), batch.code());
    }

    static Collection<Batch> meant(Batches batches, Collection<Step> steps) {
        return batches.findAll(steps.stream().map(one -> new BatchId(one.part())).collect(Collectors.toSet())).values();
    }

    @Override
    public void carryOut(Collection<Step> steps, ManyRequest wanted, Authorship by) {
        Map<String, String> changed = Map.of(field(wanted), wanted.field("value"));
        meant(batches, steps).forEach(batch -> corrections.write(batch, changed));
    }

    @Override
    public Said what(ManyRequest wanted) {
        return Said.of("said.registry.field-of-batches-said", FieldChanges.word(field(wanted)));
    }
}
