package org.daybook.web.issues;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.chem.structure.read.StructureReader;
import org.daybook.issues.Issues;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.NewCompound;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@WebTest
@Transactional
class TodoTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Issues issues;

    @Test
    void anIssueLinkedToACompoundIsATodoForEverybody() {
        var owner = accounts.owner().actor();
        compounds.register(NewCompound.of(StructureReader.read("OC(=O)c1ccccc1")).numbered("TST-1"), owner);
        issues.link(compounds.find("TST-1").orElseThrow().id(), "octocat/Hello-World#1347", owner);

        assertThat(mvc.get().uri("/todo"))
                .hasStatusOk()
                .bodyText()
                .contains("octocat/hello-world#1347")
                .contains("not seen yet");
        assertThat(mvc.get().uri("/todo?by=campaign")).hasStatusOk().bodyText().contains("No campaign");
        assertThat(mvc.get().uri("/api/v1/todo"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].reference")
                .isEqualTo("octocat/hello-world#1347");
    }

    @Test
    void anEmptyListTeachesHowToFillIt() {
        assertThat(mvc.get().uri("/todo?state=open&by=repository"))
                .hasStatusOk()
                .bodyText()
                .contains("owner/repository#12");
    }
}
