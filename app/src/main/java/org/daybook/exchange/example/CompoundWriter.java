package org.daybook.exchange.example;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.exchange.example.ExampleFiles.BatchRow;
import org.daybook.exchange.example.ExampleFiles.CompoundRow;
import org.daybook.exchange.example.ExampleItems.Kind;
import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.registry.Registration;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.batch.NewBatch;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.name.SynonymKind;
import org.daybook.shared.id.BatchId;
import org.daybook.shared.id.CompoundId;
import org.springframework.stereotype.Component;

/// Registers the compounds of the example and their batches.
@Component
class CompoundWriter {

    private final ExampleFiles files;
    private final ExampleItems items;
    private final Compounds compounds;
    private final Batches batches;

    CompoundWriter(ExampleFiles files, ExampleItems items, Compounds compounds, Batches batches) {
        this.files = files;
        this.items = items;
        this.compounds = compounds;
        this.batches = batches;
    }

    /// What was registered.
    ///
    /// @param compounds by number
    /// @param batches by number and code, see [#batch(String, String)]
    record Registered(Map<String, CompoundId> compounds, Map<String, BatchId> batches) {

        BatchId batch(String number, String code) {
            return batches.get(key(number, code));
        }

        static String key(String number, String code) {
            return number + " " + code;
        }
    }

    Registered write(Actor curator) {
        Map<String, CompoundId> ids = new HashMap<>();
        for (CompoundRow row : files.compounds()) {
            CompoundId id = register(row, curator).id();
            items.remember(Kind.COMPOUND, id.value());
            ids.put(row.number(), id);
        }
        Map<String, BatchId> batchIds = new HashMap<>();
        for (BatchRow row : files.batches()) {
            NewBatch batch = new NewBatch("", row.code(), "", "", "", "", null, null, row.remark());
            BatchId id = batches.add(ids.get(row.number()), batch, curator).batch().id();
            batchIds.put(Registered.key(row.number(), row.code()), id);
        }
        return new Registered(ids, batchIds);
    }

    private Compound register(CompoundRow row, Actor curator) {
        NewCompound wanted = NewCompound.of(StructureReader.read(row.smiles(), Format.SMILES))
                .named(row.name())
                .numbered(row.number())
                .stating(row.stereo().isEmpty() ? null : StereoStatement.of(row.stereo()))
                .alsoKnownAs(names(row.otherIds()));
        return switch (compounds.register(wanted, curator)) {
            case Registration.Registered registered -> registered.compound();
            case Registration.AlreadyRegistered known ->
                throw new IllegalStateException(
                        row.number() + " of the example is " + known.compound().number());
            case Registration.Rejected rejected ->
                throw new IllegalStateException(row.number() + " of the example: " + rejected.message());
        };
    }

    private static List<OtherName> names(List<String> otherIds) {
        return otherIds.stream()
                .map(id -> {
                    int colon = id.indexOf(':');
                    return colon < 0
                            ? OtherName.of(id)
                            : new OtherName(SynonymKind.of(id.substring(0, colon)), id.substring(colon + 1));
                })
                .toList();
    }
}
