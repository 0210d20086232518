package org.daybook.web.client;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
                request.setAttribute(CHARGE, Charge.begin(working));
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
            charge.async().set(true);
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

    /// What a request owes at its end: the processor time of its thread, or, where other threads write the answer, the time that passed.
    ///
    /// @param start of the clock, in nanoseconds
    /// @param worked processor time of the thread at that moment, in nanoseconds
    private record Charge(Working working, long start, long worked, AtomicBoolean async, AtomicBoolean ended)
            implements AsyncListener {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        static Charge begin(Working working) {
            return new Charge(working, System.nanoTime(), THREADS.getCurrentThreadCpuTime(), new AtomicBoolean(), new AtomicBoolean());
        }

        void end() {
            if (ended.compareAndSet(false, true)) {
                working.end(Duration.ofNanos(async.get()
                        ? System.nanoTime() - start
                        : THREADS.getCurrentThreadCpuTime() - worked));
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
