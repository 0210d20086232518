package org.daybook.chem.structure.inchi.read;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.UnreadableStructureException;

/// Refuses, with the place, what no InChI of a structure of this size can say, before the library builds it atom by
/// atom: `/p+999` asks for a thousand protons.
final class InchiLayers {

    /// Most protons added or taken, and most charges of one part.
    private static final int MOST_CHARGE = 250;
    private static final int MOST_DIGITS = 4;
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{" + (MOST_DIGITS + 1) + ",}");
    private static final Pattern LAYER = Pattern.compile("/([a-z])([^/]*)");
    private static final Pattern SIGNED = Pattern.compile("[+-](\\d+)");
    /// Layers that stand once in the part before and once in the part behind `/r`.
    private static final String ONCE = "fopr";
    private static final String NOT_IN_STANDARD = "for";

    private InchiLayers() {}

    /// @param source what was typed, for the message
    /// @param text the InChI in it
    static void requireSense(String source, String text) {
        int from = source.indexOf(text);
        Matcher number = LONG_NUMBER.matcher(text);
        if (number.find()) {
            throw fault(
                    Reason.of("structure.no-number-in-an-inchi-has", MOST_DIGITS), source, from + number.start());
        }
        boolean standard = text.startsWith("InChI=1S/");
        Map<String, Integer> seen = new HashMap<>();
        Matcher layer = LAYER.matcher(text);
        while (layer.find()) {
            String name = layer.group(1);
            if (standard && NOT_IN_STANDARD.contains(name)) {
                throw fault(Reason.of("structure.a-standard-inchi-has-no-layer", name), source, from + layer.start());
            }
            if (name.equals("r")) {
                seen.remove("f");
                seen.remove("o");
                seen.remove("p");
            }
            if (ONCE.contains(name) && seen.merge(name, 1, Integer::sum) > 1) {
                throw fault(Reason.of("structure.the-layer-is-there-twice", name), source, from + layer.start());
            }
            if (name.equals("p") || name.equals("q")) {
                requireFewCharges(layer, source, from);
            }
        }
    }

    private static void requireFewCharges(Matcher layer, String source, int from) {
        Matcher charge = SIGNED.matcher(layer.group(2));
        while (charge.find()) {
            if (Integer.parseInt(charge.group(1)) > MOST_CHARGE) {
                throw fault(
                        Reason.of(layer.group(1).equals("p") ? "structure.protons-beyond-sense-at-most-are"
                                : "structure.charges-beyond-sense-at-most-are", MOST_CHARGE),
                        source,
                        from + layer.start(2) + charge.start());
            }
        }
    }

    private static UnreadableStructureException fault(Reason reason, String source, int index) {
        return new UnreadableStructureException(Format.INCHI, reason, source, 1, index + 1);
    }
}
