package org.daybook.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.people.group.Group;
import org.daybook.people.group.Project;
import org.daybook.people.group.Projects;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.shared.id.ProjectId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// In which project an import opens its campaign. Issue #13.
class CampaignOfImportTest extends ImportingTest {

    @Autowired
    private Projects projects;

    @Autowired
    private NumberSchemes schemes;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Memberships memberships;

    @Test
    void aCampaignIsOpenedInTheProjectOfTheNumbersOfTheFile() {
        String name = "coi" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        Project second = projects.open(name, new Group(name, "", "", "", ""), importer.curator());
        schemes.choose("COIT-", false, second.id(), "", importer.curator());

        importer.store("there.csv", """
                Compound number,Series,SMILES
                COIT-1,Amides of two,CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCO
                """);
        importer.store("here.csv", """
                Compound number,Series,SMILES
                COIH-1,Amides of one,CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCS
                """);

        assertThat(campaign("COIT-1").project()).isEqualTo(second.id());
        assertThat(campaign("COIH-1").project()).isEqualTo(ProjectId.FIRST);
    }

    private Campaign campaign(String number) {
        return campaigns.find(memberships.of(compounds.get(number).id()).getFirst().campaign()).orElseThrow();
    }
}
