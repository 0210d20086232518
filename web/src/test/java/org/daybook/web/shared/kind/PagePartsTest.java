package org.daybook.web.shared.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.daybook.people.Actor;
import org.daybook.shared.id.Thing;
import org.daybook.web.shared.kind.PagePart.Shown;
import org.daybook.web.shared.kind.PageParts.Drawn;
import org.junit.jupiter.api.Test;

/// What features bring to the page of a thing. Issue #10.
class PagePartsTest {

    private static final Shown PAGE = new Shown(new Thing("compound", 7), "OSM-S-7");

    private final PageParts parts = new PageParts(List.of(
            new Told("compound", "comments", false, true),
            new Told("compound", "results", false, false),
            new Told("wiki", "entries", false, false),
            new Told("compound", "issues", false, false),
            new Told("compound", "campaigns", true, false)));

    @Test
    void aPageHasThePartsOfItsKindInTheirOrder() {
        assertThat(parts.of(PAGE, Actor.anybody())).containsExactly(
                new Drawn("results", "OSM-S-7, 7", false), new Drawn("issues", "OSM-S-7, 7", false));
    }

    @Test
    void aNarrowPartStandsBesideTheOthers() {
        assertThat(parts.beside(PAGE, Actor.anybody())).containsExactly(new Drawn("campaigns", "OSM-S-7, 7", false));
    }

    @Test
    void aPartThatIsTheLastStandsBehindTheOthers() {
        assertThat(parts.last(PAGE, Actor.anybody())).containsExactly(new Drawn("comments", "OSM-S-7, 7", false));
    }

    private record Told(String kind, String template, boolean isAside, boolean isLast) implements PagePart {

        @Override
        public Set<String> kinds() {
            return Set.of(kind);
        }

        @Override
        public String content(Shown page, Actor reader) {
            return page.name() + ", " + page.thing().id();
        }
    }
}
