package org.daybook.web.shared;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/// Requests find their session in the database. Its cookie is set up by `server.servlet.session.cookie`.
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionFilterConfiguration {

    @Bean
    @Primary
    SessionRepository<? extends Session> notedSessions(JdbcIndexedSessionRepository sessionRows) {
        return new NotedSessions<>(sessionRows);
    }
}
