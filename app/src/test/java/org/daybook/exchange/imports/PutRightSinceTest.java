package org.daybook.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.daybook.assay.Activity;
import org.daybook.assay.correction.Results;
import org.daybook.exchange.ImportingTest;
import org.daybook.exchange.row.Remark;
import org.daybook.exchange.row.Trust;
import org.daybook.exchange.row.Trusted;
import org.daybook.shared.id.ActivityId;
import org.daybook.writing.correction.Correction;
import org.daybook.writing.correction.History;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A file that is imported again does not bring back what somebody has put right since; it asks. Issue #12.
class PutRightSinceTest extends ImportingTest {

    private static final String FILE = "Compound number,SMILES,PrsTest IC50 (uM)\n%s,%s,0.4\n%1$s,%2$s,0.9\n";

    @Autowired
    private Results results;

    @Autowired
    private History history;

    @Test
    void anEditedResultIsNotRecordedAnewUnlessThatIsSaid() {
        String file = stored("PRS-1", "CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCO");
        results.edit(result("PRS-1", "0.4"), Results.ANY_VERSION, Map.of("value", "0.5"), "a slip of the pen",
                importer.curator());

        Import again = importer.preview("again.csv", file);

        assertThat(importer.rows(again).getFirst().remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(Remark.Kind.PUT_RIGHT_SINCE);
            assertThat(remark.message()).contains("\"0.4\"", "is not brought back", "edited: a slip of the pen");
        });
        assertThat(imports.questions(again.id(), importer.curator())).singleElement()
                .satisfies(question -> assertThat(question.topic()).isEqualTo("results"));
        importer.commit(again.id());
        assertThat(texts("PRS-1")).containsExactlyInAnyOrder("0.5", "0.9");

        Import said = importer.preview("again.csv", file);
        imports.decide(said.id(), List.of(), "", Trusted.inFile(Trust.FILE), importer.curator());
        importer.await(said.id());
        importer.commit(said.id());
        assertThat(texts("PRS-1")).containsExactlyInAnyOrder("0.4", "0.5", "0.9");
    }

    @Test
    void aRetractedResultStaysRetractedAndOneThatCountsAgainIsFound() {
        String file = stored("PRS-2", "CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCN");
        results.retract(List.of(result("PRS-2", "0.9")), "the plate was dry", importer.curator());

        Import again = importer.store("again.csv", file);
        assertThat(texts("PRS-2")).containsExactly("0.4");
        assertThat(importer.rows(again).get(1).remarks()).extracting(Remark::message)
                .anyMatch(message -> message.contains("retracted: the plate was dry"));

        Correction act = history.of(compounds.get("PRS-2").id().thing(), 0, 1).items().getFirst();
        history.takeBack(act.id(), "the plate was right", importer.curator());
        Import once = importer.store("once.csv", file);
        assertThat(importer.rows(once).get(1).remarks()).isEmpty();
        assertThat(texts("PRS-2")).containsExactlyInAnyOrder("0.4", "0.9");
    }

    @Test
    void aResultThatWentToAnotherCompoundIsNotRecordedAtBoth() {
        String file = stored("PRS-3", "CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCF");
        stored("PRS-4", "CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCS");
        results.edit(result("PRS-3", "0.4"), Results.ANY_VERSION, Map.of("compound", "PRS-4"), "vials exchanged",
                importer.curator());

        importer.store("again.csv", file);

        assertThat(texts("PRS-3")).containsExactly("0.9");
        assertThat(texts("PRS-4")).containsExactlyInAnyOrder("0.4", "0.4", "0.9");
    }

    private String stored(String number, String smiles) {
        String file = FILE.formatted(number, smiles);
        importer.store("first.csv", file);
        return file;
    }

    private ActivityId result(String number, String text) {
        return results(number).stream().filter(one -> one.reportedText().equals(text)).map(Activity::id).findFirst()
                .orElseThrow();
    }
}
