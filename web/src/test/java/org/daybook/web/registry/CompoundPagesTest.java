package org.daybook.web.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.assay.Activities;
import org.daybook.assay.Assay;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.Assays;
import org.daybook.assay.NewActivity;
import org.daybook.assay.value.ReportedCell;
import org.daybook.assay.value.ReportedValue;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.people.Actor;
import org.daybook.people.Person;
import org.daybook.registry.Compounds;
import org.daybook.registry.Registration.AlreadyRegistered;
import org.daybook.registry.Registration.Registered;
import org.daybook.registry.Registration.Rejected;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.name.OtherName;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class CompoundPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Assays assays;

    @Autowired
    private Activities activities;

    @Autowired
    private Notebooks notebooks;

    @Autowired
    private Entries entries;

    private Person member;

    @BeforeEach
    void signUp() {
        member = accounts.member();
        registered("CC(=O)Oc1ccccc1C(=O)O", "PAG-S-31", "aspirin", "CHEMBL25");
    }

    @Test
    void thePageOfACompoundIsPublicAndSaysWhatItIs() {
        var page = mvc.get().uri("/compounds/PAG-S-31").exchange();

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "BSYNRYMUTXBXSQ-UHFFFAOYSA-N",
                        "<svg",
                        "C<sub>9</sub>H<sub>8</sub>O<sub>4</sub>",
                        "180.16 g/mol",
                        "https://www.ebi.ac.uk/chembl/explore/compound/CHEMBL25",
                        "\"@type\":\"MolecularEntity\"",
                        "\"url\":\"/compounds/PAG-S-31\"")
                .doesNotContain("style=\"", "/synonyms/", "rel=\"canonical\"", "citation_public_url");
        assertThat(page.getResponse().getCookies()).isEmpty();
    }

    @Test
    void theNewestEntriesThatMentionItAreShownAndTheRestIsOneClickAway() {
        registered("CC(=O)Nc1ccc(O)cc1", "PAG-S-32", "paracetamol", "CHEMBL112");
        Notebook notebook = notebooks.open("", notebooks.defaults("Notebook of " + member.handle()), actor());
        for (int day = 1; day <= 21; day++) {
            entries.create(NewEntry.published(notebook.id(), new EntryContent(
                    LocalDate.of(2026, 3, day), "Crystals, day " + day + ".", "More of PAG-S-32.")), actor());
        }

        assertThat(mvc.get().uri("/compounds/PAG-S-32")).bodyText()
                .contains("Crystals, day 21.", "Crystals, day 2.", "/search?q=mentions:PAG-S-32\"", "All 21 entries")
                .doesNotContain("Crystals, day 1.");
        assertThat(mvc.get().uri("/compounds/PAG-S-31")).bodyText().doesNotContain("entries that mention it");
    }

    @ParameterizedTest(name = "{0} moves to {1}")
    @CsvSource({"/compounds/pag-s-031, /compounds/PAG-S-31", "/compounds/PAG_S_31, /compounds/PAG-S-31"})
    void otherSpellingsMoveToTheNumber(String address, String canonical) {
        assertThat(mvc.get().uri(address)).hasStatus(HttpStatus.MOVED_PERMANENTLY).hasRedirectedUrl(canonical);
    }

    @Test
    void aSecondNumberMovesToTheFirst() {
        compounds.register(NewCompound.of(StructureReader.read("CC(=O)Oc1ccccc1C(=O)O")).numbered("PAG-LO-7"), actor());

        assertThat(mvc.get().uri("/compounds/PAG-LO-7"))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasRedirectedUrl("/compounds/PAG-S-31");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /compounds/PAG-S-31.json | application/json                      | "inchikey":"BSYNRYMUTXBXSQ-UHFFFAOYSA-N"
            /compounds/PAG-S-31.mol  | chemical/x-mdl-molfile | M  END
            /compounds/PAG-S-31.sdf  | chemical/x-mdl-sdfile  | > <NUMBER>
            /compounds/PAG-S-31.svg  | image/svg+xml          | <svg
            """)
    void theSameAddressGivesFiles(String address, String type, String content) {
        assertThat(mvc.get().uri(address))
                .hasStatusOk()
                .hasContentTypeCompatibleWith(type)
                .bodyText()
                .contains(content);
    }

    @Test
    void theDrawingAloneMayColourItselfAndNothingElse() {
        assertThat(mvc.get().uri("/compounds/PAG-S-31.svg"))
                .hasHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    }

    @Test
    void whatIsNotThereIsMissing() {
        assertThat(mvc.get().uri("/compounds/PAG-S-9999")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/compounds/PAG-S-9999.json"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType("application/problem+json");
        assertThat(mvc.get().uri("/compounds/{number}", "${7*7}"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .doesNotContain("49");
    }

    @ParameterizedTest
    @CsvSource({"/compounds", "/compounds?view=table&order=mass", "/compounds?order=logp", "/compounds?order=nonsense"})
    void compoundsAreListed(String address) {
        assertThat(mvc.get().uri(address)).hasStatusOk().bodyText().contains("/compounds.sdf?");
    }

    @Test
    void aListOfAnUnknownCampaignIsMissing() {
        assertThat(mvc.get().uri("/compounds?campaign=none")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/compounds?page=99"))
                .hasStatusOk()
                .bodyText()
                .contains("Previous")
                .doesNotContain("No compound is registered");
        assertThat(mvc.get().uri("/compounds?page=0")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aMemberRegistersByTheForm() {
        assertThat(mvc.post().uri("/compounds/new").with(csrf()).with(accounts.session(member))
                .param("structure", "caffeine").param("number", "PAG-S-40").param("synonyms", "CHEMBL113\nguaranine"))
                .hasRedirectedUrl("/compounds/PAG-S-40");

        assertThat(mvc.get().uri("/compounds/PAG-S-40").with(accounts.session(member))).bodyText()
                .contains("RYYVLZVUVIJVGH-UHFFFAOYSA-N", "guaranine", "caffeine", "Record a batch");
    }

    @Test
    void whatCannotBeReadIsShownWithACaret() {
        assertThat(mvc.post()
                        .uri("/compounds/new")
                        .with(csrf())
                        .with(accounts.session(member))
                        .param("structure", "CC(=O")
                        .param("name", "my acid"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("CC(=O", "^", "my acid");
    }

    @Test
    void theCheckFollowsWhatIsTyped() {
        assertThat(mvc.post()
                        .uri("/numbers/schemes")
                        .param("prefix", "PAG-X-")
                        .with(accounts.session(accounts.owner()))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        var known = mvc.post().uri("/structures/check").with(csrf()).param("structure", "OC(=O)c1ccccc1OC(C)=O");
        var fresh = mvc.post()
                .uri("/structures/check")
                .with(csrf())
                .param("structure", "FC(F)(F)c1ccccc1OC(C)=O")
                .param("prefix", "PAG-X-");
        var broken = mvc.post().uri("/structures/check").with(csrf()).param("structure", "C1CC");

        assertThat(known)
                .hasStatusOk()
                .bodyText()
                .contains("Registered already as", "PAG-S-31")
                .doesNotContain("<html");
        assertThat(fresh).hasStatusOk().bodyText().contains("PAG-X-1", "<svg", "read as");
        assertThat(broken).hasStatusOk().bodyText().contains("^", "Taken for");
    }

    @Test
    void theCheckSaysWhatRegisteringWouldRefuse() {
        var called = mvc.post().uri("/structures/check").with(csrf())
                .param("structure", "FC(F)(F)c1ccccc1OCC(C)=O").param("name", "PAG-S-31");
        var taken = mvc.post().uri("/structures/check").with(csrf())
                .param("structure", "FC(F)(F)c1ccccc1OCC(C)=O").param("number", "PAG-S-31");

        assertThat(called).hasStatusOk().bodyText().contains("is a number of PAG-S-31");
        assertThat(taken).hasStatusOk().bodyText().contains("PAG-S-31").doesNotContain("<svg");
    }

    @Test
    void theCheckButtonWorksWithoutScript() {
        assertThat(mvc.post()
                        .uri("/compounds/new")
                        .with(csrf())
                        .with(accounts.session(member))
                        .param("structure", "CCO")
                        .param("check", "1"))
                .hasStatusOk()
                .bodyText()
                .contains("<html", "LFQSCWFLJHTTHZ-UHFFFAOYSA-N");
    }

    @Test
    void theFormIsForMembers() {
        assertThat(mvc.get().uri("/compounds/new")).hasRedirectedUrl("/login?next=%2Fcompounds%2Fnew");
        assertThat(mvc.get().uri("/compounds/new").with(accounts.session(accounts.contributor())))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/compounds/new").with(accounts.session(member)))
                .hasStatusOk()
                .bodyText()
                .contains("data-structure-editor");
    }

    @Test
    void aMemberAddsAndCorrects() {
        registered("CCCCCO", "PAG-C-1", "pentanol", "x");
        post("/compounds/PAG-C-1/synonyms", "text", "71-41-0");
        post(
                "/compounds/PAG-C-1/batches",
                "amount",
                "1.5 g",
                "purity",
                ">95% (HPLC)",
                "supplier",
                "Acme",
                "madeOn",
                "2026-11-02");
        post("/compounds/PAG-C-1/numbers", "text", "PAG-C-2", "reason", "duplicate");
        post("/compounds/PAG-C-1/stereo", "stereo", "UNKNOWN");
        post("/compounds/PAG-C-1/name", "name", "1-pentanol");

        assertThat(mvc.get().uri("/compounds/PAG-C-1"))
                .bodyText()
                .contains(
                        "CAS number",
                        "71-41-0",
                        "1.5 g",
                        "Acme",
                        "PAG-C-2",
                        "duplicate",
                        "achiral → unknown",
                        "1-pentanol");
    }

    @Test
    void theEditorGetsAMolfileOrTheReason() {
        assertThat(mvc.get().uri("/structures/molfile?text=CCO").accept("text/plain", "application/problem+json"))
                .hasStatusOk().hasContentTypeCompatibleWith("text/plain").bodyText().contains("V2000", "M  END");
        assertThat(mvc.get().uri("/structures/molfile?text=C1CC").accept("text/plain", "application/problem+json"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).hasContentType("application/problem+json")
                .bodyJson().extractingPath("$.column").isNotNull();
    }

    @Test
    void everyResultIsShownAsItWasReported() {
        record("Pfal IC50 (GSK)", "0.036; 0.012");
        record("Pfal IC50 (Ralph)", ">10");

        assertThat(mvc.get().uri("/compounds/PAG-S-31")).hasStatusOk().bodyText().contains("0.036", "0.012", "&gt;10");
    }

    @Test
    void whatStandsBesideAValueIsShownAndGivenAsFields() {
        record("Pfal IC50 (Beside)", "0.66 ± 0.02 µM (SD, n = 3), at 40 µM, after 72 h*");
        record("Pfal IC50 (Bounds)", ">25");

        assertThat(mvc.get().uri("/compounds/PAG-S-31")).bodyText()
                .contains("0.66 ± 0.02 µM (SD), n = 3, at 40 µM, after 72 h", "marked *", "&lt;4.60");
        assertThat(mvc.get().uri("/assays/pfal-ic50-bounds")).bodyText().contains("&lt;4.60");
        assertThat(mvc.get().uri("/compounds/PAG-S-31.json"))
                .bodyText()
                .contains(
                        "\"uncertainty\":0.02,\"uncertaintyKind\":\"SD\"",
                        "\"sampleSize\":3,\"concentration\":40.0,\"concentrationUnits\":\"uM\",\"time\":72.0,"
                                + "\"timeUnits\":\"h\",\"footnote\":\"*\"",
                        "\"bounds\":[{\"id\":",
                        "\"reported\":\">25\"",
                        "\"pValueRelation\":\"<\"");
    }

    private void record(String heading, String cell) {
        Assay assay = assays.findOrAdd(AssayHeading.read(heading), null, actor());
        CompoundId compound = compounds.find("PAG-S-31").orElseThrow().id();
        List<ReportedValue> values = ReportedCell.read(cell).values();
        List<NewActivity> results = new ArrayList<>();
        for (int part = 1; part <= values.size(); part++) {
            results.add(new NewActivity(
                    compound,
                    null,
                    assay.id(),
                    null,
                    cell,
                    part,
                    values.get(part - 1),
                    null,
                    NewActivity.Details.none(),
                    NewActivity.Source.typedIn()));
        }
        activities.record(results, actor());
    }

    private void post(String address, String... parameters) {
        var request = mvc.post().uri(address).with(csrf()).with(accounts.session(member));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        assertThat(request).hasStatus3xxRedirection();
    }

    private Compound registered(String smiles, String number, String name, String synonym) {
        NewCompound wanted = NewCompound.of(StructureReader.read(smiles)).named(name).numbered(number)
                .alsoKnownAs(List.of(OtherName.of(synonym)));
        return switch (compounds.register(wanted, actor())) {
            case Registered done -> done.compound();
            case AlreadyRegistered known -> known.compound();
            case Rejected rejected -> throw new AssertionError(rejected.message());
        };
    }

    private Actor actor() {
        return member.actor();
    }
}
