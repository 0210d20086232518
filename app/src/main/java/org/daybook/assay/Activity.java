package org.daybook.assay;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.daybook.assay.value.Relation;
import org.daybook.assay.value.ReportedValue;
import org.daybook.assay.value.StatedContext;
import org.daybook.people.Authorship;
import org.daybook.people.Retraction;
import org.daybook.quantities.Unit;
import org.daybook.shared.Said;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.AssayId;
import org.daybook.shared.id.BatchId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.ImportId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// One result of one compound in one assay: what was reported, and the same in standard form.
///
/// What is corrected stands in the history; a wrong one is retracted and stays readable.
@Entity
@Table(name = "activity")
public class Activity {

    /// The forms in which results are reported; see [ReportedValue].
    public enum Form {
        POINT, RANGE, EFFECT, WORD
    }

    private static final String EFFECT_TYPE = "Inhibition";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long compoundId;
    private @Nullable Long batchId;
    private long assayId;
    private @Nullable String reportedNumber;
    private String reportedCell;
    private int cellPart;
    private String reportedText;
    private @Nullable String reportedUnits;

    @Enumerated(EnumType.STRING)
    private Form reportedForm;

    private @Nullable String standardType;
    private @Nullable String standardRelation;
    private @Nullable Double standardValue;
    private @Nullable Double standardUpperValue;
    private @Nullable String standardUnits;

    @Embedded
    private @Nullable StatedContext stated;

    @Enumerated(EnumType.STRING)
    private ReportedValue.Word.@Nullable Meaning wordMeaning;

    private @Nullable Integer sampleSize;
    private @Nullable LocalDate measuredOn;
    private @Nullable String lab;

    @Column(name = "remark")
    private @Nullable String remark;

    private @Nullable Long importId;
    private @Nullable String sourceFile;
    private @Nullable Integer sourceRow;
    private @Nullable String sourceColumn;
    private Instant recordedAt;
    private long recordedBy;
    @Embedded
    private @Nullable Retraction retraction;

    private @Nullable Long retractedIn;
    private int version;
    private @Nullable Long supersedes;
    private @Nullable String sourceNote;
    private @Nullable String requestKey;

    protected Activity() {
        reportedCell = "";
        reportedText = "";
        reportedForm = Form.WORD;
        recordedAt = Instant.EPOCH;
    }

    Activity(NewActivity reported, Assay assay, PersonId by, Instant at) {
        compoundId = reported.compound().value();
        batchId = reported.knownBatch().map(BatchId::value).orElse(null);
        assayId = assay.id().value();
        reportedNumber = reported.number();
        reportedCell = reported.cell();
        cellPart = reported.part();
        reportedText = reported.value().text();
        standardise(StandardValue.of(reported.value(), reported.unit(), assay), assay);
        sampleSize = reported.sampleSize();
        measuredOn = reported.details().measuredOn();
        lab = reported.details().lab();
        remark = reported.remark();
        importId = reported.source().within() == null ? null : reported.source().within().value();
        sourceFile = reported.source().file();
        sourceRow = reported.source().row();
        sourceColumn = reported.source().column();
        recordedAt = at;
        recordedBy = by.value();
    }

    private void standardise(StandardValue standard, Assay assay) {
        reportedForm = standard.form();
        standardType = reportedForm == Form.EFFECT ? EFFECT_TYPE : assay.endpoint().orElse(null);
        reportedUnits = standard.reportedUnits();
        standardRelation = standard.relation() == null ? null : standard.relation().symbol();
        standardValue = standard.value();
        standardUpperValue = standard.upper();
        standardUnits = standard.units();
        stated = new StatedContext(standard.context());
        wordMeaning = standard.meaning();
    }

    /// What was typed for it and how it is understood, as one piece that an edit replaces and its undoing puts back.
    ///
    /// @param value in `units`, as `upper`, uncertainty and interval are
    public record Reading(
            String cell, int part, String text, @Nullable String reportedUnits, Form form, @Nullable String relation,
            @Nullable Double value, @Nullable Double upper, @Nullable String units, ReportedValue.Context context,
            ReportedValue.Word.@Nullable Meaning meaning) {
    }

    /// What was typed for it, and how it is understood now.
    public Reading reading() {
        return new Reading(reportedCell, cellPart, reportedText, reportedUnits, reportedForm, standardRelation,
                standardValue, standardUpperValue, standardUnits, context(), wordMeaning);
    }

