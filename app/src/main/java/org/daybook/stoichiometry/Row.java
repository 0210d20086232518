package org.daybook.stoichiometry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.quantities.LabUnit;
import org.daybook.quantities.LabUnit.Dimension;
import org.daybook.shared.Said;
import org.daybook.stoichiometry.Remark.Weight;
import org.daybook.stoichiometry.Stoichiometry.Value;
import org.jspecify.annotations.Nullable;

/// One row while a table is calculated: what was typed in it, and what is known of it by now.
final class Row {

    /// Two amounts of one row are the same up to this share, or up to what their figures leave open.
    private static final BigDecimal SAME = new BigDecimal("0.02");
    private static final String LIMITING = "limiting";
    private static final String UNKNOWN = "said.stoichiometry.nothing-is-known-of";
    private static final LabUnit USUAL_DENSITY = LabUnit.known("g/mL").orElseThrow();

    final Typed.Row typed;
    final Substance substance;
    final SubstanceRole role;
    final boolean isCalledLimiting;

    private final Typed table;
    private final List<Remark> remarks;
    private final Map<Column, Value> values = new EnumMap<>(Column.class);

    /// The molecular weight, in g/mol.
    final @Nullable Figure molarMass;
    /// As a fraction; 1 where nobody says.
    final Figure purity;
    /// As typed, or null.
    final @Nullable Figure equivalents;
    final @Nullable Figure coefficient;
    final @Nullable Figure yield;
    private final @Nullable Figure density;
    private final @Nullable Figure molarity;
    private final @Nullable Figure massConcentration;
    private boolean isAmountMoved;
    private @Nullable Figure typedAmount;
    private @Nullable Figure typedMass;
    private @Nullable Figure typedVolume;

    /// What there is of the pure substance, in mmol.
    @Nullable Figure amount;
    /// What is weighed, in mg.
    @Nullable Figure mass;
    boolean isLimiting;
    @Nullable Figure theory;
    @Nullable Figure obtained;
    @Nullable Figure yielded;
    /// What a product really is, in mmol.
    @Nullable Figure obtainedAmount;

    Row(Typed.Row typed, Substance substance, Typed table, List<Remark> remarks) {
        this.typed = typed;
        this.substance = substance;
        this.table = table;
        this.remarks = remarks;
        String said = typed.cell(Column.ROLE).toLowerCase(Locale.ROOT);
        this.isCalledLimiting = said.contains(LIMITING);
        this.role = role(said.replace(LIMITING, "").replaceAll("[(),;]", " ").strip());
        CellReader cells = new CellReader(table, remarks);
        this.coefficient = cells.number(typed, Column.COEFFICIENT).orElse(null);
        this.equivalents = read(cells, Column.EQUIVALENTS, Dimension.EQUIVALENTS);
        this.density = read(cells, Column.DENSITY, Dimension.DENSITY);
        Optional<CellReader.Measured> concentration = cells.read(typed, Column.CONCENTRATION);
        concentration.ifPresent(measured -> showTyped(Column.CONCENTRATION, Column.CONCENTRATION, measured.figure()));
        this.molarity = of(concentration, Dimension.MOLARITY);
        this.massConcentration = of(concentration, Dimension.DENSITY);
        this.yield = read(cells, Column.YIELD, Dimension.SHARE);
        this.purity = purity(cells);
        this.molarMass = molarMass(cells);
        readAmounts(cells);
        tellOfSubstance();
    }

    private SubstanceRole role(String name) {
        if (name.isEmpty()) {
            return SubstanceRole.REACTANT;
        }
        return SubstanceRole.named(name).orElseGet(() -> {
            problem(Column.ROLE, "said.stoichiometry.is-no-role", TableReader.shown(name),
                    List.of(SubstanceRole.values()).stream().map(SubstanceRole::label).toList(),
                    SubstanceRole.REAGENT.label());
            return SubstanceRole.REAGENT;
        });
    }

    private @Nullable Figure read(CellReader cells, Column column, Dimension dimension) {
        Figure figure = of(cells.read(typed, column), dimension);
        if (figure != null) {
            showTyped(column, column, figure);
        }
        return figure;
    }

    private static @Nullable Figure of(Optional<CellReader.Measured> measured, Dimension dimension) {
        return measured.filter(one -> one.dimension() == dimension).map(CellReader.Measured::figure).orElse(null);
    }

    /// That of the cell, else of the batch, else 1.
    private Figure purity(CellReader cells) {
        Figure stated = read(cells, Column.PURITY, Dimension.SHARE);
        if (stated != null) {
            return stated;
        }
        Optional<Substance.Lot> lot = substance.batch().filter(batch -> batch.purity() != null);
        if (lot.isEmpty() || !typed.cell(Column.PURITY).isEmpty() || role.isFormed()) {
            return Figure.exact(1);
        }
        Figure ofBatch = Figure.exact(lot.get().purity());
        show(Column.PURITY, ofBatch, Written.share(ofBatch));
        note(Column.PURITY, "said.stoichiometry.purity-of-the-batch", lot.get().label(), lot.get().purityTyped());
        return ofBatch;
    }

