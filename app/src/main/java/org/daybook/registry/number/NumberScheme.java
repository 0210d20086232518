package org.daybook.registry.number;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.daybook.shared.Said;
import org.daybook.shared.id.ProjectId;
import org.daybook.shared.id.Thing;
import org.jspecify.annotations.Nullable;

/// How the numbers with one prefix look, and which comes next.
@Entity
public class NumberScheme {

    /// What corrections of schemes are kept under.
    public static final String KIND = "number-scheme";
    /// Further beyond the next number than this, a number is asked about and does not move the counter.
    static final long FAR = 1_000;
    /// The same for the first number of a prefix: a group may come with many.
    static final long FAR_AT_FIRST = 100_000;
    /// As many digits as the last part of a number may have.
    static final long LAST = 999_999_999_999_999L;

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
    private boolean counted;
    private long projectId = ProjectId.FIRST.value();

    @Enumerated(EnumType.STRING)
    private CodeParts parts;

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
        this.parts = CodeParts.SEQUENCE;
    }

    /// The same, to be counted on without being stored.
    NumberScheme copy() {
        NumberScheme copy = new NumberScheme(prefix, digits);
        copy.nextNumber = nextNumber;
        copy.preferred = preferred;
        copy.counted = counted;
        copy.parts = parts;
        copy.projectId = projectId;
        return copy;
    }

    /// See [CompoundNumber#prefixKey()].
    public String prefixKey() {
        return prefixKey;
    }

    /// What corrections of it belong to; it has an id when it is saved.
    public Thing thing() {
        return new Thing(KIND, Objects.requireNonNull(id, "not saved yet"));
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

    /// Whether an owner chose it: new compounds can get their numbers from it. Others are codes that came with files.
    public boolean isCounted() {
        return counted;
    }

    /// At least so many digits, filled up with zeros: 1 to 9, or what its first number came with.
    public int digits() {
        return digits;
    }

    /// What its codes are made of.
    public CodeParts parts() {
        return parts;
    }

    /// Takes a code of this scheme apart that has a batch; empty for any other number.
    public Optional<CodeParts.Apart> apart(CompoundNumber number) {
        return parts.apart(number, prefixKey);
    }

    /// The project whose numbers begin so.
    public ProjectId project() {
        return new ProjectId(projectId);
    }

    /// The project of the scheme with the longest prefix that a number begins with; the first if there is none.
    ///
    /// @param key of a number or a prefix, as in [CompoundNumber#keyOf(String)]
    static ProjectId projectOf(String key, Collection<NumberScheme> schemes) {
        return schemes.stream().filter(scheme -> key.startsWith(scheme.prefixKey + "-"))
                .max(Comparator.comparingInt(scheme -> scheme.prefixKey.length()))
                .map(NumberScheme::project).orElse(ProjectId.FIRST);
    }

    void moveTo(ProjectId project) {
        projectId = project.value();
    }

    /// Its number of today in a few words, for the history.
    Said described() {
        return Said.of(digits == 1 ? "said.registry.next-digit" : "said.registry.next-digits",
                next(), digits, parts.word());
    }

    CompoundNumber format(long sequence) {
        String shown = digits > 1 ? String.format("%0" + digits + "d", sequence) : Long.toString(sequence);
        return new CompoundNumber(prefix + shown, prefix, shown);
    }

    /// Whether a number is so far beyond the next that it is more likely a slip.
    boolean isFar(long sequence) {
        return sequence - nextNumber > (nextNumber == 1 ? FAR_AT_FIRST : FAR);
    }

    long nextSequence() {
        return nextNumber;
    }

    /// Notes that this sequence is taken; one that is far beyond the next does not move the counter.
    void use(long sequence) {
        if (!isFar(sequence)) {
            nextNumber = Math.max(nextNumber, sequence + 1);
        }
    }

    /// Notes that sequences up to this one are planned, each of which was looked at by itself.
    void countTo(long next) {
        nextNumber = Math.max(nextNumber, next);
    }

    void prefer(boolean now) {
        preferred = now;
        counted = counted || now;
    }

    void count(boolean now) {
        counted = now;
    }

    void describe(int atLeastDigits, CodeParts codeParts, long next) {
        digits = atLeastDigits;
        parts = codeParts;
        nextNumber = next;
    }
}
