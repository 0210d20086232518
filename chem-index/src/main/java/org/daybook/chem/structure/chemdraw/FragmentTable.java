package org.daybook.chem.structure.chemdraw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Limits;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.UnreadableStructureException;
import org.openscience.cdk.config.Elements;

/// The connection table of one fragment, its abbreviations drawn out as ChemDraw keeps them, written as a V2000
/// molfile.
final class FragmentTable {

    private static final int DATIVE = 9;
    private static final int AROMATIC = 4;
    private static final int UP = 1;
    private static final int DOWN = 6;
    private static final int OPEN = 4;
    private static final int CROSSED = 3;
    private static final int NO_BONDS = 15;
    private static final int ON_A_LINE = 8;
    private static final List<String> RADICALS = List.of("None", "Singlet", "Doublet", "Triplet");

    private final List<Atom> atoms = new ArrayList<>();
    private final List<Bond> bonds = new ArrayList<>();
    private final List<Reason> lost;

    /// @param hydrogens -1 if they are not stated
    /// @param label of an open place, else empty
    private record Atom(String symbol, double x, double y, int charge, int isotope, int radical, int hydrogens,
            String label) {}

    private record Bond(int begin, int end, int type, int stereo) {}

    /// The atoms of an abbreviation that bonds from outside lead to, in their order.
    private record Abbreviation(List<Integer> ends, List<String> bondIds) {}

    /// @param lost gets what a molfile cannot say
    private FragmentTable(List<Reason> lost) {
        this.lost = lost;
    }

    static String molfile(DrawnObject fragment, double scale, List<Reason> lost) {
        FragmentTable table = new FragmentTable(lost);
        table.add(fragment, 0);
        return table.write(scale);
    }

    /// The atoms that its external connection points stand for.
    private List<Integer> add(DrawnObject fragment, int depth) {
        if (depth > ON_A_LINE) {
            throw fault(Reason.of("structure.the-drawing-is-too-large"));
        }
        Map<String, Integer> placeOfId = new HashMap<>();
        Map<String, Abbreviation> abbreviations = new HashMap<>();
        List<String> connections = new ArrayList<>();
        fragment.children("n").forEach(node -> {
            switch (node.value("NodeType").orElse("Element")) {
                case "Element" -> placeOfId.put(node.id(), addAtom(node));
                case "Nickname", "Fragment" -> abbreviations.put(node.id(), drawnOut(node, depth));
                case "GenericNickname" -> placeOfId.put(node.id(), addOpenPlace(node));
                case "ExternalConnectionPoint" -> {
                    if (depth > 0) {
                        connections.add(node.id());
                    } else {
                        placeOfId.put(node.id(), addOpenPlace(node));
                    }
                }
                default -> throw fault(Reason.of("structure.an-atom-of-the-kind-is-not", node.value("NodeType")
                        .orElse(""), words(node)));
            }
        });
        Map<String, Integer> endOfConnection = new HashMap<>();
        fragment.children("b").forEach(bond -> {
            String begin = bond.value("B").orElse("");
            String end = bond.value("E").orElse("");
            if (connections.contains(begin)) {
                endOfConnection.put(begin, place(end, bond, placeOfId, abbreviations));
            } else if (connections.contains(end)) {
                endOfConnection.put(end, place(begin, bond, placeOfId, abbreviations));
            } else {
                addBond(bond, place(begin, bond, placeOfId, abbreviations),
                        place(end, bond, placeOfId, abbreviations));
            }
        });
        return connections.stream().filter(endOfConnection::containsKey).map(endOfConnection::get).toList();
    }

    private Abbreviation drawnOut(DrawnObject node, int depth) {
        DrawnObject full = node.children("fragment").findFirst()
                .orElseThrow(() -> fault(Reason.of("structure.the-abbreviation-is-not-drawn-out", words(node))));
        List<Integer> ends = add(full, depth + 1);
        return new Abbreviation(ends, Arrays.asList(node.value("BondOrdering").orElse("").strip().split("\\s+")));
    }

    private int place(String id, DrawnObject bond, Map<String, Integer> placeOfId,
            Map<String, Abbreviation> abbreviations) {
        Integer place = placeOfId.get(id);
        Abbreviation abbreviation = abbreviations.get(id);
        if (place == null && abbreviation != null && !abbreviation.ends().isEmpty()) {
            int number = Math.max(0, abbreviation.bondIds().indexOf(bond.id()));
            place = abbreviation.ends().size() == 1 ? abbreviation.ends().getFirst()
                    : number < abbreviation.ends().size() ? abbreviation.ends().get(number) : null;
        }
        if (place == null) {
            throw fault(Reason.of("structure.a-bond-names-atom-which-is", id));
        }
        return place;
    }

    private int addAtom(DrawnObject node) {
        int number = whole(node, "Element", Elements.Carbon.number());
        Elements element = number > 0 && number < Elements.values().length ? Elements.ofNumber(number)
                : Elements.Unknown;
        if (element == Elements.Unknown) {
            throw fault(Reason.of("structure.an-atom-of-the-kind-is-not", number, words(node)));
        }
        return add(node, element.symbol(), "");
    }

