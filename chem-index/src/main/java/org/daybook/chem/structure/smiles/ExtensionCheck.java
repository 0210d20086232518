package org.daybook.chem.structure.smiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.chem.structure.EnhancedStereo;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.ImpliedGeometry;
import org.daybook.chem.structure.Reason;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.stereo.Stereocenters;

/// Finds what the extension of a CXSMILES says that CDK passes over or changes, so that it would be lost.
final class ExtensionCheck {

    /// Wavy bonds, an atom and a bond each: the configuration of the atom is open.
    private static final Pattern WAVY = Pattern.compile(
            "(?<=[|,])w:(\\d{1,4}\\.\\d{1,4}(?:,\\d{1,4}\\.\\d{1,4})*+)(?:,|(?=\\|))");

    /// Places of crossing bonds and brackets of a group that RDKit writes although they are empty.
    private static final Pattern EMPTY_ENDS = Pattern.compile("((?<=[|,])Sg:\\w+:[\\d,]*:[^:|,]*:[a-z]*):+(?=[,|])");

    /// What CDK reads. Lone pairs (`lp`), parts that belong together (`f`), highlights (`ha`, `hb`) and the order of
    /// groups of data (`SgH`) say nothing about the structure.
    private static final Set<String> KNOWN = Set.of("$", "(", "r", "c", "t", "ctu", "f", "lp", "ha", "hb", "Sg",
            "SgD", "SgH", "wU", "wD", "LO");
    private static final String LIST = "\\d+(?:,\\d+)*,?";
    /// What the values of fields look like; those of groups and radicals are lists of atoms.
    private static final Map<String, Pattern> SHAPES = Map.of(
            "r", Pattern.compile(""),
            "Sg", Pattern.compile("(?:n|mon|mer|co|alt|ran|blk|xl|mod|grf|any|gen|c|mix|f):" + LIST + "(?::.*)?"),
            "SgD", Pattern.compile("(?:" + LIST + ")?:.*"),
            "wU", Pattern.compile("\\d+\\.\\d+(?:,\\d+\\.\\d+)*,?"),
            "wD", Pattern.compile("\\d+\\.\\d+(?:,\\d+\\.\\d+)*,?"));
    private static final Pattern ATOMS = Pattern.compile(LIST);
    private static final Pattern GROUP_OR_RADICAL = Pattern.compile("a|[o&][1-9]\\d{0,2}|\\^[1-7]");

    private static final Map<String, String> REFUSED = Map.of(
            "C", "structure.dative-and-hydrogen-bonds-of-the",
            "H", "structure.dative-and-hydrogen-bonds-of-the",
            "m", "structure.a-bond-to-one-of-several");
    /// Any atom, any but carbon, halogen or metal, or hydrogen too.
    private static final Pattern QUERY_LABEL = Pattern.compile("_?[AQXM]H?_[ep]");
    private static final String VALUES = "_AV:";
    /// Atoms that stand there several times, as often as who searches says.
    private static final String LINK_NODES = "LN";

    private ExtensionCheck() {}

    /// `rest` without its wavy bonds, which CDK does not read, and without the labels of elements, of which it makes
    /// open places.
    static String understood(String rest, List<SmilesAtom> written) {
        if (!rest.startsWith("|")) {
            return rest;
        }
        StringBuilder plain = new StringBuilder(rest);
        for (ExtensionField field : ExtensionField.in(rest)) {
            if (isLabels(field)) {
                plain.replace(field.offset() + 1, field.offset() + 1 + field.value().length(),
                        ofOpenPlaces(field.value(), written));
                break;
            }
        }
        String brief = EMPTY_ENDS.matcher(plain).replaceAll("$1");
        return WAVY.matcher(brief).replaceAll("").replaceFirst(",\\|", "|").replaceFirst("^\\|\\|", "").strip();
    }

    private static boolean isLabels(ExtensionField field) {
        return field.name().equals("$") && !field.value().startsWith(VALUES);
    }

    private static String ofOpenPlaces(String labels, List<SmilesAtom> written) {
        List<String> kept = new ArrayList<>();
        for (String label : labels(labels)) {
            boolean isOpen = kept.size() >= written.size()
                    || Graphs.isUnknownSymbol(written.get(kept.size()).symbol());
            kept.add(isOpen ? label : "");
        }
        return String.join(";", kept);
    }

    /// A semicolon that ends an escape (`&#38;`) is none between labels.
    private static List<String> labels(String value) {
        return List.of(value.split("(?<!&#\\d{1,5});", -1));
    }

