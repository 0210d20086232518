package org.daybook.registry.correction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.people.Authorship;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.Identity;
import org.daybook.registry.compound.IdentityKey;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.registry.correction.CompoundParts.Destination;
import org.daybook.registry.history.CompoundNotes;
import org.daybook.registry.identity.CompoundIdentities;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.name.SynonymKind;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.shared.change.PendingWrites;
import org.daybook.shared.change.RowImages.Image;
import org.daybook.shared.id.CompoundId;
import org.daybook.writing.correction.Act.Drawn;
import org.daybook.writing.correction.Correction.Change;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes two compounds one, in the caller's transaction.
@Component
class CompoundMerger {

    private final CompoundActs acts;
    private final CompoundNotes notes;
    private final CompoundIdentities identities;
    private final PendingWrites pending;
    private final JdbcClient database;

    CompoundMerger(CompoundActs acts, CompoundNotes notes, CompoundIdentities identities, PendingWrites pending,
            JdbcClient database) {
        this.acts = acts;
        this.notes = notes;
        this.identities = identities;
        this.pending = pending;
        this.database = database;
    }

    Compound merge(CompoundId stays, CompoundId goes, String why, Authorship by) {
        acts.openDesk();
        Compound kept = acts.existing(stays);
        Compound merged = acts.existing(goes);
        if (stays.equals(goes)) {
            throw new InvalidInputException("with", Said.of("said.registry.is-the-same-compound", merged.number()));
        }
        Set<Long> both = Set.of(stays.value(), goes.value());
        Image before = acts.look(both);
        Destination to = new Destination(goes, merged.number(), stays, kept.number(),
                Said.of("said.registry.was-merged-into", merged.number(), kept.number()));
        for (Kind kind : Kind.values()) {
            acts.move(kind, acts.ids(kind, goes), to);
        }
        database.sql("UPDATE compound_number SET reason = :why WHERE compound_id = :to AND reason IS NULL"
                        + " AND number_key = :key")
                .param("why", Said.of("said.registry.merged-with", kept.number()).stored()).param("to", stays.value())
                .param("key", CompoundNumber.keyOf(merged.number())).update();
        follow(goes, stays);
        takeOver(kept, merged, by);
        Change change = new Change(Said.of("said.registry.merged"),
                Said.of("said.registry.what-a-number-had", merged.number(), CompoundActs.described(merged)),
                Said.of("said.registry.numbers-names-batches-and-results-of", merged.number(), kept.number()));
        Drawn drawn = new Drawn(merged.smiles().orElse(""), kept.smiles().orElse(""));
        acts.finish(stays, change, drawn, why, before, both, by);
        return acts.existing(stays);
    }

    /// What only refers to a compound that goes refers to the other one.
    private void follow(CompoundId goes, CompoundId stays) {
        Map<String, Object> parameters = Map.of("goes", goes.value(), "stays", stays.value());
        database.sql("DELETE FROM identity_question WHERE compound_id = :goes AND other_id = :stays"
                + " OR compound_id = :stays AND other_id = :goes").params(parameters).update();
        for (String column : List.of("identity_question SET compound_id", "identity_question SET other_id",
                "number_hold SET compound_id", "compound_change SET compound_id")) {
            String name = column.substring(column.lastIndexOf(' ') + 1);
            database.sql("UPDATE " + column + " = :stays WHERE " + name + " = :goes").params(parameters).update();
        }
        database.sql("UPDATE compound_merger SET into_id = :stays WHERE into_id = :goes").params(parameters).update();
        database.sql("INSERT INTO compound_merger (gone_id, into_id) VALUES (:goes, :stays)").params(parameters)
                .update();
    }

    private void takeOver(Compound kept, Compound merged, Authorship by) {
        pending.flush();
        boolean isStructureGiven = kept.structure().isEmpty() && merged.structure().isPresent();
        boolean isRecognisedAgain = IdentityKey.isCoinciding(kept.identityKey()) && kept.structure().isPresent()
                && merged.stereo() == kept.stereo() && kept.identityKey().endsWith(":" + merged.identityKey());
        Compound nobody = isStructureGiven || isRecognisedAgain ? kept : merged;
        identities.takeOver(merged.id(), new Identity(nobody.identityKey(), nobody.stereo(), true), kept.id());
        database.sql("DELETE FROM compound WHERE id = ?").param(merged.id().value()).update();
        if (isStructureGiven) {
            kept.describe(merged.structure().get(), merged.properties().orElseThrow(), merged.identityKey());
            kept.state(merged.stereo());
        } else if (isRecognisedAgain) {
            kept.describe(kept.structure().get(), kept.properties().orElseThrow(), merged.identityKey());
        }
        Optional<String> known = kept.name().map(OtherName::lookupKey);
        merged.name().filter(name -> !known.equals(Optional.of(OtherName.lookupKey(name))))
                .ifPresent(name -> {
                    if (kept.name().isEmpty()) {
                        kept.rename(name);
                    } else {
                        notes.add(kept, List.of(new OtherName(SynonymKind.NAME, name)), by);
                    }
                });
        pending.flush();
    }
}
