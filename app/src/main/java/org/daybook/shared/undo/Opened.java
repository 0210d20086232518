package org.daybook.shared.undo;

import org.daybook.shared.Said;

/// Something that an import opened for what it brought: an assay, a campaign, a series.
///
/// @param name what people know it by
/// @param why why it stays although the import is undone; empty: it goes
public record Opened(Part part, long id, String name, Said why) {

    /// Nothing keeps it.
    public static final Said GOES = Said.plain("");

    /// Whether it goes.
    public boolean isGoing() {
        return why.equals(GOES);
    }
}
