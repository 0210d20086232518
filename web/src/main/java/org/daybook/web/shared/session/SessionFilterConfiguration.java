package org.daybook.web.shared.session;

import java.util.Optional;
import org.daybook.shared.change.UncountedWrites;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.Cookie;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// Requests find their session in the database.
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionFilterConfiguration {

    @Bean
    @Primary
    SessionRepository<? extends Session> notedSessions(
            JdbcIndexedSessionRepository sessionRows, UncountedWrites writes) {
        return new NotedSessions<>(sessionRows, writes);
    }

    /// The cookie as the settings of the server say.
    @Bean
    CookieSerializer sessionCookie(Environment settings) {
        Cookie cookie = Binder.get(settings).bindOrCreate("server.servlet.session.cookie", Cookie.class);
        DefaultCookieSerializer serializer = new DefaultCookieSerializer();
        Optional.ofNullable(cookie.getName()).ifPresent(serializer::setCookieName);
        Optional.ofNullable(cookie.getDomain()).ifPresent(serializer::setDomainName);
        Optional.ofNullable(cookie.getPath()).ifPresent(serializer::setCookiePath);
        Optional.ofNullable(cookie.getHttpOnly()).ifPresent(serializer::setUseHttpOnlyCookie);
        Optional.ofNullable(cookie.getSecure()).ifPresent(serializer::setUseSecureCookie);
        Optional.ofNullable(cookie.getSameSite())
                .ifPresent(sameSite -> serializer.setSameSite(sameSite.attributeValue()));
        return serializer;
    }
}
