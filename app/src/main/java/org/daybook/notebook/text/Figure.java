package org.daybook.notebook.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.writing.markdown.SafeDocument;

/// What is shown in the place of a fenced block.
interface Figure {

    /// The block as it stands in the text.
    SafeDocument.CodeBlock block();

    /// What it says, for those who search words.
    String source();

    /// The structures it shows, in their order.
    List<String> inchiKeys();

    /// Puts the drawings in the place of the block.
    ///
    /// @param links markup of a link to the compound with this InChIKey, if it is registered
    void show(Function<String, Optional<String>> links);
}
