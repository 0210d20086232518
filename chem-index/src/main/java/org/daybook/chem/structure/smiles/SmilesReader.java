package org.daybook.chem.structure.smiles;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.StereoAxes;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.openscience.cdk.exception.InvalidSmilesException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IPseudoAtom;
import org.openscience.cdk.interfaces.IStereoElement;
import uk.ac.ebi.beam.Bond;
import uk.ac.ebi.beam.Edge;
import uk.ac.ebi.beam.Graph;

/// Reads SMILES and CXSMILES through CDK and proves that CDK changed nothing.
public final class SmilesReader {

    /// What e-mail programs and Markdown make of `[C@@H]`: a link behind it.
    private static final Pattern LINK = Pattern.compile("[<(](?:https?:|mailto:)");
    /// More are not looked through for the one that is not read.
    private static final int MOST_FIELDS = 50;
    private static final int MOST_OPEN_PLACES = 999;
    private static final Pattern CARET = Pattern.compile("(?m)^( *)\\^");

    private SmilesReader() {}

    /// Reads the first word as SMILES, what follows it as its CXSMILES extension or title. Not guarded: recursion and
    /// time are the caller's to limit.
    ///
    /// @throws UnreadableStructureException at the character that cannot be read, or that CDK would have changed
    public static Structure read(String source) {
        String text = source.strip();
        int blank = firstBlank(text);
        requireNoLink(source, text);
        scan(source, text.substring(0, blank));
        String smiles = withoutArrows(source, text.substring(0, blank));
        List<SmilesAtom> written = SmilesScanner.scan(smiles);
        String rest = text.substring(blank).strip();
        requireOneLine(source, text, blank);
        int bare = SmilesExtension.bareAmpersand(text);
        if (bare >= 0) {
            throw fault(source, text, Reason.of("structure.an-ampersand-in-a-label-is"), bare);
        }
        ExtensionCheck.unreadable(rest, written).ifPresent(lost -> {
            throw fault(source, text, lost.reason(), text.indexOf('|') + lost.offset());
        });
        String understood = ExtensionCheck.understood(rest, written);
        IAtomContainer container = parse(source, smiles + (understood.isEmpty() ? "" : " " + understood), smiles);
        requireUnchanged(source, written, container);
        requireExtensionUnderstood(source, understood, container, smiles);
        requireSlashesThatAgree(source, smiles);
        nameEndsAsOpenPlaces(container);
        numberOpenPlaces(source, written, container);
        makeRoomForElectrons(written, container);
        Graphs.drawHydrogenMolecules(container);
        Graphs.perceive(container);
        requireAromaticRings(source, smiles, written, container);
        StereoAxes.dropImpossible(container);
        ExtensionCheck.lost(rest, container).ifPresent(lost -> {
            throw fault(source, text, lost.reason(), text.indexOf('|') + lost.offset());
        });
        return new Structure(container, source, Format.SMILES);
    }

    /// Whether an atom of `text` was made a link.
    public static boolean hasLink(String text) {
        return LINK.matcher(text).find();
    }

    private static void requireNoLink(String source, String text) {
        Matcher link = LINK.matcher(text);
        if (link.find()) {
            String atom = text.substring(Math.max(text.lastIndexOf('[', link.start()), 0), link.start()).strip();
            throw fault(
                    source,
                    text,
                    Reason.of("structure.an-e-mail-program-or-markdown",
                            atom.endsWith("]") ? atom : atom + "]"),
                    link.start());
        }
    }

    /// Whether the first word of `text` is in order as far as spelling goes, whatever CDK then thinks of it.
    public static boolean isSpelledLikeSmiles(String text) {
        String stripped = text.strip();
        try {
            SmilesScanner.scan(stripped.substring(0, firstBlank(stripped)));
            return true;
        } catch (UnreadableStructureException e) {
            return false;
        }
    }

