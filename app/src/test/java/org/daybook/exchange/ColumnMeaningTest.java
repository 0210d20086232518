package org.daybook.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.assay.Activities;
import org.daybook.assay.Activity;
import org.daybook.assay.Assays;
import org.daybook.people.People;
import org.daybook.people.Setup;
import org.daybook.registry.Compounds;
import org.daybook.registry.Synonym;
import org.daybook.shared.CompoundId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the columns of a sheet become when it is stored. Issue #9.
@ImportTest
class ColumnMeaningTest {

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private Setup setup;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Activities activities;

    @Autowired
    private Assays assays;

    private Importer importer;

    @BeforeEach
    void signIn() {
        importer = new Importer(imports, people, setup);
    }

    @Test
    void deviationAndCountBelongToTheResultBesideThem() {
        importer.store("deviations.csv", """
                Compound number,SMILES,Pfal IC50 (Deviations),SD,n,cLogP,Plate,RFU (Reader)
                DV-1,OCCCCCCCCCCCO,0.66,0.02,3,2.1,7,4525
                DV-2,OCCCCCCCCCCCN,>50,,2,3.1,7,120
                DV-3,OCCCCCCCCCCCS,1.2; 1.4,0.3,none,3.1,7,120
                """);

        assertThat(results("DV-1")).singleElement().satisfies(result -> {
            assertThat(result.value()).hasValue(0.66);
            assertThat(result.uncertainty()).hasValue(0.02);
            assertThat(result.sampleSize()).hasValue(3);
        });
        assertThat(results("DV-2")).singleElement().satisfies(result -> assertThat(result.sampleSize()).hasValue(2));
        assertThat(results("DV-3")).hasSize(2).allSatisfy(result -> {
            assertThat(result.uncertainty()).isEmpty();
            assertThat(result.sampleSize()).isEmpty();
        });
    }

    @Test
    void aDateInAColumnOfIdsIsNoId() {
        Import one = importer.store("cas.csv", """
                Name,CAS,SMILES
                dichloromethane of dates,1975-09-02 00:00:00,ClCCl
                chloroform of dates,67-66-3,ClC(Cl)Cl
                nonsense of dates,999-99-9,CCCCCCCCCCCCCCCCCCCC
                """);

        assertThat(one.counts().rejected()).isZero();
        assertThat(importer.rows(one).get(0).message()).contains("a spreadsheet made a date of it (75-09-2?)");
        assertThat(importer.rows(one).get(2).message()).contains("check digit is wrong");
        assertThat(names(one, 0)).doesNotContain("1975-09-02", "00:00:00");
        assertThat(names(one, 1)).contains("67-66-3");
        assertThat(names(one, 2)).doesNotContain("999-99-9");
    }

    @Test
    void anAssayWhoseNameIsTooLongComesOutAsThePreviewSays() {
        String sheet = "Compound ID,SMILES,\"" + "Very long assay name IC50 ".repeat(15).strip() + "\"\nLNA-1,OCC(C)CCCCCl,5\n";

        Import preview = importer.preview("long.csv", sheet);
        List<ImportedRow> planned = importer.rows(preview);
        Import stored = importer.commit(preview.id());

        assertThat(importer.rows(stored)).extracting(ImportedRow::outcome).isEqualTo(planned.stream().map(ImportedRow::outcome).toList())
                .containsExactly(Outcome.CREATED);
        assertThat(imports.columns(stored.id(), importer.curator()).get(2).reason()).contains("at most 300");
    }

    @Test
    void anAssayNamedInARowMayBeTooLongToo() {
        String sheet = "Compound number,SMILES,Assay,Value\nLNB-1,OCC(C)CCCCCBr,Pfal IC50 (Long form),5\nLNB-1,," + "x".repeat(301) + ",7\nLNB-1,,,8\n";

        Import preview = importer.preview("long-rows.csv", sheet);
        List<ImportedRow> planned = importer.rows(preview);
        Import stored = importer.commit(preview.id());

        assertThat(importer.rows(stored)).extracting(ImportedRow::outcome).isEqualTo(planned.stream().map(ImportedRow::outcome).toList());
        assertThat(importer.rows(stored).get(1).message()).contains("301 characters");
        assertThat(importer.rows(stored).get(2).message()).contains("No assay is named");
        assertThat(results("LNB-1")).singleElement().satisfies(result -> assertThat(result.reportedText()).isEqualTo("5"));
    }

    private List<Activity> results(String number) {
        return activities.of(compounds.find(number).orElseThrow().id());
    }

    private List<String> names(Import one, int row) {
        CompoundId id = importer.rows(one).get(row).compound().orElseThrow();
        return compounds.synonyms(id).stream().map(Synonym::text).toList();
    }
}
