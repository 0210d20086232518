package org.daybook.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.registry.Registration.Registered;
import org.daybook.registry.Registration.Rejected;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.number.CodeParts;
import org.daybook.registry.number.NumberGaps;
import org.daybook.registry.number.NumberGaps.Gap;
import org.daybook.registry.number.NumberHold;
import org.daybook.registry.number.NumberHolds;
import org.daybook.registry.number.NumberScheme;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.registry.number.NumberSchemes.Look;
import org.daybook.shared.GoneException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.daybook.writing.correction.Correction;
import org.daybook.writing.correction.Corrections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// The counter belongs to the group: what it gives, keeps back and never gives again (#12).
@DaybookTest
@Transactional
class NumbersOfTheGroupTest {

    @Autowired
    private Compounds compounds;

    @Autowired
    private CompoundNumbers numbers;

    @Autowired
    private Curation curation;

    @Autowired
    private NumberSchemes schemes;

    @Autowired
    private NumberHolds holds;

    @Autowired
    private NumberGaps gaps;

    @Autowired
    private Corrections corrections;

    @Autowired
    private JdbcClient database;

    private Actor owner;
    private Actor member;

    @BeforeEach
    void theGroupCountsOnOnePrefix() {
        owner = TestActors.of(Role.OWNER, database);
        member = TestActors.member(database);
        schemes.choose("NUM-S-", true, "the group's", owner);
    }

    @Test
    void aVendorListNeverTakesOverTheCounter() {
        registered("vendor one", "NEU-1234");
        registered("vendor two", "PCM-0000009");

        assertThat(registered("ours", "").number()).isEqualTo("NUM-S-1");
        assertThat(schemes.counted()).extracting(NumberScheme::prefix).startsWith("NUM-S-")
                .doesNotContain("NEU-", "PCM-");
        assertThatThrownBy(() -> schemes.next("NEU-")).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("\"NEU-\" is not a prefix that new compounds are numbered by");
        assertThat(compounds.find("neu-1234")).isPresent();
    }

