package org.daybook.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.imports.ImportedRow;
import org.daybook.exchange.imports.Imports;
import org.daybook.exchange.imports.Outcome;
import org.daybook.exchange.row.Remark;
import org.daybook.people.People;
import org.daybook.people.account.Setup;
import org.daybook.registry.Compounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A row that cannot be taken costs no other row, and the preview says so before.
@ImportTest
class RowsOneByOneTest {

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private Setup setup;

    @Autowired
    private Compounds compounds;

    private Importer importer;

    @BeforeEach
    void signIn() {
        importer = new Importer(imports, people, setup);
    }

    @Test
    void aNameIsPutOnOneLineAndCutAtItsLimit() {
        List<ImportedRow> rows = foretoldAndStored(
                "names.csv",
                "Compound ID,SMILES,Name\nNLF-1,OCC(F)CCO,\"acetyl\nsalicylic acid\"\n"
                        + "NLF-2,OCC(F)CCCO,plain\nNLF-3,OCC(F)CCCCO,\"tab\there\"\nNLF-4,OCC(F)CCCCCO,"
                        + "x".repeat(612) + "\n");

        assertThat(rows).extracting(ImportedRow::outcome).containsOnly(Outcome.CREATED);
        assertThat(List.of(name("NLF-1"), name("NLF-2"), name("NLF-3")))
                .containsExactly("acetyl salicylic acid", "plain", "tab here");
        assertThat(name("NLF-4")).isEqualTo("x".repeat(500));
        assertThat(rows.getLast().message()).contains("The name has 612 characters; the first 500 are its name");
    }

    @Test
    void aSynonymWithATabulatorIsPutOnOneLine() {
        foretoldAndStored("tab.csv", "Compound ID,SMILES,Synonyms\nNLF-6,OCC(F)CCOCC,\"old\tname\"\n");

        assertThat(compounds.synonyms(compounds.find("NLF-6").orElseThrow().id()))
                .extracting(name -> name.text())
                .containsExactly("old name");
    }

    @Test
    void anAssayWhoseNameIsTooLongIsToldInThePreview() {
        String name = "Very long assay name ".repeat(20) + "IC50";
        List<ImportedRow> rows = foretoldAndStored(
                "assay.csv",
                "Compound ID,SMILES,Assay,Value\nNLA-1,OCC(CCC)CCCCCl," + name
                        + ",5\nNLA-2,OCC(CCC)CCCCBr,Short IC50,5\n");

        assertThat(rows).extracting(ImportedRow::outcome).containsExactly(Outcome.CREATED, Outcome.CREATED);
        assertThat(rows.getFirst().message()).contains("The name of the assay has 424 characters");
    }

    @Test
    void whatCannotBeReadIsNoCompoundWithoutANumber() {
        List<ImportedRow> rows = foretoldAndStored(
                "reaction.csv", "Compound ID,Name,SMILES\n,oxidation,CCO>>CC=O\nNLR-2,ring,C1CC\n,extract of bark,\n");

        assertThat(rows)
                .extracting(ImportedRow::outcome)
                .containsExactly(Outcome.REJECTED, Outcome.CREATED, Outcome.CREATED);
        assertThat(rows.getFirst().remarks())
                .extracting(Remark::kind)
                .containsExactly(Remark.Kind.NO_STRUCTURE, Remark.Kind.STRUCTURE_UNREADABLE);
        assertThat(rows.getFirst().message()).contains("this is a reaction");
        assertThat(compounds.find("NLR-2").orElseThrow().structure()).isEmpty();
    }

    @Test
    void aSecondLineOfAStructureIsTold() {
        List<ImportedRow> rows =
                foretoldAndStored("lines.csv", "Compound ID,SMILES\nNLS-1,\"OCC(Cl)CCCCO\nOCC(Cl)CCCO\"\n");

        assertThat(compounds.find("NLS-1").orElseThrow().smiles()).contains("OCCCCC(Cl)CO");
        assertThat(rows.getFirst().remarks())
                .extracting(Remark::kind)
                .containsExactly(Remark.Kind.STRUCTURE_HAS_MORE_LINES);
    }

    /// The rows as they came out, which is what the preview said.
    private List<ImportedRow> foretoldAndStored(String name, String text) {
        Import preview = importer.preview(name, text);
        List<ImportedRow> planned = importer.rows(preview);
        List<ImportedRow> rows = importer.rows(importer.commit(preview.id()));
        assertThat(rows)
                .extracting(ImportedRow::outcome)
                .isEqualTo(planned.stream().map(ImportedRow::outcome).toList());
        assertThat(rows)
                .extracting(ImportedRow::message)
                .isEqualTo(planned.stream().map(ImportedRow::message).toList());
        return rows;
    }

    private String name(String number) {
        return compounds.find(number).orElseThrow().name().orElseThrow();
    }
}
