package org.daybook.registry.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.registry.Compounds;
import org.daybook.registry.Curation;
import org.daybook.registry.Registration.AlreadyRegistered;
import org.daybook.registry.Registration.Registered;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundRepository;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.number.AssignedNumberRepository;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.registry.renewal.IdentityQuestion.Decision;
import org.daybook.registry.renewal.IdentityQuestion.Kind;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.kind.ThingEraser;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/// Compounds as an earlier version of the program left them (#16).
@DaybookTest
@Transactional
class IdentityRenewalTest {

    /// (S)-butan-2-ol has the smaller InChIKey of the two hands.
    private static final String SMALLER = "BTANRVKWQNVYAZ-BYPYZUCNSA-N";
    private static final String GREATER = "BTANRVKWQNVYAZ-SCSAIBSYSA-N";

    @Autowired
    private Compounds compounds;

    @Autowired
    private Curation curation;

    @Autowired
    private List<ThingEraser> erasers;

    @Autowired
    private IdentityRenewal renewal;

    @Autowired
    private IdentityQuestions questions;

    @Autowired
    private EntityManager entities;

    @Autowired
    private CompoundRepository repository;

    @Autowired
    private AssignedNumberRepository numbers;

    @Autowired
    private IdentityQuestionRepository questionRepository;

    @Autowired
    private NumberSchemes schemes;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient database;

    private Actor member;

    @BeforeEach
    void signIn() {
        member = TestActors.member(database);
    }

    @Test
    void aRacemateOfTheOtherHandIsFoundAfterwards() {
        Compound racemate = asBefore("CC[C@@H](C)O", StereoStatement.RACEMIC, GREATER);

        renewal.renew(racemate.id());

        assertThat(found(racemate).identityKey()).isEqualTo(SMALLER);
        assertThat(found(racemate).identityRules()).isEqualTo(Identifiers.RULES);
        assertThat(compounds.register(of("CC[C@H](C)O |&1:2|"), member)).isInstanceOf(AlreadyRegistered.class);
    }

