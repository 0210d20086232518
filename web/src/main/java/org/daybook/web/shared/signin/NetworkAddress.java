package org.daybook.web.shared.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a client comes from, as far as limits tell clients apart: an IPv4 address, or the 64 bits of an IPv6
/// address that one subscriber has.
///
/// @param key the same for two addresses of one subscriber
public record NetworkAddress(String key) {

    /// Digits with dots or colons. Anything else would be looked up as a name.
    private static final Pattern LITERAL =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%\\w+)?");
    private static final int SUBSCRIBER_BYTES = 8;
    private static final int LONGEST = 64;

    /// The network of an address as a server gives it, or a proxy in front of it; what is no address stands for itself.
    ///
    /// @param address null of a client that has gone already
    public static NetworkAddress of(@Nullable String address) {
        return address == null ? new NetworkAddress("") : of(address, SUBSCRIBER_BYTES);
    }

    /// The same with so many first bytes of an IPv6 address.
    static NetworkAddress of(String address, int bytesOfIpv6) {
        if (address.length() <= LONGEST && LITERAL.matcher(address).matches()) {
            try {
                return of(InetAddress.getByName(address), bytesOfIpv6);
            } catch (UnknownHostException e) {
                return new NetworkAddress(shortened(address));
            }
        }
        return new NetworkAddress(shortened(address));
    }

    /// The network of an address.
    public static NetworkAddress of(InetAddress address) {
        return of(address, SUBSCRIBER_BYTES);
    }

    private static NetworkAddress of(InetAddress address, int bytesOfIpv6) {
        byte[] bytes = address instanceof Inet6Address
                ? Arrays.copyOf(address.getAddress(), bytesOfIpv6)
                : address.getAddress();
        return new NetworkAddress(HexFormat.of().formatHex(bytes));
    }

    private static String shortened(String address) {
        return address.substring(0, Math.min(LONGEST, address.length()));
    }
}
