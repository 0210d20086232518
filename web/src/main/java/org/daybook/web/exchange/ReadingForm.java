package org.daybook.web.exchange;

import org.daybook.exchange.imports.Imports;
import org.daybook.exchange.table.file.ReadingChoice;
import org.jspecify.annotations.Nullable;

/// How people and programs say that a file is to be read; empty and missing fields leave it to the evidence.
///
/// @param sheet name of the sheet of a workbook
/// @param encoding one of [ReadingChoice#ENCODINGS]
/// @param delimiter one of [ReadingChoice#DELIMITERS]
/// @param headingRows `3`, `3-4`, or `0` for none
record ReadingForm(@Nullable String sheet, @Nullable String encoding, @Nullable String delimiter,
        @Nullable String headingRows) {

    Imports.Reading reading() {
        return new Imports.Reading(new ReadingChoice(given(sheet), given(encoding), given(delimiter)),
                given(headingRows));
    }

    private static @Nullable String given(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }
}
