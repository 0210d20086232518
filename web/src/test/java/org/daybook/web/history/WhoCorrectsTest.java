package org.daybook.web.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.assay.Activities;
import org.daybook.assay.Activity;
import org.daybook.assay.Assay;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.Assays;
import org.daybook.assay.NewActivity;
import org.daybook.assay.value.ReportedCell;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.Person;
import org.daybook.registry.Compounds;
import org.daybook.registry.Curation;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.batch.NewBatch;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.name.OtherName;
import org.daybook.shared.Said;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Who may put what right: every form of it in one table, each with what it leaves in the history. Issue #12.
@WebTest
class WhoCorrectsTest {

    /// Each test has compounds of its own in the one database.
    private static final AtomicInteger LENGTH = new AtomicInteger();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Curation curation;

    @Autowired
    private Batches batches;

    @Autowired
    private Assays assays;

    @Autowired
    private Activities activities;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Memberships memberships;

    @Autowired
    private JdbcClient database;

    private final String prefix =
            "WC" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(Locale.ROOT) + "-";
    private Person member;
    private String smiles;
    private Batch batch;
    private Activity result;
    private Assay assay;
    private Campaign campaign;
    private long synonym;

    @BeforeEach
    void aCompoundWithABatchAResultANameAndAPlace() {
        member = accounts.member();
        smiles = "CCCCCCCCCCCCOCOCCC" + "C".repeat(LENGTH.incrementAndGet());
        Compound one = register(1, smiles + "C(C)(F)Cl");
        register(2, smiles + "N");
        batch = batches.add(one.id(), new NewBatch("", "01", "", "", "", "", null, null, ""), member.actor()).batch();
        assay = assays.findOrAdd(AssayHeading.read(prefix + " IC50 (uM)"), null, member.actor());
        result = activities.record(java.util.List.of(new NewActivity(one.id(), null, assay.id(), null, "0.4", 1,
                ReportedCell.read("0.4").values().getFirst(), null, NewActivity.Details.none(),
                NewActivity.Source.typedIn())), member.actor()).getFirst();
        campaign = campaigns.open("", prefix + "campaign", "", member.actor());
        memberships.include(campaign.id(), one.id(), "", Stage.MADE, member.actor());
        curation.addSynonym(one.id(), OtherName.of(prefix + "name"), member.actor());
        synonym = compounds.synonyms(one.id()).getFirst().id();
    }

    /// `{1}` and `{2}` are the numbers of two compounds.
    @ParameterizedTest(name = "{0} with {1}: for members, and {2} in the history")
    @CsvSource(delimiter = '|', textBlock = """
            /compounds/{1}/synonyms | text=a further name | name added
            /compounds/{1}/synonyms/{synonym}/removal |  | name removed
            /compounds/{1}/numbers | text={1}7&confirmNumber=true | number added
            /compounds/{1}/name | name=a good name | renamed
            /compounds/{1}/stereo | stereo=racemic | stereo stated
            /compounds/{1}/correction | structure={smiles}S&reason=why | structure corrected
            /compounds/{1}/merge | with={2}&reason=why | merged
            /compounds/{1}/split | name=other&reason=why&batches={batch}&confirmed=true | split
            /compounds/{1}/batches | code=02 | added
            /batches/{batch} | code=03&version=0 | edited
            /batches/{batch}/retraction | reason=why | retracted
            /activities | compound={1}&assay={assay}&value=0.7 | entered
            /activities/{result} | compound={1}&assay={assay}&value=0.9&version=0 | edited
            /activities/{result}/retraction | reason=why | retracted
            /activities/retractions | chosen={result}&reason=why | retracted
            /assays/{assay} | name={1} renamed&version=0 | edited
            /campaigns/compounds | campaign={campaign}&number={1}&stage=hit | moved in a campaign
            /campaigns/compounds | campaign={campaign}&number={2}&stage=made | taken into a campaign
            /campaigns/{campaign}/compounds/{1}/removal |  | taken out of a campaign
            """)
    void membersPutRightAndEachIsOneAct(String route, String fields, String act) {
        String address = filled(route);
        assertThat(send(address, fields, null).getResponse().getRedirectedUrl()).as("a visitor").contains("/login");
        assertThat(send(address, fields, accounts.contributor())).as("a contributor").hasStatus(403);
        long before = newest();

        MvcTestResult done = send(address, fields, member);

        assertThat(done).as("a member").hasStatus3xxRedirection();
        assertThat(database.sql("SELECT what FROM correction WHERE id > ?").param(before).query(String.class).list())
                .extracting(what -> Said.stored(what).english())
                .as("in the history").containsExactly(act);
    }

    private long newest() {
        return database.sql("SELECT COALESCE(MAX(id), 0) FROM correction").query(Long.class).single();
    }

    private MvcTestResult send(String address, String fields, Person by) {
        var request = http.post().uri(address).header("Accept", "text/html").with(csrf());
        for (String field : fields == null ? new String[0] : filled(fields).split("&")) {
            String[] parts = field.split("=", 2);
            request = request.param(parts[0], parts[1]);
        }
        return (by == null ? request : request.with(accounts.session(by))).exchange();
    }

    private String filled(String text) {
        return text.replace("{1}", prefix + 1).replace("{2}", prefix + 2).replace("{synonym}", "" + synonym)
                .replace("{smiles}", smiles).replace("{batch}", batch.id().toString())
                .replace("{result}", result.id().toString()).replace("{assay}", assay.slug())
                .replace("{campaign}", campaign.slug());
    }

    private Compound register(int number, String structure) {
        compounds.register(NewCompound.of(StructureReader.read(structure)).numbered(prefix + number), member.actor());
        return compounds.get(prefix + number);
    }
}
