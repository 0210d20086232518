package org.daybook.web.docs.reference;

import org.daybook.web.shared.BaseAddress;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springframework.http.HttpRequest;
import org.springframework.stereotype.Component;

/// Names the site's address in the OpenAPI description, or `/`, which is the host that serves it; never the host that
/// was asked for.
@Component
class ApiServer implements ServerBaseUrlCustomizer {

    private final BaseAddress base;

    ApiServer(BaseAddress base) {
        this.base = base;
    }

    @Override
    public String customize(String askedFor, @Nullable HttpRequest request) {
        return base.known().orElse("/");
    }
}
