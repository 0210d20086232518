package org.daybook.exchange.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The formats in which tables leave.
public enum SheetFormat {

    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSON("application/json"),
    SDF("chemical/x-mdl-sdfile;charset=UTF-8"),
    SMI("chemical/x-daylight-smiles;charset=UTF-8");

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /// With the character encoding where it is a text.
    public String mediaType() {
        return mediaType;
    }

    /// The end of a file name: `csv`.
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The format with this extension.
    public static Optional<SheetFormat> of(String extension) {
        return Arrays.stream(values()).filter(format -> format.extension().equals(extension)).findFirst();
    }
}
