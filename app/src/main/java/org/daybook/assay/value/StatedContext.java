package org.daybook.assay.value;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.daybook.assay.value.ReportedValue.Amount;
import org.daybook.assay.value.ReportedValue.Context;
import org.daybook.assay.value.ReportedValue.Interval;
import org.daybook.assay.value.ReportedValue.Uncertainty;
import org.daybook.quantities.Unit;
import org.jspecify.annotations.Nullable;

/// What stood beside a value, as the columns of a result hold it; the number of experiments has a column of its own,
/// and a note is in the remark.
@Embeddable
public class StatedContext {

    private @Nullable Double uncertainty;

    @Enumerated(EnumType.STRING)
    private Uncertainty.@Nullable Kind uncertaintyKind;

    private @Nullable Double intervalLower;
    private @Nullable Double intervalUpper;
    private @Nullable Integer intervalConfidence;
    private @Nullable Double effectConcentration;
    private @Nullable String effectUnits;
    private @Nullable Double conditionTime;
    private @Nullable String conditionTimeUnits;
    private @Nullable String footnote;

    protected StatedContext() {
    }

    /// Takes over all but the number of experiments; units are kept as symbols.
    public StatedContext(Context context) {
        context.statedUncertainty().ifPresent(stated -> {
            uncertainty = stated.value();
            uncertaintyKind = stated.kind();
        });
        context.statedInterval().ifPresent(stated -> {
            intervalLower = stated.lower();
            intervalUpper = stated.upper();
            intervalConfidence = stated.confidence();
        });
        context.statedConcentration().ifPresent(stated -> {
            effectConcentration = stated.value();
            effectUnits = stated.unit().symbol();
        });
        context.statedTime().ifPresent(stated -> {
            conditionTime = stated.value();
            conditionTimeUnits = stated.unit().symbol();
        });
        footnote = context.footnote();
    }

    /// What was taken over, with the number of experiments from its own column; null where none was stated.
    public Context context(@Nullable Integer sampleSize) {
        return new Context(
                uncertainty == null ? null : new Uncertainty(uncertainty, uncertaintyKind),
                intervalLower == null || intervalUpper == null
                        ? null
                        : new Interval(intervalLower, intervalUpper, intervalConfidence),
                sampleSize,
                amount(effectConcentration, effectUnits),
                amount(conditionTime, conditionTimeUnits),
                footnote,
                null);
    }

    private static @Nullable Amount amount(@Nullable Double value, @Nullable String units) {
        return value == null || units == null ? null : new Amount(value, Unit.of(units));
    }
}
