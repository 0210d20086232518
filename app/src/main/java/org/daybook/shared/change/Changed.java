package org.daybook.shared.change;

import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.EntryId;

/// Something that search knows has changed in the current transaction.
///
/// Publish it inside the transaction that makes the change; the change log is written from it before the commit.
///
/// @param kind what changed
/// @param id its id among its kind, greater than 0
public record Changed(Kind kind, long id) {

    /// The kinds of things that can be searched. The names are stored in the change log and never change.
    public enum Kind {
        COMPOUND, ENTRY, ISSUE, CAMPAIGN
    }

    public static Changed compound(CompoundId id) {
        return new Changed(Kind.COMPOUND, id.value());
    }

    public static Changed entry(EntryId id) {
        return new Changed(Kind.ENTRY, id.value());
    }

    public static Changed campaign(CampaignId id) {
        return new Changed(Kind.CAMPAIGN, id.value());
    }
}
