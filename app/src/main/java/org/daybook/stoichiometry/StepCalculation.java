package org.daybook.stoichiometry;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Calculates one step: the amounts from one amount and the equivalents, what limits, what can be had, what was had.
final class StepCalculation {

    /// Two reactants limit together when their amounts are the same up to this share.
    private static final BigDecimal TOGETHER = new BigDecimal("0.005");
    /// What was weighed may differ so much from the equivalents that were planned before it is told.
    private static final BigDecimal AS_PLANNED = new BigDecimal("0.05");
    /// Yields and economies up to this are a matter of figures.
    private static final BigDecimal WHOLE = new BigDecimal("1.005");
    private static final Comparator<Row> LEAST = Comparator.comparing(row -> extent(row).value());
    private static final BigDecimal SAME_YIELD = new BigDecimal("0.02");

    private final String name;
    private final List<Row> rows;
    private final Map<String, Made> made;

    /// A product of an earlier step.
    ///
    /// @param amount in mmol, what was had or else can be had; null if nobody knows
    /// @param mass in mg, likewise
    /// @param isInTheory whether nobody said what was had
    record Made(String step, @Nullable Figure amount, @Nullable Figure mass, boolean isInTheory) {
    }

    StepCalculation(String name, List<Row> rows, Map<String, Made> made) {
        this.name = name;
        this.rows = rows;
        this.made = made;
    }

    Stoichiometry.Step run() {
        charged().forEach(row -> row.amount = row.ownAmount());
        charged().filter(row -> !row.saysHowMuch()).forEach(this::takeProduct);
        Figure scale = scale();
        if (scale != null) {
            charged().forEach(row -> follow(row, scale));
        }
        Figure extent = limit();
        if (extent != null) {
            rows.stream().filter(row -> row.role == SubstanceRole.SOLVENT).forEach(row -> row.dissolve(extent));
        }
        rows.stream().filter(row -> !row.role.isFormed() && !row.role.isCharged()).forEach(Row::takeTypedAmount);
        rows.stream().filter(row -> !row.role.isFormed()).forEach(Row::fill);
        rows.stream().filter(row -> row.role.isFormed()).forEach(row -> form(row, extent));
        return new Stoichiometry.Step(name, atomEconomy(), eFactor());
    }

    /// What the step gives is known to those that follow.
    void addProducts(Map<String, Made> products) {
        of(SubstanceRole.PRODUCT).forEach(row -> {
            boolean isInTheory = row.obtainedAmount == null;
            Made product = new Made(name, isInTheory ? row.amount : row.obtainedAmount,
                    isInTheory ? row.theory : row.obtained, isInTheory);
            row.substance.identities().forEach(identity -> products.put(identity, product));
        });
    }

    private Stream<Row> charged() {
        return rows.stream().filter(row -> row.role.isCharged());
    }

    private Stream<Row> of(SubstanceRole role) {
        return rows.stream().filter(row -> row.role == role);
    }

    /// A row without an amount that names the product of an earlier step takes all of it, unless its equivalents follow
    /// from another reactant.
    private void takeProduct(Row row) {
        Optional<Made> product =
                row.substance.identities().stream().map(made::get).filter(found -> found != null).findFirst();
        boolean follows = row.equivalents != null
                && of(SubstanceRole.REACTANT).anyMatch(other -> other != row && other.saysHowMuch());
        if (product.isEmpty() || follows || row.role == SubstanceRole.CATALYST) {
            return;
        }
        Made found = product.get();
        if (found.amount() == null) {
            row.problem(null, "said.stoichiometry.step-gives-no-amount", found.step());
            return;
        }
        row.amount = found.amount();
        row.mass = found.mass();
        row.note(null, found.isInTheory() ? "said.stoichiometry.takes-the-product-in-theory"
                : "said.stoichiometry.takes-the-product", found.step());
    }

    /// Millimoles of one equivalent: of the reactant that was called limiting, else of the one of which there is least,
    /// else of whatever says both.
    private @Nullable Figure scale() {
        List<Row> called = of(SubstanceRole.REACTANT).filter(row -> row.isCalledLimiting).toList();
        called.stream().skip(1)
                .forEach(row -> row.problem(Column.ROLE, "said.stoichiometry.two-are-called-limiting",
                        called.getFirst().substance.name()));
        rows.stream().filter(row -> row.isCalledLimiting && row.role != SubstanceRole.REACTANT)
                .forEach(row -> row.problem(Column.ROLE, "said.stoichiometry.only-reactants-limit", row.role.label()));
        Optional<Row> reference = called.stream().limit(1).filter(row -> row.amount != null).findFirst()
                .or(() -> of(SubstanceRole.REACTANT).filter(row -> row.amount != null).min(LEAST))
                .or(() -> charged().filter(row -> row.amount != null && row.equivalents != null).findFirst());
        if (reference.isEmpty()) {
            charged().findFirst().ifPresent(row -> row.problem(null, "said.stoichiometry.step-needs-an-amount", name));
            return null;
        }
        Row row = reference.get();
        return row.amount.over(row.equivalents == null ? row.coefficientOr1() : row.equivalents);
    }

    private static Figure extent(Row row) {
        return row.amount.over(row.coefficientOr1());
    }

