package org.daybook.assay.correction;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.daybook.assay.Activity;
import org.daybook.assay.Assay;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.Assays;
import org.daybook.assay.NewActivity;
import org.daybook.assay.correction.ResultMemento.Home;
import org.daybook.assay.value.ReportedCell;
import org.daybook.assay.value.ReportedValue;
import org.daybook.quantities.Unit;
import org.daybook.registry.CompoundNumbers;
import org.daybook.registry.Compounds;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.number.AssignedNumber;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.shared.change.PendingWrites;
import org.daybook.shared.id.AssayId;
import org.daybook.shared.id.BatchId;
import org.daybook.shared.id.CompoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Understands what somebody typed of a result, and says of a result what somebody would type. Nothing is guessed: what
/// reads two ways is refused with both.
@Component
class ResultReader {

    private final Compounds compounds;
    private final CompoundNumbers numbers;
    private final Batches batches;
    private final Assays assays;
    private final NumberSchemes schemes;
    private final PendingWrites pending;

    ResultReader(Compounds compounds, CompoundNumbers numbers, Batches batches, Assays assays, NumberSchemes schemes,
            PendingWrites pending) {
        this.schemes = schemes;
        this.pending = pending;
        this.compounds = compounds;
        this.numbers = numbers;
        this.batches = batches;
        this.assays = assays;
    }

    /// What a typed result is of.
    ///
    /// @param number the number typed, where the compound goes by another
    record Place(Compound compound, @Nullable String number, @Nullable BatchId batch, Assay assay) {

        /// What the history calls a result there, at most 200 characters.
        String name() {
            String name = (number == null ? compound.number() : number) + ", " + assay.name();
            return name.length() <= 200 ? name : name.substring(0, 199) + "…";
        }
    }

    /// Until the transaction ends no compound, batch or result goes to another compound. To be called before anything
    /// of them is read, and before [#hold].
    void openDesk() {
        schemes.openDesk();
    }

    /// Until the transaction ends these assays stay as they are now. To be called before their results are locked: who
    /// changes a unit does it in this order.
    void hold(Collection<AssayId> used) {
        assays.findAll(used).values().stream().sorted(Comparator.comparing(one -> one.id().value()))
                .forEach(pending::hold);
    }

    Place place(TypedResult typed) {
        Compound compound = compounds.find(typed.compound())
                .orElseThrow(() -> new InvalidInputException(
                        "compound", Said.by(numbers.whyNoCompound(typed.compound()))));
        return new Place(compound, otherNumber(compound, typed.compound()), batch(compound, typed.batch()),
                assay(typed.assay()));
    }

    /// As [#place(TypedResult)], for a result that goes back to where it was, whatever its number leads to by now.
    /// Where that compound or batch is no more, what is typed counts.
    Place place(TypedResult typed, Home home) {
        Optional<Compound> compound = compounds.find(new CompoundId(home.compound()));
        if (compound.isEmpty()) {
            return place(typed);
        }
        Optional<Batch> batch = Optional.ofNullable(home.batch()).map(BatchId::new).flatMap(batches::find)
                .filter(one -> one.compound().equals(compound.get().id()));
        return new Place(compound.get(), orNull(home.number()),
                batch.map(Batch::id).orElseGet(() -> batch(compound.get(), home.batch() == null ? "" : typed.batch())),
                assay(typed.assay()));
    }

    private @Nullable String otherNumber(Compound compound, String typed) {
        Optional<String> key = CompoundNumber.read(typed).map(CompoundNumber::key);
        return compounds.numbers(compound.id()).stream()
                .filter(one -> !one.number().equals(compound.number()) && key.filter(one.key()::equals).isPresent())
                .map(AssignedNumber::number)
                .findFirst()
                .orElse(null);
    }

    private @Nullable BatchId batch(Compound compound, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        List<Batch> all = batches.all(compound.id());
        List<Batch> meant = all.stream().filter(one -> whole(one).equalsIgnoreCase(typed)).toList();
        List<Batch> coded = all.stream().filter(one -> one.code().equalsIgnoreCase(typed)).toList();
        List<Batch> found = meant.isEmpty() ? coded : meant;
        if (found.size() != 1) {
            throw new InvalidInputException("batch", Said.of(!found.isEmpty()
                    ? "said.assay.several-batches-of-are-called-say"
                    : all.isEmpty() ? "said.assay.has-no-batch-it-has-none"
                            : "said.assay.has-no-batch-it-has",
                    compound.number(), typed, all.stream().map(ResultReader::whole).limit(20).toList()));
        }
        return found.getFirst().id();
    }

    private static String whole(Batch batch) {
        return batch.number() + "/" + batch.code();
    }

