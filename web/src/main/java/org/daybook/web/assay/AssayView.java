package org.daybook.web.assay;

import java.util.List;
import java.util.Optional;
import org.daybook.assay.Assay;
import org.daybook.assay.Assays;
import org.daybook.assay.Direction;
import org.daybook.assay.group.AssayGroup;
import org.daybook.quantities.Unit;

/// An assay as its page and the list of assays show it.
///
/// @param unitIsAssumed whether no column said the unit
/// @param sourceColumn the heading that it was made from
record AssayView(
        String slug,
        String name,
        Optional<String> target,
        Optional<String> organism,
        Optional<String> strain,
        Optional<String> lab,
        Optional<String> endpoint,
        Optional<Unit> unit,
        boolean unitIsAssumed,
        Optional<String> protocolUrl,
        Optional<String> protocolVersion,
        Direction direction,
        String sourceColumn) {

    static AssayView of(Assay assay) {
        return new AssayView(
                assay.slug(),
                assay.name(),
                assay.target(),
                assay.organism(),
                assay.strain(),
                assay.lab(),
                assay.endpoint(),
                assay.unit(),
                assay.unitIsAssumed(),
                assay.protocolUrl(),
                assay.protocolVersion(),
                assay.direction(),
                assay.sourceColumn());
    }

    /// Assays that belong together, by name.
    record Group(String slug, String name, List<AssayView> assays) {

        static Group of(AssayGroup group, List<Assay> assays) {
            return new Group(group.slug(), group.name(), assays.stream().map(AssayView::of).toList());
        }
    }

    /// One line of the list of assays: how many results an assay has, and of how many compounds.
    record Line(AssayView assay, long activities, long compounds) {

        static Line of(Assays.Overview overview) {
            return new Line(AssayView.of(overview.assay()), overview.activities(), overview.compounds());
        }
    }
}
