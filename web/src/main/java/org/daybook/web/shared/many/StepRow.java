package org.daybook.web.shared.many;

import org.daybook.registry.many.Step;
import org.daybook.web.shared.language.Words;

/// One line of the list of what will happen.
///
/// @param before empty if there is nothing
/// @param after empty if there will be nothing
/// @param why why it will not happen; empty if it will
public record StepRow(String token, String name, String before, String after, String why) {

    static StepRow of(Step step, Words words) {
        return new StepRow(step.token(), words.said(step.name()), words.said(step.before()), words.said(step.after()),
                step.why().map(words::said).orElse(""));
    }
}
