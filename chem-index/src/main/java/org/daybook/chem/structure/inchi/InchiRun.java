package org.daybook.chem.structure.inchi;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.daybook.chem.structure.run.Guard;
import org.openscience.cdk.interfaces.IAtomContainer;

/// What one run of the InChI library says about a structure: its name and the order it gives the atoms.
///
/// @param inchi standard InChI, empty when the library refused
/// @param inchiKey its hash, empty when the library refused
/// @param refused the library's words, empty when it did not refuse
/// @param unusualValences atoms with a number of bonds that the library finds unusual, each kind once, as `C(5)`,
///     `N+1(5)` or `C,d(3)`
/// @param numbers canonical number of each atom from 1; 0 for atoms it did not number
public record InchiRun(
        Optional<String> inchi,
        Optional<String> inchiKey,
        Optional<String> refused,
        List<String> unusualValences,
        int[] numbers) {

    private static final Pattern STEREO_LAYER = Pattern.compile("/t([^/]*)");
    /// How the library's message lists them: element, charge, radical, bonds; parted by semicolons.
    private static final String UNUSUAL_VALENCES = "Accepted unusual valence(s):";
    private static final Pattern ATOM = Pattern.compile("\\b[A-Z][a-z]?(?:[+-]\\d+)?(?:,[sdt?])?\\(\\d+\\)");
    private static final Pattern CENTRE = Pattern.compile("(\\d+)[-+?]");

    /// Runs InChI on the graph without its coordinates, so that it judges the same stereo elements as everybody else.
    public static InchiRun on(IAtomContainer container) {
        InchiName name = Guard.elsewhere(() -> Inchi.name(container, InchiOption.NUMBERED));
        if (!name.isMade()) {
            return refusal(container, name.message());
        }
        return new InchiRun(Optional.of(name.inchi()), Optional.of(name.key()), Optional.empty(),
                unusualValences(name.message()), numbers(name.auxInfo(), container.getAtomCount()));
    }

    /// Canonical numbers of the centres whose configuration InChI found worth naming; empty where it cannot be told,
    /// which is so for several components, as each has numbers of its own.
    public Optional<Set<Integer>> centres() {
        String formula = inchi.map(text -> text.split("/")[1]).orElse("");
        if (formula.isEmpty() || formula.contains(".") || Character.isDigit(formula.charAt(0))) { // as in 2C2H6O
            return Optional.empty();
        }
        Set<Integer> centres = new HashSet<>();
        STEREO_LAYER.matcher(inchi.get()).results()
                .flatMap(layer -> CENTRE.matcher(layer.group(1)).results())
                .forEach(centre -> centres.add(Integer.valueOf(centre.group(1))));
        return Optional.of(centres);
    }

    private static List<String> unusualValences(String message) {
        int from = message.indexOf(UNUSUAL_VALENCES);
        return from < 0
                ? List.of()
                : ATOM.matcher(message.substring(from + UNUSUAL_VALENCES.length()))
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .toList();
    }

    private static InchiRun refusal(IAtomContainer container, String words) {
        String reason = words.isBlank() ? "InChI gave no reason" : "InChI says: " + words.strip();
        return new InchiRun(
                Optional.empty(), Optional.empty(), Optional.of(reason), List.of(), new int[container.getAtomCount()]);
    }

    /// Reads the `/N:` layer: original atom numbers in canonical order, components parted by semicolons.
    private static int[] numbers(String auxInfo, int atomCount) {
        int[] numbers = new int[atomCount];
        int from = auxInfo.indexOf("/N:");
        if (from < 0) {
            return numbers;
        }
        int to = auxInfo.indexOf('/', from + 3);
        int next = 1;
        for (String original : auxInfo.substring(from + 3, to < 0 ? auxInfo.length() : to).split("[,;]")) {
            int index = Integer.parseInt(original) - 1;
            if (index < atomCount) { // beyond are hydrogens that InChI split off from a metal
                numbers[index] = next++;
            }
        }
        return numbers;
    }
}
