package org.daybook.web.client;

import java.net.InetAddress;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMaskSet;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties.ForwardHeadersStrategy;

/// The addresses whose word about where a request comes from is taken: `server.tomcat.remoteip.internal-proxies`, once
/// `server.forward-headers-strategy` says that there is a proxy.
final class TrustedProxies {

    private TrustedProxies() {
    }

    /// Networks (`10.0.0.0/8, …`) or a regular expression, as the server reads them.
    static Predicate<InetAddress> of(ServerProperties server, TomcatServerProperties tomcat) {
        if (server.getForwardHeadersStrategy() != ForwardHeadersStrategy.NATIVE) {
            return address -> false;
        }
        String internal = tomcat.getRemoteip().getInternalProxies();
        if (internal.indexOf('/') >= 0) {
            return NetMaskSet.parse(internal)::contains;
        }
        Predicate<String> names = Pattern.compile(internal).asMatchPredicate();
        return address -> names.test(address.getHostAddress());
    }
}
