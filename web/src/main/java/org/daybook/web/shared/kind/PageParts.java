package org.daybook.web.shared.kind;

import java.util.List;
import java.util.function.Predicate;
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
        return those(part -> !part.isAside() && !part.isLast(), page, reader);
    }

    /// The parts of the narrow column beside it.
    public List<Drawn> beside(Shown page, Actor reader) {
        return those(PagePart::isAside, page, reader);
    }

    /// What stands at the end of its wide column.
    public List<Drawn> last(Shown page, Actor reader) {
        return those(part -> !part.isAside() && part.isLast(), page, reader);
    }

    private List<Drawn> those(Predicate<PagePart> wanted, Shown page, Actor reader) {
        return all.stream()
                .filter(part -> part.kinds().contains(page.thing().kind()) && wanted.test(part))
                .map(part -> new Drawn(part.template(), part.content(page, reader), part.hasHead()))
                .toList();
    }

    /// One of them.
    ///
    /// @param template whose fragment `part(content)` draws it
    /// @param hasHead whether its fragment `head(content)` stands at the head of the page
    public record Drawn(String template, Object content, boolean hasHead) {
    }
}
