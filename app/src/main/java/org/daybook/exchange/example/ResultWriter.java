package org.daybook.exchange.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.assay.Activities;
import org.daybook.assay.Assay;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.Assays;
import org.daybook.assay.NewActivity;
import org.daybook.assay.value.ReportedCell;
import org.daybook.exchange.example.ExampleFiles.ResultRow;
import org.daybook.exchange.example.ExampleItems.Kind;
import org.daybook.people.Actor;
import org.daybook.quantities.NumberStyle;
import org.daybook.shared.id.AssayId;
import org.springframework.stereotype.Component;

/// Records the results of the example, each with the cell of the master sheet that it was read from.
@Component
class ResultWriter {

    static final String CITATION = "Open Source Malaria, Master Chemistry and Biology data (February 2022)";

    private final ExampleFiles files;
    private final ExampleItems items;
    private final Assays assays;
    private final Activities activities;

    ResultWriter(ExampleFiles files, ExampleItems items, Assays assays, Activities activities) {
        this.files = files;
        this.items = items;
        this.assays = assays;
        this.activities = activities;
    }

    void write(CompoundWriter.Registered registered, Actor biologist) {
        Map<String, AssayId> assayIds = new HashMap<>();
        List<NewActivity> results = new ArrayList<>();
        for (ResultRow row : files.results()) {
            AssayId assay = assayIds.computeIfAbsent(row.assay(), name -> assay(name, biologist));
            results.addAll(results(row, assay, registered));
        }
        activities.record(results, biologist);
    }

    private AssayId assay(String name, Actor biologist) {
        Optional<Assay> known = assays.findByName(name);
        if (known.isPresent()) {
            return known.get().id();
        }
        AssayId added = assays.findOrAdd(AssayHeading.read(name), null, biologist).id();
        items.remember(Kind.ASSAY, added.value());
        return added;
    }

    private static List<NewActivity> results(ResultRow row, AssayId assay, CompoundWriter.Registered registered) {
        ReportedCell cell = ReportedCell.read(row.cell(), NumberStyle.POINT);
        NewActivity.Source source = new NewActivity.Source(null, CITATION, row.row(), row.column());
        List<NewActivity> results = new ArrayList<>();
        for (int part = 1; part <= cell.values().size(); part++) {
            results.add(new NewActivity(
                    registered.compounds().get(row.number()),
                    row.batch().isEmpty() ? null : registered.batch(row.number(), row.batch()),
                    assay,
                    null,
                    cell.text(),
                    part,
                    cell.values().get(part - 1),
                    null,
                    NewActivity.Details.none(),
                    source));
        }
        return results;
    }
}
