package org.daybook.chem.structure.smiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.UnreadableStructureException;

/// The extension of a reaction SMILES, which counts the atoms and bonds of all its parts, given to each component as if
/// that stood alone.
///
/// Labels, groups of centres, radicals, wavy bonds, wedges, open and stated double bonds and the flag `r` are shared
/// out; `f` says which parts are one component. Places of atoms, lone pairs and highlights say nothing of a structure.
/// Any other field, as those of polymers, is refused: nothing is lost without a word.
public final class SharedExtension {

    private static final Set<String> SILENT = Set.of("(", "lp", "ha", "hb", "SgH");
    private static final Set<String> OF_BONDS = Set.of("c", "t", "ctu");
    private static final Set<String> OF_BONDS_AT_ATOMS = Set.of("w", "wU", "wD");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,6}(?:,\\d{1,6})*,?");
    private static final Pattern FRAGMENTS = Pattern.compile("\\d{1,4}(?:\\.\\d{1,4})+(?:,\\d{1,4}(?:\\.\\d{1,4})+)*");
    private static final Pattern PLACES = Pattern.compile("\\d{1,6}\\.\\d{1,6}(?:,\\d{1,6}\\.\\d{1,6})*,?");
    private static final String VALUES = "_AV:";
    private static final String BETWEEN_LABELS = "(?<!&#\\d{1,5});";

    private final String extension;
    private final List<Part> parts;
    private final int[] componentOfPart;
    private final List<List<String>> shares = new ArrayList<>();
    /// Component of each atom of the reaction, and its number there; the same for bonds.
    private final int[][] atoms;
    private final int[][] bonds;

    /// One part of a reaction SMILES.
    ///
    /// @param hasHand whether a configuration is written in it with `@`
    public record Part(int atoms, int bonds, boolean hasHand) {}

    private SharedExtension(String extension, List<Part> parts) {
        this.extension = extension;
        this.parts = parts;
        this.componentOfPart = new int[parts.size()];
        Arrays.setAll(componentOfPart, part -> part);
        List<ExtensionField> fields = extension.isEmpty() ? List.of() : ExtensionField.in(extension);
        fields.stream().filter(field -> field.name().equals("f")).forEach(this::join);
        parts.forEach(part -> shares.add(new ArrayList<>()));
        atoms = places(parts.stream().mapToInt(Part::atoms).toArray());
        bonds = places(parts.stream().mapToInt(Part::bonds).toArray());
        fields.forEach(this::share);
    }

    /// @param extension with its bars, or empty
    /// @throws UnreadableStructureException at the field that cannot be shared out, columns counted from the first bar
    public static SharedExtension of(String extension, List<Part> parts) {
        return new SharedExtension(extension, parts);
    }

    /// The component that a part belongs to: the first of the parts that are one.
    public int componentOf(int part) {
        return componentOfPart[part];
    }

    /// The extension of a component, with its bars; empty if it has none.
    public String share(int component) {
        List<String> fields = shares.get(component);
        return fields.isEmpty() ? "" : "|" + String.join(",", fields) + "|";
    }

    private void join(ExtensionField field) {
        require(FRAGMENTS.matcher(field.value()).matches(), field);
        for (String group : field.value().split(",")) {
            int first = -1;
            for (String number : group.split("\\.")) {
                int part = Integer.parseInt(number);
                require(part < parts.size() && componentOfPart[part] == part, field);
                first = first < 0 ? part : first;
                require(part >= first, field);
                componentOfPart[part] = first;
            }
        }
    }

    private int[][] places(int[] sizes) {
        int[] used = new int[sizes.length];
        int[][] places = new int[Arrays.stream(sizes).sum()][];
        int at = 0;
        for (int part = 0; part < sizes.length; part++) {
            int component = componentOfPart[part];
            for (int i = 0; i < sizes[part]; i++) {
                places[at++] = new int[] {component, used[component]++};
            }
        }
        return places;
    }

    private void share(ExtensionField field) {
        String name = field.name();
        if (name.equals("$")) {
            shareLabels(field);
        } else if (name.equals("r") && field.value().isEmpty()) {
            shareFlag();
        } else if (field.isGroup() || name.matches("\\^[1-7]")) {
            shareNumbers(field, atoms);
        } else if (OF_BONDS.contains(name)) {
            shareNumbers(field, bonds);
        } else if (OF_BONDS_AT_ATOMS.contains(name)) {
            shareBondsAtAtoms(field);
        } else {
            require(name.equals("f") || SILENT.contains(name), field);
        }
    }

    private void shareLabels(ExtensionField field) {
        String prefix = field.value().startsWith(VALUES) ? VALUES : "";
        String[] labels = field.value().substring(prefix.length()).split(BETWEEN_LABELS, -1);
        String[][] ofComponents = new String[parts.size()][];
        for (int i = 0; i < labels.length; i++) {
            if (!labels[i].isEmpty()) {
                int[] place = place(String.valueOf(i), atoms, field);
                if (ofComponents[place[0]] == null) {
                    ofComponents[place[0]] = new String[sizeOf(place[0])];
                    Arrays.fill(ofComponents[place[0]], "");
                }
                ofComponents[place[0]][place[1]] = labels[i];
            }
        }
        for (int component = 0; component < ofComponents.length; component++) {
            if (ofComponents[component] != null) {
                shares.get(component).add("$" + prefix + String.join(";", ofComponents[component]) + "$");
            }
        }
    }

    private int sizeOf(int component) {
        int size = 0;
        for (int part = component; part < parts.size(); part++) {
            size += componentOfPart[part] == component ? parts.get(part).atoms() : 0;
        }
        return size;
    }

    /// To those that have a hand; where none has one it is told at the first.
    private void shareFlag() {
        boolean isAnyHanded = parts.stream().anyMatch(Part::hasHand);
        for (int part = 0; part < parts.size(); part++) {
            List<String> its = shares.get(componentOfPart[part]);
            boolean isMeant = isAnyHanded ? parts.get(part).hasHand() : part == 0;
            if (isMeant && !its.contains("r")) {
                its.add("r");
            }
        }
    }

    private void shareNumbers(ExtensionField field, int[][] places) {
        require(NUMBERS.matcher(field.value()).matches(), field);
        List<List<String>> numbers = none();
        for (String number : field.value().split(",")) {
            int[] place = place(number, places, field);
            numbers.get(place[0]).add(String.valueOf(place[1]));
        }
        add(field.name(), numbers);
    }

    private void shareBondsAtAtoms(ExtensionField field) {
        require(PLACES.matcher(field.value()).matches(), field);
        List<List<String>> pairs = none();
        for (String pair : field.value().split(",")) {
            int dot = pair.indexOf('.');
            int[] atom = place(pair.substring(0, dot), atoms, field);
            int[] bond = place(pair.substring(dot + 1), bonds, field);
            pairs.get(atom[0]).add(atom[1] + "." + bond[1]);
        }
        add(field.name(), pairs);
    }

    private List<List<String>> none() {
        List<List<String>> none = new ArrayList<>();
        parts.forEach(part -> none.add(new ArrayList<>()));
        return none;
    }

    private void add(String name, List<List<String>> values) {
        for (int component = 0; component < values.size(); component++) {
            if (!values.get(component).isEmpty()) {
                shares.get(component).add(name + ":" + String.join(",", values.get(component)));
            }
        }
    }

    private int[] place(String number, int[][] places, ExtensionField field) {
        int at = Integer.parseInt(number);
        if (at >= places.length) {
            throw fault(Reason.of("structure.there-is-no-atom-they-count", number), field);
        }
        return places[at];
    }

    private void require(boolean isRead, ExtensionField field) {
        if (!isRead) {
            throw fault(Reason.of("structure.the-field-of-the-extension", field.text()), field);
        }
    }

    private UnreadableStructureException fault(Reason reason, ExtensionField field) {
        return new UnreadableStructureException(Format.SMILES, reason, extension, 1, field.offset() + 1);
    }
}
