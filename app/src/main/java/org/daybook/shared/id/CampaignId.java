package org.daybook.shared.id;

/// Identifies one campaign in this database; greater than 0.
public record CampaignId(long value) {

    /// The word for campaigns among [Thing]s.
    public static final String KIND = "campaign";

    public CampaignId {
        Ids.requirePositive(value);
    }

    /// The same for who has to do with things of every kind.
    public Thing thing() {
        return new Thing(KIND, value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
