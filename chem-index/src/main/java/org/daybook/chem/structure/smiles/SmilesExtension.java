package org.daybook.chem.structure.smiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.chem.structure.EnhancedStereo;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IStereoElement;

/// The fields of a CXSMILES extension that CDK does not read or write: the groups of stereo elements other than
/// tetrahedral centres ([EnhancedStereo]).
///
/// ChemAxon's description of CXSMILES: <https://docs.chemaxon.com>, *ChemAxon Extended SMILES and SMARTS*.
public final class SmilesExtension {

    /// What stands for a character in a label.
    private static final Pattern ESCAPE = Pattern.compile("&#\\d+;");

    private SmilesExtension() {}

    /// Where the first label between dollars (`$;R&1;$`) has an ampersand that stands for itself, -1 if none has.
    static int bareAmpersand(String text) {
        boolean isInLabels = false;
        Matcher escape = ESCAPE.matcher(text);
        int bar = text.indexOf('|');
        for (int i = bar < 0 ? text.length() : bar; i < text.length(); i++) {
            isInLabels ^= text.charAt(i) == '$';
            if (isInLabels && text.charAt(i) == '&' && !escape.region(i, text.length()).lookingAt()) {
                return i;
            }
        }
        return -1;
    }

    /// `smiles` with one field more.
    public static String with(String smiles, String field) {
        return smiles.endsWith("|")
                ? smiles.substring(0, smiles.length() - 1) + "," + field + "|"
                : smiles + " |" + field + "|";
    }

    /// The groups of all handed elements of `container`, whose atoms are in the order of the text.
    public static String groups(IAtomContainer container) {
        Map<String, List<Integer>> atoms = new TreeMap<>();
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            int number = element.getGroupInfo() >>> IStereoElement.GRP_NUM_SHIFT;
            String name = switch (element.getGroupInfo() & IStereoElement.GRP_TYPE_MASK) {
                case IStereoElement.GRP_RAC -> "&" + number;
                case IStereoElement.GRP_REL -> "o" + number;
                default -> "";
            };
            if (!name.isEmpty()) {
                atoms.computeIfAbsent(name, first -> new ArrayList<>())
                        .add(EnhancedStereo.atomOf(element).getIndex());
            }
        }
        return atoms.entrySet().stream()
                .map(group -> group.getKey() + ":" + group.getValue().stream().sorted().map(String::valueOf)
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining(","));
    }

    /// Puts the elements of `container` that CDK passes over into the groups that `text` says.
    static void assignGroups(IAtomContainer container, String text) {
        int bar = text.indexOf('|');
        if (bar < 0) {
            return;
        }
        Map<Integer, Integer> groups = new HashMap<>();
        for (ExtensionField field : ExtensionField.in(text.substring(bar))) {
            if (field.text().equals("r")) {
                for (IStereoElement<?, ?> element : container.stereoElements()) {
                    if (EnhancedStereo.isPassedOver(element)) {
                        groups.putIfAbsent(EnhancedStereo.atomOf(element).getIndex(), IStereoElement.GRP_RAC1);
                    }
                }
            } else if (field.isGroup()) {
                field.atoms().forEach(atom -> groups.put(Integer.valueOf(atom), info(field.name())));
            }
        }
        EnhancedStereo.assign(container, groups);
    }

    private static int info(String name) {
        if (name.equals("a")) {
            return IStereoElement.GRP_ABS;
        }
        int kind = name.startsWith("&") ? IStereoElement.GRP_RAC : IStereoElement.GRP_REL;
        return kind | Integer.parseInt(name.substring(1)) << IStereoElement.GRP_NUM_SHIFT;
    }
}
