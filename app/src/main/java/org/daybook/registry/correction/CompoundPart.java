package org.daybook.registry.correction;

import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;

/// Something that belongs to a compound and can go to another one when two are merged or one is split.
///
/// @param kind what it is
/// @param id among those of its kind
/// @param compound whose it is
/// @param said what people know it by, such as *batch 02*
/// @param under the batch that it goes with, or 0
public record CompoundPart(Kind kind, long id, CompoundId compound, Said said, long under) {

    /// What people know by a text that is the same in every language.
    public CompoundPart(Kind kind, long id, CompoundId compound, String words, long under) {
        this(kind, id, compound, Said.plain(words), under);
    }

    /// What can go. The names are keys of the API in lower case.
    public enum Kind {
        NUMBERS, SYNONYMS, BATCHES, RESULTS, MEMBERSHIPS, ISSUES
    }
}
