package org.daybook.web.client.work;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daybook.chem.worker.time.ProcessorTime;
import org.daybook.shared.Said;
import org.daybook.web.client.work.WorkBudgets.Refused;
import org.daybook.web.client.work.WorkBudgets.Working;
import org.daybook.web.shared.Costly;
import org.daybook.web.shared.error.Problems;
import org.daybook.web.shared.signin.NetworkAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Charges requests to the network address that they come from, from before they are read until their page is made or
/// their file is written: [Costly] ones of anybody to one budget, all others of strangers to another. Pages that are
/// kept ready and static files do not come here.
@Component
class CostlyRequests implements AsyncHandlerInterceptor, WebMvcConfigurer {

    private static final String CHARGE = Charge.class.getName();

    private final WorkBudgets costly;
    private final WorkBudgets reading;

    CostlyRequests(CostlyProperties settings) {
        TimeMeter clock = TimeMeter.SYSTEM_MILLISECONDS;
        this.costly = new WorkBudgets(settings.atOnce(), settings.work(), settings.period(), clock);
        this.reading = new WorkBudgets(Integer.MAX_VALUE, settings.reading(), settings.period(), clock);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Optional<WorkBudgets> budgets = budgets(request, handler);
        if (budgets.isEmpty() || request.getAttribute(CHARGE) != null) {
            return true;
        }
        return switch (budgets.get().begin(NetworkAddress.of(request.getRemoteAddr()))) {
            case Working working -> {
                request.setAttribute(CHARGE, Charge.begin(working));
                ProcessorTime.chargeTo(working::charge);
                yield true;
            }
            case Refused refused -> {
                long seconds = Math.max(1, refused.retryAfter().toSeconds());
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                Problems.refuse(request, response, HttpStatus.TOO_MANY_REQUESTS,
                        Said.of("said.web.too-much-is-being-worked-out", seconds));
                yield false;
            }
        };
    }

    @Override
    public void afterConcurrentHandlingStarted(HttpServletRequest request, HttpServletResponse response,
            Object handler) {
        ProcessorTime.chargeToNobody();
        if (request.getAttribute(CHARGE) instanceof Charge charge) {
            charge.async().set(true);
            request.getAsyncContext().addListener(charge);
        }
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable Exception failure) {
        ProcessorTime.chargeToNobody();
        if (request.getAttribute(CHARGE) instanceof Charge charge) {
            charge.end();
        }
    }

    /// The budget that a request is charged to; none for what a member reads and for the page that says what went
    /// wrong.
    private Optional<WorkBudgets> budgets(HttpServletRequest request, Object handler) {
        if (!(handler instanceof HandlerMethod method) || request.getDispatcherType() == DispatcherType.ERROR) {
            return Optional.empty();
        }
        if (isCostly(method)) {
            return Optional.of(costly);
        }
        return request.getUserPrincipal() == null ? Optional.of(reading) : Optional.empty();
    }

    private static boolean isCostly(HandlerMethod method) {
        return method.hasMethodAnnotation(Costly.class) || method.getBeanType().isAnnotationPresent(Costly.class);
    }

    /// What a request owes at its end: the processor time of its thread, or, where other threads write the answer, the
    /// time that passed.
    ///
    /// @param start of the clock, in nanoseconds
    /// @param worked processor time of the thread at that moment, in nanoseconds
    private record Charge(Working working, long start, long worked, AtomicBoolean async, AtomicBoolean ended)
            implements AsyncListener {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        static Charge begin(Working working) {
            return new Charge(
                    working,
                    System.nanoTime(),
                    THREADS.getCurrentThreadCpuTime(),
                    new AtomicBoolean(),
                    new AtomicBoolean());
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
