package org.daybook.web.client;

import java.net.InetAddress;
import java.util.function.Predicate;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/// Makes the server keep to [ClientProperties].
///
/// Half-sent heads need nothing here: the server collects them without a thread and forgets them after
/// `server.tomcat.connection-timeout`.
@Component
class ServerLimits implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final ClientProperties settings;
    private final Predicate<InetAddress> proxies;

    ServerLimits(ClientProperties settings, ServerProperties server, TomcatServerProperties tomcat) {
        this.settings = settings;
        this.proxies = TrustedProxies.of(server, tomcat);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(LimitedProtocol.class.getName());
        factory.addConnectorCustomizers(this::limit);
        factory.addEngineValves(new BodyValve(settings));
    }

    /// How many languages a reader prefers is nobody's business here: the server would fail on the eleventh. The length
    /// of the head limits them.
    private void limit(Connector connector) {
        connector.setMaxLocaleCount(-1);
        if (connector.getProtocolHandler() instanceof LimitedProtocol protocol) {
            protocol.limit(settings.connections(), proxies);
            protocol.setDisableUploadTimeout(false);
            protocol.setConnectionUploadTimeout(Math.toIntExact(settings.patience().toMillis()));
        }
    }

    /// After the server's own settings.
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
