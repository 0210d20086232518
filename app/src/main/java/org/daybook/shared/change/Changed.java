package org.daybook.shared.change;

import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.Thing;

/// Something that search knows has changed in the current transaction.
///
/// Publish it inside the transaction that makes the change; the change log is written from it before the commit.
public record Changed(Thing thing) {

    public static Changed compound(CompoundId id) {
        return new Changed(id.thing());
    }

    public static Changed entry(EntryId id) {
        return new Changed(id.thing());
    }

    public static Changed campaign(CampaignId id) {
        return new Changed(id.thing());
    }
}
