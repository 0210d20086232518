package org.daybook.shared;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// Where a site is reached from outside: `http` or `https`, a host, and a port if it is not the usual one.
///
/// @param text without a slash at its end, in lower case: `https://eln.example.org`
/// @param host `eln.example.org`
public record PublicAddress(String text, String host) {

    private static final int MAX_LENGTH = 300;

    /// Reads what somebody typed or set.
    ///
    /// @throws InvalidInputException for field `address`, saying what is wrong with it
    public static PublicAddress of(String typed) {
        String address = OverLimitException.requireText("address", typed.strip(), MAX_LENGTH);
        URI uri = parsed(address);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused(Said.of("said.shared.address-begins-otherwise", address));
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw refused(Said.of("said.shared.address-names-no-host", address));
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null || !uri.getRawPath().replace("/", "").isEmpty()) {
            throw refused(Said.of("said.shared.address-goes-on", address));
        }
        String host = withoutFinalDot(uri.getHost().toLowerCase(Locale.ROOT));
        boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
        return new PublicAddress(scheme + "://" + host + (usual ? "" : ":" + uri.getPort()), host);
    }

    /// `example.org.` and `example.org` are one host.
    public static String withoutFinalDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static URI parsed(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw refused(Said.of("said.shared.is-no-address", address));
        }
    }

    private static InvalidInputException refused(Said why) {
        return new InvalidInputException("address", why);
    }

    @Override
    public String toString() {
        return text;
    }
}
