package org.daybook.chem.structure.reaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.reaction.ReactionCut.Part;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.chem.structure.smiles.SharedExtension;
import org.daybook.chem.structure.smiles.SmilesScanner;

/// Reads one line of reaction SMILES: each of its components is read as a SMILES with its share of the extension.
final class ReactionSmiles {

    /// The SMILES, its extension between bars if it has one, and words.
    private static final Pattern LINE = Pattern.compile("\\s*(\\S+)\\s*(\\|[^|]*\\|)?(.*)");

    private final ReactionText text;
    private final int line;
    private final Step step;
    /// Column of the extension, from 0.
    private int extensionStart;

    /// @param line from 0
    ReactionSmiles(ReactionText text, int line, Step step) {
        this.text = text;
        this.line = line;
        this.step = step;
    }

    /// Fills the step; the line behind it, from 0.
    int read() {
        String written = text.line(line);
        if (written.length() > ReactionReader.LINE_CHARS) {
            throw text.fault(Reason.of("structure.characters-at-most-are-read", "%,d".formatted(written.length()),
                    "%,d".formatted(ReactionReader.LINE_CHARS)), line, ReactionReader.LINE_CHARS);
        }
        Matcher matcher = LINE.matcher(written);
        if (!matcher.matches()) {
            throw text.fault(Reason.of("structure.there-is-nothing-to-read"), line, 0);
        }
        if (matcher.group(3).startsWith("|")) {
            throw text.fault(Reason.of("structure.the-extension-between-the-bars-is"), line, matcher.start(3));
        }
        extensionStart = matcher.start(2);
        fill(new ReactionCut(text, line, matcher.start(1), matcher.group(1)).parts(),
                matcher.group(2) == null ? "" : matcher.group(2));
        text.addWords(step, true, matcher.group(3).strip(), line);
        return line + 1;
    }

    private void fill(List<Part> parts, String extension) {
        List<SharedExtension.Part> shares = new ArrayList<>();
        for (Part part : parts) {
            int atoms = atomCount(part);
            shares.add(new SharedExtension.Part(atoms, atoms - 1 - part.dots() + part.rings(),
                    part.smiles().indexOf('@') >= 0));
        }
        SharedExtension shared = shared(extension, shares);
        Map<Integer, List<Part>> components = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            components.computeIfAbsent(shared.componentOf(i), first -> new ArrayList<>()).add(parts.get(i));
        }
        components.forEach((component, its) -> {
            requireOneSide(its);
            sideOf(its.getFirst()).add(read(its, shared.share(component)));
        });
    }

    private int atomCount(Part part) {
        try {
            return SmilesScanner.scan(part.smiles()).size();
        } catch (UnreadableStructureException e) {
            throw text.fault(e.why(), line, part.start() + e.column() - 1);
        }
    }

    private SharedExtension shared(String extension, List<SharedExtension.Part> shares) {
        try {
            return SharedExtension.of(extension, shares);
        } catch (UnreadableStructureException e) {
            throw text.fault(e.why(), line, extensionStart + e.column() - 1);
        }
    }

    private void requireOneSide(List<Part> component) {
        if (component.stream().map(Part::side).distinct().count() > 1) {
            throw text.fault(Reason.of("structure.parts-of-one-component-stand-on"), line, extensionStart);
        }
    }

    private List<Structure> sideOf(Part part) {
        return switch (part.side()) {
            case 0 -> step.reactants;
            case 1 -> step.agents;
            default -> step.products;
        };
    }

    private Structure read(List<Part> component, String extension) {
        String smiles = component.stream().map(Part::smiles).collect(Collectors.joining("."));
        try {
            return StructureReader.read(extension.isEmpty() ? smiles : smiles + " " + extension, Format.SMILES);
        } catch (UnreadableStructureException e) {
            throw text.fault(e.why(), line, column(component, e.column() - 1));
        }
    }

    /// Where a character of a component stands in the line.
    private int column(List<Part> component, int at) {
        int left = at;
        for (Part part : component) {
            if (left < part.smiles().length()) {
                return part.start() + left;
            }
            left -= part.smiles().length() + 1;
        }
        return extensionStart >= 0 ? extensionStart : component.getLast().start();
    }
}