    private int addOpenPlace(DrawnObject node) {
        String label = node.value("GenericNickname").orElseGet(() -> words(node)).strip();
        return add(node, "R", label.isEmpty() ? "R" : label.lines().findFirst().orElse("R"));
    }

    private int add(DrawnObject node, String symbol, String label) {
        if (atoms.size() == Limits.ATOMS - 1) {
            throw fault(Reason.of("structure.more-than-atoms", Limits.ATOMS - 1));
        }
        double[] place = node.numbers("p", 2);
        if (place.length == 0 || !(Math.abs(place[0]) < 1e5 && Math.abs(place[1]) < 1e5)) {
            throw fault(Reason.of("structure.an-atom-of-the-drawing-has-no"));
        }
        atoms.add(new Atom(symbol, place[0], place[1], whole(node, "Charge", 0), whole(node, "Isotope", 0),
                Math.max(0, RADICALS.indexOf(node.value("Radical").orElse("None"))),
                whole(node, "NumHydrogens", -1), label));
        return atoms.size() - 1;
    }

    private void addBond(DrawnObject bond, int begin, int end) {
        int type = switch (bond.value("Order").orElse("1")) {
            case "1" -> 1;
            case "2" -> 2;
            case "3" -> 3;
            case "1.5" -> AROMATIC;
            case "dative" -> DATIVE;
            default -> throw fault(Reason.of("structure.a-bond-of-type-is-not", bond.value("Order").orElse("")));
        };
        String display = bond.value("Display").orElse("Solid");
        boolean isFromEnd = display.endsWith("End");
        int stereo = switch (display) {
            case "Solid" -> 0;
            case "WedgeBegin", "WedgeEnd" -> UP;
            case "WedgedHashBegin", "WedgedHashEnd" -> DOWN;
            case "Wavy" -> type == 2 ? CROSSED : OPEN;
            default -> {
                lost.add(Reason.of("structure.a-bond-drawn-so-is-plain", display));
                yield 0;
            }
        };
        bonds.add(new Bond(isFromEnd ? end : begin, isFromEnd ? begin : end, type,
                type == 1 || stereo == CROSSED ? stereo : 0));
    }

    private int whole(DrawnObject object, String name, int otherwise) {
        String written = object.value(name).map(String::strip).orElse("");
        if (!written.isEmpty() && !written.matches("[-+]?\\d{1,4}")) {
            throw fault(Reason.of("structure.is-not-a-whole-number", written));
        }
        return written.isEmpty() ? otherwise : Integer.parseInt(written);
    }

    private String write(double scale) {
        StringBuilder molfile = new StringBuilder("\n  Daybook           2D\n\n");
        molfile.append(format("%3d%3d  0  0  0  0  0  0  0  0999 V2000%n", atoms.size(), bonds.size()));
        int[] valences = valences();
        for (int i = 0; i < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            molfile.append(format("%10.4f%10.4f%10.4f %-3s 0  0  0  0  0%3d  0  0  0  0  0  0%n",
                    atom.x() * scale, -atom.y() * scale, 0.0, atom.symbol(), valences[i]));
        }
        for (Bond bond : bonds) {
            molfile.append(format("%3d%3d%3d%3d  0  0  0%n", bond.begin() + 1, bond.end() + 1, bond.type(),
                    bond.stereo()));
        }
        for (int i = 0; i < atoms.size(); i++) {
            if (!atoms.get(i).label().isEmpty()) {
                molfile.append(format("A  %3d%n%s%n", i + 1, atoms.get(i).label()));
            }
        }
        for (int i = 0; i < atoms.size(); i++) {
            property(molfile, "CHG", i, atoms.get(i).charge());
            property(molfile, "ISO", i, atoms.get(i).isotope());
            property(molfile, "RAD", i, atoms.get(i).radical());
        }
        return molfile.append("M  END\n").toString();
    }

    /// Bonds and hydrogens of each atom whose hydrogens the drawing states, 0 of others.
    private int[] valences() {
        int[] sums = new int[atoms.size()];
        Set<Integer> unsure = new HashSet<>();
        for (Bond bond : bonds) {
            sums[bond.begin()] += bond.type();
            sums[bond.end()] += bond.type();
            if (bond.type() > 3) {
                unsure.addAll(List.of(bond.begin(), bond.end()));
            }
        }
        for (int i = 0; i < sums.length; i++) {
            Atom atom = atoms.get(i);
            int sum = sums[i] + atom.hydrogens();
            sums[i] = atom.hydrogens() < 0 || unsure.contains(i) || sum >= NO_BONDS || !atom.label().isEmpty() ? 0
                    : sum == 0 ? NO_BONDS : sum;
        }
        return sums;
    }

    private static void property(StringBuilder molfile, String tag, int atom, int value) {
        if (value != 0) {
            molfile.append(format("M  %s  1 %3d %3d%n", tag, atom + 1, value));
        }
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
    }

    private static String words(DrawnObject node) {
        return node.children("t").map(text -> text.words().toString().strip()).findFirst().orElse("");
    }

    private static UnreadableStructureException fault(Reason reason) {
        return new UnreadableStructureException(Format.REACTION, reason, "");
    }
}