    /// @throws InvalidInputException for field `assay` if it is none
    Assay assay(String typed) {
        return assays.all().stream()
                .filter(one -> one.slug().equals(typed)).findFirst()
                .or(() -> assays.findByName(typed))
                .orElseThrow(() -> new InvalidInputException("assay", Said.of("said.assay.there-is-no-assay", typed)));
    }

    /// The values that were typed, at least one.
    static List<ReportedValue> values(TypedResult typed, Assay assay) {
        return values(ReportedCell.readTyped(typed.value()), typed, assay);
    }

    /// The one value of a result whose text nobody typed anew, in another unit. The text of a cell that an import read
    /// under the style of its column (`1.234` as 1234) does not become another number: it is asked about.
    static List<ReportedValue> valuesAgain(Activity result, TypedResult typed, Assay assay) {
        boolean byHand = result.sourceFile().isEmpty();
        return values(byHand ? ReportedCell.readTyped(typed.value()) : ReportedCell.read(typed.value()), typed, assay);
    }

    private static List<ReportedValue> values(ReportedCell read, TypedResult typed, Assay assay) {
        List<ReportedValue> values = ReportedCell.inOneUnit(read.values(), unit(typed));
        if (values.isEmpty()) {
            throw new InvalidInputException("value", Said.of("said.assay.say-what-was-measured-as-in"));
        }
        values.forEach(value -> requireOneReading(value, assay));
        return values;
    }

    private static void requireOneReading(ReportedValue value, Assay assay) {
        if (value instanceof ReportedValue.Fault fault) {
            throw new InvalidInputException("value", Said.of("said.assay.is-no-result", fault.text(), fault.reason()));
        }
        if (value instanceof ReportedValue.Undecided undecided) {
            Said readings = undecided.readings().stream()
                    .map(ReportedValue.Undecided.Reading::says)
                    .reduce((first, second) -> Said.of("said.shared.or", first, second))
                    .orElseGet(() -> Said.plain(""));
            throw new InvalidInputException("value",
                    Said.of("said.assay.can-be-write-it-in-one", undecided.text(), readings));
        }
        if (value instanceof ReportedValue.Point point && point.value() <= 0
                && AssayHeading.read(assay.name()).isPotency()) {
            throw new InvalidInputException("value", Said.of("said.assay.is-no-potency-none-is-0", point.text()));
        }
    }

    static @Nullable Unit unit(TypedResult typed) {
        return typed.units().isEmpty() ? null : Unit.of(typed.units());
    }

    static NewActivity.Details details(TypedResult typed) {
        return new NewActivity.Details(
                sampleSize(typed.n()), day(typed.measuredOn()), orNull(typed.lab()), orNull(typed.comment()));
    }

    private static @Nullable Integer sampleSize(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[1-9]\\d{0,5}")) {
            throw new InvalidInputException("n", Said.of("said.assay.is-not-a-number-of-experiments", typed));
        }
        return Integer.valueOf(typed);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("measuredOn", Said.of("said.registry.is-not-a-day-such", typed));
        }
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /// Whether its number was typed without a unit, so that it is in that of its column or of the assay.
    static boolean isWithoutUnit(Activity result) {
        List<ReportedValue> read = ReportedCell.readTyped(result.reportedText()).values();
        return switch (result.form()) {
            case POINT -> read.size() != 1 || !(read.getFirst() instanceof ReportedValue.Point point)
                    || point.statedUnit().isEmpty();
            case RANGE -> read.size() != 1 || !(read.getFirst() instanceof ReportedValue.Range range)
                    || range.statedUnit().isEmpty();
            case EFFECT, WORD -> false;
        };
    }

    /// A number under which a result was measured may be another compound's since a split.
    private boolean isNumberOf(String number, Activity result) {
        return compounds.find(number).filter(one -> one.id().equals(result.compound())).isPresent();
    }

    /// What somebody would type to get this result.
    TypedResult typed(Activity result) {
        Compound compound = compounds.find(result.compound()).orElseThrow();
        Assay assay = assays.find(result.assay()).orElseThrow();
        return new TypedResult(
                result.reportedNumber().filter(number -> isNumberOf(number, result)).orElse(compound.number()),
                result.batch().flatMap(batches::find).map(ResultReader::whole).orElse(""),
                assay.slug(),
                result.reportedText(),
                isWithoutUnit(result) ? result.reportedUnits().orElse("") : "",
                result.sampleSize().isPresent() ? Integer.toString(result.sampleSize().getAsInt()) : "",
                result.measuredOn().map(LocalDate::toString).orElse(""),
                result.lab().orElse(""),
                result.remark().orElse(""),
                result.sourceNote().orElse(""));
    }
}
