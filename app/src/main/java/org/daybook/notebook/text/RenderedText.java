package org.daybook.notebook.text;

import java.util.List;
import java.util.Optional;
import org.daybook.shared.id.CompoundId;
import org.jspecify.annotations.Nullable;

/// A text ready to be shown.
///
/// @param html safe to be put into a page as it is
/// @param compounds registered compounds that the text mentions, in the order of their first mention, among its first
///     2,000 names
/// @param issues issues that the text refers to, in the order of their first mention, at most 200
/// @param problemOrNull why the text is shown as it was typed; null if all is well
public record RenderedText(
        String html, List<CompoundId> compounds, List<IssueReference> issues, @Nullable String problemOrNull) {

    public RenderedText {
        compounds = List.copyOf(compounds);
        issues = List.copyOf(issues);
    }

    /// Empty if the text is shown as it was meant.
    public Optional<String> problem() {
        return Optional.ofNullable(problemOrNull);
    }
}
