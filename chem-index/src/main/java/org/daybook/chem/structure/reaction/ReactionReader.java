package org.daybook.chem.structure.reaction;

import java.util.List;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Limits;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.run.Guard;

/// Turns the text of a reaction into its steps (`docs/decisions/0227-reactions-are-text.md`).
///
/// A step is a line of reaction SMILES or an RXN file, V2000 or V3000; lines that begin with `above:` or `below:` are
/// the words at the arrow of the step before them. Every component is read as a structure that stands alone, so that
/// nothing gets through changed here either. All faults are [UnreadableStructureException]. Calls take at most
/// [Guard#DEADLINE]; any thread may call.
public final class ReactionReader {

    /// Steps of one text.
    public static final int MAX_STEPS = 20;
    /// Structures of one text.
    public static final int MAX_COMPONENTS = 60;
    /// Characters of a line of reaction SMILES.
    static final int LINE_CHARS = 20_000;
    /// Lines of words above one arrow, and under it.
    static final int MAX_WORDS = 10;
    /// Characters of one of them.
    static final int WORDS_CHARS = 300;

    private ReactionReader() {}

    /// The steps of `text`, one at least.
    ///
    /// @throws org.daybook.chem.worker.NoWorkerException if nobody could look at the text now
    public static List<Reaction> read(String text) {
        if (text.length() > Limits.MOLFILE_CHARS) {
            throw new UnreadableStructureException(Format.REACTION,
                    Reason.of("structure.characters-at-most-are-read", "%,d".formatted(text.length()),
                            "%,d".formatted(Limits.MOLFILE_CHARS)), text);
        }
        return Guard.run(Format.REACTION, text, () -> new ReactionText(text).steps());
    }
}
