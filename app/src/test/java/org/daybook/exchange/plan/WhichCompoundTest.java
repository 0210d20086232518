package org.daybook.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.exchange.ImportingTest;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.imports.ImportedRow;
import org.daybook.exchange.imports.Imports;
import org.daybook.exchange.imports.Outcome;
import org.daybook.exchange.imports.Question;
import org.daybook.exchange.row.Remark;
import org.daybook.exchange.row.Trust;
import org.daybook.exchange.row.Trusted;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.registry.CompoundNumbers;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.correction.CompoundCorrections;
import org.daybook.registry.name.Synonym;
import org.daybook.registry.number.CodeParts;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.registry.number.NumberSchemes.Look;
import org.daybook.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rules of `docs/decisions/0064-which-compound-a-row-means.md`, one by one.
class WhichCompoundTest extends ImportingTest {

    @Autowired
    private NumberSchemes schemes;

    @Autowired
    private Batches batches;

    @Autowired
    private CompoundNumbers numbers;

    @Autowired
    private CompoundCorrections corrections;

    @Autowired
    private JdbcClient database;

    @Test
    void rowsWithTheInchiOfAnotherRowWait() {
        String shifted = "Compound number,SMILES,InChI,Pfal IC50 (Example)\n"
                + "WA-1,OCC(Br)CCS," + inchi("OCC(Br)CCCS") + ",1\n"
                + "WA-2,OCC(Br)CCCS," + inchi("OCC(Br)CCCCS") + ",2\n"
                + "WA-3,OCC(Br)CCCCS,,3\n";

        List<ImportedRow> rows = importer.rows(importer.store("shifted.csv", shifted));
        assertThat(rows)
                .extracting(ImportedRow::outcome)
                .containsExactly(Outcome.REJECTED, Outcome.REJECTED, Outcome.CREATED);
        assertThat(rows.getFirst().remarks().getFirst()).satisfies(why -> {
            assertThat(why.kind()).isEqualTo(Remark.Kind.NOTATIONS_DISAGREE);
            assertThat(why.message())
                    .contains(key("OCC(Br)CCS"))
                    .contains("InChI is that of another row of this file (" + key("OCC(Br)CCCS"));
        });

        assertThat(store("shifted.csv", shifted, Trust.INCHI).counts()).isEqualTo(new Import.Counts(1, 1, 1, 0));
        assertThat(compounds.find("WA-1").orElseThrow().inchiKey()).contains(key("OCC(Br)CCCS"));
    }

    @Test
    void codesOfWhichAnOwnerSaidWhatTheyAreMadeOfAreTakenApart() {
        Actor owner = importer.curator();
        schemes.choose("WPA_", false, "", owner);
        schemes.describe("WPA_", new Look(6, CodeParts.SEQUENCE_SALT_BATCH, null), "", owner);
        String sheet = "Compound number,SMILES,Purity\nWPA_001042_XX_02,OCC(Br)CCNCCS,95\nWPA_001042_XX_03,,97\n"
                + "WPA_001042_01_01,OCC(Br)CCNCCS.Cl,99\n";

        assertThat(importer.store("parts.csv", sheet).counts()).isEqualTo(new Import.Counts(2, 1, 0, 0));
        Compound free = compounds.get("WPA_001042");
        Compound salt = compounds.get("WPA_001042_01");
        assertThat(batches.of(free.id())).extracting(Batch::code).containsExactly("02", "03");
        assertThat(batches.of(salt.id())).singleElement().satisfies(batch -> {
            assertThat(batch.code()).isEqualTo("01");
            assertThat(batch.salt()).contains("01");
        });
        assertThat(compounds.get("WPA_001042_XX_02").id()).isEqualTo(free.id());
        assertThat(compounds.get("WPA_001042_01_01").id()).isEqualTo(salt.id());
        assertThat(importer.store("again.csv", sheet).counts()).isEqualTo(new Import.Counts(0, 0, 3, 0));
    }

    @Test
    void theSmilesCanBeTrusted() {
        String wrong =
                "Compound number,SMILES,InChI\nWB-1,OCC(Br)COCS,\nWB-2,OCC(Br)COCCS," + inchi("OCC(Br)COCS") + "\n";

        assertThat(importer.store("key.csv", wrong).counts()).isEqualTo(new Import.Counts(1, 0, 0, 1));
        assertThat(store("key.csv", wrong, Trust.SMILES).counts()).isEqualTo(new Import.Counts(1, 0, 1, 0));
    }

