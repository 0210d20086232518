package org.daybook.chem.structure.chemdraw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One object of a drawing, named as CDXML names it, whichever of the two formats it comes from.
///
/// @param kind `page`, `fragment`, `n`, `b`, `t`, `arrow`, `graphic`, `scheme`, `step` and others
/// @param values properties by their names in CDXML
/// @param children in the order of the file
/// @param words what the object and those inside it say in letters
record DrawnObject(String kind, Map<String, String> values, List<DrawnObject> children, StringBuilder words) {

    DrawnObject(String kind) {
        this(kind, new LinkedHashMap<>(), new ArrayList<>(), new StringBuilder());
    }

    String id() {
        return values.getOrDefault("id", "");
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// The numbers of a property, as of a point or a box; empty if there are fewer.
    double[] numbers(String name, int count) {
        String[] parts = values.getOrDefault(name, "").strip().split("\\s+");
        double[] numbers = new double[Math.min(count, parts.length)];
        for (int i = 0; i < numbers.length; i++) {
            try {
                numbers[i] = Double.parseDouble(parts[i]);
            } catch (NumberFormatException e) {
                return new double[0];
            }
        }
        return numbers.length == count ? numbers : new double[0];
    }

    Stream<DrawnObject> children(String name) {
        return children.stream().filter(child -> child.kind.equals(name));
    }

    /// This and all below it, but not what is inside atoms: the full form of an abbreviation is no object of the page.
    Stream<DrawnObject> all() {
        return kind.equals("n") ? Stream.of(this)
                : Stream.concat(Stream.of(this), children.stream().flatMap(DrawnObject::all));
    }
}
