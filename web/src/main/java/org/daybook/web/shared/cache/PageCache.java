package org.daybook.web.shared.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.daybook.shared.change.SectionReads;
import org.daybook.shared.change.SiteVersion;
import org.daybook.shared.database.DatabaseFault;
import org.daybook.shared.database.DatabaseWatch;
import org.daybook.web.shared.language.Languages;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Keeps public pages ready for readers without a cookie (docs/decisions/0078-a-kept-page-has-sections.md).
///
/// A page is kept under the numbers that [SiteVersion] had before the page was made, of those sections that were read
/// for it, and given out only while these are still the same. So a save is seen by the next reader, on every node, and
/// leaves what it cannot concern. The one other thing that these pages depend on is the clock ("seen 2 min ago"): no
/// page is given out for longer than [#MOST_AGE]. A page that was read from what nobody counts is not kept.
///
/// While the database is away the pages of the last [#MOST_AGE_IN_AN_OUTAGE] are shown as what they are, the state of a
/// moment ago: to
/// whoever asks, for they are what anybody may see, unless something was withdrawn since
/// (docs/decisions/0051-an-outage-is-known-in-one-place.md).
///
/// It stands before the sign-in. That is right because it never looks at who asks: it serves and keeps only what is
/// asked for without credentials and without any cookie but the choice of a language, and the pages that it knows are
/// the same for all who ask so.
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
public class PageCache extends OncePerRequestFilter {

    static final Duration MOST_AGE = Duration.ofSeconds(30);
    static final Duration MOST_AGE_IN_AN_OUTAGE = Duration.ofMinutes(10);

    /// Pages made from the database and the clock alone. Not the search, which depends on the index, nor to-dos, which
    /// tell of a pause that only one node knows of.
    private static final List<String> SECTIONS =
            List.of("/entries", "/notebooks", "/compounds", "/numbers", "/campaigns", "/assays", "/people", "/history",
                    "/activities", "/batches", "/record", "/take-part", "/projects");
    /// What programs read again and again, made as pages are: feeds and the site map.
    private static final Pattern FILES = Pattern.compile("/feeds/[a-z-]+\\.atom|/sitemap\\.xml");
    private static final List<String> TYPES =
            List.of(MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_ATOM_XML_VALUE, MediaType.APPLICATION_XML_VALUE);
    private static final int LONGEST_ADDRESS = 500;
    private static final String LEFT_OUT = PageCache.class.getName() + ".leftOut";

    private final SiteVersion site;
    private final SectionReads reads;
    private final DatabaseWatch database;
    private final Clock clock;
    private final Words words;
    private final boolean on;
    private final Cache<Address, KeptPage> pages;
    private final ConcurrentMap<Edition, CompletableFuture<Optional<KeptPage>>> inTheMaking = new ConcurrentHashMap<>();

    PageCache(SiteVersion site, SectionReads reads, DatabaseWatch database, Clock clock, Words words,
            PageCacheProperties settings) {
        this.site = site;
        this.reads = reads;
        this.database = database;
        this.clock = clock;
        this.words = words;
        this.on = settings.memory().toBytes() > 0;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(settings.memory().toBytes())
                .weigher((Address address, KeptPage page) -> address.length() + page.size())
                .expireAfterWrite(MOST_AGE_IN_AN_OUTAGE)
                .build();
    }

