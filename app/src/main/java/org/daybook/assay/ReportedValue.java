package org.daybook.assay;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One result as somebody reported it: what was typed, and what it was understood to say.
public sealed interface ReportedValue {

    /// What was typed for this one value, without the white space around it.
    String text();

    /// A number, perhaps only a bound, perhaps with its unit and its uncertainty: `0.66`, `>50`, `~3 uM`, `0.66 ± 0.02`.
    ///
    /// @param uncertainty what stood after `±`, in the same unit
    record Point(String text, Relation relation, double value, @Nullable Double uncertainty, @Nullable Unit unit) implements ReportedValue {

        public Optional<Unit> statedUnit() {
            return Optional.ofNullable(unit);
        }
    }

    /// A value known to lie between two numbers: `1.6-3.1`; lower is at most upper.
    record Range(String text, double lower, double upper, @Nullable Unit unit) implements ReportedValue {

        public Optional<Unit> statedUnit() {
            return Optional.ofNullable(unit);
        }
    }

    /// A per cent effect at one concentration, where a dose response curve was meant: `61% at 40 micromolar`, `25-80% at 80 uM`.
    ///
    /// @param upperPercent the upper end if a range was given
    record Effect(String text, Relation relation, double percent, @Nullable Double upperPercent, double concentration, Unit unit)
            implements ReportedValue {
    }

    /// Words instead of a number: `nd`, `low sol`, `slow`, `Yes`.
    record Word(String text, Meaning meaning) implements ReportedValue {

        /// What such words say about the measurement.
        public enum Meaning {
            NOT_DETERMINED, NOT_APPLICABLE, NOT_SOLUBLE, INACTIVE, REMARK;

            /// Whether the words say that there is no result.
            public boolean isNoResult() {
                return this == NOT_DETERMINED || this == NOT_APPLICABLE;
            }
        }
    }

    /// Not a result at all: a spreadsheet's error such as `#DIV/0!`, or a relation without its number.
    ///
    /// @param reason what is wrong, for the person who reads the report
    record Fault(String text, String reason) implements ReportedValue {
    }
}
