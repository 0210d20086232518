package org.daybook.shared.id;

/// Identifies one campaign in this database; greater than 0.
public record CampaignId(long value) {

    public CampaignId {
        if (value <= 0) {
            throw new IllegalArgumentException("CampaignId must be greater than 0, got " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
