package org.daybook.notebook.amounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.notebook.NotebookFixture;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryChange;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.list.EntrySummary;
import org.daybook.notebook.text.MarkdownRenderer;
import org.daybook.notebook.text.TextReader;
import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.registry.Registration;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.batch.NewBatch;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.stoichiometry.Column;
import org.daybook.stoichiometry.Remark;
import org.daybook.stoichiometry.Stoichiometry;
import org.daybook.testing.DaybookTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Tables of amounts in entries: what their rows mean in the registry, how they look, what they take of batches.
@DaybookTest
class AmountTablesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private AmountTables tables;

    @Autowired
    private BatchUses uses;

    @Autowired
    private MarkdownRenderer renderer;

    @Autowired
    private TextReader reader;

    @Autowired
    private Entries entries;

    @Autowired
    private EntryLists lists;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Batches batches;

    @Autowired
    private NotebookFixture fixture;

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(delimiter = ';', textBlock = """
            `CC(=O)Oc1ccccc1C(=O)O` aspirin ; C9H8O4  ; 180.16
            CC(=O)Oc1ccccc1C(=O)O           ; C9H8O4  ; 180.16
            toluene                         ; C7H8    ; 92.139
            potassium hydroxide             ; HKO     ; 56.106
            2-phenylethanol                 ; C8H10O  ; 122.16
            water                           ; H2O     ; 18.015
            """)
    void readsNamesAndStructures(String compound, String formula, String mass) {
        Stoichiometry.Line line = tables.of(block("compound | mmol\n%s | 1".formatted(compound))).getFirst().lines()
                .getFirst();

        assertThat(line.substance().formula()).isEqualTo(formula);
        assertThat(line.value(Column.MOLAR_MASS).orElseThrow().written()).isEqualTo(mass);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            CCO           ; row 1, compound: "CCO" can be a SMILES and a name
            NBS           ; row 1, compound: "NBS" can be a SMILES and a name
            `C1CC`        ; row 1, compound: The structure is not readable at column
            c1ccccc1(     ; row 1, compound: The structure is not readable at column
            unobtainium   ; row 1, compound: Nothing is known of "unobtainium"
            TST-ST-99     ; row 1, compound: Nothing is known of "TST-ST-99"
            64-17-5       ; row 1, compound: Nothing is known of "64-17-5"
            """)
    void tellsOfWhatNothingIsKnown(String compound, String told) {
        Stoichiometry table = tables.of(block("compound | mass\n%s | 1 g\n`CO` | 32.042 mg".formatted(compound)))
                .getFirst();

        assertThat(table.remarks()).extracting(Remark::english).anyMatch(words -> words.startsWith(told));
        assertThat(table.lines().getLast().value(Column.AMOUNT).orElseThrow().written()).isEqualTo("1.0000 mmol");
    }

    @Test
    void showsWhatWasTypedAndWhatWasCalculated() {
        register("OCCc1ccc(Cl)cc1Br", "TST-ST-1");

        Element table = table("""
                | role    | compound              | eq | mass      |
                |---------|-----------------------|----|-----------|
                |         | TST-ST-1, the bromide | 1  | 235.51 mg |
                | base    | `[K+].[OH-]` KOH      | 2  |           |
                | product | `OCCc1ccc(Cl)cc1O`    |    |           |""");

        assertThat(table.select("caption").text()).isEqualTo("Amounts");
        assertThat(table.select("thead th[scope=col]").eachText()).startsWith("Substance", "Role", "M, g/mol");
        Element bromide = table.select("tbody tr").get(0);
        assertThat(bromide.select("th[scope=row] a.mention").attr("href")).isEqualTo("/compounds/TST-ST-1");
        assertThat(bromide.text()).contains("the bromide", "limiting", "calculated: 1.0000 mmol");
        assertThat(bromide.select("b").eachText()).containsExactly("1", "235.51 mg");
        assertThat(table.select("tbody tr").get(1).text()).contains("KOH", "calculated: 112.21 mg");
        assertThat(table.select("tbody tr").get(2).text()).contains("172.61 mg in theory", "weigh it");
    }

    @Test
    void followsTheRegistry() {
        String text = block("compound | mmol\nTST-ST-2 | 1.00");
        assertThat(renderer.render(text, Actor.anybody()).html()).contains("Nothing is known of")
                .doesNotContain("/compounds/TST-ST-2");

        Compound compound = register("OCCc1ccc(I)cc1Br", "TST-ST-2");

        assertThat(renderer.render(text, Actor.anybody()).html()).contains("/compounds/TST-ST-2", "327 mg");
        assertThat(renderer.render(text, Actor.anybody()).compounds()).containsExactly(compound.id());
    }

    @Test
    void isFoundByWhatWasTypedAndMentionsItsCompounds() {
        Compound compound = register("OCCc1ccc(I)cc1I", "TST-ST-3");
        Entry entry = publish(block("compound | mmol | supplier\ntst-st-0003 | 1.00 | Sigma 4711"));

        assertThat(reader.read(entry.content().text()).plainText()).contains("Sigma 4711");
        assertThat(reader.read("Weighed.\n" + entry.content().text()).excerpt()).isEqualTo("Weighed.");
        assertThat(lists.mentioning(compound.id())).extracting(EntrySummary::id).containsExactly(entry.id());
    }

    @Test
    void countsPurityAndSaltOfABatch() {
        Compound compound = register("NCCc1ccc(I)cc1Br", "TST-ST-4");
        batch(compound, "01", "1 g", "95 %", "2 HCl");

        Stoichiometry table = tables.of(block("compound | batch | mmol\nTST-ST-4 | 01 | 1.00")).getFirst();

        // 325.97 + 2 x 36.458 = 398.89 g/mol; 1.00 mmol / 0.95 = 419.88 mg
        assertThat(table.lines().getFirst().value(Column.MOLAR_MASS).orElseThrow().written()).isEqualTo("398.89");
        assertThat(table.lines().getFirst().value(Column.MASS).orElseThrow().written()).isEqualTo("420 mg");
        assertThat(table.remarks()).extracting(Remark::english).containsExactly(
                "row 1, purity: As stated of batch 01: 95 %",
                "row 1, MW: Molecular weight with what batch 01 holds: 2 HCl");
    }

    @Test
    void aBatchOfASaltIsNotCountedTwice() {
        Compound salt = register("Cl.NCCc1ccc(I)cc1I", "TST-ST-5");
        batch(salt, "01", "1 g", "", "HCl");

        Stoichiometry table = tables.of(block("compound | batch | mmol\nTST-ST-5 | 01 | 1.00")).getFirst();

        assertThat(table.remarks()).extracting(Remark::english).anyMatch(words -> words.contains("is a salt"));
    }

    @Test
    void whatIsLeftOfABatchFollowsFromPublishedTables() {
        Compound compound = register("NCCc1ccc(F)cc1I", "TST-ST-6");
        Batch batch = batch(compound, "01", "1.00 g", "", "");
        String takes = block("compound | batch | mass\nTST-ST-6 | 01 | 300 mg\nTST-ST-6 | 01 | 50 mg");
        String asks = block("compound | batch | mmol\nTST-ST-6 | TST-ST-6/01 | 1.00");
        Entry draft = entries.create(NewEntry.draft(fixture.notebook().id(), new EntryContent(DAY, "d", takes)),
                fixture.member()).saved();
        assertThat(left(asks)).isEqualTo("1.00 g left");

        Actor author = fixture.member();
        Entry entry = entries.create(NewEntry.published(fixture.notebook().id(), new EntryContent(DAY, "e", takes)),
                author).saved();
        assertThat(left(asks)).isEqualTo("650 mg left");
        assertThat(uses.uses(List.of(batch.id())).get(batch.id())).extracting(BatchUses.Use::entry)
                .containsExactly(entry.id()).doesNotContain(draft.id());

        entries.change(entry.id(), EntryChange.to(new EntryContent(DAY, "e", takes.replace("300", "1200")),
                entry.version(), "weighed again"), author);
        assertThat(left(asks)).isEqualTo("overdrawn by 250 mg");
        assertThat(renderer.render(asks, Actor.anybody()).html())
                .contains("More was taken of batch 01 than there was: 250 mg too much");

        entries.redact(entry.id(), "a test", fixture.owner());
        assertThat(left(asks)).isEqualTo("1.00 g left");
    }

    @Test
    void aProductTakesNothingOfItsBatch() {
        Compound compound = register("NCCc1ccc(F)cc1Br", "TST-ST-7");
        Batch batch = batch(compound, "01", "1 g", "", "");

        publish(block("compound | role | batch | mass\n`CO` | | | 1 g\nTST-ST-7 | product | 01 | 1 g"));

        assertThat(uses.uses(List.of(batch.id()))).isEmpty();
    }

    @Test
    void whatIsBeyondItsLimitsIsShownAsTyped() {
        assertThat(renderer.render(block("compound\n" + "x".repeat(45_000)), Actor.anybody()).html())
                .contains("at most 40000 characters");
        String many = Stream.generate(() -> block("compound | mmol\n`CO` | 1")).limit(25)
                .reduce("", (one, other) -> one + "\n" + other);
        assertThat(Jsoup.parse(renderer.render(many, Actor.anybody()).html()).select(".stoich"))
                .hasSize(AmountTables.MAX_TABLES);
    }

    @ParameterizedTest
    @CsvSource({"<script>alert(1)</script>", "<img src=x onerror=y>", "`<b>`", "\"><a href=x>"})
    void nothingTypedBecomesMarkup(String typed) {
        Element table = table("role | compound | mass | note\n%1$s | %1$s | %1$s | %1$s".formatted(typed));

        assertThat(table.select("script, img, a[href=x]")).isEmpty();
    }

    /// 100 rows that name what nobody can read, or what takes long: all are told, and the page is there.
    @Test
    void hostileCompoundsAreTold() {
        List<String> cells = List.of("(((((", "`C1CC`", "[".repeat(500), "C1".repeat(400), "c1ccccc1".repeat(60),
                "InChI=1S/x", "AAAAAAAAAAAAAA-BBBBBBBBBB-N", "poly" + "methyl".repeat(30), "\uD83E\uDDEA",
                "C".repeat(1_900), "OSM-S-1 to -900", "@@@@", "`", "``", "1,2,3-tri" + "(".repeat(80), "[Xx]",
                "C.".repeat(300), "InChI=1S/" + "C".repeat(800), "$RXN", "%99", "*", "[*:1]CC", "C|$a;b$|");
        StringBuilder rows = new StringBuilder("compound | mmol\n");
        for (int n = 0; n < 100; n++) {
            rows.append("| ").append(cells.get(n % cells.size()).replace("|", "\\|")).append(" | ").append(n + 1)
                    .append(" |\n");
        }

        Element page = Jsoup.parse(renderer.render(block(rows.toString()), Actor.anybody()).html());

        assertThat(page.select(".stoich tbody tr")).hasSize(100);
        assertThat(page.select(".amounts-remarks li")).hasSizeGreaterThan(20);
    }

    private String left(String text) {
        return Jsoup.parse(renderer.render(text, Actor.anybody()).html()).select("td small").text();
    }

    private Element table(String rows) {
        return Jsoup.parse(renderer.render(block(rows), Actor.anybody()).html()).selectFirst("table.stoich");
    }

    private static String block(String rows) {
        return "```stoichiometry\n" + rows + "\n```\n";
    }

    private Entry publish(String text) {
        return entries.create(NewEntry.published(fixture.notebook().id(), new EntryContent(DAY, "Amounts", text)),
                fixture.member()).saved();
    }

    private Batch batch(Compound compound, String code, String amount, String purity, String salt) {
        return batches.add(compound.id(), new NewBatch("", code, amount, purity, salt, "", null, null, ""),
                fixture.member()).batch();
    }

    private Compound register(String smiles, String number) {
        Registration registered = compounds.register(
                NewCompound.of(StructureReader.read(smiles)).numbered(number),
                fixture.member());
        return compounds.find(number).orElseThrow(() -> new AssertionError(registered));
    }
}
