package org.daybook.registry.number;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// How the numbers with one prefix look, and which comes next.
@Entity
public class NumberScheme {

    /// The one whose next number is the greatest first.
    static final Comparator<NumberScheme> FURTHEST_FIRST = Comparator.comparingLong(
                    (NumberScheme scheme) -> scheme.nextNumber)
            .reversed()
            .thenComparing(NumberScheme::prefix);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String prefix;
    private String prefixKey;
    private int digits;
    private long nextNumber;
    private boolean preferred;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected NumberScheme() {
    }

    /// A scheme of which nothing is used yet.
    ///
    /// @param digits at least so many, filled up with zeros
    NumberScheme(String prefix, int digits) {
        this.prefix = prefix;
        this.prefixKey = CompoundNumber.keyOf(prefix);
        this.digits = digits;
        this.nextNumber = 1;
    }

    /// The same, to be counted on without being stored.
    NumberScheme copy() {
        NumberScheme copy = new NumberScheme(prefix, digits);
        copy.nextNumber = nextNumber;
        copy.preferred = preferred;
        return copy;
    }

    /// What its prefix begins with, up to the first separator: who gives the numbers.
    String group() {
        return prefixKey.replaceFirst("-.*", "");
    }

    String prefixKey() {
        return prefixKey;
    }

    /// With its separator, where it has one, as in `OSM-S-`; in upper case.
    public String prefix() {
        return prefix;
    }

    /// The number that the next new compound of this scheme would get.
    public CompoundNumber next() {
        return format(nextNumber);
    }

    /// Whether new compounds are numbered by this scheme when nothing else is asked for.
    public boolean isPreferred() {
        return preferred;
    }

    CompoundNumber format(long sequence) {
        String shown = digits > 1 ? String.format("%0" + digits + "d", sequence) : Long.toString(sequence);
        return new CompoundNumber(prefix + shown, prefix, shown);
    }

    /// Notes that this sequence is taken.
    void use(long sequence) {
        nextNumber = Math.max(nextNumber, sequence + 1);
    }

    void prefer(boolean now) {
        preferred = now;
    }
}