    @Test
    void aWrongKeyIsAWarningAndSoIsTheInchiOfAStereoisomer() {
        List<ImportedRow> rows = importer.rows(importer.store("keys.csv", "Compound number,SMILES,InChIKey\n"
                + "WC-1,OC[C@H](Br)CSCS," + key("OC[C@@H](Br)CSCS") + "\nWC-2,OCC(Br)CSCCS," + key("OCC(Br)CSCS") + "\n"
                + "WC-3,OC[C@@H](Br)CSCS,\n"));

        assertThat(rows).extracting(ImportedRow::outcome).containsOnly(Outcome.CREATED);
        assertThat(rows.stream().limit(2).flatMap(row -> row.remarks().stream()))
                .extracting(Remark::kind)
                .containsOnly(Remark.Kind.INCHI_KEY_DIFFERS);
    }

    @Test
    void anIdOfOneCompoundOnTheStructureOfAnotherWaits() {
        importer.store("ids.csv", "Compound number,SMILES,MMV ID\nWD-1,OCC(Br)CCCCCS,MMV990001\n");
        String clash = "Compound number,SMILES,MMV ID,Pfal IC50 (Example)\nWD-2,OCC(Br)CCCCCCS,MMV990001,5\n";

        List<ImportedRow> rows = importer.rows(importer.store("clash.csv", clash));
        assertThat(rows.getFirst().remarks().getFirst().kind()).isEqualTo(Remark.Kind.PARTS_DISAGREE);
        assertThat(rows.getFirst().message()).contains("MMV990001 means WD-1 (" + key("OCC(Br)CCCCCS") + ")");

        assertThat(store("clash.csv", clash, Trust.NUMBER).counts().created()).isEqualTo(1);
        assertThat(synonyms("WD-2")).isEmpty();
        assertThat(synonyms("WD-1")).containsExactly("MMV990001");
    }

    @Test
    void whatWasMergedIsTheCompoundThatItWentInto() {
        String list = "Compound number,SMILES\nWM-1,OCC(Br)CCCCNCS\nWM-2,OCC(Br)CCCCNCCS\n";
        importer.store("two.csv", list);
        Compound stays = compounds.get("WM-1");
        corrections.merge(stays.id(), compounds.get("WM-2").id(), "the same bottle", importer.curator());

        Import again = importer.store("again.csv", list + ",OCC(Br)CCCCNCCS\nWM-3,OCC(Br)CCCCNCCS\n");

        assertThat(again.counts()).isEqualTo(new Import.Counts(0, 1, 3, 0));
        List<ImportedRow> rows = importer.rows(again);
        assertThat(rows).extracting(row -> row.remarks().stream().map(Remark::kind)
                .filter(Remark.Kind.MERGED::equals).count()).containsExactly(0L, 1L, 1L, 1L);
        assertThat(rows.getLast().message()).contains("merged into WM-1");
        assertThat(compounds.get("WM-3").id()).isEqualTo(stays.id());
    }

    @Test
    void aNameThatIsTheNumberOfAnotherIsToldAndNotKept() {
        importer.store("numbers.csv", "Compound number,SMILES\nWN-1,OCC(Br)CCCCCCCOS\n");
        numbers.retire("WN-9", "it was a typing error", importer.curator());

        List<ImportedRow> rows = importer.rows(importer.store("names.csv", """
                Compound number,SMILES,Name
                WN-2,OCC(Br)CCCCCCCOCS,WN-1
                WN-3,OCC(Br)CCCCCCCOCCS,wn-09
                WN-4,OCC(Br)CCCCCCCOCCCS,WN-4
                WN-5,OCC(Br)CCCCCCCOCCCCS,the long sulfide
                WN-6,OCC(Br)CCCCCCCOCCCCCS,the longer sulfide
                WN-7,OCC(Br)CCCCCCCOCCCCCCS,the longest sulfide
                WN-8,OCC(Br)CCCCCCCOCCCCCCCS,a sulfide of the kitchen
                """));

        assertThat(rows).extracting(ImportedRow::outcome).containsOnly(Outcome.CREATED);
        assertThat(rows).extracting(row -> row.remarks().stream().map(Remark::kind).toList()).startsWith(
                List.of(Remark.Kind.NAME_NOT_KEPT), List.of(Remark.Kind.NAME_NOT_KEPT), List.of());
        assertThat(rows.get(0).remarks().getFirst().message()).contains("WN-1").contains("number of WN-1");
        assertThat(rows.get(1).remarks().getFirst().message()).contains("it was a typing error");
        assertThat(compounds.get("WN-2").name()).isEmpty();
        assertThat(compounds.get("WN-4").name()).as("its own").contains("WN-4");
    }

