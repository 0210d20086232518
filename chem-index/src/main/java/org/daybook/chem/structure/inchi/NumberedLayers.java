package org.daybook.chem.structure.inchi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The atoms that an InChI names in its stereo layers, main and isotopic, and as mobile, by numbers that go on from
/// component to component.
///
/// @param centres numbers of the centres
/// @param doubleBonds numbers of the two ends of each double bond
/// @param openDoubleBonds those among them that are named as open in every layer
/// @param mobile numbers of atoms that share mobile hydrogens, group by group
public record NumberedLayers(Set<Integer> centres, Set<Set<Integer>> doubleBonds, Set<Set<Integer>> openDoubleBonds,
        List<Set<Integer>> mobile) {

    private static final Pattern COMPONENT = Pattern.compile("(\\d+)?(.+)");
    private static final Pattern ELEMENT = Pattern.compile("([A-Z][a-z]?)(\\d*)");
    private static final Pattern REPEATED = Pattern.compile("(\\d+)\\*(.*)");
    private static final Pattern CENTRE = Pattern.compile("(\\d+)[-+?u]");
    private static final Pattern DOUBLE_BOND = Pattern.compile("(\\d+)-(\\d+)([-+?u])");

    private static final String OPEN = "?u";
    private static final Pattern MOBILE = Pattern.compile("\\(H\\d*-?,([\\d,]+)\\)");

    /// Those of an InChI.
    public static NumberedLayers of(String inchi) {
        String[] layers = inchi.split("/");
        List<Integer> offsets = offsets(layers.length > 1 ? layers[1] : "");
        NumberedLayers found = new NumberedLayers(new HashSet<>(), new HashSet<>(), new HashSet<>(),
                new ArrayList<>());
        for (int i = 2; i < layers.length; i++) {
            if (!layers[i].isEmpty() && "bht".indexOf(layers[i].charAt(0)) >= 0) {
                found.read(layers[i].charAt(0), layers[i].substring(1), offsets);
            }
        }
        return found;
    }

    private void read(char kind, String layer, List<Integer> offsets) {
        int component = 0;
        for (String part : layer.split(";", -1)) {
            Matcher repeated = REPEATED.matcher(part);
            boolean isRepeated = repeated.matches();
            int times = isRepeated ? Integer.parseInt(repeated.group(1)) : 1;
            for (int i = 0; i < times && component < offsets.size(); i++) {
                read(kind, isRepeated ? repeated.group(2) : part, offsets.get(component++).intValue());
            }
        }
    }

    private void read(char kind, String part, int offset) {
        switch (kind) {
            case 't' -> CENTRE.matcher(part).results().forEach(named -> centres.add(offset + number(named, 1)));
            case 'b' ->
                DOUBLE_BOND.matcher(part).results().forEach(named -> {
                    Set<Integer> ends = Set.of(offset + number(named, 1), offset + number(named, 2));
                    boolean isOpen = OPEN.indexOf(named.group(3)) >= 0;
                    if (isOpen && !doubleBonds.contains(ends)) {
                        openDoubleBonds.add(ends);
                    } else if (!isOpen) {
                        openDoubleBonds.remove(ends);
                    }
                    doubleBonds.add(ends);
                });
            default ->
                MOBILE.matcher(part).results().forEach(group -> {
                    Set<Integer> sharing = new HashSet<>();
                    for (String atom : group.group(1).split(",")) {
                        sharing.add(offset + Integer.parseInt(atom));
                    }
                    mobile.add(sharing);
                });
        }
    }

    private static int number(MatchResult named, int group) {
        return Integer.parseInt(named.group(group));
    }

    /// How many atoms stand before each component; a formula has a component as often as the number before it says.
    private static List<Integer> offsets(String formula) {
        List<Integer> offsets = new ArrayList<>();
        int next = 0;
        for (String part : formula.split("\\.")) {
            Matcher component = COMPONENT.matcher(part);
            if (component.matches()) {
                int times = component.group(1) == null ? 1 : Integer.parseInt(component.group(1));
                for (int i = 0; i < times; i++) {
                    offsets.add(next);
                    next += numberedAtoms(component.group(2));
                }
            }
        }
        return offsets;
    }

    /// All but hydrogen; where there is nothing else, hydrogen.
    private static int numberedAtoms(String formula) {
        int heavy = 0;
        int hydrogens = 0;
        Matcher element = ELEMENT.matcher(formula);
        while (element.find()) {
            int count = element.group(2).isEmpty() ? 1 : Integer.parseInt(element.group(2));
            if (element.group(1).equals("H")) {
                hydrogens += count;
            } else {
                heavy += count;
            }
        }
        return heavy > 0 ? heavy : hydrogens;
    }
}
