package org.daybook.web.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.assay.Activities;
import org.daybook.assay.Assay;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.Assays;
import org.daybook.assay.NewActivity;
import org.daybook.assay.value.ReportedCell;
import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.NewCompound;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A result is one thing in the data of its assay, in the data of its compound and in files, under names that others
/// rely on: a name here is added, never changed (#10).
@WebTest
class ResultShapesTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String CELL = "0.66 ± 0.02 µM (SD, n = 3), at 40 µM, after 72 h*";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Assays assays;

    @Autowired
    private Activities activities;

    @Autowired
    private Accounts accounts;

    private String number;
    private String slug;

    @BeforeEach
    void recordAResult() {
        Actor member = accounts.member().actor();
        int next = NUMBERS.incrementAndGet();
        number = "SHP-S-" + next;
        compounds.register(NewCompound.withoutStructure("Shape " + next).numbered(number), member);
        CompoundId compound = compounds.find(number).orElseThrow().id();
        Assay assay = assays.findOrAdd(AssayHeading.read("Pfal IC50 (Shapes " + next + ")"), null, member);
        slug = assay.slug();
        NewActivity result = new NewActivity(
                compound,
                null,
                assay.id(),
                null,
                CELL,
                1,
                ReportedCell.read(CELL).values().getFirst(),
                null,
                NewActivity.Details.none(),
                NewActivity.Source.typedIn());
        activities.record(List.of(result), member);
    }

    @Test
    void anAssayKeepsTheNamesOfItsResults() throws Exception {
        JsonNode result = json("/assays/" + slug + ".json").get("activities").get(0);

        assertThat(result.propertyNames())
                .containsExactly(
                        "id", "compound", "number", "reported", "reportedCell", "relation", "value", "units", "label",
                        "negativeLog", "censored", "negativeLogRelation", "uncertainty", "uncertaintyKind",
                        "sampleSize", "concentration", "concentrationUnits", "time", "timeUnits", "footnote",
                        "pchemblValue", "pchemblRelation", "reportedUnits");
        assertThat(result.get("negativeLog")).isEqualTo(result.get("pchemblValue"));
    }

    @Test
    void aCompoundKeepsTheNamesOfItsResults() throws Exception {
        JsonNode activity = json("/compounds/" + number + ".json").get("activities").get(0);

        assertThat(activity.propertyNames())
                .containsExactly(
                        "assay", "name", "summary", "mean", "unit", "geometric", "n", "pchemblValue", "pValue",
                        "relation", "pchemblRelation", "pValueRelation", "bounds", "values");
        assertThat(activity.get("values").get(0).propertyNames())
                .containsExactly(
                        "id", "reported", "reportedUnits", "relation", "value", "units", "pchemblValue", "pValue",
                        "pchemblRelation", "pValueRelation", "uncertainty", "uncertaintyKind", "sampleSize",
                        "concentration", "concentrationUnits", "time", "timeUnits", "footnote");
    }

    @Test
    void filesKeepTheirHeadings() throws Exception {
        List<String> lines = mvc.get().uri("/assays/" + slug + ".csv").exchange().getResponse()
                .getContentAsString().lines().toList();

        assertThat(lines.getFirst().replace("\uFEFF", ""))
                .isEqualTo("Compound number,Batch,Assay,Value,Unit,n,Measured on,Laboratory,Result remark,"
                        + "Goes by,SMILES,Standard type,Standard relation,Standard value,"
                        + "Standard upper value,Standard units,Negative log,Negative log relation,"
                        + "Standard uncertainty,Uncertainty kind,Standard interval lower,"
                        + "Standard interval upper,Interval confidence,Measured at,Measured at units,"
                        + "Measured after,Measured after units,Footnote,Words mean,Assay target,"
                        + "Assay organism,Assay strain,Assay laboratory,Whole cell,Source file,Source row,"
                        + "Source column");
        assertThat(lines.get(1)).startsWith(number + ",,Pfal IC50 (Shapes").contains(",IC50,=,0.66,");
    }

    @Test
    void allSayTheSameOfOneResult() throws Exception {
        JsonNode ofAssay = json("/assays/" + slug + ".json").get("activities").get(0);
        JsonNode ofCompound = json("/compounds/" + number + ".json").get("activities").get(0).get("values").get(0);

        for (String field : List.of(
                "reported", "reportedUnits", "relation", "value", "units", "pchemblValue", "pchemblRelation",
                "uncertainty", "uncertaintyKind", "sampleSize", "concentration", "time", "footnote")) {
            assertThat(ofAssay.get(field)).as(field).isEqualTo(ofCompound.get(field));
        }
    }

    private JsonNode json(String address) throws Exception {
        return JsonMapper.shared().readTree(
                mvc.get().uri(address).exchange().getResponse().getContentAsString());
    }
}
