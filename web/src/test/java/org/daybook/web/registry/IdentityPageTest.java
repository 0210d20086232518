package org.daybook.web.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.Person;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.NewCompound;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Compounds that are one by the rules, or may be several, are decided about on a page (#16).
@WebTest
class IdentityPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Compounds compounds;

    @Autowired
    private JdbcClient database;

    private Person member;
    private String reason;

    @BeforeEach
    void registerTwo() {
        member = accounts.member();
        reason = "because " + UUID.randomUUID();
        compounds.register(NewCompound.of(StructureReader.read("CCCCCCSCCCCCCCCCN")).numbered("IDP-1"), member.actor());
        compounds.register(NewCompound.of(StructureReader.read("CCCCCSCCCCCCCCCCN")).numbered("IDP-2"), member.actor());
    }

    @Test
    void twoThatAreOneAreKeptApartWithAReasonThatEverybodySees() {
        long question = ask("COINCIDES");

        assertThat(mvc.get().uri("/identity-questions?after=" + (question - 1))).hasStatusOk().bodyText()
                .contains("Two compounds that are one", "IDP-1", "IDP-2", "words of " + question)
                .doesNotContain("Note it");
        assertThat(mvc.get().uri("/identity-questions?after=" + (question - 1)).with(accounts.session(member)))
                .bodyText()
                .contains("Keep them apart", "Note it")
                .doesNotContain("Keep it together");
        assertThat(answer(question, "kept-apart", reason, member)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/identity-questions?after=" + (question - 1))).bodyText()
                .doesNotContain("words of " + question);
        assertThat(mvc.get().uri("/identity-questions")).bodyText().contains("kept apart", reason);
    }

    @Test
    void oneThatMayBeSeveralIsKeptTogether() {
        long question = ask("MAY_PART");

        assertThat(answer(question, "kept-apart", reason, member)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer(question, "kept-together", reason, member)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/identity-questions")).bodyText().contains("kept together", reason);
    }

    @Test
    void whoReadsTheCompoundFindsTheQuestionAndWhoDecidesFindsTheWay() {
        long question = ask("COINCIDES");
        String address = "/identity-questions?after=" + (question - 1);

        assertThat(mvc.get().uri("/compounds/IDP-1")).bodyText().contains(address, "words of " + question);
        assertThat(mvc.get().uri("/compounds/IDP-2")).bodyText().contains("words of " + question);
        assertThat(mvc.get().uri(address).with(accounts.session(member))).bodyText()
                .contains("/compounds/IDP-1/merge?with=IDP-2")
                .doesNotContain("/compounds/IDP-1/split");
        answer(question, "kept-apart", reason, member);
        assertThat(mvc.get().uri("/compounds/IDP-1")).bodyText().doesNotContain("words of " + question);
        long several = ask("MAY_PART");
        assertThat(mvc.get().uri("/identity-questions?after=" + (several - 1)).with(accounts.session(member)))
                .bodyText()
                .contains("/compounds/IDP-1/split");
        long statement = ask("STATEMENT");
        assertThat(mvc.get().uri("/identity-questions?after=" + (statement - 1)).with(accounts.session(member)))
                .bodyText()
                .contains("/compounds/IDP-1/correction");
        answer(several, "settled", reason, member);
        answer(statement, "settled", reason, member);
    }

    @Test
    void membersDecide() {
        long question = ask("COINCIDES");

        assertThat(answer(question, "settled", reason, accounts.contributor())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(answer(question, "perhaps", reason, member)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer(question, "settled", " ", member)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer(Long.MAX_VALUE, "settled", reason, member)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private long ask(String kind) {
        database.sql("INSERT INTO identity_question (compound_id, other_id, kind, words, found_at)"
                        + " SELECT one.id, other.id, ?, 'asked', CURRENT_TIMESTAMP FROM compound one, compound other"
                        + " WHERE one.number_text = 'IDP-1' AND other.number_text = 'IDP-2'")
                .param(kind)
                .update();
        long id = database.sql("SELECT max(id) FROM identity_question").query(Long.class).single();
        database.sql("UPDATE identity_question SET words = ? WHERE id = ?").params("words of " + id, id).update();
        return id;
    }

    private MvcTestResult answer(long question, String decision, String words, Person by) {
        return mvc.post()
                .uri("/identity-questions/" + question + "/answer")
                .with(csrf())
                .with(accounts.session(by))
                .param("decision", decision)
                .param("answer", words)
                .exchange();
    }
}