    private static int firstBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return text.length();
    }

    private static List<SmilesAtom> scan(String source, String smiles) {
        try {
            return SmilesScanner.scan(smiles);
        } catch (UnreadableStructureException e) {
            throw fault(source, smiles, e.why(), e.column() - 1);
        }
    }

    private static String withoutArrows(String source, String smiles) {
        if (!DativeBonds.isIn(smiles)) {
            return smiles;
        }
        try {
            return DativeBonds.separated(smiles);
        } catch (UnreadableStructureException e) {
            throw fault(source, smiles, e.why(), e.column() - 1);
        }
    }

    private static IAtomContainer parse(String source, String text, String smiles) {
        try {
            return SmilesText.parse(text);
        } catch (InvalidSmilesException e) {
            throw explain(source, smiles, Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    private static UnreadableStructureException explain(String source, String smiles, String message) {
        if (message.toLowerCase(Locale.ROOT).contains("kekul")) {
            return noAlternatingBonds(source, smiles);
        }
        if (message.contains("CXSMILES")) {
            return fault(source, source.strip(), Reason.of("structure.the-extension-does-not-fit"),
                    Math.max(0, source.strip().indexOf('|')));
        }
        Reason reason = Reason.of(message.contains("Ring closure bonds did not match")
                ? "structure.the-two-ends-of-this-ring" : "structure.not-a-smiles");
        Matcher caret = CARET.matcher(message);
        int offset = caret.find() ? caret.group(1).length() : 0;
        return fault(source, smiles, reason, Math.min(offset, smiles.length()));
    }

    /// Most often a pyrrole nitrogen without its hydrogen: point at the first bare `n`, else at the first aromatic
    /// atom.
    private static UnreadableStructureException noAlternatingBonds(String source, String smiles) {
        List<SmilesAtom> aromatic = SmilesScanner.scan(smiles).stream().filter(SmilesAtom::isAromatic).toList();
        SmilesAtom suspect = aromatic.stream()
                .filter(atom -> atom.symbol().equals("n") && atom.hydrogens() == 0)
                .findFirst()
                .orElse(aromatic.getFirst());
        Reason reason = Reason.of(suspect.symbol().equals("n")
                ? "structure.the-aromatic-ring-cannot-be-given"
                : "structure.the-aromatic-ring-cannot-be-given-2");
        return fault(source, smiles, reason, suspect.offset());
    }

    private static void requireUnchanged(String source, List<SmilesAtom> written, IAtomContainer container) {
        String smiles = source.strip();
        if (container.getAtomCount() != written.size()) {
            throw fault(source, smiles, Reason.of("structure.read-as-atoms-although-are-written",
                    container.getAtomCount(), written.size()), 0);
        }
        for (int i = 0; i < written.size(); i++) {
            SmilesAtom atom = written.get(i);
            if (!agree(atom, container.getAtom(i))) {
                throw fault(source, smiles, Reason.of("structure.this-atom-would-be-read-as"), atom.offset());
            }
        }
        requireConfigurations(source, written, container);
    }

    /// CDK passes over an `@` at an atom that has too few or too many neighbours for it.
    private static void requireConfigurations(String source, List<SmilesAtom> written, IAtomContainer container) {
        Set<Integer> read = new HashSet<>();
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            if (element.getFocus() instanceof IAtom centre) {
                read.add(centre.getIndex());
            }
        }
        for (int i = 0; i < written.size(); i++) {
            if (written.get(i).configured() && !read.contains(i)) {
                IAtom atom = container.getAtom(i);
                throw fault(
                        source,
                        source.strip(),
                        Reason.of("structure.a-configuration-cannot-be-kept-here",
                                atom.getBondCount() + Graphs.hydrogensOf(atom)),
                        written.get(i).offset());
            }
            if (written.get(i).configured() && isMiddleOfFour(container.getAtom(i))) {
                throw fault(source, source.strip(), Reason.of("structure.the-hand-of-a-cumulene"),
                        written.get(i).offset());
            }
        }
    }

    /// Whether two double bonds meet at `atom` and two more lead on: InChI does not know such a cumulene, and its hand
    /// would be lost.
    private static boolean isMiddleOfFour(IAtom atom) {
        int more = 0;
        for (IBond bond : atom.bonds()) {
            for (IBond next : bond.getOther(atom).bonds()) {
                boolean leadsOn = bond.getOrder() == IBond.Order.DOUBLE && next.getOrder() == IBond.Order.DOUBLE;
                more += leadsOn && !next.equals(bond) ? 1 : 0;
            }
        }
        return atom.getBondCount() == 2 && more == 2;
    }

    private static boolean agree(SmilesAtom written, IAtom read) {
        if (Graphs.isUnknown(read)) {
            return Graphs.isUnknownSymbol(written.symbol()) || !written.bracket();
        }
        return written.symbol().equalsIgnoreCase(read.getSymbol())
                && Objects.equals(written.massNumber(), read.getMassNumber())
                && written.charge() == Graphs.chargeOf(read)
                && (!written.bracket() || written.hydrogens() == Graphs.hydrogensOf(read));
    }

    private static void requireExtensionUnderstood(
            String source, String rest, IAtomContainer container, String smiles) {
        if (!rest.startsWith("|") || rest.indexOf('|', 1) >= 0 && !rest.equals(container.getTitle())) {
            return;
        }
        int offset = source.strip().indexOf('|');
        for (ExtensionField field : ExtensionField.in(rest).stream().limit(MOST_FIELDS).toList()) {
            String alone = "|" + field.text() + "|";
            if (!field.value().isEmpty() && alone.equals(parse(source, smiles + " " + alone, smiles).getTitle())) {
                throw fault(source, source.strip(), Reason.of("structure.the-field-of-the-extension", field.text()),
                        Math.max(offset, source.strip().indexOf(field.text(), offset)));
            }
        }
        throw fault(source, source.strip(), Reason.of("structure.the-extension-between-the-bars-is"), offset);
    }

    private static void requireOneLine(String source, String text, int blank) {
        int end = text.indexOf('\n', blank);
        if (end >= 0) {
            throw fault(source, text, Reason.of("structure.a-second-line-follows-one-structure"),
                    text.length() - text.substring(end).stripLeading().length());
        }
    }

    /// Of two slashes that contradict each other CDK takes neither; its reader of SMILES says where they stand.
    private static void requireSlashesThatAgree(String source, String smiles) {
        if (smiles.indexOf('/') < 0 && smiles.indexOf('\\') < 0) {
            return;
        }
        Set<String> warnings = new HashSet<>();
        graph(smiles, warnings);
        warnings.stream().filter(warning -> warning.contains("Cis/Trans")).findFirst().ifPresent(warning -> {
            String carets = warning.lines().reduce((first, last) -> last).orElse("");
            throw fault(source, source.strip(), Reason.of("structure.the-slashes-contradict-each-other"),
                    Math.clamp(carets.lastIndexOf('^'), 0, smiles.length() - 1));
        });
    }

    private static Graph graph(String smiles, Set<String> warnings) {
        try {
            return Graph.parse(smiles, false, warnings);
        } catch (IOException e) {
            throw new IllegalStateException("read by CDK, but not by its own reader", e);
        }
    }

    /// CDK gives aromatic atoms and bonds of chains some order.
    private static void requireAromaticRings(
            String source, String smiles, List<SmilesAtom> written, IAtomContainer container) {
        for (int i = 0; i < written.size(); i++) {
            if (written.get(i).isAromatic() && !container.getAtom(i).isInRing()) {
                throw fault(source, source.strip(), Reason.of("structure.an-aromatic-atom-outside-a-ring"),
                        written.get(i).offset());
            }
        }
        if (smiles.replaceAll("\\[[^]]*]", "").indexOf(':') < 0) {
            return;
        }
        for (Edge edge : graph(smiles, new HashSet<>()).edges()) {
            int first = edge.either();
            int second = edge.other(first);
            boolean isOutside = edge.bond() == Bond.AROMATIC
                    && !container.getBond(container.getAtom(first), container.getAtom(second)).isInRing();
            if (isOutside) {
                throw fault(source, source.strip(), Reason.of("structure.an-aromatic-bond-outside-a-ring"),
                        Math.max(0, smiles.lastIndexOf(':', written.get(Math.max(first, second)).offset())));
            }
        }
    }

    /// ChemAxon's `star_e`, the end of a chain, is an open place like any other.
    private static void nameEndsAsOpenPlaces(IAtomContainer container) {
        for (IAtom atom : container.atoms()) {
            if (atom instanceof IPseudoAtom open && "star_e".equals(open.getLabel())) {
                open.setLabel("*");
            }
        }
    }

    /// `[*:1]` is the open place R1, as `[R1]` is; of other atoms such numbers say nothing.
    private static void numberOpenPlaces(String source, List<SmilesAtom> written, IAtomContainer container) {
        for (SmilesAtom atom : written) {
            boolean isNumbered = atom.symbol().equals("*") && atom.atomClass() > 0;
            if (isNumbered && atom.atomClass() > MOST_OPEN_PLACES) {
                throw fault(source, source.strip(), Reason.of("structure.an-r-group-has-at-most"), atom.offset());
            }
            if (isNumbered && container.getAtom(written.indexOf(atom)) instanceof IPseudoAtom open
                    && Objects.requireNonNullElse(open.getLabel(), "*").equals("*")) {
                open.setLabel("R" + atom.atomClass());
            }
        }
    }

    /// An electron that the extension puts on an atom without brackets stands where a hydrogen would be.
    private static void makeRoomForElectrons(List<SmilesAtom> written, IAtomContainer container) {
        for (int i = 0; i < written.size(); i++) {
            IAtom atom = container.getAtom(i);
            int electrons = container.getConnectedSingleElectronsCount(atom);
            if (electrons > 0 && !written.get(i).bracket()) {
                atom.setImplicitHydrogenCount(Math.max(0, Graphs.hydrogensOf(atom) - electrons));
            }
        }
    }

    private static UnreadableStructureException fault(String source, String stripped, Reason reason, int offset) {
        int from = Math.max(0, source.indexOf(stripped)) + offset;
        int line = (int) source.substring(0, Math.min(from, source.length())).chars().filter(c -> c == '\n').count();
        int column = from - source.lastIndexOf('\n', Math.max(0, from - 1));
        return new UnreadableStructureException(Format.SMILES, reason, source, line + 1, Math.max(1, column));
    }
}
