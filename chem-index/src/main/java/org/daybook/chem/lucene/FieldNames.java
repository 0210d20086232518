package org.daybook.chem.lucene;

/// The fields in which a structure named `name` is kept; what each holds is in [StructureField].
record FieldNames(String name) {

    String features() {
        return name + ".features";
    }

    String skeleton() {
        return name + ".skeleton";
    }

    String packed() {
        return name + ".packed";
    }

    String fingerprint() {
        return name + ".fingerprint";
    }

    String atoms() {
        return name + ".atoms";
    }
}
