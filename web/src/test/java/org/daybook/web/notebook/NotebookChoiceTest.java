package org.daybook.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/// What somebody reads who may write in no notebook (#13).
@WebTest
@Transactional
class NotebookChoiceTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @Test
    void aContributorReadsWhomToAskAndAMemberOpensOne() {
        String owner = accounts.owner().handle();
        database.sql("UPDATE notebook SET writers = 'OPENER'").update();
        database.sql("UPDATE person SET person_role = 'CONTRIBUTOR' WHERE handle <> ?").param(owner).update();

        assertThat(mvc.get().uri("/today").with(accounts.session(accounts.newcomer()))).hasStatusOk().bodyText()
                .contains("Ask a member of the group to open one.", "href=\"/people/" + owner + "\"", "@" + owner)
                .doesNotContain("href=\"/notebooks/new\"");
        assertThat(mvc.get().uri("/today").with(accounts.session(accounts.member()))).hasStatusOk().bodyText()
                .contains("href=\"/notebooks/new\"").doesNotContain("Ask a member");
    }
}
