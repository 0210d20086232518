package org.daybook.web.shared.cache;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceChainRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Serves the files that are part of the program. Style sheets, scripts and icons carry a hash of their content in
/// their address.
///
/// Each kind of file has a path of its own and nothing is served under `/**`: a template asks of each link whether it
/// leads to a file, and under `/**` the answer for each link to a page was a search through the whole class path.
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();
    private static final List<String> HASHED = List.of("css", "js", "icons");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        HASHED.forEach(folder -> serve(registry, folder, "classpath:/static/")
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**")));
        serve(registry, "vendor", "classpath:/META-INF/resources/")
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/ketcher/index*.html"));
        serve(registry, "webjars", "classpath:/META-INF/resources/");
    }

    private static ResourceChainRegistration serve(ResourceHandlerRegistry registry, String folder, String location) {
        return registry.addResourceHandler("/" + folder + "/**")
                .addResourceLocations(location + folder + "/")
                .setCacheControl(A_DAY)
                .resourceChain(true);
    }
}
