package org.daybook.notebook.text;

import java.util.ArrayList;
import java.util.List;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.reaction.Reaction;
import org.daybook.chem.structure.reaction.ReactionReader;
import org.daybook.shared.PlainWords;
import org.daybook.writing.markdown.SafeDocument;
import org.daybook.writing.markdown.UnrenderableTextException;

/// The reactions of a text: what its fenced blocks `reaction` say.
public final class ReactionBlocks {

    static final String LANGUAGE = "reaction";
    /// Blocks beyond this number in one text are shown as they were typed.
    static final int MAX_BLOCKS = 20;
    /// Once a text has as many, so are further blocks.
    static final int MAX_STRUCTURES = 120;

    private ReactionBlocks() {
    }

    /// The steps of all blocks that can be read, block by block in the order of the text, 20 blocks at most; none of a
    /// text that cannot be rendered. Once they have 120 structures, further blocks are left out.
    ///
    /// @throws org.daybook.chem.worker.NoWorkerException if nobody could look at the text now
    public static List<Reaction> in(String markdown) {
        List<Reaction> steps = new ArrayList<>();
        int structures = 0;
        for (SafeDocument.CodeBlock block : blocks(markdown)) {
            try {
                List<Reaction> read = structures < MAX_STRUCTURES ? ReactionReader.read(block.text()) : List.of();
                structures += read.stream().mapToInt(step -> step.components().size()).sum();
                steps.addAll(read);
            } catch (UnreadableStructureException told) {
                // the page says what is wrong with this block
            }
        }
        return steps;
    }

    private static List<SafeDocument.CodeBlock> blocks(String markdown) {
        try {
            return in(SafeDocument.of(PlainWords.text(markdown)));
        } catch (UnrenderableTextException shownAsTyped) {
            return List.of();
        }
    }

    static List<SafeDocument.CodeBlock> in(SafeDocument document) {
        return document.codeBlocks(LANGUAGE).stream().limit(MAX_BLOCKS).toList();
    }
}
