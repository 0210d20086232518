package org.daybook.web.client.write;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.allowance.Allowance;
import org.daybook.people.allowance.Allowances;
import org.daybook.shared.Said;
import org.daybook.web.shared.CurrentActor;
import org.daybook.web.shared.error.Problems;
import org.daybook.web.shared.signin.NetworkAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Counts what contributors write, each kind of thing by itself, by account and by network address. The kind is the
/// first word of an address: `/entries`, `/api/v1/comments`. What strangers send has limits of its own.
@Component
class WriteLimits implements HandlerInterceptor, WebMvcConfigurer {

    private static final String API = "/api/v1";

    private final CurrentActor actors;
    private final WriteProperties settings;
    private final Allowance left;

    WriteLimits(CurrentActor actors, WriteProperties settings, Allowances allowances) {
        this.left = allowances.of("write", Duration.ofHours(1));
        this.actors = actors;
        this.settings = settings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (isRead(request)) {
            return true;
        }
        Optional<Person> contributor = actors.person(new ServletWebRequest(request))
                .filter(person -> person.role() == Role.CONTRIBUTOR);
        if (contributor.isEmpty()) {
            return true;
        }
        String kind = kind(request.getRequestURI());
        Optional<Duration> wait = left.take(kind + " person " + contributor.get().id().value(), settings.contributor())
                .or(() -> left.take(kind + " network " + NetworkAddress.of(request.getRemoteAddr()).key(),
                        settings.network()));
        if (wait.isPresent()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds()));
            Problems.refuse(request, response, HttpStatus.TOO_MANY_REQUESTS,
                    Said.of("said.people.as-many-writes", settings.contributor()));
            return false;
        }
        return true;
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.REQUEST
                || HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod())
                || HttpMethod.OPTIONS.matches(request.getMethod());
    }

    /// `entries` of `/api/v1/entries/7`.
    static String kind(String path) {
        String rest = path.startsWith(API) ? path.substring(API.length()) : path;
        int end = rest.indexOf('/', 1);
        return end < 0 ? rest : rest.substring(0, end);
    }
}
