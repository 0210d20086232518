package org.daybook.chem.structure.depict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.chem.structure.Graphs;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IPseudoAtom;

/// The symbol of an atom with hydrogens, charge and isotope, and the room it takes.
///
/// Widths are those of Helvetica and Arial, in parts of the font size: exact enough to end bonds beside the
/// text without asking for fonts, which a server may not have.
final class AtomLabel {

    static final double FONT = 15;
    private static final double SMALL = 10.5;
    private static final double PAD = 2.5;

    private enum Shift { NONE, DOWN, UP }

    private record Run(String text, Shift shift) {

        double width() {
            double size = shift == Shift.NONE ? FONT : SMALL;
            return text.chars().mapToDouble(c -> size * widthOf((char) c)).sum();
        }
    }

    private final List<Run> before = new ArrayList<>();
    private final Run symbol;
    private final List<Run> after = new ArrayList<>();
    private final String cssClass;

    private AtomLabel(String symbol, String cssClass) {
        this.symbol = new Run(symbol, Shift.NONE);
        this.cssClass = cssClass;
    }

    /// Whether a chemist writes a symbol at `atom`; carbon goes without if it has neighbours and nothing to say.
    static boolean isNeeded(IAtom atom, IAtomContainer container) {
        boolean plainCarbon = Integer.valueOf(6).equals(atom.getAtomicNumber()) && !Graphs.isUnknown(atom)
                && Graphs.chargeOf(atom) == 0 && atom.getMassNumber() == null
                && container.getConnectedSingleElectronsCount(atom) == 0;
        return !plainCarbon || atom.getBondCount() == 0 || isMiddleOfCumulene(atom);
    }

    /// Two double bonds in one line would look like one.
    private static boolean isMiddleOfCumulene(IAtom atom) {
        int doubles = 0;
        for (IBond bond : atom.bonds()) {
            doubles += bond.getOrder() == IBond.Order.DOUBLE ? 1 : 0;
        }
        return doubles == 2 && atom.getBondCount() == 2;
    }

    /// The label of `atom`; hydrogens stand on the left if `hydrogensLeft`.
    static AtomLabel of(IAtom atom, IAtomContainer container, boolean hydrogensLeft) {
        if (atom instanceof IPseudoAtom pseudo) {
            return ofUnknown(pseudo);
        }
        AtomLabel label = new AtomLabel(atom.getSymbol(), "atom-" + atom.getSymbol());
        List<Run> hydrogens = hydrogens(Graphs.hydrogensOf(atom));
        if (hydrogensLeft) {
            label.before.addAll(hydrogens);
        }
        if (atom.getMassNumber() != null) {
            label.before.add(new Run(atom.getMassNumber().toString(), Shift.UP));
        }
        if (!hydrogensLeft) {
            label.after.addAll(hydrogens);
        }
        String charge = charge(Graphs.chargeOf(atom)) + "•".repeat(container.getConnectedSingleElectronsCount(atom));
        if (!charge.isEmpty()) {
            label.after.add(new Run(charge, Shift.UP));
        }
        return label;
    }

    private static AtomLabel ofUnknown(IPseudoAtom atom) {
        String text = atom.getLabel() == null ? "*" : atom.getLabel();
        String number = text.matches("R\\d+") ? text.substring(1) : "";
        AtomLabel label = new AtomLabel(number.isEmpty() ? text : "R", "atom-R");
        if (!number.isEmpty()) {
            label.after.add(new Run(number, Shift.UP));
        }
        return label;
    }

    private static List<Run> hydrogens(int count) {
        return switch (count) {
            case 0 -> List.of();
            case 1 -> List.of(new Run("H", Shift.NONE));
            default -> List.of(new Run("H", Shift.NONE), new Run(Integer.toString(count), Shift.DOWN));
        };
    }

    private static String charge(int charge) {
        if (charge == 0) {
            return "";
        }
        String sign = charge > 0 ? "+" : "−";
        return Math.abs(charge) == 1 ? sign : Math.abs(charge) + sign;
    }

    /// Whether most neighbours are to the right, so that hydrogens have more room on the left.
    static boolean hasRoomLeft(IAtom atom) {
        double right = 0;
        for (IBond bond : atom.bonds()) {
            right += bond.getOther(atom).getPoint2d().x - atom.getPoint2d().x;
        }
        return right > 0.1 * atom.getBondCount();
    }

    /// How far the text reaches to the left of the atom's place.
    double left() {
        return before.stream().mapToDouble(Run::width).sum() + symbol.width() / 2 + PAD;
    }

    /// How far the text reaches to the right of the atom's place.
    double right() {
        return after.stream().mapToDouble(Run::width).sum() + symbol.width() / 2 + PAD;
    }

    /// How far the text reaches up and down.
    double halfHeight() {
        return FONT * 0.37 + PAD;
    }

    /// The text element with the symbol centred on the given place.
    String toSvg(double x, double y) {
        StringBuilder svg = new StringBuilder("<text class=\"%s\" x=\"%s\" y=\"%s\">".formatted(
                cssClass.replaceAll("[^A-Za-z-]", ""), number(x - left() + PAD), number(y + FONT * 0.36)));
        double raised = 0;
        for (List<Run> runs : List.of(before, List.of(symbol), after)) {
            for (Run run : runs) {
                raised = append(svg, run, raised);
            }
        }
        return svg.append("</text>").toString();
    }

    private static double append(StringBuilder svg, Run run, double raised) {
        double wanted = switch (run.shift()) {
            case NONE -> 0;
            case DOWN -> 4;
            case UP -> -5;
        };
        String text = SvgDrawing.escaped(run.text());
        if (wanted == raised && run.shift() == Shift.NONE) {
            svg.append(text);
        } else {
            String size = run.shift() == Shift.NONE ? "" : " font-size=\"%s\"".formatted(number(SMALL));
            svg.append("<tspan dy=\"%s\"%s>%s</tspan>".formatted(number(wanted - raised), size, text));
        }
        return wanted;
    }

    private static double widthOf(char c) {
        return switch (c) {
            case 'i', 'l', 'j' -> 0.23;
            case 'I', 't', 'f', '.' -> 0.28;
            case 'r', '*', '•' -> 0.36;
            case '+', '−' -> 0.585;
            case 'm', 'M', 'W' -> 0.85;
            default -> Character.isUpperCase(c) ? 0.71 : 0.556;
        };
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
