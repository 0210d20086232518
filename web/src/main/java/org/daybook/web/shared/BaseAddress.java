package org.daybook.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import org.daybook.shared.DaybookProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// The absolute address of this site, for links that leave it: the configured one, else the one that was asked.
@Component
public class BaseAddress {

    private final DaybookProperties properties;

    BaseAddress(DaybookProperties properties) {
        this.properties = properties;
    }

    /// Without a slash at its end.
    public String of(HttpServletRequest request) {
        if (properties.baseUrl() != null) {
            return properties.baseUrl().toString().replaceFirst("/$", "");
        }
        boolean defaultPort = request.getServerPort() == ("https".equals(request.getScheme()) ? 443 : 80);
        return UriComponentsBuilder.newInstance()
                .scheme(request.getScheme())
                .host(request.getServerName())
                .port(defaultPort ? -1 : request.getServerPort())
                .build()
                .toUriString();
    }
}