    @Test
    void anAbsurdNumberIsAskedAboutAndNeverMovesTheCounter() {
        registered("first", "NUM-S-691");

        assertThat(register("slip", "NUM-S-99999999999")).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.canBeConfirmed()).isTrue();
            assertThat(rejected.message())
                    .startsWith("NUM-S-99999999999 is far beyond the next number, NUM-S-692. Mend it, or say");
        });
        assertThat(register("near", "NUM-S-1692")).isInstanceOf(Registered.class);

        compounds.register(
                NewCompound.withoutStructure("meant").numbered("NUM-S-99999999999").confirmed(), member);

        assertThat(registered("next", "").number()).isEqualTo("NUM-S-1693");
    }

    @Test
    void aGroupMayComeWithManyNumbers() {
        assertThat(registered("moved in", "NUM-S-40000").number()).isEqualTo("NUM-S-40000");
        assertThat(registered("next", "").number()).isEqualTo("NUM-S-40001");
    }

    @Test
    void aSecondNumberIsAskedAboutToo() {
        Compound first = registered("first", "");

        assertThatThrownBy(() -> curation.addNumber(first.id(), "NUM-S-5000000", "", member))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("far beyond the next number");
        assertThat(curation.addNumber(first.id(), "NUM-S-5000000", "", true, member)).isTrue();
    }

    @Test
    void aReservedNumberIsGivenToNobodyElse() {
        List<NumberHold> reserved = holds.reserve("", 2, "the shipment to Basel", "", member);

        assertThat(reserved).extracting(NumberHold::number).containsExactly("NUM-S-1", "NUM-S-2");
        assertThat(registered("another", "").number()).isEqualTo("NUM-S-3");
        assertThat(compounds.register(NewCompound.withoutStructure("theirs").numbered("NUM-S-1"), owner))
                .isInstanceOfSatisfying(Rejected.class, rejected -> {
                    assertThat(rejected.message()).contains("NUM-S-1 is reserved since", "for the shipment to Basel");
                    assertThat(rejected.canBeConfirmed()).isFalse();
                });
        assertThat(numbers.whyNoCompound("num-s-1")).isInstanceOf(MissingException.class)
                .hasMessageContaining("no compound has it yet");

        assertThat(registered("mine", "NUM-S-1").number()).isEqualTo("NUM-S-1");
        assertThat(holds.find("NUM-S-1")).isEmpty();
    }

    @Test
    void anUnusedReservationIsGivenBackAndShownAsAGap() {
        holds.reserve("NUM-S-", 3, "a robot", "", member);
        registered("next", "");

        holds.giveBack("NUM-S-2", "too many", member);

        assertThat(gaps.of(scheme(), 10)).containsExactly(new Gap("NUM-S-2", "NUM-S-2", 1));
        assertThat(registered("filled", "NUM-S-2").number()).isEqualTo("NUM-S-2");
        assertThatThrownBy(() -> holds.giveBack("NUM-S-1", "", TestActors.member(database)))
                .isInstanceOf(NotAllowedException.class);
        holds.giveBack("NUM-S-1", "", owner);
        assertThatThrownBy(() -> holds.giveBack("NUM-S-1", "", owner)).isInstanceOf(MissingException.class);
    }

    @Test
    void aRequestSentTwiceReservesOnce() {
        List<NumberHold> first = holds.reserve("", 2, "a robot", "request 7", member);

        assertThat(holds.reserve("", 2, "a robot", "request 7", member)).isEqualTo(first);
        assertThat(holds.reserve("", 1, "a robot", "request 8", member).getFirst().number()).isEqualTo("NUM-S-3");
    }

    @Test
    void aRetiredNumberIsNeverGivenAgainAndSaysWhatBecameOfIt() {
        Compound compound = registered("kept", "");
        curation.addNumber(compound.id(), "NUM-S-2", "duplicate", member);

        numbers.retire("num_s_002", "given twice by mistake", member);

        assertThat(compounds.find("NUM-S-2")).isEmpty();
        assertThat(register("again", "NUM-S-2")).isInstanceOfSatisfying(Rejected.class, rejected ->
                assertThat(rejected.message()).contains("NUM-S-2 was retired on", "given twice by mistake"));
        assertThat(numbers.whyNoCompound("NUM-S-2")).isInstanceOfSatisfying(GoneException.class, gone -> {
            assertThat(gone).hasMessageEndingWith("It led to NUM-S-1");
            assertThat(gone.instead()).contains("/compounds/NUM-S-1");
        });
        assertThat(registered("next", "").number()).isEqualTo("NUM-S-3");
    }

    @Test
    void aCompoundWhoseNumberIsRetiredGoesByItsNext() {
        Compound compound = registered("renamed", "");
        assertThatThrownBy(() -> numbers.retire("NUM-S-1", "wrong lab", member))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("is the only number of its compound");
        curation.addNumber(compound.id(), "NUM-S-2", "", member);

        numbers.retire("NUM-S-1", "wrong lab", member);

        assertThat(compounds.find(compound.id()).orElseThrow().number()).isEqualTo("NUM-S-2");
    }

    @Test
    void aNumberThatWasNeverGivenCanBeRetired() {
        registered("third", "NUM-S-3");

        numbers.retire("NUM-S-2", "is written on a vial of something else", member);

        assertThat(gaps.of(scheme(), 10)).containsExactly(new Gap("NUM-S-1", "NUM-S-1", 1));
        assertThatThrownBy(() -> numbers.retire("NUM-S-1", " ", member)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void gapsAreShownAsRanges() {
        registered("five", "NUM-S-5");
        registered("nine", "NUM-S-9");

        assertThat(gaps.of(scheme(), 10)).containsExactly(
                new Gap("NUM-S-1", "NUM-S-4", 4), new Gap("NUM-S-6", "NUM-S-8", 3));
        assertThat(gaps.of(scheme(), 1)).hasSize(1);
    }

    @Test
    void anOwnerMendsACounterAndItNeverGivesWhatIsTaken() {
        registered("one", "");
        registered("three", "NUM-S-3");

        schemes.describe("NUM-S-", new Look(4, null, 1L), "was moved by a list", owner);

        assertThat(registered("two", "").number()).isEqualTo("NUM-S-0002");
        assertThat(registered("four", "").number()).isEqualTo("NUM-S-0004");
        assertThatThrownBy(() -> schemes.describe("NUM-S-", new Look(0, null, null), "", owner))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> schemes.leave("NUM-S-", "", owner)).isInstanceOf(InvalidInputException.class);
    }

    /// Structure, salt, batch, as OS Mycetoma and Open Source Antibiotics number them.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            NUMA_001042_XX_02, NUMA_001042,    the salt is not stated
            numa_1042_00_07,   NUMA_001042,    no salt
            NUMA_001043_01_02, NUMA_001043_01, a batch that nobody recorded
            NUMA_001043,       NUMA_001043_01, the only salt of the structure
            NUMA001043,        NUMA_001043_01, the short form that circulates
            NUMA_001044,       ,               two salts: it could be either
            NUMA_001044_03,    ,               a salt that nobody has made
            NUMA_001042_05_01, ,               a salt of it that nobody has made
            NUMA_001042_00_1_1,,               more parts than the code has
            """)
    void aCodeReadsBackToItsCompound(String code, String number, String why) {
        schemes.choose("NUMA_", false, "", owner);
        schemes.describe("NUMA_", new Look(6, CodeParts.SEQUENCE_SALT_BATCH, null), "", owner);
        registered("plain", "NUMA_001042");
        registered("one salt", "NUMA_001043_01");
        registered("two salts", "NUMA_001044_01");
        registered("two salts, the other", "NUMA_001044_02");

        assertThat(compounds.find(code).map(Compound::number)).as(why).isEqualTo(Optional.ofNullable(number));
        assertThat(compounds.resolve(List.of(code)).keySet()).as(why).hasSize(number == null ? 0 : 1);
        assertThat(schemes.next("NUMA_").text()).isEqualTo("NUMA_001045");
    }

    @Test
    void aRetiredCodeIsNotReadByItsParts() {
        schemes.choose("NUMA_", false, "", owner);
        schemes.describe("NUMA_", new Look(6, CodeParts.SEQUENCE_SALT_BATCH, null), "", owner);
        Compound compound = registered("plain", "NUMA_000001_01");
        curation.addNumber(compound.id(), "NUMA_000001_01_02", "", member);

        numbers.retire("NUMA_000001_01_02", "a vial of something else", member);

        assertThat(compounds.find("NUMA_000001_01_02")).isEmpty();
        assertThat(compounds.find("NUMA_000001_01_03")).isPresent();
    }

    @Test
    void everyActStandsInTheHistory() {
        holds.reserve("", 1, "a robot", "", member);
        holds.giveBack("NUM-S-1", "not needed", member);

        List<Correction> history = corrections.newest(List.of(NumberHold.KIND, NumberScheme.KIND), 3);

        assertThat(history).extracting(
                act -> act.name() + ", " + act.change().what() + ": " + act.change().before()
                        + " > " + act.change().after(),
                Correction::reason).containsExactly(
                tuple("NUM-S-1, given back: reserved for a robot > ", "not needed"),
                tuple("NUM-S-1, reserved:  > for a robot", ""),
                tuple("NUM-S-, prefix chosen: not counted on > for new compounds", "the group's"));
        assertThat(history.getFirst().by()).isEqualTo(member.person().orElseThrow());
    }

    @Test
    void whoMayDoWhat() {
        Actor contributor = TestActors.of(Role.CONTRIBUTOR, database);

        assertThatThrownBy(() -> schemes.choose("X-", false, "", member)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> schemes.leave("NUM-S-", "", member)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> schemes.describe("NUM-S-", new Look(1, null, null), "", member))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> holds.reserve("", 1, "x", "", contributor)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> holds.giveBack("NUM-S-1", "", contributor)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> numbers.retire("NUM-S-1", "x", contributor)).isInstanceOf(NotAllowedException.class);
    }

    private NumberScheme scheme() {
        return schemes.counted().getFirst();
    }

    private Registration register(String name, String number) {
        return compounds.register(NewCompound.withoutStructure("numbers " + name).numbered(number), member);
    }

    private Compound registered(String name, String number) {
        return ((Registered) register(name, number)).compound();
    }
}
