package org.daybook.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.Actor;
import org.daybook.registry.Registration.AlreadyRegistered;
import org.daybook.registry.Registration.Registered;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// (R)-praziquantel cures, the (S) form tastes bitter, and the tablet holds both: three compounds that know each other
/// (#16).
@DaybookTest
@Transactional
class PraziquantelTest {

    private static final String R = "O=C1CN(C(=O)C2CCCCC2)C[C@@H]2N1CCc1ccccc12";
    private static final String S = "O=C1CN(C(=O)C2CCCCC2)C[C@H]2N1CCc1ccccc12";
    private static final String FLAT = "O=C1CN(C(=O)C2CCCCC2)CC2N1CCc1ccccc12";

    @Autowired
    private Compounds compounds;

    @Autowired
    private JdbcClient database;

    private Actor member;

    @BeforeEach
    void signIn() {
        member = TestActors.member(database);
    }

    @Test
    void theTwoHandsAndTheRacemateAreThreeCompoundsThatKnowEachOther() {
        Compound right = registered(of(R));
        Compound left = registered(of(S));
        Compound racemate = registered(of(R + " |&1:13|"));

        assertThat(racemate.stereo()).isEqualTo(StereoStatement.RACEMIC);
        assertThat(compounds.relatives(racemate).stereoisomers())
                .extracting(Compound::id)
                .containsExactlyInAnyOrder(right.id(), left.id());
    }

    @ParameterizedTest(name = "{0}, stated {1}: {2}")
    @CsvSource(delimiter = ';', nullValues = "nothing", textBlock = """
            O=C1CN(C(=O)C2CCCCC2)C[C@@H]2N1CCc1ccccc12 |&1:13| ; nothing ; either hand in an AND group
            O=C1CN(C(=O)C2CCCCC2)C[C@H]2N1CCc1ccccc12 |&1:13|  ; nothing ; the other hand in an AND group
            O=C1CN(C(=O)C2CCCCC2)C[C@H]2N1CCc1ccccc12 |r|      ; nothing ; the flag of CXSMILES
            O=C1CN(C(=O)C2CCCCC2)C[C@@H]2N1CCc1ccccc12         ; racemic ; one hand, stated racemic
            O=C1CN(C(=O)C2CCCCC2)C[C@H]2N1CCc1ccccc12          ; racemic ; the other hand, stated racemic
            O=C1CN(C(=O)C2CCCCC2)CC2N1CCc1ccccc12              ; racemic ; no hand, stated racemic
            O=C1CN(C(=O)C2CCCCC2)C[C@H]2N1CCc1ccccc12 |o1:13|  ; racemic ; a word counts more than a drawn group
            """)
    void theRacemateIsOneCompoundHoweverItIsDrawn(String text, String statement, String how) {
        Compound racemate = registered(of(R).stating(StereoStatement.RACEMIC));

        Registration again = compounds.register(
                of(text).stating(statement == null ? null : StereoStatement.of(statement)), member);

        assertThat(again).as(how).isInstanceOfSatisfying(AlreadyRegistered.class, known ->
                assertThat(known.compound().id()).isEqualTo(racemate.id()));
    }

    @Test
    void oneHandOfWhichNobodyKnowsWhichIsOneCompoundFromEither() {
        Compound one = registered(of(R + " |o1:13|"));

        assertThat(one.stereo()).isEqualTo(StereoStatement.RELATIVE);
        assertThat(compounds.register(of(S + " |o1:13|"), member)).isInstanceOf(AlreadyRegistered.class);
        assertThat(compounds.register(of(FLAT).stating(StereoStatement.RELATIVE), member))
                .isInstanceOf(AlreadyRegistered.class);
    }

    @Test
    void aPureHandIsNeverAnsweredWithTheRacemate() {
        registered(of(R + " |&1:13|"));
        registered(of(R + " |o1:13|"));

        assertThat(compounds.register(of(R), member)).isInstanceOf(Registered.class);
        assertThat(compounds.register(of(S), member)).isInstanceOf(Registered.class);
    }

    /// The racemate has the InChIKey of one hand: the statement alone tells the two apart.
    @ParameterizedTest
    @ValueSource(strings = {R, S, FLAT})
    void aRacemateIsNeverAnsweredWithTheHandThatSharesItsKey(String drawn) {
        List<Compound> hands = List.of(registered(of(R)), registered(of(S)));

        assertThat(compounds.preview(of(drawn).stating(StereoStatement.RACEMIC)).known()).isEmpty();
        Compound racemate = registered(of(drawn).stating(StereoStatement.RACEMIC));

        assertThat(racemate.stereo()).isEqualTo(StereoStatement.RACEMIC);
        assertThat(hands).extracting(Compound::identityKey).contains(racemate.identityKey());
        assertThat(compounds.preview(of(R)).known()).map(Compound::id).contains(hands.getFirst().id());
        assertThat(compounds.preview(of(S)).known()).map(Compound::id).contains(hands.getLast().id());
    }

    @Test
    void aRacemateThatTurnsOutToBeOneHandIsThatHandFromThenOn() {
        registered(of(R));
        Compound mixture = registered(of("CC[C@H](C)O |&1:2|"));

        assertThat(compounds.register(of("CC[C@H](C)O").stating(StereoStatement.RACEMIC), member))
                .isInstanceOfSatisfying(AlreadyRegistered.class, known ->
                        assertThat(known.compound().id()).isEqualTo(mixture.id()));
        assertThat(compounds.register(of("CC[C@H](C)O |&1:2|").stating(StereoStatement.ABSOLUTE), member))
                .isInstanceOfSatisfying(Registered.class, pure ->
                        assertThat(pure.compound().smiles()).contains("CC[C@H](C)O"));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            C[C@H](F)[C@H](Cl)C |&1:1,&2:3| ; C[C@H](F)[C@H](Cl)C |&1:1,o1:3| ; a group of another kind
            C[C@H](F)[C@H](Cl)C |&1:1,&2:3| ; C[C@H](F)[C@H](Cl)C |&1:1,3|    ; turned together or each alone
            C[C@H](F)[C@H](Cl)C |&1:1|      ; C[C@H](F)[C@H](Cl)C             ; an epimer mixture and one isomer
            C[C@H](F)[C@H](Cl)C |&1:1|      ; C[C@H](F)[C@H](Cl)C |&1:3|      ; the epimers at another centre
            """)
    void mixedGroupsAreCompoundsOfTheirOwn(String one, String other, String why) {
        Compound first = registered(of(one));

        assertThat(compounds.register(of(other), member)).as(why).isInstanceOf(Registered.class);
        assertThat(compounds.register(of(one), member)).isInstanceOfSatisfying(AlreadyRegistered.class, known ->
                assertThat(known.compound().id()).isEqualTo(first.id()));
    }

    @Test
    void theStatementDoesNotDependOnTheTautomerThatCameFirst() {
        Compound iminol = registered(of("CCCN=C(O)[C@H](C)F"));

        assertThat(iminol.stereo()).isEqualTo(StereoStatement.ABSOLUTE);
        assertThat(compounds.register(of("CCCNC(=O)[C@H](C)F").stating(StereoStatement.ABSOLUTE), member))
                .isInstanceOf(AlreadyRegistered.class);
    }

    private Compound registered(NewCompound compound) {
        Registration made = compounds.register(compound, member);
        assertThat(made).isInstanceOf(Registered.class);
        return ((Registered) made).compound();
    }

    private static NewCompound of(String text) {
        return NewCompound.of(StructureReader.read(text));
    }
}
