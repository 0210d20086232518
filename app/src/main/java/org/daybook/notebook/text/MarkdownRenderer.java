package org.daybook.notebook.text;

import org.daybook.people.Actor;

/// Turns Markdown into HTML that is safe to show, with compounds and issues linked and structures drawn.
public interface MarkdownRenderer {

    /// Renders a text. Never fails: a text that cannot be rendered within the limits is shown as it was typed, with the
    /// reason.
    ///
    /// @param actor who will see it; decides whether a picture that is not public yet is shown
    RenderedText render(String markdown, Actor actor);

    /// The words of a text without its marks, and what marks separated still apart; the text itself if it cannot be
    /// rendered.
    String words(String markdown);
}