    @Test
    void twoThatAreOneNowStayTwoAndAreAskedAbout() {
        Compound first = asBefore("CC[C@H](C)O", StereoStatement.RACEMIC, SMALLER);
        Compound second = asBefore("CC[C@@H](C)O", StereoStatement.RACEMIC, GREATER);

        renewal.renew(first.id());
        renewal.renew(second.id());

        assertThat(found(first).identityKey()).isEqualTo(SMALLER);
        assertThat(found(second).identityKey()).startsWith("coincides:");
        assertThat(compounds.find(second.number())).get().extracting(Compound::id).isEqualTo(second.id());
        assertThat(questions.open(0, 200)).filteredOn(open -> open.compound().equals(second.id()))
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.kind()).isEqualTo(Kind.COINCIDES);
                    assertThat(open.other()).contains(first.id());
                });
    }

    @Test
    void whatComesFirstDoesNotMatter() {
        Compound first = asBefore("CC[C@H](C)O", StereoStatement.RACEMIC, "BTANRVKWQNVYAZ-XXXXXXXXSA-N");
        Compound second = asBefore("CC[C@@H](C)O", StereoStatement.RACEMIC, SMALLER);

        renewal.renew(first.id());
        renewal.renew(second.id());

        assertThat(questions.open(0, 200)).filteredOn(open -> open.kind() == Kind.COINCIDES)
                .filteredOn(open -> open.compound().equals(first.id()) || open.compound().equals(second.id()))
                .hasSize(1);
    }

    @Test
    void whenOneOfTwoIsRemovedTheOtherTakesItsPlace() {
        Compound first = asBefore("CC[C@H](C)O", StereoStatement.RACEMIC, SMALLER);
        Compound second = asBefore("CC[C@@H](C)O", StereoStatement.RACEMIC, GREATER);
        renewal.renew(first.id());
        renewal.renew(second.id());

        erasers.forEach(feature -> feature.erase(List.of(first.id().thing())));

        assertThat(found(second).identityKey()).isEqualTo(SMALLER);
    }

    @Test
    void whenTwoOfThreeAreRemovedTogetherTheThirdTakesTheirPlace() {
        Compound first = asBefore("CC[C@H](C)O", StereoStatement.RACEMIC, SMALLER);
        Compound second = asBefore("CC[C@@H](C)O", StereoStatement.RACEMIC, GREATER);
        Compound third = asBefore("CC[C@H](C)O", StereoStatement.RACEMIC, "BTANRVKWQNVYAZ-XXXXXXXXSA-N");
        List.of(first, second, third).forEach(compound -> renewal.renew(compound.id()));

        erasers.forEach(feature -> feature.erase(List.of(second.id().thing(), first.id().thing())));

        assertThat(found(third).identityKey()).isEqualTo(SMALLER);
        assertThat(questions.open(0, 200)).extracting(IdentityQuestion::compound)
                .doesNotContain(first.id(), second.id(), third.id());
    }

    @Test
    void whatWasRecognisedByLessMayHaveToPart() {
        Compound known = asBefore("C/N=c1\\sccn1C", StereoStatement.UNKNOWN, "ORKUVJCJZMDYHW-UHFFFAOYSA-N");
        curation.addNumber(known.id(), "TST-Z-2", "same structure", member);

        renewal.renew(known.id());

        assertThat(found(known).identityKey()).isEqualTo("ORKUVJCJZMDYHW-WAYWQWQTSA-N");
        assertThat(questions.open(0, 200)).filteredOn(open -> open.compound().equals(known.id()))
                .extracting(IdentityQuestion::kind)
                .containsExactlyInAnyOrder(Kind.MAY_PART, Kind.STATEMENT);
    }

    @Test
    void whatIsRegisteredMeanwhileMeetsWhatWaits() {
        Compound racemate = asBefore("CC[C@@H](C)O", StereoStatement.RACEMIC, GREATER);

        justStarted().renewLike(StructureReader.read("CC[C@H](C)O"));

        assertThat(found(racemate).identityKey()).isEqualTo(SMALLER);
    }

    @Test
    void anAnswerClosesAQuestion() {
        Compound known = asBefore("C/N=c1\\sccn1C", StereoStatement.UNKNOWN, "ORKUVJCJZMDYHW-UHFFFAOYSA-N");
        renewal.renew(known.id());
        IdentityQuestion open = questions.open(0, 200).getLast();

        questions.answer(open.id(), Decision.SETTLED, "The drawing is right", member);

        assertThat(questions.open(0, 200)).extracting(IdentityQuestion::id).doesNotContain(open.id());
        assertThat(open.answer()).contains("The drawing is right");
        assertThat(questions.answered()).first().isEqualTo(open);
    }

    @Test
    void aDecisionMustAnswerTheQuestion() {
        Compound known = asBefore("C/N=c1\\sccn1C", StereoStatement.UNKNOWN, "ORKUVJCJZMDYHW-UHFFFAOYSA-N");
        renewal.renew(known.id());
        IdentityQuestion open = questions.open(0, 200).getLast();

        assertThatThrownBy(() -> questions.answer(open.id(), Decision.KEPT_APART, "two", member))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> questions.answer(open.id(), Decision.SETTLED, " ", member))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> questions.answer(open.id(), Decision.SETTLED, "ok", Actor.anybody()))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void whatWasAnsweredIsNotAskedAgainByTheNextRules() {
        Compound first = asBefore("CC[C@H](C)O", StereoStatement.RACEMIC, SMALLER);
        Compound second = asBefore("CC[C@@H](C)O", StereoStatement.RACEMIC, GREATER);
        renewal.renew(first.id());
        renewal.renew(second.id());
        questions.open(0, 200).stream()
                .filter(open -> open.compound().equals(second.id()))
                .forEach(open -> questions.answer(open.id(), Decision.KEPT_APART, "Two suppliers", member));

        renewal.renewAgain(second.id());

        assertThat(questions.open(0, 200)).extracting(IdentityQuestion::compound).doesNotContain(second.id());
    }

    @Test
    void propertiesOfEarlierRulesAreCalculatedAnew() {
        Compound salt = asBefore("CC(=O)[O-].[Na+]", StereoStatement.ACHIRAL, "VMHLLURERBWHNL-UHFFFAOYSA-M");
        database.sql("UPDATE compound SET tpsa = 40.13, donors = 0, identity_rules = 2 WHERE id = ?")
                .param(salt.id().value())
                .update();
        entities.clear();

        renewal.renew(salt.id());

        assertThat(found(salt).properties().orElseThrow().tpsa()).as("of acetic acid").isEqualTo(37.3);
        assertThat(found(salt).properties().orElseThrow().averageMass()).as("of the salt")
                .isCloseTo(82.03, within(0.01));
    }

    /// A renewal that has not seen yet whether anything is left to do.
    private IdentityRenewal justStarted() {
        return new IdentityRenewal(
                repository,
                numbers,
                questionRepository,
                schemes,
                event -> {},
                transactions,
                Clock.systemUTC());
    }

    /// Registers `smiles`, then gives it the key that version 1 of the rules had for it.
    private Compound asBefore(String smiles, StereoStatement statement, String key) {
        Registered made = (Registered) compounds.register(of(smiles).named("before " + key), member);
        entities.flush();
        database.sql("UPDATE compound SET identity_key = ?, stereo = ?, identity_rules = 1 WHERE id = ?")
                .params(key, statement.name(), made.compound().id().value())
                .update();
        entities.clear();
        return made.compound();
    }

    private Compound found(Compound compound) {
        entities.flush();
        entities.clear();
        return compounds.find(compound.id()).orElseThrow();
    }

    private static NewCompound of(String text) {
        return NewCompound.of(StructureReader.read(text));
    }
}
