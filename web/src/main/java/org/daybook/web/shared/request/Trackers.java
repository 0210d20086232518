package org.daybook.web.shared.request;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// Parameters that letters, posts and adverts put behind the addresses of pages, to see who followed them. They ask for
/// nothing, and pages leave them out.
public final class Trackers {

    private static final Set<String> NAMES = Set.of("fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "twclid",
            "igshid", "yclid", "mc_cid", "mc_eid", "_hsenc", "_hsmi", "gad_source");

    private Trackers() {
    }

    /// The names that are none of these.
    public static Set<String> without(Collection<String> names) {
        Set<String> others = new TreeSet<>(names);
        others.removeIf(name -> name.startsWith("utm_") || NAMES.contains(name));
        return others;
    }
}
