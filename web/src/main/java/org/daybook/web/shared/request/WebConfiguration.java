package org.daybook.web.shared.request;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.daybook.web.shared.CurrentActor;
import org.daybook.web.shared.error.RefusedByServer;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final CurrentActor currentActor;
    private final SiteInterceptor siteInterceptor;
    private final BodyTypes bodyTypes;
    private final KnownParameters knownParameters;

    WebConfiguration(CurrentActor currentActor, SiteInterceptor siteInterceptor, BodyTypes bodyTypes,
            KnownParameters knownParameters) {
        this.currentActor = currentActor;
        this.siteInterceptor = siteInterceptor;
        this.bodyTypes = bodyTypes;
        this.knownParameters = knownParameters;
    }

    /// What the server refuses before any filter is asked is answered by [RefusedByServer].
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsInWords() {
        return factory -> factory.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(RefusedByServer.class.getName()));
    }

    /// The page that says what is wrong with a form does not read the form again: a file over its limit would be
    /// refused once more, and the page would come empty.
    @Bean
    static MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
            }
        };
    }

    /// An address with a slash too many leads to the one without. Behind the filters of security, which refuse
    /// addresses such as `//other.org/` that would lead away.
    @Bean
    static FilterRegistrationBean<UrlHandlerFilter> slashesAtTheEnd() {
        FilterRegistrationBean<UrlHandlerFilter> filter = new FilterRegistrationBean<>(
                UrlHandlerFilter.trailingSlashHandler("/**").redirect(HttpStatus.PERMANENT_REDIRECT).build());
        filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
        return filter;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(currentActor);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new ChoiceNames());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(bodyTypes);
        registry.addInterceptor(knownParameters);
        registry.addInterceptor(siteInterceptor);
    }
}
