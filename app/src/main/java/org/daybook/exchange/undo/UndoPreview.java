package org.daybook.exchange.undo;

import java.util.List;
import java.util.Map;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.undo.Opened;
import org.daybook.shared.undo.Part;

/// What undoing an import would do, or what stayed when it was undone.
///
/// @param going how much goes, each part
/// @param staying how many things stay
/// @param kept what stays and why, by compound, at most [#MOST_KEPT]
/// @param opened what the import opened, with the reason for what stays of it
public record UndoPreview(Map<Part, Long> going, long staying, List<Kept> kept, List<Opened> opened) {

    /// Things that stay of which the words are told; all are counted.
    public static final int MOST_KEPT = 1_000;

    public UndoPreview {
        going = Map.copyOf(going);
        kept = List.copyOf(kept);
        opened = List.copyOf(opened);
    }

    /// One thing that stays.
    ///
    /// @param number that the compound goes by; empty for one that is not here any more
    /// @param thing what of the compound, such as `batch 02`; empty for the compound itself
    /// @param why what was done to it since
    public record Kept(CompoundId compound, String number, Said thing, Said why) {
    }
}