    @Test
    void eachRowCanBeAnsweredByItselfAndTheAnswerChanged() {
        importer.store(
                "here.csv",
                "Compound number,SMILES,MMV ID\nWR-1,OCC(Br)CCCCCOS,MMV990011\nWR-2,OCC(Br)CCCCCOCS,MMV990012\n");
        Import preview = importer.preview(
                "rows.csv", "Compound number,MMV ID,Pfal IC50 (Example)\nWR-1,MMV990012,5\nWR-2,MMV990011,6\n");

        assertThat(imports.questions(preview.id(), importer.curator())).extracting(Question::row).containsExactly(2, 3);
        assertThat(imports.questions(preview.id(), importer.curator()).getFirst()).satisfies(question -> {
            assertThat(question.because()).contains("WR-1 is WR-1").contains("MMV990012 means WR-2");
            assertThat(question.options()).extracting(Question.Option::answer).containsExactly("number", "id");
        });

        answer(
                preview,
                Trusted.NOTHING
                        .with(2, Trust.ID.alternatives(), Trust.ID)
                        .with(3, Trust.ID.alternatives(), Trust.NUMBER));
        assertThat(imports.questions(preview.id(), importer.curator())).extracting(Question::row, Question::answer)
                .containsExactly(tuple(2, "id"), tuple(3, "number"));
        answer(preview, imports.get(preview.id(), importer.curator()).trusted().with(2, Trust.ID.alternatives(), null));

        assertThat(importer.rows(importer.commit(preview.id()))).extracting(ImportedRow::outcome)
                .containsExactly(Outcome.REJECTED, Outcome.UPDATED);
        assertThat(texts("WR-2")).containsExactly("6");
    }

    private void answer(Import preview, Trusted trusted) {
        imports.decide(preview.id(), List.of(), "", trusted, importer.curator());
        importer.await(preview.id());
    }

    @Test
    void oneIdOnASaltAndItsBaseIsNoDisagreement() {
        assertThat(importer.store(
                                "salts.csv",
                                "Compound number,SMILES,MMV ID\n"
                                        + "WE-1,OCC(Br)CCCCN,MMV990002\n"
                                        + "WE-2,OCC(Br)CCCCN.Cl,MMV990002\n")
                        .counts())
                .isEqualTo(new Import.Counts(2, 0, 0, 0));
    }

    @Test
    void aNumberOfOneCompoundWithTheNameOfAnotherWaits() {
        importer.store(
                "named.csv",
                "Compound number,SMILES,Name\nWF-1,OCC(Br)CCCNC,first of all\nWF-2,OCC(Br)CCCNCC,second of all\n");
        List<ImportedRow> rows = importer.rows(importer.store(
                "results.csv",
                "Compound number,Name,Pfal IC50 (Example)\n"
                        + "WF-1,first of all,1\n"
                        + "WF-1,second of all,2\n"
                        + ",Second  of all,3\n"
                        + "WF-9,second of all,4\n"));

        assertThat(rows)
                .extracting(ImportedRow::outcome)
                .containsExactly(Outcome.UPDATED, Outcome.REJECTED, Outcome.UPDATED, Outcome.REJECTED);
        assertThat(rows.get(1).message()).contains("WF-1 is WF-1").contains("second of all means WF-2");
        assertThat(texts("WF-1")).containsExactly("1");
        assertThat(texts("WF-2")).containsExactly("3");
    }

    @Test
    void aNumberOfAnotherSchemeLeadsToTheCompoundThatTheRowNames() {
        importer.store("named.csv", "Compound number,SMILES,MMV ID\nWG-1,OCC(Br)CCCNCCC,MMV990003\n");
        String report = "Compound number,MMV ID,Pfal IC50 (Example)\nCRX-77,MMV990003,1\n";

        assertThat(importer.rows(importer.store("report.csv", report))
                        .getFirst()
                        .remarks())
                .extracting(Remark::kind)
                .containsExactly(Remark.Kind.KNOWN_BY_NAME);
        assertThat(compounds.find("CRX-77").orElseThrow().number()).isEqualTo("WG-1");
        assertThat(importer.store("report.csv", report).counts()).isEqualTo(new Import.Counts(0, 0, 1, 0));
    }

    @Test
    void anInchiKeySaysWhichCompoundIsMeant() {
        importer.store("here.csv", "Compound number,SMILES\nWH-1,OCC(Br)CCCNCCCC\n");

        assertThat(importer.store("keys.csv", "InChIKey,Pfal IC50 (Example)\n" + key("OCC(Br)CCCNCCCC") + ",7\n")
                        .counts()
                        .updated())
                .isEqualTo(1);
        assertThat(texts("WH-1")).containsExactly("7");
    }

