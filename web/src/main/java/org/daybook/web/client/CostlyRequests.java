package org.daybook.web.client;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daybook.web.client.WorkBudgets.Refused;
import org.daybook.web.client.WorkBudgets.Working;
import org.daybook.web.shared.Costly;
import org.daybook.web.shared.NetworkAddress;
import org.daybook.web.shared.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Charges [Costly] requests to the network address that they come from, from before they are read until their page
/// is made or their file is written.
@Component
class CostlyRequests implements AsyncHandlerInterceptor, WebMvcConfigurer {

    private static final String CHARGE = Charge.class.getName();

    private final WorkBudgets budgets;

    CostlyRequests(CostlyProperties settings) {
        this.budgets = new WorkBudgets(settings, TimeMeter.SYSTEM_MILLISECONDS);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!isCostly(handler) || request.getAttribute(CHARGE) != null) {
            return true;
        }
        return switch (budgets.begin(NetworkAddress.of(request.getRemoteAddr()))) {
            case Working working -> {
                request.setAttribute(CHARGE, new Charge(working, System.nanoTime(), new AtomicBoolean()));
                yield true;
            }
            case Refused refused -> {
                long seconds = Math.max(1, refused.retryAfter().toSeconds());
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                Problems.refuse(request, response, HttpStatus.TOO_MANY_REQUESTS,
                        "Too much is being worked out for your network address; try again in " + seconds + " s");
                yield false;
            }
        };
    }

    @Override
    public void afterConcurrentHandlingStarted(HttpServletRequest request, HttpServletResponse response,
            Object handler) {
        if (request.getAttribute(CHARGE) instanceof Charge charge) {
            request.getAsyncContext().addListener(charge);
        }
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable Exception failure) {
        if (request.getAttribute(CHARGE) instanceof Charge charge) {
            charge.end();
        }
    }

    private static boolean isCostly(Object handler) {
        return handler instanceof HandlerMethod method
                && (method.hasMethodAnnotation(Costly.class) || method.getBeanType().isAnnotationPresent(Costly.class));
    }

    /// What a request owes at its end.
    private record Charge(Working working, long start, AtomicBoolean ended) implements AsyncListener {

        void end() {
            if (ended.compareAndSet(false, true)) {
                working.end(Duration.ofNanos(System.nanoTime() - start));
            }
        }

        @Override
        public void onComplete(AsyncEvent event) {
            end();
        }

        @Override
        public void onError(AsyncEvent event) {
            end();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            end();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
