package org.daybook.exchange.dataset;

import org.daybook.assay.Assay;
import org.daybook.quantities.Unit;

/// What is measured, as far as results of different assays may be put together. An assay of which nobody has said what
/// it measures is alone.
///
/// @param unit its symbol, or empty
record EndpointKey(String endpoint, String target, String organism, String strain, String unit, boolean isGeometric)
        implements Comparable<EndpointKey> {

    static EndpointKey of(Assay assay, boolean isGeometric) {
        return new EndpointKey(
                assay.endpoint().orElse(assay.name()),
                assay.target().orElse(""),
                assay.organism().orElse(""),
                assay.strain().orElse(""),
                assay.unit().map(Unit::symbol).orElse(""),
                isGeometric);
    }

    @Override
    public int compareTo(EndpointKey other) {
        return text().compareTo(other.text());
    }

    private String text() {
        return String.join("\0", endpoint, target, organism, strain, unit, Boolean.toString(isGeometric));
    }
}