    @Test
    void aGroupsOwnIdsLeadToTheirCompounds() {
        String own = "Compound ID,SMILES\n"
                + "0010,CCCCCCCCCNC\n"
                + "891E3,CCCCCCCCCNCF\n"
                + "UNKQ35CHU,CCCCCCCCCNCBr\n"
                + "7a,CCCCCCCCCNCI\n"
                + "OSM-S-220*,CC(O)CCCCNCBr\n"
                + "NEU-0007443=AA-001=D,CC(O)CCCCNCCl\n";
        assertThat(importer.store("own.csv", own).counts().created()).isEqualTo(6);
        assertThat(importer.store("own.csv", own).counts().unchanged()).isEqualTo(6);

        List<String> ids = List.of("0010", "891E3", "UNKQ35CHU", "7a", "OSM-S-220*", "NEU-0007443=AA-001=D");
        assertThat(compounds.resolve(ids)).containsOnlyKeys(ids);
        assertThat(compounds.resolve(ids).values()).doesNotHaveDuplicates();
        assertThat(importer.store("results.csv", "Compound ID,Pfal IC50 (Example)\n0010,3\n7A,4\n")
                        .counts()
                        .updated())
                .isEqualTo(2);
        ids.forEach(id -> assertThat(
                        compounds.synonyms(compounds.resolve(List.of(id)).get(id)))
                .extracting(Synonym::text)
                .containsExactly(id));
    }

    @Test
    void oneOrTheOtherIsNeither() {
        importer.store("two.csv", "Compound number,SMILES\nWI-1,OCC(Br)CCCNCCF\nWI-2,OCC(Br)CCCNCCCF\n");
        List<ImportedRow> rows =
                importer.rows(importer.store("or.csv", "Compound number,Pfal IC50 (Example)\nWI-1 or WI-2,7\n"));

        assertThat(rows.getFirst().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(rows.getFirst().message()).contains("WI-1 means WI-1").contains("WI-2 means WI-2");
    }

    @Test
    void theNumbersThatWillBeGivenAreForetold() {
        Import preview = importer.preview("new.csv", "SMILES\nOCC(Br)CCCNOC\nOCC(Br)CCCNOCC\n");
        List<ImportedRow> planned = importer.rows(preview);

        assertThat(planned.stream().flatMap(row -> row.remarks().stream()))
                .extracting(Remark::kind)
                .containsOnly(Remark.Kind.NUMBER_GIVEN);
        List<ImportedRow> stored = importer.rows(importer.commit(preview.id()));
        assertThat(stored)
                .extracting(ImportedRow::number)
                .doesNotContainNull()
                .isEqualTo(planned.stream().map(ImportedRow::number).toList());
        assertThat(compounds.find(stored.getFirst().number()).orElseThrow().smiles()).contains(smiles("OCC(Br)CCCNOC"));
    }

    @Test
    void aNumberFarBeyondTheNextWaitsAndARetiredOneIsRejected() {
        schemes.choose("WFAR-", false, "", TestActors.of(Role.OWNER, database));
        importer.store("near.csv", "Compound number,SMILES\nWFAR-7,OCC(Br)CCCNCCOC\n");
        numbers.retire("WFAR-6", "given twice", TestActors.member(database));

        Import preview = importer.preview(
                "far.csv", "Compound number,SMILES\nWFAR-70000000,OCC(Br)CCCNCCOCC\nWFAR-6,OCC(Br)CCCNCCOCCC\n");
        assertThat(importer.rows(preview)).extracting(row -> row.remarks().getFirst().kind())
                .containsExactly(Remark.Kind.NUMBER_FAR, Remark.Kind.NUMBER_NOT_FREE);
        assertThat(imports.questions(preview.id(), importer.curator())).singleElement().satisfies(question -> {
            assertThat(question.text()).isEqualTo("Is the number of row 2 meant?");
            assertThat(question.because()).contains("WFAR-70000000 is far beyond the next number, WFAR-8");
        });

        answer(preview, Trusted.NOTHING.with(2, Trust.NUMBER.alternatives(), Trust.NUMBER));
        assertThat(importer.rows(importer.commit(preview.id()))).extracting(ImportedRow::outcome)
                .containsExactly(Outcome.CREATED, Outcome.REJECTED);
        assertThat(schemes.next("WFAR-").text()).isEqualTo("WFAR-8");
    }

    private Import store(String name, String text, Trust trust) {
        try {
            return importer.await(imports.upload(
                            name,
                            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                            new Imports.Options(
                                    Imports.Reading.BY_EVIDENCE, List.of(), null, Trusted.inFile(trust), false),
                            importer.curator())
                    .id());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> synonyms(String number) {
        return compounds.synonyms(compounds.find(number).orElseThrow().id()).stream().map(Synonym::text).toList();
    }

    private static String key(String smiles) {
        return Identifiers.of(StructureReader.read(smiles, Format.SMILES)).key();
    }

    private static String inchi(String smiles) {
        return "\"" + Identifiers.of(StructureReader.read(smiles, Format.SMILES)).inchi().orElseThrow() + "\"";
    }

    private static String smiles(String smiles) {
        return Identifiers.of(StructureReader.read(smiles, Format.SMILES)).canonicalSmiles();
    }
}
