package org.daybook.registry;

import java.util.List;
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

    NumberSchemes(NumberSchemeRepository schemes, AssignedNumberRepository numbers, RegistryProperties settings,
            JdbcClient database) {
        this.schemes = schemes;
        this.numbers = numbers;
        this.settings = settings;
        this.database = database;
    }

    /// All schemes in use, by prefix.
    @Transactional(readOnly = true)
    public List<NumberScheme> all() {
        return schemes.findAllByOrderByPrefixAsc();
    }

    /// The scheme that new compounds get their number from when nothing else is asked for: the preferred one, else that of
    /// the settings, else the one that has come furthest.
    @Transactional(readOnly = true)
    public NumberScheme usual() {
        return schemes.findFirstByPreferredTrue().orElseGet(this::usualUnlessPreferred);
    }

    private NumberScheme usualUnlessPreferred() {
        if (settings.prefix() != null) {
            return schemeOrNew(CompoundNumber.of(settings.prefix() + "1"));
        }
        return schemes.findFirstByOrderByNextNumberDescPrefixAsc().orElseGet(settings::scheme);
    }

    /// Makes the scheme with this prefix the one for new compounds; a new prefix opens a new scheme.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    /// @throws org.daybook.shared.InvalidInputException for field `number` if no number can start so
    public NumberScheme prefer(String prefix, Actor actor) {
        actor.require(Role.OWNER);
        openDesk();
        schemes.findAll().forEach(scheme -> scheme.prefer(false));
        NumberScheme chosen = schemeOf(CompoundNumber.of(prefix + "1"));
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
    void openDesk() {
        database.sql("SELECT id FROM registration_desk WHERE id = 1 FOR UPDATE").query(Integer.class).single();
    }

    /// The number that the next compound would get.
    ///
    /// @param prefix empty for the usual scheme
    CompoundNumber next(String prefix) {
        NumberScheme scheme = prefix.isEmpty() ? usual() : schemeOrNew(CompoundNumber.of(prefix + "1"));
        long sequence = scheme.next().sequence();
        while (numbers.existsByNumberKey(scheme.format(sequence).key())) {
            sequence++;
        }
        return scheme.format(sequence);
    }

    /// The number in the look of its scheme.
    CompoundNumber inLook(CompoundNumber number) {
        return hasScheme(number) ? schemeOrNew(number).format(number.sequence()) : number;
    }

    /// Notes that a number is taken; the desk must be open.
    void use(CompoundNumber number) {
        if (hasScheme(number)) {
            schemeOf(number).use(number.sequence());
        }
    }

    /// A prefix with digits in it is part of a longer code (`MYOS_00014_01_`), not a scheme to count on in.
    private static boolean hasScheme(CompoundNumber number) {
        return number.prefix().chars().noneMatch(Character::isDigit);
    }

    private NumberScheme schemeOf(CompoundNumber number) {
        return schemes.findByPrefixKey(number.prefixKey()).orElseGet(() -> schemes.save(schemeOrNew(number)));
    }

    private NumberScheme schemeOrNew(CompoundNumber number) {
        return schemes.findByPrefixKey(number.prefixKey()).orElseGet(() -> {
            int digits = number.digits().startsWith("0") ? number.digits().length() : 1;
            return new NumberScheme(number.prefix(), settings.namesPrefix(number) ? settings.digits() : digits);
        });
    }
}
