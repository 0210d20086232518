package org.daybook.chem.structure.read;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.StereoSummary;
import org.openscience.cdk.graph.ConnectivityChecker;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IStereoElement;

/// Finds what a name says that a structure made of it does not, or leaves open although the structure does not: OPSIN
/// decides without a word (`docs/decisions/0208-what-a-name-leaves-open.md`).
final class NameDoubts {

    /// OPSIN passes over it: which hand turns light to the right is not to be seen from the name.
    private static final Pattern ROTATION = Pattern.compile("\\([+\\-\u2212\u2013]\\)");
    private static final Pattern RACEMATE = Pattern.compile(
            "(?<![A-Za-z])(?:DL|D,L|dl|d,l|rac|racem)-|\\(\u00b1\\)");
    private static final Pattern SIDES = Pattern.compile("(?<![A-Za-z])(?:cis|trans)-");
    /// `(1R,2S)`, `(R)`, `(3aR*)`, `alpha`, `D-`: what says the hand of a centre.
    private static final Pattern HAND = Pattern.compile(
            "\\([^()]*(?<![A-Za-z])\\d*[a-z]?'*[RS]\\*?[,)]|(?<![A-Za-z])[DL]-|alpha|beta|[\u03b1\u03b2]");
    private static final Pattern LAST_WORD = Pattern.compile("(.+) ([a-z]+)");
    /// Of two protons and more: how many of the base come with one is not said.
    private static final Set<String> SEVERAL_PROTONS = Set.of("sulfate", "sulphate", "phosphate", "carbonate",
            "citrate", "tartrate", "oxalate", "malonate", "maleate", "fumarate", "succinate", "malate", "adipate",
            "pamoate");
    private static final Set<String> ONE_PROTON = Set.of("acetate", "nitrate", "formate", "benzoate", "lactate",
            "propionate", "butyrate", "salicylate", "nicotinate", "trifluoroacetate");

    private NameDoubts() {}

    /// @param offset in the name
    record Doubt(int offset, Reason reason) {}

    /// @param isBase whether a name, read for itself, is that of an uncharged substance with nitrogen
    static Optional<Doubt> of(String name, Structure read, Predicate<String> isBase) {
        return rotation(name, read.container())
                .or(() -> racemate(name, read.container()))
                .or(() -> sides(name, read))
                .or(() -> salt(name, read.container(), isBase));
    }

    /// Whether a name says of some centre which hand it is, or that it is both.
    static boolean saysHand(String name) {
        return HAND.matcher(name).find() || RACEMATE.matcher(name).find() || ROTATION.matcher(name).find();
    }

    private static Optional<Doubt> rotation(String name, IAtomContainer read) {
        return first(ROTATION, name).filter(sign -> !read.stereoElements().iterator().hasNext())
                .map(sign -> new Doubt(sign.start(), Reason.of("structure.the-sign-of-rotation-does-not")));
    }

    private static Optional<Doubt> racemate(String name, IAtomContainer read) {
        return first(RACEMATE, name).filter(prefix -> !hasHand(read, IStereoElement.GRP_RAC))
                .map(prefix -> new Doubt(prefix.start(),
                        Reason.of("structure.the-racemate-of-a-name", prefix.group())));
    }

    /// Cis and trans say how two centres stand to each other; what is its own mirror image is said by them.
    private static Optional<Doubt> sides(String name, Structure read) {
        return first(SIDES, name)
                .filter(prefix -> !saysHand(name) && hasHand(read.container(), IStereoElement.GRP_ABS)
                        && StereoSummary.of(read).proposal() == StereoSummary.Proposal.ABSOLUTE)
                .map(prefix -> new Doubt(prefix.start(), Reason.of("structure.cis-and-trans-of-a-name")));
    }

    private static Optional<Doubt> salt(String name, IAtomContainer read, Predicate<String> isBase) {
        Matcher words = LAST_WORD.matcher(name);
        if (!words.matches()) {
            return Optional.empty();
        }
        boolean isOpen = SEVERAL_PROTONS.contains(words.group(2))
                || ONE_PROTON.contains(words.group(2)) && ConnectivityChecker.isConnected(read);
        return isOpen && isBase.test(words.group(1))
                ? Optional.of(new Doubt(words.start(2), Reason.of("structure.the-salt-of-a-name", words.group(1),
                        words.group(2))))
                : Optional.empty();
    }

    private static boolean hasHand(IAtomContainer read, int group) {
        for (IStereoElement<?, ?> element : read.stereoElements()) {
            if (element.getConfigClass() == IStereoElement.TH
                    && (element.getGroupInfo() & IStereoElement.GRP_TYPE_MASK) == group) {
                return true;
            }
        }
        return false;
    }

    /// Whether a structure is an uncharged substance with nitrogen.
    static boolean isBase(IAtomContainer container) {
        boolean hasNitrogen = false;
        for (IAtom atom : container.atoms()) {
            hasNitrogen |= atom.getAtomicNumber() == IAtom.N;
            if (Graphs.chargeOf(atom) != 0) {
                return false;
            }
        }
        return hasNitrogen;
    }

    private static Optional<Matcher> first(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }
}