    private void follow(Row row, Figure scale) {
        if (row.amount == null && row.equivalents != null && !row.saysHowMuch()) {
            row.amount = row.equivalents.times(scale);
        } else if (row.amount != null) {
            Figure equivalents = row.amount.over(scale);
            if (row.equivalents == null) {
                row.show(Column.EQUIVALENTS, equivalents, Written.number(equivalents));
            } else if (row.equivalents.distance(equivalents).compareTo(AS_PLANNED) > 0) {
                row.note(Column.EQUIVALENTS, "said.stoichiometry.amount-makes-other-equivalents",
                        TableReader.shown(row.typed.cell(Column.EQUIVALENTS)), Written.number(equivalents));
            }
        } else if (!row.saysHowMuch()) {
            row.note(null, "said.stoichiometry.row-says-no-amount");
        }
    }

    /// Marks what limits.
    ///
    /// @return how often the reaction can run, in mmol; null if nothing is known of it
    private @Nullable Figure limit() {
        List<Row> known = of(SubstanceRole.REACTANT).filter(row -> row.amount != null)
                .sorted(LEAST).toList();
        if (known.isEmpty()) {
            return null;
        }
        Row least = known.getFirst();
        Optional<Row> called = known.stream().filter(row -> row.isCalledLimiting).findFirst();
        if (called.isPresent()) {
            called.get().isLimiting = true;
            if (extent(least).distance(extent(called.get())).compareTo(TOGETHER) > 0) {
                called.get().problem(Column.ROLE, "said.stoichiometry.another-one-limits", least.substance.name());
            }
            return extent(called.get());
        }
        List<Row> together = known.stream()
                .filter(row -> extent(least).distance(extent(row)).compareTo(TOGETHER) <= 0).toList();
        together.forEach(row -> row.isLimiting = true);
        if (together.size() > 1) {
            least.note(Column.ROLE, "said.stoichiometry.several-limit", together.stream()
                    .map(row -> row.substance.name()).toList());
        }
        return extent(least);
    }

    private void form(Row row, @Nullable Figure extent) {
        Figure weighed = row.weighedMass();
        if (row.saysAmount()) {
            row.problem(Column.AMOUNT, "said.stoichiometry.amount-of-a-product-follows");
        }
        if (extent == null) {
            row.obtained = weighed;
            row.note(null, "said.stoichiometry.nothing-limits", name);
            return;
        }
        Figure coefficient = row.coefficient != null ? row.coefficient
                : row.equivalents != null ? row.equivalents : Figure.exact(1);
        row.show(Column.EQUIVALENTS, coefficient, Written.number(coefficient));
        row.amount = extent.times(coefficient);
        row.show(Column.AMOUNT, row.amount, Written.amount(row.amount));
        row.obtained = weighed;
        if (row.molarMass == null) {
            row.problem(Column.MOLAR_MASS, "said.stoichiometry.product-needs-a-molar-mass");
            return;
        }
        row.theory = row.amount.times(row.molarMass);
        if (weighed != null) {
            had(row, weighed);
        } else if (row.yield != null) {
            row.obtainedAmount = row.amount.times(row.yield);
            row.obtained = row.obtainedAmount.times(row.molarMass).over(row.purity);
            row.yielded = row.yield;
            row.show(Column.MASS, row.obtained, Written.mass(row.obtained));
        }
    }

    private static void had(Row row, Figure weighed) {
        row.obtainedAmount = weighed.times(row.purity).over(row.molarMass);
        row.yielded = row.obtainedAmount.over(row.amount);
        row.show(Column.MASS, weighed, Written.mass(weighed));
        row.show(Column.YIELD, row.yielded, Written.yield(row.yielded));
        if (row.yielded.value().compareTo(WHOLE) > 0) {
            row.note(Column.YIELD, "said.stoichiometry.yield-is-over-100-percent", Written.yield(row.yielded));
        }
        if (row.yield != null
                && row.yield.value().subtract(row.yielded.value()).abs().compareTo(SAME_YIELD) > 0) {
            row.problem(Column.YIELD, "said.stoichiometry.mass-makes-another-yield", Written.yield(row.yielded));
        }
    }

    /// Mass of the products by mass of the reactants, each by its coefficient.
    private @Nullable Figure atomEconomy() {
        Figure products = masses(SubstanceRole.PRODUCT);
        Figure reactants = masses(SubstanceRole.REACTANT);
        if (products == null || reactants == null) {
            return null;
        }
        Figure economy = products.over(reactants);
        if (economy.value().compareTo(WHOLE) > 0) {
            of(SubstanceRole.PRODUCT).findFirst()
                    .ifPresent(row -> row.note(null, "said.stoichiometry.a-reactant-is-missing"));
            return null;
        }
        return economy;
    }

    private @Nullable Figure masses(SubstanceRole role) {
        Figure sum = null;
        for (Row row : of(role).toList()) {
            if (row.molarMass == null) {
                return null;
            }
            Figure coefficient = role == SubstanceRole.PRODUCT && row.coefficient == null && row.equivalents != null
                    ? row.equivalents : row.coefficientOr1();
            Figure mass = row.molarMass.times(coefficient);
            sum = sum == null ? mass : sum.plus(mass);
        }
        return sum;
    }

    private @Nullable Figure eFactor() {
        Figure product = null;
        for (Row row : of(SubstanceRole.PRODUCT).toList()) {
            if (row.obtained == null) {
                return null;
            }
            product = product == null ? row.obtained : product.plus(row.obtained);
        }
        if (product == null) {
            return null;
        }
        Figure input = null;
        for (Row row : charged().toList()) {
            Figure charge = row.charge();
            if (charge == null) {
                row.note(Column.MASS, "said.stoichiometry.no-e-factor-without-mass");
                return null;
            }
            input = input == null ? charge : input.plus(charge);
        }
        return input == null || input.isLessThan(product) ? null : input.minus(product).over(product);
    }
}
