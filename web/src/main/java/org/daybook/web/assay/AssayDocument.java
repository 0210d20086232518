package org.daybook.web.assay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.daybook.assay.Assay;
import org.daybook.assay.Assays;
import org.daybook.quantities.Unit;
import org.jspecify.annotations.Nullable;

/// An assay and its results for programs.
///
/// @param version its ETag in the API; counts its changes
/// @param counts how much has been measured, where the results are left out
/// @param activities null in a list of assays
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssayDocument(
        String slug,
        String name,
        @Nullable String target,
        @Nullable String organism,
        @Nullable String strain,
        @Nullable String lab,
        @Nullable String type,
        @Nullable String units,
        boolean unitsAssumed,
        String direction,
        @Nullable String protocol,
        @Nullable String protocolVersion,
        int version,
        @Nullable CountsDocument counts,
        @Nullable List<ResultDocument> activities) {

    static AssayDocument of(Assay assay) {
        return of(assay, null, null);
    }

    static AssayDocument of(Assay assay, List<ResultDocument> rows) {
        return of(assay, null, rows);
    }

    static AssayDocument of(Assays.Overview line) {
        return of(line.assay(), new CountsDocument(line.activities(), line.compounds()), null);
    }

    private static AssayDocument of(Assay assay, @Nullable CountsDocument counts, @Nullable List<ResultDocument> rows) {
        return new AssayDocument(
                assay.slug(),
                assay.name(),
                assay.target().orElse(null),
                assay.organism().orElse(null),
                assay.strain().orElse(null),
                assay.lab().orElse(null),
                assay.endpoint().orElse(null),
                assay.unit().map(Unit::symbol).orElse(null),
                assay.unitIsAssumed(),
                assay.direction().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                assay.protocolUrl().orElse(null),
                assay.protocolVersion().orElse(null),
                assay.version(),
                counts,
                rows);
    }

    /// Results of an assay, and compounds that have one.
    record CountsDocument(long activities, long compounds) {
    }
}
