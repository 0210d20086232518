package org.daybook.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daybook.people.account.JoinRequests;
import org.daybook.people.account.JoinRule;
import org.daybook.people.account.Setup;
import org.daybook.people.token.ApiTokens;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.id.PersonId;
import org.daybook.testing.DaybookTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

@DaybookTest
@TestPropertySource(properties = "daybook.test.site=empty")
@Transactional
class PeopleTest {

    @Autowired
    private People people;

    @Autowired
    private Setup setup;

    @Autowired
    private JoinRequests joining;

    @Autowired
    private ApiTokens tokens;

    private Actor owner;

    @BeforeEach
    void setUpTheSite() {
        owner = setup.createOwner(
                setup.openCode().orElseThrow(), "Ada Øwner", "Ada@Example.org", "correct horse", null).actor();
    }

    @Test
    void theSetUpCodeWorksOnce() {
        assertThat(setup.openCode()).isEmpty();
        assertThat(people.findByEmail("ada@example.ORG")).get().extracting(Person::handle).isEqualTo("ada-wner");
    }

    @Test
    void aNewSiteIsOpenAndPeopleAskWhileItHasNoMail() {
        assertThat(joining.rule()).isEqualTo(JoinRule.OPEN);
        assertThat(joining.ruleNow()).isEqualTo(JoinRule.REQUEST);
    }

    @Test
    void twoPeopleOfOneNameGetHandlesOfTheirOwn() {
        Person first = people.addWithoutAccount("Example Chemist", Role.CONTRIBUTOR, owner);
        Person second = people.addWithoutAccount("Example Chemist", Role.CONTRIBUTOR, owner);

        assertThat(first.handle()).isEqualTo("example-chemist");
        assertThat(second.handle()).isEqualTo("example-chemist-2");
    }

    @Test
    void onlyAnOwnerAddsPeople() {
        Actor member = people.addWithoutAccount("Example Member", Role.MEMBER, owner).actor();

        assertThatThrownBy(() -> people.addWithoutAccount("Somebody", Role.OWNER, member))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> people.addWithoutAccount("Somebody", Role.OWNER, Actor.anybody()))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void theLastOwnerStaysAnOwner() {
        assertThatThrownBy(() -> people.changeRole(owner.person().orElseThrow(), Role.MEMBER, owner))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("needs an owner");
    }

    /// Else a name runs through the words beside it, or is a link that nobody sees.
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b\u200b", "Ada \u202eevil", "\u2066Ada", "Ada\nØwner", "\u200f"})
    void aNameIsSeenAndTurnsRoundNothing(String name) {
        assertThatThrownBy(() -> people.changeProfile(name, "", owner))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("on one line and seen");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Ada Øwner", "عبد الله", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647", "李", "O'Neill-7"})
    void aNameIsOfAnyScript(String name) {
        people.changeProfile(name, "", owner);

        assertThat(people.find(owner.person().orElseThrow()).orElseThrow().displayName()).isEqualTo(name);
    }

    @Test
    void anAddressIsUsedOnce() {
        assertThatThrownBy(() -> people.add(
                        new People.NewPerson("Other", "ADA@example.org", "battery staple", Role.MEMBER), owner))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("ada@example.org");
    }

    @Test
    void aTokenSpeaksForItsHolderUntilItIsRevoked() {
        String token = tokens.issue("script", owner);

        assertThat(tokens.holder(token)).get().extracting(held -> held.person().displayName()).isEqualTo("Ada Øwner");

        PersonId self = owner.person().orElseThrow();
        tokens.revoke(tokens.of(self, owner).getFirst().id(), self, owner);

        assertThat(tokens.holder(token)).isEmpty();
    }
}
