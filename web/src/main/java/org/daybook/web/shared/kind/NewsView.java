package org.daybook.web.shared.kind;

/// A part of the page of today. One bean a feature that has news; [org.springframework.core.annotation.Order] says
/// where it stands among the parts of its column.
public interface NewsView {

    /// The template whose fragment `news(content)` draws what [#content()] gives: a `section`.
    String template();

    /// What is new, in a fixed number of queries.
    Object content();

    /// Whether it stands in the narrow column beside the others.
    default boolean isAside() {
        return false;
    }
}
