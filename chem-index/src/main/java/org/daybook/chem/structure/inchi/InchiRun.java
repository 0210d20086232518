package org.daybook.chem.structure.inchi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.chem.structure.run.Guard;
import org.openscience.cdk.interfaces.IAtomContainer;

/// What one run of the InChI library says about a structure: its name and the order it gives the atoms.
///
/// @param inchi standard InChI (or that with open stereo), empty when the library refused
/// @param inchiKey its hash, empty when the library refused
/// @param refused the library's words, empty when it did not refuse
/// @param unusualValences atoms with a number of bonds that the library finds unusual, each kind once, as `C(5)`,
///     `N+1(5)` or `C,d(3)`
/// @param numbers canonical number of each atom from 1; 0 for atoms it did not number
/// @param withMetals what it says of the graph whose metals stay bound ([BoundMetals]); empty if there are none
public record InchiRun(
        Optional<String> inchi,
        Optional<String> inchiKey,
        Optional<String> refused,
        List<String> unusualValences,
        int[] numbers,
        Optional<InchiRun> withMetals) {

    /// How the library's message lists them: element, charge, radical, bonds; parted by semicolons.
    private static final String UNUSUAL_VALENCES = "Accepted unusual valence(s):";
    private static final Pattern ATOM = Pattern.compile("\\b[A-Z][a-z]?(?:[+-]\\d+)?(?:,[sdt?])?\\(\\d+\\)");

    /// Runs InChI on the graph without its coordinates, so that it judges the same stereo elements as everybody else.
    public static InchiRun on(IAtomContainer container) {
        return on(container, InchiOption.NUMBERED);
    }

    /// The same, but [#centres()] and [#doubleBonds()] hold those that could be either and are left open, too, and the
    /// InChI is not the standard one.
    public static InchiRun withOpenStereo(IAtomContainer container) {
        return on(container, InchiOption.NUMBERED_OPEN_STEREO);
    }

    private static InchiRun on(IAtomContainer drawn, InchiOption option) {
        IAtomContainer container = NitricAcid.restored(drawn);
        return on(container, option, BoundMetals.replaced(container).map(bound -> on(bound, option, Optional.empty())));
    }

    private static InchiRun on(IAtomContainer container, InchiOption option, Optional<InchiRun> withMetals) {
        InchiName name = Guard.elsewhere(() -> Inchi.name(container, option));
        if (!name.isMade()) {
            return refusal(container, name.message(), withMetals);
        }
        return new InchiRun(Optional.of(name.inchi()), Optional.of(name.key()), Optional.empty(),
                unusualValences(name.message()), numbers(name.auxInfo(), container.getAtomCount()),
                withMetals.filter(bound -> bound.inchi.isPresent()));
    }

    /// The run that judges stereo and numbers atoms: the one whose metals stay bound, where there are metals.
    public InchiRun judging() {
        return withMetals.orElse(this);
    }

    /// Numbers, as in [#numbers()], of the centres (allenes by their middle) whose configuration InChI found worth
    /// naming; empty where it refused.
    public Optional<Set<Integer>> centres() {
        return inchi.map(text -> NumberedLayers.of(text).centres());
    }

    /// Pairs of numbers, as in [#numbers()], of the ends of the double bonds whose geometry InChI found worth naming;
    /// empty where it refused.
    public Optional<Set<Set<Integer>>> doubleBonds() {
        return inchi.map(text -> NumberedLayers.of(text).doubleBonds());
    }

    /// Numbers, as in [#numbers()], of the atoms that share a mobile hydrogen or charge; none where InChI refused.
    public Set<Integer> mobile() {
        return mobileGroups().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /// The same, those that share the same hydrogens or charge together.
    public List<Set<Integer>> mobileGroups() {
        return inchi.map(text -> NumberedLayers.of(text).mobile()).orElse(List.of());
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

    private static InchiRun refusal(IAtomContainer container, String words, Optional<InchiRun> withMetals) {
        String reason = words.isBlank() ? "InChI gave no reason" : "InChI says: " + words.strip();
        return new InchiRun(
                Optional.empty(), Optional.empty(), Optional.of(reason), List.of(), new int[container.getAtomCount()],
                withMetals.filter(bound -> bound.inchi.isPresent()));
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
