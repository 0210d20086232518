package org.daybook.web.shared.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.people.Actor;
import org.daybook.shared.id.Thing;
import org.daybook.web.shared.kind.PagePart.Shown;
import org.daybook.web.shared.kind.PageParts.Drawn;
import org.junit.jupiter.api.Test;

/// What features bring to the page of a thing. Issue #10.
class PagePartsTest {

    private static final Shown PAGE = new Shown(new Thing("compound", 7), "OSM-S-7");

    private final PageParts parts = new PageParts(List.of(
            new Told("compound", "results", false),
            new Told("wiki", "entries", false),
            new Told("compound", "issues", false),
            new Told("compound", "campaigns", true)));

    @Test
    void aPageHasThePartsOfItsKindInTheirOrder() {
        assertThat(parts.of(PAGE, Actor.anybody())).containsExactly(
                new Drawn("results", "OSM-S-7, 7"), new Drawn("issues", "OSM-S-7, 7"));
    }

    @Test
    void aNarrowPartStandsBesideTheOthers() {
        assertThat(parts.beside(PAGE, Actor.anybody())).containsExactly(new Drawn("campaigns", "OSM-S-7, 7"));
    }

    private record Told(String kind, String template, boolean isAside) implements PagePart {

        @Override
        public String content(Shown page, Actor reader) {
            return page.name() + ", " + page.thing().id();
        }
    }
}
