package org.daybook.web.registry.curation;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.daybook.quantities.TypedNumber;
import org.daybook.registry.batch.NewBatch;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.EntryId;
import org.jspecify.annotations.Nullable;

/// What somebody typed about a batch; what is not there is empty.
///
/// @param under the number it was made under, or empty for the one the compound goes by
/// @param entry number or address of the entry in which it was made
/// @param madeOn a day as yyyy-mm-dd
record BatchForm(
        @Nullable String under,
        @Nullable String code,
        @Nullable String amount,
        @Nullable String purity,
        @Nullable String salt,
        @Nullable String supplier,
        @Nullable String entry,
        @Nullable String madeOn,
        @Nullable String remark) {

    NewBatch toNewBatch() {
        return new NewBatch(
                text(under),
                text(code),
                oneReading("amount", amount),
                text(purity),
                text(salt),
                text(supplier),
                entryId(),
                day(),
                text(remark));
    }

    private @Nullable EntryId entryId() {
        String id = OverLimitException.requireNaming("entry", text(entry)).strip().replaceFirst("^.*/entries/", "");
        if (id.isEmpty()) {
            return null;
        }
        if (!id.matches("[1-9]\\d{0,17}")) {
            throw new InvalidInputException("entry", Said.of("said.registry.is-not-an-entry-give", entry));
        }
        return new EntryId(Long.parseLong(id));
    }

    private @Nullable LocalDate day() {
        if (OverLimitException.requireNaming("madeOn", text(madeOn)).isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text(madeOn).strip());
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("madeOn", Said.of("said.registry.is-not-a-day-such", madeOn));
        }
    }

    private static String oneReading(String field, @Nullable String typed) {
        TypedNumber.requireOneReading(field, text(typed));
        return text(typed);
    }

    private static String text(@Nullable String typed) {
        return requireNonNullElse(typed, "");
    }
}
