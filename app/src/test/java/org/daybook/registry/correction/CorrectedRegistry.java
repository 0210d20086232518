package org.daybook.registry.correction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.assay.Activities;
import org.daybook.assay.Activity;
import org.daybook.assay.Assay;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.Assays;
import org.daybook.assay.NewActivity;
import org.daybook.assay.correction.Results;
import org.daybook.assay.correction.Results.Entering;
import org.daybook.assay.correction.TypedResult;
import org.daybook.assay.value.ReportedCell;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.registry.Registration.Registered;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.batch.NewBatch;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.shared.id.CompoundId;
import org.daybook.writing.correction.Correction;
import org.daybook.writing.correction.History;
import org.springframework.context.ApplicationContext;

/// Compounds with batches and results under a prefix of their own, for tests that put them right.
final class CorrectedRegistry {

    /// How a result is entered by hand that stands for no other.
    static final Entering PLAIN = new Entering(null, "", "");

    final String prefix;
    private final Compounds compounds;
    private final Batches batches;
    private final Activities activities;
    private final Assays assays;
    private final History history;
    private final Results results;
    private final Actor member;
    private final String slug;

    /// @param stem letters with which the numbers begin
    CorrectedRegistry(String stem, ApplicationContext context, Actor member) {
        this.prefix =
                stem + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(Locale.ROOT) + "-";
        this.compounds = context.getBean(Compounds.class);
        this.batches = context.getBean(Batches.class);
        this.activities = context.getBean(Activities.class);
        this.assays = context.getBean(Assays.class);
        this.history = context.getBean(History.class);
        this.results = context.getBean(Results.class);
        this.member = member;
        this.slug = assay().slug();
    }

    Compound register(int number, String smiles) {
        compounds.register(NewCompound.of(StructureReader.read(smiles)).numbered(prefix + number), member);
        return compounds.get(prefix + number);
    }

    /// One without a structure, under the next number of the site.
    Compound extract() {
        return ((Registered) compounds.register(
                NewCompound.withoutStructure(prefix + "extract " + UUID.randomUUID()), member)).compound();
    }

    TypedResult typed(Compound of, String value) {
        return TypedResult.of(Map.of("compound", of.number(), "assay", slug, "value", value));
    }

    /// A result by hand.
    Activity entered(Compound of, String value) {
        return results.enter(typed(of, value), PLAIN, member).getFirst();
    }

    Batch batch(CompoundId compound, String code) {
        return batch(compound, "", code);
    }

    /// @param number of the compound under which it was made; empty for the one that it goes by
    Batch batch(CompoundId compound, String number, String code) {
        return batches.add(compound, new NewBatch(number, code, "", "", "", "", null, null, ""), member).batch();
    }

    Assay assay() {
        return assays.findOrAdd(AssayHeading.read("CorTest " + prefix + " IC50 (uM)"), null, member);
    }

    Activity measure(CompoundId compound, String value) {
        return measure(compound, value, null);
    }

    /// @param batch that was measured, or null
    Activity measure(CompoundId compound, String value, Batch batch) {
        return activities.record(List.of(new NewActivity(compound, batch == null ? null : batch.id(), assay().id(),
                null, value, 1, ReportedCell.read(value).values().getFirst(), null, NewActivity.Details.none(),
                NewActivity.Source.typedIn())), member).getFirst();
    }

    /// The newest act on a compound that can be taken back.
    Correction last(CompoundId id) {
        return history.of(id.thing(), 0, 20).items().stream()
                .filter(one -> one.isReversible() && one.takenBackAt().isEmpty()).findFirst().orElseThrow();
    }

    /// The id of the newest act of this person that can be taken back.
    Optional<Long> newest(org.springframework.jdbc.core.simple.JdbcClient database) {
        return database.sql("SELECT MAX(id) FROM correction WHERE reversible AND corrected_by = ?")
                .param(member.person().orElseThrow().value()).query(Long.class).optional();
    }
}
