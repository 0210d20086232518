package org.daybook.web.shared;

import java.util.Optional;
import org.daybook.people.SiteAddress;
import org.daybook.shared.PublicAddress;
import org.daybook.shared.database.DatabaseFault;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// The absolute address of this site, for links that leave it. What the request calls the site does not count.
@Component
public class BaseAddress {

    private static final String KNOWN = BaseAddress.class.getName() + ".known";

    private final SiteAddress site;

    BaseAddress(SiteAddress site) {
        this.site = site;
    }

    /// Without a slash at its end; nothing while nobody has confirmed one, or while the database is away: what needs no
    /// other row must not fail for this one.
    public Optional<String> known() {
        String prefix = prefix();
        return prefix.isEmpty() ? Optional.empty() : Optional.of(prefix);
    }

    /// What to put before a path: the address, or nothing while it is unknown, so that the link is relative. Read once
    /// a request.
    public String prefix() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read();
        }
        if (request.getAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST) instanceof String known) {
            return known;
        }
        String read = read();
        request.setAttribute(KNOWN, read, RequestAttributes.SCOPE_REQUEST);
        return read;
    }

    private String read() {
        return DatabaseFault.unlessAny(site::known).map(PublicAddress::text).orElse("");
    }
}
