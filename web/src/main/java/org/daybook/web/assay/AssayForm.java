package org.daybook.web.assay;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.daybook.assay.correction.Results;
import org.jspecify.annotations.Nullable;

/// What the form of an assay sends; what is not there stays as it is.
///
/// @param protocol an address; `protocolUrl` is its older name
/// @param unitChange what another unit says about numbers that were typed without one: `convert` or `correct`
/// @param version of the assay that is edited
record AssayForm(
        @Nullable String name, @Nullable String target, @Nullable String organism, @Nullable String strain,
        @Nullable String lab, @Nullable String type, @Nullable String units, @Nullable String direction,
        @Nullable String protocol, @Nullable String protocolUrl, @Nullable String protocolVersion,
        @Nullable String unitChange, @Nullable String reason, @Nullable Integer version) {

    static AssayForm of(Map<String, String> fields, int version) {
        return new AssayForm(fields.get("name"), fields.get("target"), fields.get("organism"), fields.get("strain"),
                fields.get("lab"), fields.get("type"), fields.get("units"), fields.get("direction"),
                fields.get("protocol"), null, fields.get("protocolVersion"), "", "", version);
    }

    /// The fields that were sent, by the names of [org.daybook.assay.correction.AssayCorrections#fields].
    Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        put(fields, "name", name);
        put(fields, "target", target);
        put(fields, "organism", organism);
        put(fields, "strain", strain);
        put(fields, "lab", lab);
        put(fields, "type", type);
        put(fields, "units", units);
        put(fields, "direction", direction);
        boolean older = protocolUrl != null && !protocolUrl.isEmpty();
        put(fields, "protocol", older || protocol == null ? protocolUrl : protocol);
        put(fields, "protocolVersion", protocolVersion);
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String text) {
        if (text != null) {
            fields.put(name, text);
        }
    }

    /// Forms from before versions were counted send none.
    int versionOrAny() {
        return version == null ? Results.ANY_VERSION : version;
    }

    String unitChangeOrEmpty() {
        return Objects.requireNonNullElse(unitChange, "");
    }

    String reasonOrEmpty() {
        return Objects.requireNonNullElse(reason, "");
    }
}
