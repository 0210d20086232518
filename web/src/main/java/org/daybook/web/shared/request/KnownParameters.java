package org.daybook.web.shared.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.web.shared.Data;
import org.daybook.web.shared.error.UnknownParameterException;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses parameters that the handler of a list or file, or of the page of compounds, does not read, so that nobody
/// takes everything for what was asked for. What a handler reads stands in its signature alone; one that takes all
/// parameters as a map looks after them itself.
@Component
class KnownParameters implements HandlerInterceptor {

    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final Map<Object, Optional<Set<String>>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method) && Data.isRead(request)
                && (Data.isAt(request) || isPageOfList(request)) && request.getQueryString() != null) {
            known.computeIfAbsent(method.getMethod(), key -> read(method))
                    .ifPresent(names -> UnknownParameterException.refuseAllBut(names, asked(request, method)));
        }
        return true;
    }

    /// What the handler has to know: which fields are left of its answer is not its business.
    private static Set<String> asked(HttpServletRequest request, HandlerMethod method) {
        Set<String> asked = new TreeSet<>(request.getParameterMap().keySet());
        if (request.getRequestURI().startsWith("/api/v1/") && SparseFields.areIn(method.getReturnType())) {
            asked.remove(SparseFields.PARAMETER);
        }
        return isPageOfList(request) ? Trackers.without(asked) : asked;
    }

    /// A list whose address means the same as that of its files.
    private static boolean isPageOfList(HttpServletRequest request) {
        return request.getRequestURI().equals("/compounds");
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.daybook.");
    }

    /// The names of the parameters; nothing if the method takes all.
    private static Optional<Set<String>> read(HandlerMethod method) {
        Set<String> names = new HashSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(NAMES);
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked == null) {
                names.addAll(fields(parameter.getParameterType()));
            } else if (Map.class.isAssignableFrom(parameter.getParameterType())) {
                return Optional.empty();
            } else {
                names.add(asked.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : asked.name());
            }
        }
        return Optional.of(Set.copyOf(names));
    }

    /// A form is bound to a record.
    private static Set<String> fields(Class<?> form) {
        Set<String> names = new HashSet<>();
        if (form.isRecord() && form.getPackageName().startsWith("org.daybook.web.")) {
            Arrays.stream(form.getRecordComponents()).forEach(component -> names.add(component.getName()));
        }
        return names;
    }
}