    /// Puts a reading in place of the one it has, in the unit of its assay; a new version.
    public void read(Reading reading, Assay assay) {
        reportedCell = reading.cell();
        cellPart = reading.part();
        reportedText = reading.text();
        reportedUnits = reading.reportedUnits();
        reportedForm = reading.form();
        standardRelation = reading.relation();
        standardValue = reading.value();
        standardUpperValue = reading.upper();
        standardUnits = reading.units();
        stated = new StatedContext(reading.context());
        wordMeaning = reading.meaning();
        sampleSize = reading.context().sampleSize();
        convert(assay, reportedUnits);
    }

    /// Puts another value in place of the one it has; a new version.
    ///
    /// @param typed what was typed, one value
    /// @param columnUnit unit of numbers that state none; null: the unit of the assay
    public void read(ReportedValue typed, @Nullable Unit columnUnit, Assay assay) {
        reportedCell = typed.text();
        cellPart = 1;
        reportedText = typed.text();
        standardise(StandardValue.of(typed, columnUnit, assay), assay);
        remark = NewActivity.remark(remark, typed.context().note());
        version++;
    }

    /// Works the standard value out anew after the assay has got another unit or endpoint, or the result another assay;
    /// what was typed stays. A new version.
    ///
    /// @param unitTyped symbol of the unit that the number was typed in, which may have been mistaken until now
    public void convert(Assay assay, @Nullable String unitTyped) {
        version++;
        standardType = reportedForm == Form.EFFECT ? EFFECT_TYPE : assay.endpoint().orElse(null);
        if (reportedForm != Form.POINT && reportedForm != Form.RANGE) {
            return;
        }
        Unit before = reportedUnits == null ? null : Unit.of(reportedUnits);
        Unit typed = unitTyped == null ? null : Unit.of(unitTyped);
        Unit kept = typed == null ? null : assay.unit().filter(typed::convertsTo).orElse(typed);
        standardValue = converted(standardValue, before, typed, kept);
        standardUpperValue = converted(standardUpperValue, before, typed, kept);
        ReportedValue.Context beside = context();
        stated = new StatedContext(beside.mapped(number -> converted(number, before, typed, kept)));
        standardUnits = kept == null ? null : kept.symbol();
        reportedUnits = unitTyped;
    }

    /// Back to the number that was typed, and from there into the unit that is kept.
    private @Nullable Double converted(
            @Nullable Double number, @Nullable Unit before, @Nullable Unit typed, @Nullable Unit kept) {
        if (number == null) {
            return null;
        }
        double asTyped = before == null || standardUnits == null ? number
                : Unit.of(standardUnits).convert(number, before);
        return typed == null || kept == null ? asTyped : typed.convert(asTyped, kept);
    }

    /// Says anew what it is a result of and what stood beside the value; null where nothing is known. A new version.
    public void describe(CompoundId compound, @Nullable String number, @Nullable BatchId batch, AssayId assay,
            NewActivity.Details details, @Nullable String source) {
        compoundId = compound.value();
        reportedNumber = number;
        batchId = batch == null ? null : batch.value();
        assayId = assay.value();
        sampleSize = details.sampleSize();
        measuredOn = details.measuredOn();
        lab = details.lab();
        remark = details.remark();
        sourceNote = source;
        version++;
    }

    /// Says of a new result that it stands for another, and by which request of a program it came.
    public void enteredFor(@Nullable ActivityId superseded, @Nullable String source, @Nullable String key) {
        standFor(superseded);
        sourceNote = source;
        requestKey = key;
    }

    /// Says for which other result it stands, or for none: null.
    public void standFor(@Nullable ActivityId other) {
        supersedes = other == null ? null : other.value();
    }

    /// Given when it is saved; asking earlier is a NullPointerException.
    public ActivityId id() {
        return new ActivityId(Objects.requireNonNull(id, "not saved yet"));
    }

    /// What was measured, whatever number it was measured under.
    public CompoundId compound() {
        return new CompoundId(compoundId);
    }

    /// The lot that was measured; empty where nobody said which.
    public Optional<BatchId> batch() {
        return Optional.ofNullable(batchId).map(BatchId::new);
    }

    /// How it was measured; its unit is the one that [#value()] was converted to, if the two convert.
    public AssayId assay() {
        return new AssayId(assayId);
    }

    /// The number it was measured under, where that is not the number the compound goes by.
    public Optional<String> reportedNumber() {
        return Optional.ofNullable(reportedNumber);
    }

    /// The whole cell as typed.
    public String reportedCell() {
        return reportedCell;
    }

    /// Position of this value in the cell, from 1.
    public int cellPart() {
        return cellPart;
    }

