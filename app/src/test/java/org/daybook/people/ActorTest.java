package org.daybook.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who acts, on the site and in its projects. Issue #13.
class ActorTest {

    private static final ProjectId ONE = new ProjectId(1);
    private static final ProjectId TWO = new ProjectId(2);

    /// What holds in a project is the stronger of what was given there and what holds on the site.
    @ParameterizedTest
    @CsvSource({
        "CONTRIBUTOR, MEMBER,      MEMBER",
        "CONTRIBUTOR, OWNER,       OWNER",
        "MEMBER,      OWNER,       OWNER",
        "MEMBER,      CONTRIBUTOR, MEMBER",
        "OWNER,       CONTRIBUTOR, OWNER",
        "MEMBER,      ,            MEMBER"
    })
    void theStrongerRoleHolds(Role onSite, Role inProject, Role expected) {
        Actor actor = Actor.of(new PersonId(7), onSite, inProject == null ? Map.of() : Map.of(ONE, inProject));

        Actor there = actor.in(ONE);

        assertThat(Stream.of(Role.values()).filter(there::has).findFirst()).contains(expected);
    }

    @Test
    void whatWasGivenInOneProjectHoldsInNoOther() {
        Actor actor = Actor.of(new PersonId(7), Role.CONTRIBUTOR, Map.of(ONE, Role.OWNER));

        assertThat(actor.has(Role.MEMBER)).isFalse();
        assertThat(actor.in(TWO).has(Role.MEMBER)).isFalse();
        assertThat(actor.in(ONE).in(TWO).has(Role.MEMBER)).isFalse();
        assertThat(actor.inAny(List.of(TWO, ONE)).has(Role.OWNER)).isTrue();
        assertThat(actor.hasAnywhere(Role.OWNER)).isTrue();
        assertThat(actor.projectsWith(Role.MEMBER)).containsExactly(ONE);
        assertThatThrownBy(() -> actor.in(TWO).require(Role.MEMBER)).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void nobodyFromTheStreetMayAnythingAnywhere() {
        assertThat(Actor.anybody().in(ONE).has(Role.CONTRIBUTOR)).isFalse();
        assertThat(Actor.anybody().hasAnywhere(Role.CONTRIBUTOR)).isFalse();
    }
}
