package org.daybook.chem.structure.chemdraw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Limits;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.reaction.ReactionReader;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.chem.structure.run.Guard;

/// Reads ChemDraw's drawings: CDXML, and CDX as bytes or in base64 (`docs/decisions/0228-chemdraw-is-read-here.md`).
///
/// What comes out has been read again by [ReactionReader] and [StructureReader], so that nothing is given that could
/// not be shown. What a drawing says beside that is told. All faults are [UnreadableStructureException].
public final class ChemDraw {

    private static final Pattern CDXML = Pattern.compile("(?s)\\s*(?:<\\?xml.{0,200}?\\?>\\s*)?"
            + "(?:<!DOCTYPE[^>]{0,500}>\\s*)?(?:<!--.{0,500}?-->\\s*)?<CDXML\\b.*");
    /// `VjCD0100` in base64.
    private static final String BASE64 = "VmpDRDAxMDA";
    private static final int MAX_TOLD = 20;

    private ChemDraw() {}

    /// Whether a text is a drawing, by its first characters.
    public static boolean isDrawing(String text) {
        return text.stripLeading().startsWith(BASE64) || CDXML.matcher(text).matches();
    }

    /// Reads CDXML or base64 CDX.
    ///
    /// @throws org.daybook.chem.worker.NoWorkerException if nobody could look at it now
    public static ReadDrawing read(String text) {
        requireSize(text.length());
        return Guard.run(Format.REACTION, text, () -> {
            if (text.stripLeading().startsWith(BASE64)) {
                return said(CdxReader.read(bytes(text)));
            }
            if (!CDXML.matcher(text).matches()) {
                throw new UnreadableStructureException(Format.REACTION, Reason.of("structure.not-a-chemdraw-drawing"),
                        text);
            }
            return said(CdxmlReader.read(text));
        });
    }

    /// Reads the bytes of a file, CDX or CDXML.
    ///
    /// @throws org.daybook.chem.worker.NoWorkerException if nobody could look at it now
    public static ReadDrawing read(byte[] bytes) {
        requireSize(bytes.length);
        return CdxReader.isCdx(bytes) ? read(Base64.getEncoder().encodeToString(bytes))
                : read(new String(bytes, StandardCharsets.UTF_8));
    }

    private static void requireSize(int size) {
        if (size > 2 * Limits.MOLFILE_CHARS) {
            throw new UnreadableStructureException(Format.REACTION, Reason.of("structure.the-drawing-is-too-large"),
                    "");
        }
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new UnreadableStructureException(Format.REACTION, Reason.of("structure.not-a-chemdraw-drawing"),
                    base64);
        }
    }

    private static ReadDrawing said(DrawnObject root) {
        List<Reason> lost = new ArrayList<>();
        DrawnSteps drawn = new DrawnSteps(root);
        double scale = scale(root);
        StringBuilder reaction = new StringBuilder();
        drawn.steps().forEach(step -> write(step, scale, lost, reaction));
        if (!reaction.isEmpty()) {
            ReactionReader.read(reaction.toString());
        }
        if (drawn.otherFragments().size() > ReactionReader.MAX_COMPONENTS) {
            throw new UnreadableStructureException(Format.REACTION,
                    Reason.of("structure.more-than-structures-in-reactions", ReactionReader.MAX_COMPONENTS), "");
        }
        List<String> molfiles = new ArrayList<>();
        for (DrawnObject fragment : drawn.otherFragments()) {
            String molfile = FragmentTable.molfile(fragment, scale, lost);
            StructureReader.read(molfile, Format.MOLFILE);
            molfiles.add(molfile);
        }
        if (reaction.isEmpty() && molfiles.isEmpty()) {
            throw new UnreadableStructureException(Format.REACTION, Reason.of("structure.there-is-nothing-drawn"), "");
        }
        drawn.otherTexts().forEach(text -> lost.add(Reason.of("structure.words-at-no-arrow", line(text))));
        return new ReadDrawing(reaction.toString(), molfiles, lost.stream().distinct().limit(MAX_TOLD).toList());
    }

    private static void write(DrawnSteps.Step step, double scale, List<Reason> lost, StringBuilder reaction) {
        reaction.append("$RXN\n\n  Daybook\n\n%3d%3d".formatted(step.reactants().size(), step.products().size()))
                .append(step.agents().isEmpty() ? "" : "%3d".formatted(step.agents().size())).append('\n');
        Stream.of(step.reactants(), step.products(), step.agents()).flatMap(Collection::stream)
                .forEach(fragment -> reaction.append("$MOL\n").append(FragmentTable.molfile(fragment, scale, lost)));
        words("above", step.above(), reaction);
        words("below", step.below(), reaction);
    }

    private static void words(String place, List<DrawnObject> texts, StringBuilder reaction) {
        texts.stream().flatMap(text -> text.words().toString().lines()).map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> reaction.append(place).append(": ").append(line).append('\n'));
    }

    private static String line(DrawnObject text) {
        String line = text.words().toString().strip().replaceAll("\\s+", " ");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }

    /// What makes the bonds of the drawing as long as those of molfiles.
    private static double scale(DrawnObject root) {
        double[] lengths = root.all().filter(object -> object.kind().equals("fragment")).flatMap(fragment ->
                fragment.children("b").map(bond -> length(fragment, bond))).filter(length -> length > 1e-3).sorted()
                .mapToDouble(Double::doubleValue).toArray();
        return lengths.length == 0 ? 1 / 14.4 : 1 / lengths[lengths.length / 2];
    }

    private static double length(DrawnObject fragment, DrawnObject bond) {
        double[] begin = place(fragment, bond.value("B").orElse(""));
        double[] end = place(fragment, bond.value("E").orElse(""));
        return begin.length == 2 && end.length == 2 ? Math.hypot(begin[0] - end[0], begin[1] - end[1]) : 0;
    }

    private static double[] place(DrawnObject fragment, String id) {
        return fragment.children("n").filter(node -> node.id().equals(id)).findFirst()
                .map(node -> node.numbers("p", 2)).orElse(new double[0]);
    }
}