    /// That of the cell, else of the structure and of what the batch says is in it beside the compound.
    private @Nullable Figure molarMass(CellReader cells) {
        Figure stated = read(cells, Column.MOLAR_MASS, Dimension.MOLAR_MASS);
        if (stated != null || substance.molarMass() == null || !typed.cell(Column.MOLAR_MASS).isEmpty()) {
            return stated;
        }
        BigDecimal mass = substance.molarMass();
        Optional<Substance.Lot> salted = substance.batch().filter(lot -> lot.addedMass() != null);
        if (salted.isPresent()) {
            mass = mass.add(salted.get().addedMass());
            note(Column.MOLAR_MASS, "said.stoichiometry.molar-mass-with-salt", salted.get().label(),
                    salted.get().salt());
        }
        Figure whole = Figure.exact(Substance.shownMass(mass));
        show(Column.MOLAR_MASS, whole, Written.plain(whole.value()));
        return whole;
    }

    /// What stands under amount counts as the mass or volume that it is.
    private void readAmounts(CellReader cells) {
        typedMass = read(cells, Column.MASS, Dimension.MASS);
        typedVolume = read(cells, Column.VOLUME, Dimension.VOLUME);
        cells.read(typed, Column.AMOUNT).ifPresent(measured -> {
            switch (measured.dimension()) {
                case MASS -> typedMass = moved(Column.MASS, typedMass, measured.figure());
                case VOLUME -> typedVolume = moved(Column.VOLUME, typedVolume, measured.figure());
                default -> {
                    typedAmount = measured.figure();
                    showTyped(Column.AMOUNT, Column.AMOUNT, typedAmount);
                }
            }
        });
    }

    private Figure moved(Column column, @Nullable Figure there, Figure figure) {
        if (there != null) {
            problem(Column.AMOUNT, "said.stoichiometry.is-said-twice", TableReader.shown(typed.cell(Column.AMOUNT)),
                    column.label());
            return there;
        }
        showTyped(column, Column.AMOUNT, figure);
        isAmountMoved = true;
        return figure;
    }

    private void tellOfSubstance() {
        if (typed.cell(Column.COMPOUND).isEmpty() && typed.cell(Column.SMILES).isEmpty()) {
            problem(Column.COMPOUND, "said.stoichiometry.row-names-no-compound");
        }
        Said unknown = substance.problem();
        boolean matters = molarMass == null && (role.isCharged() || role.isFormed());
        if (unknown != null && (matters || !unknown.key().equals(UNKNOWN))) {
            remarks.add(new Remark(matters ? Weight.PROBLEM : Weight.NOTE, typed.number(), Column.COMPOUND, unknown));
        }
        substance.batch().ifPresent(this::tellOfBatch);
        tellOfUnusedCells();
    }

    private void tellOfUnusedCells() {
        if (equivalents != null && !role.isCharged() && !role.isFormed()) {
            note(Column.EQUIVALENTS, "said.stoichiometry.has-no-equivalents", role.label());
        }
        if (yield != null && !role.isFormed()) {
            note(Column.YIELD, "said.stoichiometry.has-no-yield", role.label());
        }
        if (isSolution() && !typed.cell(Column.PURITY).isEmpty()) {
            note(Column.PURITY, "said.stoichiometry.purity-beside-a-concentration");
        }
    }

    private void tellOfBatch(Substance.Lot lot) {
        if (lot.problem() != null) {
            remarks.add(new Remark(Weight.PROBLEM, typed.number(), Column.BATCH, lot.problem()));
        }
        lot.leftMg().filter(left -> left.signum() < 0).ifPresent(left -> problem(Column.BATCH,
                "said.stoichiometry.batch-is-overdrawn", lot.label(), Written.mass(Figure.exact(left.negate()))));
    }

    boolean saysHowMuch() {
        return typedAmount != null || typedMass != null || typedVolume != null;
    }

    /// What its own cells say how much it is; what contradicts is told. Mass goes before volume, volume before amount.
    @Nullable Figure ownAmount() {
        List<Map.Entry<Column, Figure>> said = new ArrayList<>();
        add(said, Column.MASS, typedMass, this::ofMass);
        add(said, Column.VOLUME, typedVolume, this::ofVolume);
        add(said, Column.AMOUNT, typedAmount, Function.identity());
        if (said.isEmpty()) {
            return null;
        }
        Map.Entry<Column, Figure> first = said.getFirst();
        for (Map.Entry<Column, Figure> other : said.subList(1, said.size())) {
            BigDecimal open = first.getValue().uncertainty().add(other.getValue().uncertainty());
            if (first.getValue().distance(other.getValue()).compareTo(open.max(SAME)) > 0) {
                problem(other.getKey(), "said.stoichiometry.cells-contradict", other.getKey().label(),
                        Written.amount(other.getValue()), first.getKey().label(), Written.amount(first.getValue()));
            }
        }
        return first.getValue();
    }

    private static void add(List<Map.Entry<Column, Figure>> said, Column column, @Nullable Figure typed,
            Function<Figure, @Nullable Figure> amount) {
        Figure mmol = typed == null ? null : amount.apply(typed);
        if (mmol != null) {
            said.add(Map.entry(column, mmol));
        }
    }

