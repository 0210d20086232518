package org.daybook.stoichiometry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// What the cells of a row that name a compound and a batch turned out to mean.
///
/// @param name what it is called: its number in the registry, or what was typed
/// @param number of the registered compound, or null
/// @param words what was typed behind a structure, may be empty
/// @param formula of the form that is weighed, without what a batch adds; empty if nothing is known
/// @param molarMass of the form that is weighed, in g/mol with the digits that are shown, or null
/// @param identities by which a later step knows it again
/// @param problem why nothing is known of it, or null
/// @param lot the batch, or null
public record Substance(String name, @Nullable String number, String words, String formula,
        @Nullable BigDecimal molarMass, Set<String> identities, @Nullable Said problem, @Nullable Lot lot) {

    private static final int DIGITS = 5;
    private static final int LEAST_PLACES = 2;

    public Substance {
        identities = Set.copyOf(identities);
    }

    /// Of which nothing but its name is known.
    public static Substance unknown(String name, @Nullable Said problem) {
        return new Substance(name, null, "", "", null, Set.of(name.strip().toLowerCase(java.util.Locale.ROOT)), problem,
                null);
    }

    /// A molecular weight as it is shown and calculated with: five significant figures, two places at least.
    public static BigDecimal shownMass(BigDecimal mass) {
        int before = Math.max(mass.precision() - mass.scale(), 1);
        return mass.setScale(Math.max(DIGITS - before, LEAST_PLACES), RoundingMode.HALF_UP);
    }

    /// The number of the registered compound.
    public Optional<String> registered() {
        return Optional.ofNullable(number);
    }

    /// The batch that the row names.
    public Optional<Lot> batch() {
        return Optional.ofNullable(lot);
    }

    /// The same from this batch.
    public Substance of(Lot batch) {
        return new Substance(name, number, words, formula, molarMass, identities, problem, batch);
    }

    /// A batch as far as amounts are concerned.
    ///
    /// @param id of the registered batch; 0 if there is none that is called so
    /// @param label as it is called
    /// @param purity as a fraction of 1, or null
    /// @param purityTyped as it was stated
    /// @param addedMass what its salt or solvate adds to the molecular weight of the compound, in g/mol, or null
    /// @param salt as it was stated
    /// @param amountMg what was stated of its amount, in mg, or null
    /// @param takenMg what published tables took of it, in mg
    /// @param problem what cannot be used of it, or null
    public record Lot(long id, String label, @Nullable BigDecimal purity, String purityTyped,
            @Nullable BigDecimal addedMass, String salt, @Nullable BigDecimal amountMg, BigDecimal takenMg,
            @Nullable Said problem) {

        /// What is left, in mg; below 0 if more was taken than there was. Empty if nobody knows the amount.
        public Optional<BigDecimal> leftMg() {
            return Optional.ofNullable(amountMg).map(amount -> amount.subtract(takenMg));
        }
    }
}
