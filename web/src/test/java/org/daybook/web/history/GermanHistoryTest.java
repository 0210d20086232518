package org.daybook.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.registry.Curation;
import org.daybook.registry.batch.BatchCorrections;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.batch.NewBatch;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.correction.CompoundCorrections;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.registry.correction.Splitting;
import org.daybook.registry.many.ManyAtOnce;
import org.daybook.registry.many.ManyRequest;
import org.daybook.registry.many.Step;
import org.daybook.shared.Said;
import org.daybook.shared.id.ProjectId;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.daybook.writing.correction.Correction;
import org.daybook.writing.correction.History;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What was done stands in the history in the language of who reads it. Issue #10.
@WebTest
class GermanHistoryTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Curation curation;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Memberships memberships;

    @Autowired
    private ManyAtOnce many;

    @Autowired
    private CompoundCorrections corrections;

    @Autowired
    private Batches batches;

    @Autowired
    private BatchCorrections lots;

    @Autowired
    private History history;

    private final String prefix =
            "GH" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(java.util.Locale.ROOT) + "-";
    private Actor member;
    private Compound compound;

    @BeforeEach
    void oneCompound() {
        member = accounts.member().actor();
        compounds.register(NewCompound.withoutStructure(prefix + "amber").numbered(prefix + 1), member);
        compound = compounds.get(prefix + 1);
    }

    @Test
    void whatWasDoneToManyIsSaidInGermanAlsoOnceItIsTakenBack() {
        Campaign campaign = campaigns.open("", prefix + "campaign", "", member);
        memberships.include(campaign.id(), compound.id(), "", Stage.MADE, member);
        ManyRequest wanted = new ManyRequest("stage", List.of(prefix + 1),
                Map.of("campaign", campaign.slug(), "stage", "lead"), "");
        many.carryOut(wanted, many.plan(wanted, member).stream().map(Step::token).toList(), member);

        assertThat(page("de")).contains("in einer Kampagne versetzt", prefix + "campaign: hergestellt",
                prefix + "campaign: Leitstruktur").doesNotContain("moved in a campaign");

        history.takeBack(last().id(), "too early", member);

        assertThat(page("de")).contains("in einer Kampagne versetzt, zurückgenommen").doesNotContain("taken back");
        assertThat(page("en")).contains("moved in a campaign, taken back");
    }

    @Test
    void whatOneBatchLeadsToIsSaidOfOne() {
        curation.addNumber(compound.id(), prefix + 2, "", true, member);
        long other = corrections.parts(compound.id()).get(Kind.NUMBERS).get(1).id();
        corrections.split(compound.id(), new Splitting("", StructureReader.read("CCCCCCCCCCCCCCCCCCCCCCCCSSSCC"), null,
                "", Map.of(Kind.NUMBERS, Set.of(other)), "two bottles"), member);

        assertThat(page("en")).contains("1 number leads to " + prefix + 2);
        assertThat(page("de")).contains("1 Nummer führt zu " + prefix + 2);
    }

    @Test
    void whyABatchCountsNoMoreIsSaidInGermanIfNoPersonSaidIt() {
        lots.add(compound.id(), NewBatch.coded("1"), "", member);
        history.takeBack(history.of(batches.all(compound.id()).getFirst().id().thing(), 0, 1).items().getFirst().id(),
                "a slip", member);

        assertThat(text("/compounds/" + prefix + 1, "de")).contains("das Hinzufügen wurde zurückgenommen");
        assertThat(text("/compounds/" + prefix + 1, "en")).contains("adding it was taken back");
    }

    @Test
    void thatAnImportOpenedACampaignIsSaidInGermanAndToProgramsInEnglish() {
        Campaign campaign = campaigns.openByImport(prefix + "sheet",
                Said.of("said.campaign.opened-by-the-import-of", "sheet.csv"), ProjectId.FIRST, member);

        assertThat(text("/campaigns/" + campaign.slug(), "de")).contains("Angelegt vom Import von sheet.csv.");
        assertThat(text("/campaigns/" + campaign.slug(), "en")).contains("Opened by the import of sheet.csv.");
        assertThat(text("/api/v1/campaigns/" + campaign.slug(), "de")).contains("Opened by the import of sheet.csv.");
        String typed = "{\"said\":\"said.registry.split\"}";
        assertThat(campaigns.revise(campaign.id(), campaign.title(), typed, member).aim())
                .as("what somebody types stays").isEqualTo(typed);
    }

    private Correction last() {
        return history.of(compound.id().thing(), 0, 1).items().getFirst();
    }

    private String page(String language) {
        return text("/history?kind=compound&thing=" + compound.id(), language);
    }

    private String text(String path, String language) {
        return new String(mvc.get().uri(path).header(HttpHeaders.ACCEPT_LANGUAGE, language).exchange()
                .getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