    private @Nullable Figure ofMass(Figure weighed) {
        if (isSolution()) {
            if (density == null) {
                problem(Column.DENSITY, "said.stoichiometry.mass-of-a-solution-needs-density");
                return null;
            }
            return dissolved(weighed.over(density));
        }
        return molarMass == null ? withoutMolarMass() : weighed.times(purity).over(molarMass);
    }

    private @Nullable Figure ofVolume(Figure measured) {
        if (isSolution()) {
            return dissolved(measured);
        }
        if (density == null) {
            problem(Column.VOLUME, "said.stoichiometry.volume-needs-density");
            return null;
        }
        return ofMass(measured.times(density));
    }

    private @Nullable Figure dissolved(Figure volume) {
        if (molarity != null) {
            return volume.times(molarity);
        }
        return molarMass == null ? withoutMolarMass() : volume.times(massConcentration).over(molarMass);
    }

    private @Nullable Figure withoutMolarMass() {
        if (substance.problem() == null) {
            problem(Column.MOLAR_MASS, "said.stoichiometry.needs-a-molar-mass");
        }
        return null;
    }

    private boolean isSolution() {
        return molarity != null || massConcentration != null;
    }

    /// Fills what follows from the amount and from what was weighed or measured out.
    void fill() {
        Figure volume = typedVolume;
        Figure weighed = typedMass != null ? typedMass : mass;
        if (isSolution() && role != SubstanceRole.SOLVENT) {
            volume = volume == null ? volumeOfSolution(weighed) : volume;
            weighed = weighed == null && volume != null && density != null ? volume.times(density) : weighed;
        } else {
            if (weighed == null && volume != null && density != null) {
                weighed = volume.times(density);
            }
            if (weighed == null && amount != null && molarMass != null && volume == null) {
                weighed = amount.times(molarMass).over(purity);
            }
            volume = volume == null && weighed != null && density != null ? weighed.over(density) : volume;
        }
        mass = weighed;
        if (amount != null) {
            show(Column.AMOUNT, amount, Written.amount(amount));
        }
        if (weighed != null) {
            show(Column.MASS, weighed, Written.mass(weighed));
        }
        if (volume != null) {
            show(Column.VOLUME, volume, Written.volume(volume));
        }
    }

    private @Nullable Figure volumeOfSolution(@Nullable Figure weighed) {
        if (weighed != null && density != null) {
            return weighed.over(density);
        }
        if (amount == null || molarity == null && molarMass == null) {
            return null;
        }
        return molarity != null ? amount.over(molarity) : amount.times(molarMass).over(massConcentration);
    }

    /// The volume of a solvent in which so much is as concentrated as the row says.
    void dissolve(Figure limiting) {
        if (molarity != null && !saysHowMuch()) {
            typedVolume = limiting.over(molarity);
        }
    }

    /// What is weighed of the substance itself, without the solvent that it comes in; null if nobody knows.
    @Nullable Figure charge() {
        return isSolution() ? (amount == null || molarMass == null ? null : amount.times(molarMass)) : mass;
    }

    /// The mass of a product as it was weighed, or by its volume.
    @Nullable Figure weighedMass() {
        return typedMass == null && typedVolume != null && density != null ? typedVolume.times(density) : typedMass;
    }

    /// What goes in beside the reaction is as much as was typed, whatever the equivalents.
    void takeTypedAmount() {
        amount = typedAmount;
    }

    boolean saysAmount() {
        return typedAmount != null;
    }

    Figure coefficientOr1() {
        return coefficient == null ? Figure.exact(1) : coefficient;
    }

    /// Shows a typed cell as it was typed, with the unit of the head if it has none of its own.
    ///
    /// @param from where it was typed
    private void showTyped(Column column, Column from, Figure figure) {
        String text = typed.cell(from);
        boolean isNumber = column == Column.EQUIVALENTS || column == Column.MOLAR_MASS;
        LabUnit unit = isNumber ? null
                : table.units().getOrDefault(from, from == Column.DENSITY ? USUAL_DENSITY : null);
        boolean isBare = Character.isDigit(text.charAt(text.length() - 1)) || text.endsWith(".");
        values.put(column, new Value(figure, isBare && unit != null ? text + " " + unit.label() : text, false));
    }

    /// Shows what was calculated, unless the cell was typed.
    void show(Column column, Figure figure, String written) {
        boolean isFree = typed.cell(column).isEmpty() || column == Column.AMOUNT && isAmountMoved;
        if (isFree && !values.containsKey(column)) {
            values.put(column, new Value(figure, written, true));
        }
    }

    void problem(@Nullable Column column, String key, Object... arguments) {
        remarks.add(Remark.problem(typed.number(), column, key, arguments));
    }

    void note(@Nullable Column column, String key, Object... arguments) {
        remarks.add(Remark.note(typed.number(), column, key, arguments));
    }

    Stoichiometry.Line line(String step) {
        Figure taken = role.isFormed() ? null : charge();
        return new Stoichiometry.Line(typed, step, role, substance, isLimiting, values, taken, theory, obtained,
                yielded);
    }
}
