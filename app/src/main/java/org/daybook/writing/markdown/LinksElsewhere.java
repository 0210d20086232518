package org.daybook.writing.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// Tells whether a text leads its readers to other sites.
public final class LinksElsewhere {

    private LinksElsewhere() {
    }

    /// Whether one of its links or pictures is on another host. A text that cannot be rendered counts as one that does.
    ///
    /// @param host of this site; empty if nobody knows it: then every full address leads elsewhere
    public static boolean areIn(String markdown, String host) {
        try {
            return SafeDocument.of(markdown).addresses().stream().anyMatch(address -> isElsewhere(address, host));
        } catch (UnrenderableTextException asTyped) {
            return true;
        }
    }

    private static boolean isElsewhere(String address, String host) {
        try {
            URI uri = new URI(address.strip());
            boolean ours = uri.getHost() != null && uri.getHost().toLowerCase(Locale.ROOT).equals(host);
            return (uri.getScheme() != null || uri.getRawAuthority() != null) && !ours;
        } catch (URISyntaxException notReadable) {
            return true;
        }
    }
}
