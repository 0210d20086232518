package org.daybook.registry.number;

import java.util.List;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Hands out compound numbers, one scheme a prefix, none of them twice.
///
/// Numbers are taken under the lock of the one row of `registration_desk`, to the end of the transaction.
@Service
@Transactional
public class NumberSchemes {

    private final NumberSchemeRepository schemes;
    private final AssignedNumberRepository numbers;
    private final RegistryProperties settings;
    private final JdbcClient database;
    private final Counting counting;

    NumberSchemes(NumberSchemeRepository schemes, AssignedNumberRepository numbers, RegistryProperties settings,
            JdbcClient database) {
        this.schemes = schemes;
        this.numbers = numbers;
        this.settings = settings;
        this.database = database;
        this.counting = new Counting(new Stored(), settings);
    }

    /// All schemes in use, by prefix.
    @Transactional(readOnly = true)
    public List<NumberScheme> all() {
        return schemes.findAllByOrderByPrefixAsc();
    }

    /// The scheme that new compounds get their number from when nothing else is asked for: the preferred one, else that
    /// of the settings, else of those that begin like the first one here the one that has come furthest.
    @Transactional(readOnly = true)
    public NumberScheme usual() {
        return counting.usual();
    }

    /// The numbers that the next registrations would get; takes none.
    @Transactional(readOnly = true)
    public PlannedNumbers plan() {
        return new PlannedNumbers(
                schemes.findAllByOrderByIdAsc(), number -> numbers.existsByNumberKey(number.key()), settings);
    }

    /// Makes the scheme with this prefix the one for new compounds; a new prefix opens a new scheme.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    /// @throws org.daybook.shared.InvalidInputException for field `number` if no number can start so
    public NumberScheme prefer(String prefix, Actor actor) {
        actor.require(Role.OWNER);
        openDesk();
        schemes.findAll().forEach(scheme -> scheme.prefer(false));
        NumberScheme chosen = counting.schemeOf(CompoundNumber.of(prefix + "1"));
        chosen.prefer(true);
        return chosen;
    }

    /// Forgets the schemes under which no compound goes, except the preferred one, as when the example is taken away.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    public void removeUnused(Actor actor) {
        actor.require(Role.OWNER);
        openDesk();
        schemes.deleteAll(schemes.findUnused());
    }

    /// Waits until nobody else registers; the desk is free again at the end of the transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void openDesk() {
        database.sql("SELECT id FROM registration_desk WHERE id = 1 FOR UPDATE").query(Integer.class).single();
    }

    /// The number that the next compound would get.
    ///
    /// @param prefix empty for the usual scheme
    public CompoundNumber next(String prefix) {
        return counting.next(prefix);
    }

    /// The number in the look of its scheme.
    public CompoundNumber inLook(CompoundNumber number) {
        return counting.inLook(number);
    }

    /// Notes that a number is taken; the desk must be open.
    public void use(CompoundNumber number) {
        counting.use(number);
    }

    /// Notes that all these numbers are taken; the desk must have been open since they were planned.
    public void use(PlannedNumbers planned) {
        planned.telling().forEach(counting::use);
    }

    /// The schemes in the database.
    private final class Stored implements Counting.Shelf {

        @Override
        public Optional<NumberScheme> withPrefixKey(String prefixKey) {
            return schemes.findByPrefixKey(prefixKey);
        }

        @Override
        public Optional<NumberScheme> preferred() {
            return schemes.findFirstByPreferredTrue();
        }

        @Override
        public List<NumberScheme> all() {
            return schemes.findAllByOrderByIdAsc();
        }

        @Override
        public NumberScheme keep(NumberScheme scheme) {
            return schemes.save(scheme);
        }

        @Override
        public boolean isTaken(CompoundNumber number) {
            return numbers.existsByNumberKey(number.key());
        }
    }
}