    /// @param offset of the character where it stands, from the first bar
    record Lost(int offset, Reason reason) {}

    /// What cannot be read at all, before CDK has seen it.
    static Optional<Lost> unreadable(String rest, List<SmilesAtom> written) {
        if (!rest.startsWith("|") || rest.indexOf('|', 1) < 0) {
            return Optional.empty();
        }
        Map<Integer, String> groupOfAtom = new HashMap<>();
        List<ExtensionField> labels = ExtensionField.in(rest).stream().filter(ExtensionCheck::isLabels).toList();
        if (labels.size() > 1) {
            return Optional.of(new Lost(labels.get(1).offset(),
                    Reason.of("structure.the-field-of-the-extension", labels.get(1).text())));
        }
        return ExtensionField.in(rest).stream()
                .flatMap(field -> unknownAtom(field, written.size())
                        .or(() -> fault(field, written, groupOfAtom)
                                .map(reason -> new Lost(field.offset(), reason)))
                        .stream())
                .findFirst();
    }

    private static Optional<Lost> unknownAtom(ExtensionField field, int atoms) {
        return field.atoms().stream()
                .filter(atom -> atom.length() > 4 || Integer.parseInt(atom) >= atoms)
                .findFirst()
                .map(atom -> new Lost(field.offset() + field.text().indexOf(atom, field.name().length()),
                        Reason.of("structure.there-is-no-atom-they-count", atom)));
    }

    private static Optional<Reason> fault(
            ExtensionField field, List<SmilesAtom> written, Map<Integer, String> groupOfAtom) {
        String name = field.name();
        if (REFUSED.containsKey(name)) {
            return Optional.of(Reason.of(REFUSED.get(name)));
        }
        if (name.equals(LINK_NODES)) {
            return Optional.of(Reason.of("structure.the-query-feature-belongs-to-a", LINK_NODES));
        }
        boolean isOrderOfElement = name.equals("LO") && !isOfOpenPlaces(field, written);
        if (!isKnown(field) || isOrderOfElement) {
            return Optional.of(field.value().isEmpty() && !field.isGroup()
                    ? Reason.of("structure.the-extension-between-the-bars-is")
                    : Reason.of("structure.the-field-of-the-extension", field.text()));
        }
        for (String atom : field.isGroup() ? field.atoms() : List.<String>of()) {
            String before = groupOfAtom.putIfAbsent(Integer.parseInt(atom), name);
            if (before != null && !before.equals(name)) {
                return Optional.of(Reason.of("structure.an-atom-stands-in-two-groups", atom, before, name));
            }
        }
        return name.equals("$") ? faultOfLabels(field, written.size()) : Optional.empty();
    }

    private static boolean isKnown(ExtensionField field) {
        String name = field.name();
        if (name.equals("w")) {
            return WAVY.matcher("|" + field.text() + "|").find();
        }
        return GROUP_OR_RADICAL.matcher(name).matches()
                ? ATOMS.matcher(field.value()).matches()
                : KNOWN.contains(name)
                        && (!SHAPES.containsKey(name) || SHAPES.get(name).matcher(field.value()).matches());
    }

    private static boolean isOfOpenPlaces(ExtensionField field, List<SmilesAtom> written) {
        return Pattern.compile("(\\d{1,4}):").matcher(field.value()).results()
                .map(result -> Integer.parseInt(result.group(1)))
                .allMatch(atom -> atom < written.size() && Graphs.isUnknownSymbol(written.get(atom).symbol()));
    }

    private static Optional<Reason> faultOfLabels(ExtensionField field, int atoms) {
        List<String> labels = labels(field.value());
        for (int i = atoms; i < labels.size(); i++) {
            if (!labels.get(i).isEmpty()) {
                return Optional.of(Reason.of("structure.there-is-no-atom-they-count", i));
            }
        }
        return isLabels(field)
                ? labels.stream().filter(label -> QUERY_LABEL.matcher(label).matches()).findFirst()
                        .map(label -> Reason.of("structure.the-query-feature-belongs-to-a", label))
                : Optional.empty();
    }

    /// @param rest what follows the SMILES
    /// @param container what CDK made of both; rings and aromaticity are marked
    static Optional<Lost> lost(String rest, IAtomContainer container) {
        if (!rest.startsWith("|") || rest.indexOf('|', 1) < 0) {
            return Optional.empty();
        }
        Set<IAtom> configured = configured(container);
        return ExtensionField.in(rest).stream()
                .flatMap(field -> loss(field, container, configured)
                        .map(reason -> new Lost(field.offset(), reason)).stream())
                .findFirst();
    }

