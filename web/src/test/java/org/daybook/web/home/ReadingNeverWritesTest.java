package org.daybook.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daybook.exchange.Example;
import org.daybook.issues.Issues;
import org.daybook.people.Person;
import org.daybook.people.token.ApiTokens;
import org.daybook.registry.Compounds;
import org.daybook.shared.change.SiteVersion;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.StatementCount;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Reading never writes, whoever reads and with whatever credentials: a write would make kept pages new and take a turn
/// from those who write. Every address that the program answers to a GET is read, on the shipped example.
@WebTest
@Import(StatementCount.class)
class ReadingNeverWritesTest {

    /// What stands in the addresses in place of their variables; what is missing here is "1".
    private static final Map<String, String> VALUES = Map.of(
            "slug",
            "osm-series-4",
            "number",
            "OSM-S-106",
            "handle",
            "mat-todd",
            "day",
            "2013-05-01",
            "what",
            "compounds",
            "part",
            "report",
            "format",
            "csv",
            "name",
            "api");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Example example;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Issues issues;

    @Autowired
    private SiteVersion site;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @BeforeEach
    void loadTheExample() {
        ExampleWithTodos.load(example, accounts, compounds, issues);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Authorization, none",
        "Authorization, Bearer daybook_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "Authorization, Bearer x",
        "Authorization, Basic bm9ib2R5QGV4YW1wbGUub3JnOng=",
        "Cookie, daybook-session=0000",
        "If-None-Match, W/\"0\"",
        "Range, bytes=0-1"
    })
    void aVisitorsReadIsNoWrite(String header, String value) {
        Map<String, List<String>> writing = new TreeMap<>();
        SiteVersion.Edition before = site.current();

        for (String address : addresses()) {
            for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
                List<String> writes = writes(() -> mvc.method(method).uri(address).header(header, value).exchange());
                if (!writes.isEmpty()) {
                    writing.put(method + " " + address, writes);
                }
            }
        }

        assertThat(writing).isEmpty();
        assertThat(site.current()).isEqualTo(before);
    }

    @Test
    void theUseOfATokenIsNotedOnceAnHourAndIsNoChangeOfTheSite() {
        Person member = accounts.member();
        String bearer = accounts.bearer(member);
        SiteVersion.Edition before = site.current();

        List<String> first = writes(() -> read("/api/v1/compounds", bearer));
        List<String> second = writes(() -> read("/api/v1/compounds", bearer));

        assertThat(first).singleElement().asString().startsWith("UPDATE api_token");
        assertThat(second).isEmpty();
        assertThat(site.current()).isEqualTo(before);
        assertThat(tokens.of(member.id(), member.actor()).getFirst().lastUsedAt()).isPresent();
    }

    private void read(String address, String bearer) {
        assertThat(mvc.get().uri(address).header(HttpHeaders.AUTHORIZATION, bearer)).hasStatus(HttpStatus.OK);
    }

    /// The statements of a request that are no plain reading.
    private static List<String> writes(Runnable request) {
        return StatementCount.during(request).stream().filter(statement -> !isReading(statement)).toList();
    }

    private static boolean isReading(String statement) {
        String lower = statement.stripLeading().toLowerCase(java.util.Locale.ROOT);
        return (lower.startsWith("select") || lower.startsWith("with"))
                && !lower.contains(" for update")
                && !lower.contains("for no key");
    }

    private List<String> addresses() {
        TreeSet<String> addresses = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (mapping.getMethodsCondition().getMethods().isEmpty()
                    || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                mapping.getPatternValues().forEach(pattern -> addresses.add(filled(pattern)));
            }
        });
        addresses.addAll(List.of(
                "/search?q=OSM",
                "/api/v1/search?q=OSM",
                "/api/v1/compounds?structure=CCO&match=substructure",
                "/actuator/health",
                "/nothing/here",
                "/entries/999",
                "/compounds?page=2",
                "/css/base.css"));
        assertThat(addresses).hasSizeGreaterThan(80);
        return new ArrayList<>(addresses);
    }

    private static String filled(String pattern) {
        StringBuilder address = new StringBuilder();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = end(pattern, open);
            String name = pattern.substring(open + 1, close).replaceFirst(":.*", "");
            address.append(pattern, from, open).append(VALUES.getOrDefault(name, "1"));
            from = close + 1;
        }
        return address.append(pattern.substring(from)).toString();
    }

    /// The brace that closes a variable; its pattern may hold braces of its own.
    private static int end(String pattern, int open) {
        int depth = 0;
        for (int i = open; ; i++) {
            depth += pattern.charAt(i) == '{' ? 1 : pattern.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
    }
}
