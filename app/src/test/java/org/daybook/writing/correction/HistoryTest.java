package org.daybook.writing.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Page;
import org.daybook.shared.Said;
import org.daybook.shared.id.Thing;
import org.daybook.testing.NewFeature;
import org.daybook.testing.TestActors;
import org.daybook.testing.TestClock;
import org.daybook.writing.correction.Correction.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// What was put right is kept, shown and taken back, by a feature that the history does not know (#12).
@NewFeature.Test
@Transactional
class HistoryTest {

    private static final Said PUT_BACK = Said.plain("words put back");

    private static final Thing DOOR = new Thing("sign", 1);
    private static final Thing HOUSE = new Thing("house", 7);

    @Autowired
    private History history;

    @Autowired
    private Corrections corrections;

    @Autowired
    private SignFeature signs;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    private Actor member;

    /// A feature with one sign, whose words can be changed.
    @NewFeature
    static final class SignFeature implements Reversible {

        private String words = "";

        @Override
        public String kind() {
            return DOOR.kind();
        }

        @Override
        public Reversal takeBack(Correction act, String memento, Actor actor) {
            if (!words.equals(act.change().after().english())) {
                throw new ChangedSinceException(Said.plain("The sign says \"" + words + "\" by now"));
            }
            words = memento;
            return new Reversal(new Change(PUT_BACK, act.change().after(), Said.plain(memento)),
                    act.change().after().english());
        }
    }

    @BeforeEach
    void aSign() {
        member = TestActors.member(database);
        signs.words = "Pull";
    }

    @AfterEach
    void theClockIsRight() {
        clock.setRight();
    }

    private Correction change(String words) {
        String before = signs.words;
        signs.words = words;
        Act act = new Act(
                DOOR, Said.plain("the door"), change("words changed", before, words), "seen", Set.of(HOUSE), before);
        return corrections.note(act, member.person().orElseThrow());
    }

    @Test
    void anActIsTakenBackByAFurtherOneWithAReason() {
        Correction act = change("Push");

        Correction back = history.takeBack(act.id(), " it opens the other way ", member);

        assertThat(signs.words).isEqualTo("Pull");
        assertThat(back.takesBack()).hasValue(act.id());
        assertThat(back.change()).isEqualTo(change("words put back", "Push", "Pull"));
        assertThat(back.reason()).isEqualTo("it opens the other way");
        assertThat(history.get(act.id()).takenBackAt()).isPresent();
        assertThat(history.reversals(List.of(history.get(act.id()), back))).containsOnlyKeys(act.id());
    }

    @Test
    void takingBackIsTakenBackInTurn() {
        List<Correction> acts = new ArrayList<>(List.of(change("Push")));
        for (String expected : List.of("Pull", "Push", "Pull", "Push")) {
            acts.add(history.takeBack(acts.getLast().id(), "no", member));
            assertThat(signs.words).isEqualTo(expected);
        }
    }

    @Test
    void anActIsTakenBackOnce() {
        Correction act = change("Push");
        history.takeBack(act.id(), "no", member);

        assertThatThrownBy(() -> history.takeBack(act.id(), "no", member))
                .isInstanceOf(ChangedSinceException.class).hasMessageContaining("already");
    }

    @Test
    void whatWasChangedSinceIsNotOverwritten() {
        Correction act = change("Push");
        Correction since = change("Slide");

        assertThatThrownBy(() -> history.takeBack(act.id(), "no", member))
                .isInstanceOf(ChangedSinceException.class).hasMessageContaining("Slide")
                .isInstanceOfSatisfying(OvertakenActException.class,
                        told -> assertThat(told.since()).hasValue(since.id()));
        assertThat(signs.words).isEqualTo("Slide");
    }

    @Test
    void onlyMembersTakeBackAndSayWhy() {
        long act = change("Push").id();

        assertThatThrownBy(() -> history.takeBack(act, "no", Actor.anybody())).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> history.takeBack(act, "no", TestActors.of(Role.CONTRIBUTOR, database)))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> history.takeBack(act, " ", member))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("why");
        assertThatThrownBy(() -> history.takeBack(act, "x".repeat(501), member)).isInstanceOf(OverLimitException.class);
        assertThatThrownBy(() -> history.takeBack(999_999_999, "no", member)).isInstanceOf(MissingException.class);
    }

    @Test
    void ownActsAreUndoneAtOnceWithoutAReason() {
        Correction act = change("Push");
        assertThat(history.latest(DOOR, member, Duration.ofSeconds(10))).map(Correction::id).contains(act.id());
        assertThatThrownBy(() -> history.undo(act.id(), TestActors.member(database)))
                .isInstanceOf(InvalidInputException.class);

        assertThat(history.undo(act.id(), member).reason()).isEqualTo(History.UNDONE_AT_ONCE);
        assertThat(signs.words).isEqualTo("Pull");
    }

    @Test
    void afterAMomentUndoingTakesAReason() {
        long act = change("Push").id();
        clock.setAhead(Duration.ofMinutes(2));

        assertThat(history.latest(DOOR, member, Duration.ofSeconds(10))).isEmpty();
        assertThatThrownBy(() -> history.undo(act, member))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("reason");
    }

    @Test
    void whatIsNotReversibleSaysSo() {
        corrections.note(DOOR, "the door", change("painted", "red", "blue"), "", member.person().orElseThrow());
        Correction painted = corrections.newest(List.of(DOOR.kind()), 1).getFirst();

        assertThatThrownBy(() -> history.takeBack(painted.id(), "no", member))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("cannot be taken back");
    }

    @Test
    void aMementoIsCapped() {
        Act act = new Act(
                DOOR, Said.plain("the door"), change("x", "", ""), "", Set.of(), "x".repeat(Act.MAX_MEMENTO + 1));

        assertThatThrownBy(() -> corrections.note(act, member.person().orElseThrow()))
                .isInstanceOf(OverLimitException.class);
    }

    @Test
    void theHistoryIsPagedByKindAndPersonAndThing() {
        List<Long> ids = new ArrayList<>();
        for (String words : List.of("Push", "Pull", "Slide")) {
            ids.addFirst(change(words).id());
        }
        Page<Correction> first = history.page(DOOR.kind(), member.person(), 0, 2);

        assertThat(first.items()).extracting(Correction::id).isEqualTo(ids.subList(0, 2));
        assertThat(first.total()).isEqualTo(3);
        long before = Long.parseLong(first.nextCursor().orElseThrow());
        Page<Correction> second = history.page("", member.person(), before, 2);
        assertThat(second.items()).extracting(Correction::id).isEqualTo(ids.subList(2, 3));
        assertThat(second.nextCursor()).isEmpty();
        assertThat(history.of(HOUSE, 0, 10).items()).extracting(Correction::id).isEqualTo(ids);
        assertThat(history.of(DOOR, 0, 10).total()).isEqualTo(3);
        assertThat(history.page("house", Optional.empty(), 0, 10).items()).isEmpty();
        assertThat(history.persons()).contains(member.person().orElseThrow());
    }

    private static Change change(String what, String before, String after) {
        return new Change(Said.plain(what), Said.plain(before), Said.plain(after));
    }
}