    private static Optional<Reason> loss(ExtensionField field, IAtomContainer container, Set<IAtom> configured) {
        return switch (field.name()) {
            case "r" -> hasHand(container) ? Optional.empty()
                    : Optional.of(Reason.of("structure.the-flag-r-and-no-hand"));
            case "c", "t" -> leavesGeometryOpen(container) > 0
                    ? Optional.of(Reason.of("structure.cis-and-trans-of-the-extension")) : Optional.empty();
            case "ctu" -> isGeometryStated(container)
                            && leavesGeometryOpen(container) < field.value().split(",").length
                    ? Optional.of(Reason.of("structure.open-double-bonds-of-the-extension")) : Optional.empty();
            case "w" -> field.atoms().stream().filter(atom -> configured.contains(atom(container, atom))).findFirst()
                    .map(atom -> Reason.of("structure.a-wavy-bond-and-a", atom));
            case "wU", "wD" -> field.atoms().stream()
                    .filter(atom -> !configured.contains(atom(container, atom))).findFirst()
                    .map(atom -> Reason.of("structure.a-wedge-of-the-extension-stands", atom));
            case "$" -> isLabels(field) ? lostLabel(field, container) : Optional.empty();
            default -> field.isMixture() ? lostGroup(field, container) : Optional.empty();
        };
    }

    private static boolean hasHand(IAtomContainer container) {
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            if (EnhancedStereo.hasHand(element)) {
                return true;
            }
        }
        return false;
    }

    private static IAtom atom(IAtomContainer container, String number) {
        return container.getAtom(Integer.parseInt(number));
    }

    /// A label of an element may say what the atom is anyway.
    private static Optional<Reason> lostLabel(ExtensionField field, IAtomContainer container) {
        List<String> labels = labels(field.value());
        for (int i = 0; i < Math.min(labels.size(), container.getAtomCount()); i++) {
            IAtom atom = container.getAtom(i);
            String label = labels.get(i);
            if (!label.isEmpty() && !Graphs.isUnknown(atom) && !AtomAlias.saysWhatIsThere(label, atom)) {
                return Optional.of(Reason.of("structure.a-label-says-what-is-not", label, i, atom.getSymbol()));
            }
        }
        return Optional.empty();
    }

    /// A group at an atom that has no hand: at one that could have it the group says that there are two of it, and at
    /// any other it is a slip.
    private static Optional<Reason> lostGroup(ExtensionField field, IAtomContainer container) {
        List<Integer> atoms = field.atoms().stream().map(Integer::valueOf).toList();
        return EnhancedStereo.openMember(container, atoms)
                .map(atom -> Reason.of("structure.a-group-holds-an-atom-without", field.name(), atom))
                .or(() -> EnhancedStereo.memberWithoutHand(container, atoms)
                        .map(atom -> Reason.of("structure.a-group-holds-an-atom-that", field.name(), atom)));
    }

    private static Set<IAtom> configured(IAtomContainer container) {
        Set<IAtom> configured = new HashSet<>();
        container.stereoElements().forEach(element -> {
            if (element.getFocus() instanceof IBond bond) {
                bond.atoms().forEach(configured::add);
            } else {
                configured.add((IAtom) element.getFocus());
            }
        });
        return configured;
    }

    private static boolean isGeometryStated(IAtomContainer container) {
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            if (element.getConfigClass() == IStereoElement.CT || element.getConfigClass() == IStereoElement.CU) {
                return true;
            }
        }
        return false;
    }

    /// How many double bonds could be either and are not stated. The extension numbers bonds, which programs count in
    /// different orders; in small and aromatic rings it says nothing.
    private static int leavesGeometryOpen(IAtomContainer container) {
        Set<Object> stated = new HashSet<>();
        container.stereoElements().forEach(element -> stated.add(element.getFocus()));
        Stereocenters possible = Stereocenters.of(container);
        int open = 0;
        for (IBond bond : container.bonds()) {
            boolean isOpen = bond.getOrder() == IBond.Order.DOUBLE && !stated.contains(bond)
                    && ImpliedGeometry.hasChoice(bond)
                    && (bond.isInRing() || isEnd(bond.getBegin(), possible) && isEnd(bond.getEnd(), possible));
            open += isOpen ? 1 : 0;
        }
        return open;
    }

    private static boolean isEnd(IAtom atom, Stereocenters possible) {
        return possible.isStereocenter(atom.getIndex())
                && possible.elementType(atom.getIndex()) == Stereocenters.Type.Tricoordinate;
    }
}
