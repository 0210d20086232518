package org.daybook.people.allowance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;

/// How often somebody may do one thing in a period, counted for all nodes together.
///
/// For each of who does it one moment is kept: when all are there again. Taking one moves it on by the time in which
/// one comes back, and there is none left where that would be more than a period ahead (the generic cell rate
/// algorithm, ITU-T I.371). So one statement takes one, however many ask at once on however many nodes.
///
/// Each call is a transaction of its own, which what happens later does not take back. While there is no room on the
/// disk nothing is counted.
public final class Allowance {

    private static final long MICROS = 1_000;
    private static final long MICROS_A_SECOND = 1_000_000;

    private final Allowances all;
    private final String what;
    private final Duration period;

    Allowance(Allowances all, String what, Duration period) {
        this.all = all;
        this.what = what;
        this.period = period;
    }

    /// Takes one of so many.
    ///
    /// @param who does it
    /// @param most at least 1
    /// @return how long until there is one again, if there is none, in whole seconds, at least one; empty if one was
    ///     taken
    public Optional<Duration> take(String who, int most) {
        String key = all.key(what, who);
        long step = step(most);
        while (all.rows().hasRoom()) {
            long now = all.now();
            long last = now + step * most;
            if (all.rows().update("UPDATE allowance SET whole_at = GREATEST(whole_at, ?) + ? WHERE allowance_key = ?"
                    + " AND GREATEST(whole_at, ?) + ? <= ?", now, step, key, now, step, last) == 1) {
                return Optional.empty();
            }
            Optional<Long> wholeAt = wholeAt(key);
            if (wholeAt.filter(at -> Math.max(at, now) + step > last).isPresent()) {
                return Optional.of(Duration.ofSeconds(
                        Math.ceilDiv(wholeAt.get() + step - last, MICROS_A_SECOND)));
            }
            if (wholeAt.isEmpty() && isFirst(key, now + step)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Whether nobody has said so before within the period: of what is good once.
    public boolean takeOnly(String who) {
        return take(who, 1).isEmpty();
    }

    /// Gives one back that was taken.
    public void giveBack(String who, int most) {
        all.rows().update("UPDATE allowance SET whole_at = whole_at - ? WHERE allowance_key = ?",
                step(most), all.key(what, who));
    }

    /// Whether none is taken.
    public boolean isWhole(String who) {
        return wholeAt(all.key(what, who)).filter(at -> at > all.now()).isEmpty();
    }

    private boolean isFirst(String key, long wholeAt) {
        try {
            return all.rows().update(
                    "INSERT INTO allowance (allowance_key, whole_at) VALUES (?, ?)", key, wholeAt) == 1;
        } catch (DataIntegrityViolationException anotherWasFirst) {
            return false;
        }
    }

    private Optional<Long> wholeAt(String key) {
        List<Long> found = all.rows().jdbc()
                .queryForList("SELECT whole_at FROM allowance WHERE allowance_key = ?", Long.class, key);
        return found.stream().findFirst();
    }

    /// In which time one comes back, in microseconds.
    private long step(int most) {
        return Math.max(1, period.toMillis() * MICROS / most);
    }
}
