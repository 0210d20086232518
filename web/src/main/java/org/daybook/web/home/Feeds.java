package org.daybook.web.home;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.daybook.people.group.Project;
import org.daybook.people.group.Projects;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.kind.ContentKind;
import org.daybook.shared.kind.Feed;
import org.daybook.shared.kind.Kinds;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.kind.AtomFeed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What is new, as Atom feeds (RFC 4287).
@Controller
class Feeds {

    private static final int LENGTH = 50;

    private final Kinds kinds;
    private final AtomFeed atom;
    private final BaseAddress base;
    private final Projects projects;

    Feeds(Kinds kinds, AtomFeed atom, BaseAddress base, Projects projects) {
        this.projects = projects;
        this.kinds = kinds;
        this.atom = atom;
        this.base = base;
    }

    @GetMapping("/feeds/{kind:[a-z-]+}.atom")
    void newest(@PathVariable String kind, @RequestParam(defaultValue = "") String project,
            HttpServletResponse response) throws IOException, XMLStreamException {
        ContentKind found = kinds.all().stream().filter(known -> known.plural().equals(kind)).findFirst()
                .orElseThrow(() -> new MissingException(Said.of("said.home.there-is-no-feed-of", kind)));
        String address = address();
        Project only = project.isEmpty() ? null : projects.get(project);
        Feed feed = (only == null ? found.feed(LENGTH) : found.feed(only.id(), LENGTH))
                .orElseThrow(() -> new MissingException(Said.of("said.home.there-is-no-feed-of", kind)));
        String path = "/feeds/" + kind + ".atom";
        if (only == null) {
            atom.write(feed, "Newest " + kind, address, path, response);
        } else {
            atom.write(feed, only.name() + ": newest " + kind, address, path + "?project=" + only.slug(), response);
        }
    }

    /// An item is known for ever by its absolute address, so there is no feed before that is known.
    private String address() {
        return base.known()
                .orElseThrow(() ->
                        new MissingException(Said.of("said.home.the-feeds-of-this-site")));
    }
}