    /// This value as typed.
    public String reportedText() {
        return reportedText;
    }

    /// Symbol of the unit that the number was reported in: its own, else its column's, else the assay's; empty for
    /// words.
    public Optional<String> reportedUnits() {
        return Optional.ofNullable(reportedUnits);
    }

    /// Says which of the other parts there are: a range has an upper value, an effect a concentration, words no number.
    public Form form() {
        return reportedForm;
    }

    /// IC50, CLint …; `Inhibition` for an effect at one concentration; empty where the assay names no endpoint.
    public Optional<String> type() {
        return Optional.ofNullable(standardType);
    }

    /// Empty for words.
    public Optional<Relation> relation() {
        return Optional.ofNullable(standardRelation).flatMap(Relation::read);
    }

    /// The number in [#units()]; the lower end of a range; per cent for an effect at one concentration; empty for
    /// words.
    public OptionalDouble value() {
        return standardValue == null ? OptionalDouble.empty() : OptionalDouble.of(standardValue);
    }

    /// The upper end of a range.
    public OptionalDouble upperValue() {
        return standardUpperValue == null ? OptionalDouble.empty() : OptionalDouble.of(standardUpperValue);
    }

    /// Symbol of the unit of [#value()]: the assay's if the reported one converts to it, else the reported one.
    public Optional<String> units() {
        return Optional.ofNullable(standardUnits);
    }

    /// What stood beside the value: uncertainty and interval in [#units()], number of experiments, conditions,
    /// footnote.
    public ReportedValue.Context context() {
        return stated != null ? stated.context(sampleSize)
                : new ReportedValue.Context(null, null, sampleSize, null, null, null, null);
    }

    /// In [#units()]; what kind it is (SD, SEM …) is in [#context()]. Empty where none was stated.
    public OptionalDouble uncertainty() {
        return context()
                .statedUncertainty()
                .map(one -> OptionalDouble.of(one.value()))
                .orElseGet(OptionalDouble::empty);
    }

    /// The concentration at which it was measured, in [#effectUnits()].
    public OptionalDouble effectConcentration() {
        return context()
                .statedConcentration()
                .map(one -> OptionalDouble.of(one.value()))
                .orElseGet(OptionalDouble::empty);
    }

    /// Symbol of the unit of [#effectConcentration()], as reported; empty where there is none.
    public Optional<String> effectUnits() {
        return context().statedConcentration().map(one -> one.unit().symbol());
    }

    /// What the words say; empty for every form that has a number.
    public Optional<ReportedValue.Word.Meaning> meaning() {
        return Optional.ofNullable(wordMeaning);
    }

    /// Independent experiments behind the value, at least 1: those stated beside the cell, else those in it; often
    /// empty.
    public OptionalInt sampleSize() {
        return sampleSize == null ? OptionalInt.empty() : OptionalInt.of(sampleSize);
    }

    /// The day of the measurement as reported; empty where only the day of recording is known.
    public Optional<LocalDate> measuredOn() {
        return Optional.ofNullable(measuredOn);
    }

    /// Who measured, where that is not the laboratory of the assay; empty means that one.
    public Optional<String> lab() {
        return Optional.ofNullable(lab);
    }

    /// As typed; where the cell and its column state different numbers of experiments, that is said here too.
    public Optional<String> remark() {
        return Optional.ofNullable(remark);
    }

    /// The import that recorded it.
    public Optional<ImportId> recordedIn() {
        return Optional.ofNullable(importId).map(ImportId::new);
    }

    /// Name of the file it was read from; empty for a result that was typed in.
    public Optional<String> sourceFile() {
        return Optional.ofNullable(sourceFile);
    }

    /// Row of the source as a spreadsheet numbers it: the heading is usually row 1.
    public OptionalInt sourceRow() {
        return sourceRow == null ? OptionalInt.empty() : OptionalInt.of(sourceRow);
    }

    /// Heading of the column it was read from, as typed; empty for a result that was typed in.
    public Optional<String> sourceColumn() {
        return Optional.ofNullable(sourceColumn);
    }

    /// When it came here.
    public Instant recordedAt() {
        return recordedAt;
    }

    /// Whose import or form it came by; need not be who measured.
    public PersonId recordedBy() {
        return new PersonId(recordedBy);
    }

    /// Where a typed one is from, as typed; at most 500 characters.
    public Optional<String> sourceNote() {
        return Optional.ofNullable(sourceNote);
    }

