package org.daybook.exchange.table;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells by its characters alone whether a text is a whole SMILES, however small (`C`, `CO`, `N#N`); nothing is parsed.
/// Many words and letters are (`NO`, `I`): only a column of them says that it holds structures.
public final class SmilesText {

    private static final int CHARS = 500;
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\[\\]\\s]{1,40}]");
    private static final Pattern ORGANIC = Pattern.compile(
            "(?:Br|Cl|[BCNOPSFI*])(?:Br|Cl|[BCNOPSFIbcnops*]|->|<-|[-=#$:/\\\\.()~]|%\\d\\d|\\d)*"
                    + "|[bcnops](?:Br|Cl|[BCNOPSFIbcnops*]|[-=#$:/\\\\.()~]|%\\d\\d|\\d)*\\d");
    private static final Pattern ATOMS = Pattern.compile("\\[|Br|Cl|[BCNOPSFIbcnops*]");
    private static final Pattern RINGS = Pattern.compile("%\\d\\d|\\d");

    private SmilesText() {
    }

    /// Whether the text begins with an atom, and its branches and rings close.
    public static boolean isWhole(String text) {
        if (text.isEmpty() || text.length() > CHARS) {
            return false;
        }
        String bare = BRACKETS.matcher(text).replaceAll("*");
        return ORGANIC.matcher(bare).matches() && "=#$:/\\(.~-".indexOf(bare.charAt(bare.length() - 1)) < 0
                && branchesClose(bare) && ringsClose(bare);
    }

    /// Whether it has two atoms or more.
    public static boolean hasAtoms(String text) {
        return ATOMS.matcher(BRACKETS.matcher(text).replaceAll("*")).results().limit(2).count() > 1;
    }

    private static boolean branchesClose(String text) {
        int depth = 0;
        for (int at = 0; at < text.length() && depth >= 0; at++) {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
        }
        return depth == 0;
    }

    private static boolean ringsClose(String text) {
        Map<String, Integer> ends = new HashMap<>();
        Matcher ring = RINGS.matcher(text);
        while (ring.find()) {
            ends.merge(ring.group(), 1, Integer::sum);
        }
        return ends.values().stream().allMatch(count -> count % 2 == 0);
    }
}
