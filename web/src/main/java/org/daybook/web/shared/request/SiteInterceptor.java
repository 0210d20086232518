package org.daybook.web.shared.request;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.daybook.people.Person;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.database.DatabaseFault;
import org.daybook.shared.disk.DiskSpace;
import org.daybook.watch.Watching;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.CurrentActor;
import org.daybook.web.shared.Site;
import org.daybook.web.shared.Site.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/// Hands each page the [Site] it is part of.
@Component
class SiteInterceptor implements HandlerInterceptor {

    private final DaybookProperties properties;
    private final CurrentActor currentActor;
    private final BaseAddress base;
    private final Watching watching;
    private final DiskSpace disk;

    SiteInterceptor(DaybookProperties properties, CurrentActor currentActor, BaseAddress base, Watching watching,
            DiskSpace disk) {
        this.properties = properties;
        this.currentActor = currentActor;
        this.base = base;
        this.watching = watching;
        this.disk = disk;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        // A page that says that the database is away, and one that needs none, must not fail for the name in its
        // corner.
        Viewer viewer = DatabaseFault.unlessAny(() -> currentActor.person(new ServletWebRequest(request)))
                .map(this::viewer).orElse(null);
        String query = isAskedFor(request) ? Optional.ofNullable(request.getParameter("q")).orElse("") : "";
        page.addObject("site", new Site(properties.siteName(), properties.licence(), base.known().orElse(null),
                request.getRequestURI(), address(request), query, viewer));
        page.addObject("diskWarning", diskWarning(viewer));
    }

    private Viewer viewer(Person person) {
        return Viewer.of(person, DatabaseFault.unlessAny(() -> Optional.of(watching.unread(person.actor()))).orElse(0));
    }

    private static String address(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
            return failed;
        }
        String asked = request.getQueryString();
        return asked == null ? request.getRequestURI() : request.getRequestURI() + "?" + asked;
    }

    /// Nobody should type in vain; who can make room is told in time.
    private @Nullable String diskWarning(@Nullable Viewer viewer) {
        DiskSpace.State state = viewer == null ? DiskSpace.State.AMPLE : disk.state();
        return switch (state) {
            case AMPLE -> null;
            case LOW -> viewer.isOwner() ? "layout.disk.low" : null;
            case FULL -> "layout.disk.full";
            case NOT_WRITABLE -> "layout.disk.not-writable";
        };
    }

    /// Whether the request is a reader's own: the server shows the error page of any form by a GET, and the fields of
    /// an upload that was too large cannot be read there either.
    private static boolean isAskedFor(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && request.getDispatcherType() == DispatcherType.REQUEST;
    }
}