    /// The result that it stands for, which is retracted.
    public Optional<ActivityId> supersedes() {
        return Optional.ofNullable(supersedes).map(ActivityId::new);
    }

    /// Counts its changes, from 0.
    public int version() {
        return version;
    }

    /// Since when it counts no more, and by whom; empty while it counts.
    public Optional<Retraction> retraction() {
        return Optional.ofNullable(retraction);
    }

    /// Why it counts no more, as typed; empty while it counts.
    public Said retractedReason() {
        return retraction().map(Retraction::reason).orElseGet(() -> Said.stored(""));
    }

    /// A retracted result stays readable and is left out of lists and means.
    public boolean isRetracted() {
        return retraction != null;
    }

    /// Whether the value is a number of its own and takes part in a mean: not a bound, not a range, not words.
    public boolean isUncensoredPoint() {
        return reportedForm == Form.POINT && relation().filter(relation -> !relation.isCensored()).isPresent();
    }

    /// Whether only a bound is known: `>50`.
    public boolean isCensored() {
        return reportedForm == Form.POINT && relation().filter(Relation::isCensored).isPresent();
    }

    /// −log10 of the value in mol/L, for potencies in molar units; how it stands to the true one says
    /// [#negativeLogRelation()].
    public OptionalDouble negativeLog() {
        if (standardType == null
                || !AssayHeading.isPotency(standardType)
                || reportedForm != Form.POINT
                || standardValue == null
                || standardValue <= 0
                || standardUnits == null) {
            return OptionalDouble.empty();
        }
        Unit unit = Unit.of(standardUnits);
        return unit.convertsTo(Unit.MOLAR)
                ? OptionalDouble.of(-Math.log10(unit.convert(standardValue, Unit.MOLAR)))
                : OptionalDouble.empty();
    }

    /// The relation of the logarithm, which falls when the value rises: an IC50 `> 10 uM` is a pIC50 `< 5`; empty
    /// without a logarithm.
    public Optional<Relation> negativeLogRelation() {
        return negativeLog().isEmpty() ? Optional.empty() : relation().map(Relation::reversed);
    }

    /// For a negative logarithm, the potency that it is the logarithm of, in µM and with its relation turned round: a
    /// pIC50 `>7` is an IC50 `<0.1 µM`. Empty if nobody knows of which unit it was taken.
    ///
    /// @param of the assay of this result
    public Optional<ReportedValue.Point> potency(Assay of) {
        if (reportedForm != Form.POINT || standardValue == null || standardUnits != null) {
            return Optional.empty();
        }
        return of.logarithmOf()
                .map(base -> base.convert(Math.pow(10, -standardValue), Unit.MICROMOLAR))
                .filter(potency -> Double.isFinite(potency) && potency > 0)
                .map(potency -> new ReportedValue.Point(reportedText,
                        relation().orElse(Relation.EQUAL).reversed(), rounded(potency), Unit.MICROMOLAR,
                        ReportedValue.Context.NONE));
    }

    /// Three digits: a logarithm has rarely more than two decimals.
    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(3)).doubleValue();
    }

    /// The value in standard form, as [SpokenValue] writes it for people.
    public ReportedValue standardForm() {
        Unit unit = units().map(Unit::of).orElse(null);
        Relation known = relation().orElse(Relation.EQUAL);
        double lower = value().orElse(0);
        return switch (reportedForm) {
            case POINT -> new ReportedValue.Point(reportedText, known, lower, unit, context());
            case RANGE ->
                new ReportedValue.Range(reportedText, lower, upperValue().orElse(lower), unit, context());
            case EFFECT -> new ReportedValue.Effect(reportedText, known, lower, standardUpperValue, context());
            case WORD ->
                new ReportedValue.Word(reportedText, meaning().orElse(ReportedValue.Word.Meaning.REMARK), context());
        };
    }

    /// What makes two reports the same result: the numbers in standard form, or the words.
    public String sameness() {
        return StandardValue.sameness(
                reportedForm,
                wordMeaning,
                reportedText,
                standardRelation,
                standardValue,
                standardUpperValue,
                standardUnits,
                context().statedConcentration().map(ReportedValue.Amount::value).orElse(null),
                effectUnits().orElse(null));
    }

    /// Takes it out of lists and means; it stays readable. A new version.
    public void retract(String reason, Authorship by, Instant at) {
        retraction = new Retraction(reason, by.person(), at);
        retractedIn = by.importId();
        version++;
    }

    /// Makes it count again. A new version.
    public void restore() {
        retraction = null;
        retractedIn = null;
        version++;
    }
}
