package org.daybook.chem.structure.molfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.chem.structure.Limits;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.UnreadableStructureException;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.interfaces.IStereoElement;

/// Scans the `M  V30` lines of a V3000 table.
final class CtabV3000 {

    private static final Set<String> BLOCKS = Set.of("ATOM", "BOND", "SGROUP", "COLLECTION", "OBJ3D");
    private static final String PREFIX = "M  V30 ";
    private static final int FIRST = 4;
    private static final String STEREO = "MDLV30/STE";
    private static final Pattern STEREO_KIND = Pattern.compile("MDLV30/STE(?:ABS|(?:RAC|REL)[1-9]\\d{0,2})");
    private static final Pattern ATOM_LIST = Pattern.compile("ATOMS=\\( *(\\d{1,4})((?: +\\d{1,7})*) *\\)");

    private final Ctab ctab;
    private final Map<Integer, Integer> placeOfId = new HashMap<>();
    private final Map<String, Ctab.Bond> bondOfId = new HashMap<>();
    /// Atoms and bonds that the table says it has; empty until its line of counts was read.
    private int[] counts = {};
    private int countsLine;
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
                block = begin(word(words, 1));
            } else if (words.getFirst().equals("END")) {
                block = "";
            } else {
                scan(block, words);
            }
        }
        if (ctab.atoms().isEmpty()) {
            throw fault(Reason.of("structure.the-table-has-no-atoms"));
        }
        requireCounts();
    }

    /// The table itself is there once; blocks of R groups and templates are refused.
    private String begin(String block) {
        boolean isKnown = block.equals("CTAB") ? ctab.atoms().isEmpty() : BLOCKS.contains(block);
        if (!isKnown) {
            throw fault(Reason.of("structure.the-block-of-a-molfile-is", block), column(block));
        }
        return block;
    }

    /// Constraints in space and collections other than those of stereo say nothing about the structure.
    private void scan(String block, List<String> words) {
        switch (block) {
            case "ATOM" -> scanAtom(words);
            case "BOND" -> scanBond(words);
            case "SGROUP" -> scanGroup(words);
            case "COLLECTION" -> {
                if (words.getFirst().regionMatches(true, 0, STEREO, 0, STEREO.length())) {
                    scanStereoCollection(words);
                }
            }
            case "OBJ3D" -> { }
            default -> scanOfTable(words);
        }
    }

    private void scanOfTable(List<String> words) {
        switch (words.getFirst()) {
            case "COUNTS" -> scanCounts(words);
            case "LINKNODE" -> throw fault(Reason.of("structure.the-query-feature-belongs-to-a", "LINKNODE"));
            default -> throw fault(Reason.of("structure.the-line-of-a-molfile-is", words.getFirst()));
        }
    }

    private void requireCounts() {
        if (counts.length == 0) {
            throw ctab.fault(Reason.of("structure.the-table-has-no-counts"), FIRST, 1);
        }
        boolean isKept = counts[0] == ctab.atoms().size() && counts[1] == ctab.bonds().size();
        if (!isKept) {
            throw ctab.fault(Reason.of("structure.the-counts-say-atoms-and-bonds", counts[0], counts[1],
                    ctab.atoms().size(), ctab.bonds().size()), countsLine, 1);
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
        counts = new int[] {atoms, number(word(words, 2))};
        countsLine = start;
    }

    private void scanAtom(List<String> words) {
        int id = number(words.getFirst());
        if (id < 1 || id > 1_000_000) {
            throw fault(Reason.of("structure.an-atom-number-is-1-to"));
        }
        if (placeOfId.putIfAbsent(id, ctab.atoms().size() + 1) != null) {
            throw fault(Reason.of("structure.atom-stands-here-a-second-time", id));
        }
        String symbol = word(words, 1);
        if (symbol.startsWith("[") || symbol.startsWith("NOT")) {
            throw fault(Reason.of("structure.an-atom-list-belongs-to-a"), column(symbol));
        }
        for (int i = 2; i <= 4; i++) {
            if (!word(words, i).matches("[-+]?\\d*\\.?\\d*([eE][-+]?\\d{1,3})?")) {
                throw fault(Reason.of("structure.is-not-a-coordinate", words.get(i)));
            }
        }
        int charge = 0;
        Integer mass = null;
        for (String option : words.subList(Math.min(6, words.size()), words.size())) {
            CtabFields.faultOfAtom(option).ifPresent(reason -> {
                throw fault(reason, column(option));
            });
            charge = option.startsWith("CHG=") ? number(option.substring(4)) : charge;
            mass = option.startsWith("MASS=") ? Integer.valueOf(number(option.substring(5))) : mass;
            if (option.startsWith("RAD=") && !option.matches("RAD=[0-3]")) {
                throw fault(Reason.of("structure.a-radical-is-0-to-3"));
            }
        }
        addAtom(symbol, charge, mass);
    }

    private void addAtom(String symbol, int charge, @Nullable Integer mass) {
        ctab.addAtom(start, column(symbol), symbol, charge, mass);
        ctab.restate(ctab.atoms().getLast(), start, 1);
    }

    private void scanBond(List<String> words) {
        int type = number(word(words, 1));
        ctab.addBond(start, place(word(words, 2)), place(word(words, 3)), type, 1);
        bondOfId.put(words.getFirst(), ctab.bonds().getLast());
        for (String option : words.subList(4, words.size())) {
            CtabFields.faultOfBond(option).ifPresent(reason -> {
                throw fault(reason, column(option));
            });
        }
    }

    /// An S group: its number, its kind, a number for others, and fields. Abbreviations, data and brackets leave all
    /// atoms as they are drawn.
    private void scanGroup(List<String> words) {
        if (words.getFirst().equals("DEFAULT")) {
            return;
        }
        String kind = word(words, 1);
        if (!CtabFields.isGroup(kind)) {
            throw fault(Reason.of("structure.a-group-of-the-kind-is", kind), column(kind));
        }
        if (CtabFields.saysNothing(kind)) {
            return;
        }
        Map<String, String> fields = new HashMap<>();
        for (String field : words.subList(Math.min(3, words.size()), words.size())) {
            int equals = field.indexOf('=');
            fields.putIfAbsent(field.substring(0, Math.max(0, equals)), field.substring(equals + 1));
        }
        List<Integer> atoms = numbers(fields, "ATOMS").stream().map(id -> place(id) - 1).toList();
        List<Ctab.Bond> crossing = numbers(fields, "XBONDS").stream().map(this::bond).toList();
        ctab.addPolymer(new PolymerGroup(words.getFirst(), fields.getOrDefault("PARENT", ""), kind, atoms, crossing,
                unquoted(fields.getOrDefault("LABEL", "")), fields.getOrDefault("CONNECT", ""),
                fields.getOrDefault("SUBTYPE", "")));
    }

    /// A text with blanks stands between quotes, and a quote in it is written twice.
    private static String unquoted(String text) {
        boolean isQuoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return isQuoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }

    /// The numbers of a list in parentheses, of which the first says how many follow.
    private List<String> numbers(Map<String, String> fields, String name) {
        String list = fields.getOrDefault(name, "");
        if (list.isEmpty()) {
            return List.of();
        }
        List<String> numbers = List.of(list.replaceAll("[()]", " ").strip().split("\\s+"));
        int count = number(numbers.getFirst());
        if (count != numbers.size() - 1) {
            throw fault(Reason.of("structure.the-list-says-and-names", name, count, numbers.size() - 1),
                    column(name));
        }
        return numbers.subList(1, numbers.size());
    }

    private Ctab.Bond bond(String id) {
        Ctab.Bond bond = bondOfId.get(id);
        if (bond == null) {
            throw fault(Reason.of("structure.there-is-no-bond", id), column(id));
        }
        return bond;
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
            Integer before = ctab.stereoGroups().get(place - 1);
            if (before != null && before != groupInfo(kind)) {
                throw fault(Reason.of("structure.a-second-collection-names-atom", id), column(list));
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

    /// The words of the next command, continuation lines joined; parentheses and quotes keep their words together.
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
            if (!line.startsWith(PREFIX) && !line.isBlank() && !line.strip().equals(PREFIX.strip())) {
                throw ctab.fault(Reason.of("structure.this-line-of-a-molfile-is"), at + 1, 1);
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
        boolean isQuoted = false;
        for (char c : command.toCharArray()) {
            isQuoted ^= c == '"';
            depth += isQuoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (Character.isWhitespace(c) && depth <= 0 && !isQuoted) {
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
