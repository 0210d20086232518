package org.daybook.chem.structure.molfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.chem.structure.Limits;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.UnreadableStructureException;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.interfaces.IStereoElement;

/// Scans the `M  V30` lines of a V3000 table.
final class CtabV3000 {

    private static final String PREFIX = "M  V30 ";
    private static final int FIRST = 4;
    private static final String STEREO = "MDLV30/STE";
    private static final Pattern STEREO_KIND = Pattern.compile("MDLV30/STE(?:ABS|(?:RAC|REL)[1-9]\\d{0,2})");
    private static final Pattern ATOM_LIST = Pattern.compile("ATOMS=\\( *(\\d{1,4})((?: +\\d{1,7})*) *\\)");

    private final Ctab ctab;
    private final Map<Integer, Integer> placeOfId = new HashMap<>();
    private int at = FIRST - 1;
    /// Line on which the present command starts, from 1.
    private int start;

    CtabV3000(Ctab ctab) {
        this.ctab = ctab;
    }

    void scan() {
        String block = "";
        for (List<String> words = next(); !isEnd(words); words = next()) {
            if (words.getFirst().equals("BEGIN")) {
                block = word(words, 1);
            } else if (words.getFirst().equals("END")) {
                block = "";
            } else if (words.getFirst().equals("COUNTS")) {
                scanCounts(words);
            } else if (block.equals("ATOM")) {
                scanAtom(words);
            } else if (block.equals("BOND")) {
                scanBond(words);
            } else if (block.equals("COLLECTION")
                    && words.getFirst().regionMatches(true, 0, STEREO, 0, STEREO.length())) {
                scanStereoCollection(words);
            }
        }
        if (ctab.atoms().isEmpty()) {
            throw fault(Reason.of("structure.the-table-has-no-atoms"));
        }
    }

    private void scanCounts(List<String> words) {
        int atoms = number(word(words, 1));
        if (atoms < 0 || number(word(words, 2)) < 0) {
            throw fault(Reason.of("structure.a-count-cannot-be-negative"));
        }
        if (atoms > Limits.ATOMS) {
            throw fault(Reason.of("structure.more-than-atoms", Limits.ATOMS));
        }
    }

    private void scanAtom(List<String> words) {
        int id = number(words.getFirst());
        if (id < 1 || id > 1_000_000) {
            throw fault(Reason.of("structure.an-atom-number-is-1-to"));
        }
        if (placeOfId.putIfAbsent(id, ctab.atoms().size() + 1) != null) {
            throw fault(Reason.of("structure.atom-stands-here-a-second-time", id));
        }
        for (int i = 2; i <= 4; i++) {
            if (!word(words, i).matches("[-+]?\\d*\\.?\\d*([eE][-+]?\\d{1,3})?")) {
                throw fault(Reason.of("structure.is-not-a-coordinate", words.get(i)));
            }
        }
        int charge = 0;
        Integer mass = null;
        for (String option : words.subList(Math.min(6, words.size()), words.size())) {
            charge = option.startsWith("CHG=") ? number(option.substring(4)) : charge;
            mass = option.startsWith("MASS=") ? Integer.valueOf(number(option.substring(5))) : mass;
            if (option.startsWith("RAD=") && !option.matches("RAD=[0-3]")) {
                throw fault(Reason.of("structure.a-radical-is-0-to-3"));
            }
        }
        addAtom(word(words, 1), charge, mass);
    }

    private void addAtom(String symbol, int charge, @Nullable Integer mass) {
        if (symbol.startsWith("[") || symbol.equals("NOT")) {
            throw fault(Reason.of("structure.an-atom-list-belongs-to-a"));
        }
        ctab.addAtom(start, column(symbol), symbol, charge, mass);
        ctab.restate(ctab.atoms().getLast(), start, 1);
    }

    private void scanBond(List<String> words) {
        int type = number(word(words, 1));
        ctab.addBond(start, place(word(words, 2)), place(word(words, 3)), type, 1);
    }

    /// A collection that CDK would leave out, change, or never come to an end with is refused here.
    private void scanStereoCollection(List<String> words) {
        String kind = words.getFirst();
        if (!STEREO_KIND.matcher(kind).matches()) {
            throw fault(Reason.of("structure.is-no-stereo-collection-mdlv30-steabs", kind),
                    column(kind));
        }
        String list = word(words, 1);
        Matcher atoms = ATOM_LIST.matcher(list);
        if (words.size() > 2 || !atoms.matches() || ctab.lines().get(at).indexOf('\t') >= 0) {
            throw fault(Reason.of("structure.after-and-a-blank-stands-atoms", kind), column(list));
        }
        List<String> ids = List.of(atoms.group(2).strip().split(" +"));
        int count = number(atoms.group(1));
        if (count < 1 || ids.size() != count) {
            throw fault(Reason.of("structure.the-list-says-atoms-and-names", count, ids.size()), column(list));
        }
        for (String id : ids) {
            Integer place = placeOfId.get(number(id));
            if (place == null) {
                throw fault(Reason.of("structure.a-stereo-collection-names-atom-which", id), column(list));
            }
            ctab.addToStereoGroup(place - 1, groupInfo(kind));
        }
    }

    private static int groupInfo(String kind) {
        String name = kind.substring(STEREO.length());
        if (name.equals("ABS")) {
            return IStereoElement.GRP_ABS;
        }
        return (name.startsWith("RAC") ? IStereoElement.GRP_RAC : IStereoElement.GRP_REL)
                | Integer.parseInt(name.substring("RAC".length())) << IStereoElement.GRP_NUM_SHIFT;
    }

    private int place(String id) {
        Integer place = placeOfId.get(number(id));
        if (place == null) {
            throw fault(Reason.of("structure.a-bond-names-atom-which-is", id));
        }
        return place;
    }

    /// The words of the next command, continuation lines joined; parentheses keep their words together.
    private List<String> next() {
        StringBuilder command = new StringBuilder();
        boolean continued;
        start = at + 2;
        do {
            if (++at >= ctab.lines().size()) {
                at = ctab.lines().size() - 1;
                throw fault(Reason.of("structure.m-end-is-missing-the-molfile"));
            }
            String line = ctab.lines().get(at);
            if (line.startsWith("M  END")) {
                return List.of("M  END");
            }
            String rest = line.startsWith(PREFIX) ? line.substring(PREFIX.length()) : "";
            continued = rest.endsWith("-");
            command.append(continued ? rest.substring(0, rest.length() - 1) : rest);
        } while (continued || command.toString().isBlank());
        return words(command.toString());
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int depth = 0;
        for (char c : command.toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (Character.isWhitespace(c) && depth <= 0) {
                flush(word, words);
            } else {
                word.append(c);
            }
        }
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isEnd(List<String> words) {
        return words.getFirst().equals("M  END");
    }

    private String word(List<String> words, int place) {
        if (place >= words.size()) {
            throw fault(Reason.of("structure.the-line-is-too-short"));
        }
        return words.get(place);
    }

    private int number(String digits) {
        if (!digits.matches("[-+]?\\d{1,9}")) {
            throw fault(Reason.of("structure.is-not-a-whole-number", digits), column(digits));
        }
        return Integer.parseInt(digits);
    }

    private int column(String word) {
        return Math.max(0, ctab.lines().get(Math.min(start, ctab.lines().size()) - 1).indexOf(word)) + 1;
    }

    private UnreadableStructureException fault(Reason reason) {
        return fault(reason, 1);
    }

    private UnreadableStructureException fault(Reason reason, int column) {
        return ctab.fault(reason, Math.min(start, ctab.lines().size()), column);
    }
}
