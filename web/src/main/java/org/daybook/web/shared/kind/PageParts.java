package org.daybook.web.shared.kind;

import java.util.List;
import org.daybook.people.Actor;
import org.daybook.web.shared.kind.PagePart.Shown;
import org.springframework.stereotype.Component;

/// Gathers what the features bring to the page of a thing, in their order.
@Component
public class PageParts {

    private final List<PagePart> all;

    PageParts(List<PagePart> all) {
        this.all = all;
    }

    /// The parts of its wide column.
    public List<Drawn> of(Shown page, Actor reader) {
        return in(false, page, reader);
    }

    /// The parts of the narrow column beside it.
    public List<Drawn> beside(Shown page, Actor reader) {
        return in(true, page, reader);
    }

    private List<Drawn> in(boolean aside, Shown page, Actor reader) {
        return all.stream()
                .filter(part -> part.kind().equals(page.thing().kind()) && part.isAside() == aside)
                .map(part -> new Drawn(part.template(), part.content(page, reader)))
                .toList();
    }

    /// One of them.
    ///
    /// @param template whose fragment `part(content)` draws it
    public record Drawn(String template, Object content) {
    }
}
