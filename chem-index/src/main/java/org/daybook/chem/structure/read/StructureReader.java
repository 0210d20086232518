package org.daybook.chem.structure.read;

import java.util.regex.Pattern;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Limits;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.inchi.read.InchiReader;
import org.daybook.chem.structure.molfile.MolfileReader;
import org.daybook.chem.structure.run.Guard;
import org.daybook.chem.structure.smiles.SmilesReader;

/// Turns what people type, paste or upload into structures.
///
/// Nothing gets through changed: sizes and numbers are checked before a library sees the text, and what the
/// library made of it is compared with the text afterwards. All faults are [UnreadableStructureException].
/// Calls take at most [Guard#DEADLINE]; any thread may call.
public final class StructureReader {

    /// Characters of the longest text that is read, a molfile; a SMILES, InChI or name has far fewer.
    public static final int MAX_CHARS = Limits.MOLFILE_CHARS;

    /// Letters, digits and what joins them.
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9 -]*");
    /// The codes of compounds: some letters and a number (`MMV048`).
    private static final Pattern CODE = Pattern.compile("[A-Z]{1,5}[ -]?\\d{2,}");
    private static final Pattern FORMULA = Pattern.compile("(?=.*\\d)C\\d{0,3}H\\d{0,3}(?:[A-Z][a-z]?\\d{0,3}){0,20}");

    private static final Pattern INCHI_KEY = Pattern.compile("(InChIKey=)?[A-Z]{14}-[A-Z]{10}-[A-Z]");
    private static final Pattern CAS_NUMBER = Pattern.compile("\\d{2,7}-\\d{2}-\\d");
    private static final Pattern XML = Pattern.compile("\\s*<(?:\\?xml|!DOCTYPE|CDXML|cml|MDocument)\\b");
    /// Three small letters in a row of which one is no aromatic atom, or a blank that starts no extension.
    private static final Pattern WORDS = Pattern.compile("(?=[a-z]{3})[a-z]*[ad-mqrt-z]|\\s[^|]");

    /// Longest SMILES, and most digits in one, two for each ring, that are read on the caller's thread.
    private static final int SMALL_CHARS = 200;
    private static final int SMALL_DIGITS = 24;

    private StructureReader() {}

    /// Reads `text` in whatever notation it seems to be; [Structure#format()] tells which.
    ///
    /// InChI is known by its start, a molfile by its lines. One line is a SMILES if it reads as one and else
    /// a name; if it is neither, the error is about the notation that it looks more like.
    public static Structure read(String text) {
        Format looks = looksLike(text);
        if (looks == Format.INCHI || looks == Format.MOLFILE) {
            return read(text, looks);
        }
        try {
            return read(text, Format.SMILES);
        } catch (UnreadableStructureException notSmiles) {
            try {
                return read(text, Format.NAME);
            } catch (UnreadableStructureException notName) {
                throw looks == Format.NAME && !SmilesReader.isSpelledLikeSmiles(text) ? notName
                        : orUnknownName(notSmiles, text);
            }
        }
    }

    /// Whoever types letters and digits that no SMILES has (`DSM265`, `DMSO`, `C6H6`) means a name or a formula.
    private static UnreadableStructureException orUnknownName(UnreadableStructureException notSmiles, String text) {
        String word = text.strip();
        Reason said = notSmiles.why();
        Reason reason = said;
        if (FORMULA.matcher(word).matches() && !SmilesReader.isSpelledLikeSmiles(word)) {
            reason = Reason.of("structure.this-is-a-formula-from-which");
        } else if (CODE.matcher(word).matches()) {
            reason = Reason.of("structure.no-name-that-is-known");
        } else if (WORD.matcher(word).matches() && said.key().equals("structure.is-no-atom-that-can-stand")) {
            reason = Reason.of("structure.no-name-that-is-known-and", said.arguments().toArray());
        }
        return reason == said ? notSmiles : new UnreadableStructureException(
                notSmiles.inputKind(), reason, text, notSmiles.line(), notSmiles.column());
    }

    /// Reads `text` as the notation `format` and nothing else.
    public static Structure read(String text, Format format) {
        requireSize(text, format);
        return switch (format) {
            case SMILES ->
                isSmall(text)
                        ? Guard.here(format, text, () -> SmilesReader.read(text))
                        : Guard.run(format, text, () -> SmilesReader.read(text));
            case MOLFILE -> Guard.run(format, text, () -> MolfileReader.read(text));
            case INCHI -> Guard.run(format, text, () -> InchiReader.read(text));
            case NAME -> Guard.run(format, text, () -> NameReader.read(text));
            case SMARTS ->
                throw new UnreadableStructureException(format, Reason.of("structure.a-pattern-is-a-query-not"), text);
            case REACTION ->
                throw new UnreadableStructureException(format, Reason.of("structure.this-is-a-reaction-one-structure"),
                        text);
        };
    }

    /// Whether a SMILES has so few characters and rings that the libraries cannot take long or go deep: most have.
    private static boolean isSmall(String smiles) {
        return smiles.length() <= SMALL_CHARS
                && smiles.chars().filter(c -> c >= '0' && c <= '9').count() <= SMALL_DIGITS;
    }

    private static void requireSize(String text, Format format) {
        int limit = format == Format.MOLFILE ? Limits.MOLFILE_CHARS : Limits.LINE_CHARS;
        if (text.length() > limit) {
            throw new UnreadableStructureException(format,
                    Reason.of("structure.characters-at-most-are-read", "%,d".formatted(text.length()),
                            "%,d".formatted(limit)), text);
        }
        if (text.isBlank()) {
            throw new UnreadableStructureException(format, Reason.of("structure.there-is-nothing-to-read"), text);
        }
        if (format != Format.MOLFILE && INCHI_KEY.matcher(text.strip()).matches()) {
            throw new UnreadableStructureException(format,
                    Reason.of("structure.this-is-an-inchikey-a-hash"), text);
        }
        if (CAS_NUMBER.matcher(text.strip()).matches()) {
            throw new UnreadableStructureException(format, Reason.of("structure.this-is-a-cas-number"), text);
        }
        if (XML.matcher(text).lookingAt()) {
            throw new UnreadableStructureException(format, Reason.of("structure.this-is-xml"), text);
        }
    }

    private static Format looksLike(String text) {
        if (text.stripLeading().startsWith("InChI=")) {
            return Format.INCHI;
        }
        if (text.contains("V2000") || text.contains("V3000") || text.contains("M  END")
                || text.strip().lines().limit(3).count() == 3) {
            return Format.MOLFILE;
        }
        return !SmilesReader.hasLink(text) && WORDS.matcher(text.strip()).find() ? Format.NAME : Format.SMILES;
    }
}
