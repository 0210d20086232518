package org.daybook.e2e;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/// One state of one page that a person can meet.
///
/// @param name of the visit and of its pictures
/// @param template that renders it, below `templates/` and without its ending
/// @param reader who looks at it
/// @param status of the answer
/// @param way how the reader's page gets there
record PageVisit(String name, String template, Reader reader, int status, Consumer<Page> way) {

    enum Reader { STRANGER, OWNER }

    static PageVisit stranger(String name, String template, String address) {
        return new PageVisit(name, template, Reader.STRANGER, 200, page -> page.navigate(address));
    }

    static PageVisit owner(String name, String template, String address) {
        return new PageVisit(name, template, Reader.OWNER, 200, page -> page.navigate(address));
    }

    /// The same, but what follows the address is done too before anybody looks.
    PageVisit then(Consumer<Page> more) {
        return new PageVisit(name, template, reader, status, way.andThen(more));
    }

    PageVisit answering(int expected) {
        return new PageVisit(name, template, reader, expected, way);
    }

    @Override
    public String toString() {
        return name;
    }
}
