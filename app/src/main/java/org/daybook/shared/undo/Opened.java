package org.daybook.shared.undo;

/// Something that an import opened for what it brought: an assay, a campaign, a series.
///
/// @param name what people know it by
/// @param why why it stays although the import is undone; empty: it goes
public record Opened(Part part, long id, String name, String why) {

    /// Whether it goes.
    public boolean isGoing() {
        return why.isEmpty();
    }
}
