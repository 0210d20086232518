package org.daybook.chem.structure;

import io.github.dan2097.jnainchi.InchiFlag;
import io.github.dan2097.jnainchi.InchiStatus;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.inchi.InChIGenerator;
import org.openscience.cdk.inchi.InChIGeneratorFactory;
import org.openscience.cdk.inchi.InChIToStructure;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.silent.SilentChemObjectBuilder;

/// Reads an InChI and proves that the structure made of it has that InChI again.
final class InchiReader {

    /// How long is looked for the layer that cannot be read.
    private static final Duration MOST_LOOKING = Duration.ofSeconds(2);
    private static final Pattern START = Pattern.compile("InChI=1S?/");
    private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9/,;()*+.?=hmp-]");

    private InchiReader() {}

    static Structure read(String source) {
        String text = source.strip();
        requireSpelling(source, text);
        IAtomContainer container = toContainer(source, text);
        if (container.getAtomCount() > Limits.ATOMS) {
            throw new UnreadableStructureException(Format.INCHI, "more than " + Limits.ATOMS + " atoms", source);
        }
        requireSameAgain(source, text, container);
        Graphs.perceive(container);
        return new Structure(container, source, Format.INCHI);
    }

    private static void requireSpelling(String source, String text) {
        int from = source.indexOf(text) + 1;
        if (!START.matcher(text).lookingAt()) {
            throw new UnreadableStructureException(
                    Format.INCHI, "an InChI starts with InChI=1S/ or InChI=1/", source, 1, from);
        }
        Matcher odd = ODD.matcher(text);
        if (odd.find("InChI=".length())) {
            throw new UnreadableStructureException(
                    Format.INCHI, "this character is not used in an InChI", source, 1, from + odd.start());
        }
    }

    private static IAtomContainer toContainer(String source, String text) {
        try {
            InChIToStructure made = InChIGeneratorFactory.getInstance()
                    .getInChIToStructure(text, SilentChemObjectBuilder.getInstance());
            InchiStatus status = made.getStatus();
            if (status != InchiStatus.SUCCESS && status != InchiStatus.WARNING) {
                throw unreadable(source, text, made.getMessage());
            }
            if (made.getAtomContainer().isEmpty()) {
                throw new UnreadableStructureException(Format.INCHI, "there is no atom in it", source);
            }
            return settled(made.getAtomContainer());
        } catch (CDKException e) {
            throw unreadable(source, text, e.getMessage());
        }
    }

    /// CDK leaves all atoms at the origin and hydrogen counts open.
    private static IAtomContainer settled(IAtomContainer container) {
        for (IAtom atom : container.atoms()) {
            atom.setPoint2d(null);
            atom.setPoint3d(null);
            if (atom.getImplicitHydrogenCount() == null) {
                atom.setImplicitHydrogenCount(0);
            }
        }
        return container;
    }

    private static void requireSameAgain(String source, String text, IAtomContainer container) {
        String again;
        try {
            again = generate(text, container);
        } catch (CDKException e) {
            again = "";
        }
        if (!text.equals(again)) {
            int place = 0;
            while (place < Math.min(text.length(), again.length()) && text.charAt(place) == again.charAt(place)) {
                place++;
            }
            throw new UnreadableStructureException(Format.INCHI,
                    "the structure made of this InChI has another InChI from here on; draw it instead",
                    source, 1, source.indexOf(text) + 1 + place);
        }
    }

    private static String generate(String text, IAtomContainer container) throws CDKException {
        InChIGeneratorFactory factory = InChIGeneratorFactory.getInstance();
        IAtomContainer copy = Graphs.copyOf(container);
        InChIGenerator made;
        if (text.startsWith("InChI=1S/")) {
            made = factory.getInChIGenerator(copy);
        } else if (text.contains("/f")) {
            made = factory.getInChIGenerator(copy, InchiFlag.FixedH);
        } else {
            made = factory.getInChIGenerator(copy, InchiFlag.SUU);
        }
        String inchi = made.getInchi();
        return inchi == null ? "" : inchi;
    }

    /// InChI seldom says why it refuses, and never where: the layer is pointed at without which it reads what stands before.
    private static UnreadableStructureException unreadable(String source, String text, @Nullable String message) {
        String words = message == null || message.isBlank() ? "" : "; InChI says: " + message.strip();
        int first = text.indexOf('/');
        long end = System.nanoTime() + MOST_LOOKING.toNanos();
        int layer = text.lastIndexOf('/');
        for (; layer > first && System.nanoTime() < end; layer = text.lastIndexOf('/', layer - 1)) {
            if (isReadable(text.substring(0, layer))) {
                return new UnreadableStructureException(Format.INCHI, "from this layer on it cannot be read" + words, source, 1, source.indexOf(text) + 2 + layer);
            }
        }
        return new UnreadableStructureException(Format.INCHI, "it cannot be read" + words, source, 1, source.indexOf(text) + (layer > first ? 1 : 2 + first));
    }

    private static boolean isReadable(String inchi) {
        try {
            InChIToStructure made = InChIGeneratorFactory.getInstance().getInChIToStructure(inchi, SilentChemObjectBuilder.getInstance());
            return made.getStatus() == InchiStatus.SUCCESS || made.getStatus() == InchiStatus.WARNING;
        } catch (CDKException | RuntimeException e) { // a fault in half an InChI is no answer to the whole
            return false;
        }
    }
}
