package org.daybook.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.daybook.shared.DaybookProperties;
import org.daybook.web.shared.Site.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// Hands each page the [Site] it is part of.
@Component
class SiteInterceptor implements HandlerInterceptor {

    private final DaybookProperties properties;
    private final CurrentActor currentActor;

    SiteInterceptor(DaybookProperties properties, CurrentActor currentActor) {
        this.properties = properties;
        this.currentActor = currentActor;
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        Viewer viewer = currentActor.person(new ServletWebRequest(request)).map(Viewer::of).orElse(null);
        String query = Optional.ofNullable(request.getParameter("q")).orElse("");
        page.addObject("site", new Site(properties.siteName(), properties.licence(), base(request), path(request), query, viewer));
    }

    private String base(HttpServletRequest request) {
        if (properties.baseUrl() != null) {
            return properties.baseUrl().toString().replaceFirst("/$", "");
        }
        return UriComponentsBuilder.newInstance()
                .scheme(request.getScheme())
                .host(request.getServerName())
                .port(isDefaultPort(request) ? -1 : request.getServerPort())
                .build()
                .toUriString();
    }

    private static boolean isDefaultPort(HttpServletRequest request) {
        return request.getServerPort() == ("https".equals(request.getScheme()) ? 443 : 80);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