    /// Says that the page in the making is not to be kept: it is made from more than the database, as from the index.
    public static void leaveOut(HttpServletRequest request) {
        request.setAttribute(LEFT_OUT, true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        return !on || !reads
                || request.getHeader(HttpHeaders.COOKIE) != null && !Languages.isOnlyCookieOf(request)
                        && !database.isAway()
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || !isPage(request.getRequestURI()) || Address.of(request).length() > LONGEST_ADDRESS;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Address address = Address.of(request);
        Optional<SiteVersion.Edition> current = current();
        KeptPage known = pages.getIfPresent(address);
        if (current.isEmpty()) {
            answerInAnOutage(known, request, response, chain);
            return;
        }
        Edition wanted = new Edition(address, current.get());
        if (known != null && known.isOf(wanted.version()) && known.isMadeAfter(clock.instant().minus(MOST_AGE))) {
            known.answer(request, response);
            return;
        }
        CompletableFuture<Optional<KeptPage>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<KeptPage>> made = inTheMaking.putIfAbsent(wanted, mine);
        Optional<KeptPage> page = made == null ? makeForAll(wanted, mine, request, response, chain) : made.join();
        if (page.isPresent()) {
            page.get().answer(request, response);
        } else if (made != null) {
            chain.doFilter(request, response);
        }
    }

    /// The edition of now, or nothing while the database is away.
    private Optional<SiteVersion.Edition> current() {
        if (database.isAway()) {
            return Optional.empty();
        }
        try {
            return Optional.of(site.current());
        } catch (DataAccessException e) {
            if (DatabaseFault.in(e).isEmpty()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /// A page that was kept and of which nothing can have been withdrawn since; else the request goes on and fails for
    /// itself.
    private void answerInAnOutage(@Nullable KeptPage known, HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws ServletException, IOException {
        boolean stillGood = known != null && known.isMadeAfter(clock.instant().minus(MOST_AGE_IN_AN_OUTAGE))
                && site.lastSeen().filter(known::hasNothingWithdrawnUntil).isPresent();
        if (stillGood) {
            known.answerAsOfThen(request, response, words);
        } else {
            chain.doFilter(request, response);
        }
    }

    /// Makes the page while others who ask for the same edition wait for it.
    private Optional<KeptPage> makeForAll(
            Edition edition,
            CompletableFuture<Optional<KeptPage>> waiting,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        Optional<KeptPage> made = Optional.empty();
        try {
            made = make(request, response, chain, edition.version(), clock.instant());
            made.ifPresent(page -> pages.put(edition.address(), page));
        } finally {
            inTheMaking.remove(edition);
            waiting.complete(made);
        }
        return made;
    }

    /// Has the page made, and answers at once if it is not one to be kept.
    private Optional<KeptPage> make(HttpServletRequest request, HttpServletResponse response, FilterChain chain,
            SiteVersion.Edition version, Instant now) throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        ShallowEtagHeaderFilter.disableContentCaching(request);
        try (SectionReads.Notes read = reads.begin()) {
            chain.doFilter(new Reading(request), answer);
            boolean leftOut = request.isAsyncStarted() || request.getAttribute(LEFT_OUT) != null;
            if (leftOut || !isToBeKept(answer) || !read.outside().isEmpty()) {
                answer.copyBodyToResponse();
                return Optional.empty();
            }
            SiteVersion.Edition madeFrom = version.of(read.sections());
            return Optional.of(KeptPage.of(response, answer.getContentAsByteArray(), madeFrom, now));
        }
    }

    private static boolean isToBeKept(HttpServletResponse answer) {
        return answer.getStatus() == HttpServletResponse.SC_OK && !answer.isCommitted()
                && answer.getHeader(HttpHeaders.SET_COOKIE) == null
                && answer.getContentType() != null && TYPES.stream().anyMatch(answer.getContentType()::startsWith);
    }

    /// Files beside the pages, such as `.json`, are left to themselves; feeds and the site map count as pages.
    public static boolean isPage(String path) {
        return path.equals("/")
                || FILES.matcher(path).matches()
                || (path.indexOf('.') < 0
                        && SECTIONS.stream()
                                .anyMatch(section -> path.startsWith(section)
                                        && (path.length() == section.length()
                                                || path.charAt(section.length()) == '/')));
    }

    /// What a page is kept under: what was asked for, and the language it is written in. The name of the site is no
    /// part of it, because no page repeats what a reader calls it.
    private record Address(String path, String query, String language) {

        static Address of(HttpServletRequest request) {
            String query = request.getQueryString();
            return new Address(request.getRequestURI(), query == null ? "" : query,
                    Languages.of(request).getLanguage());
        }

        int length() {
            return path.length() + query.length();
        }
    }

    /// A page as it is while nothing is written. Whoever asks for an edition may have what was begun for another who
    /// asked for the same.
    private record Edition(Address address, SiteVersion.Edition version) {
    }

    /// A question for the head of a page asks for the page: the whole of it is made, once.
    private static final class Reading extends HttpServletRequestWrapper {

        Reading(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
