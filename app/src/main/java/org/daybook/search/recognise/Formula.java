package org.daybook.search.recognise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Recognises a molecular formula and writes it in Hill order: C, H with D behind it, then by letter.
final class Formula {

    private static final Pattern WHOLE = Pattern.compile("(?:[A-Z][a-z]?\\d{0,4}){1,20}");
    private static final Pattern PART = Pattern.compile("([A-Z][a-z]?)(\\d{0,4})");
    private static final Set<String> ELEMENTS =
            Set.of(("H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr"
                + " Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Sm Eu Gd Tb Dy Ho Er Tm Yb"
                + " Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Th U D")
                    .split(" "));

    private Formula() {
    }

    /// Nothing unless the text is element symbols with counts, at least one of them a number.
    static Optional<String> read(String text) {
        if (!WHOLE.matcher(text).matches() || text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        Map<String, Long> counts = new TreeMap<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            if (!ELEMENTS.contains(part.group(1))) {
                return Optional.empty();
            }
            counts.merge(part.group(1), part.group(2).isEmpty() ? 1L : Long.parseLong(part.group(2)), Long::sum);
        }
        return Optional.of(hill(counts));
    }

    private static String hill(Map<String, Long> counts) {
        StringBuilder first = new StringBuilder();
        if (counts.containsKey("C")) {
            first.append(write("C", counts.remove("C")));
            for (String hydrogen : List.of("H", "D")) {
                Long count = counts.remove(hydrogen);
                first.append(count == null ? "" : write(hydrogen, count));
            }
        }
        return first
                + counts.entrySet().stream()
                        .map(part -> write(part.getKey(), part.getValue()))
                        .collect(Collectors.joining());
    }

    private static String write(String element, long count) {
        return count == 1 ? element : element + count;
    }
}
