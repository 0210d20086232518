package org.daybook.web.people.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.DaybookApplication;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.account.Invitation;
import org.daybook.people.account.Invitations;
import org.daybook.people.account.Invitations.NewInvitation;
import org.daybook.testing.TestDatabase;
import org.daybook.web.testing.Accounts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextCustomizerFactories;

/// A class of thirty joins by one link, all at once from one network, with browsers of their own and the limits of a
/// site as it is shipped. The log says how many seconds it took. Issue #13.
@Tag("database")
@SpringBootTest(classes = DaybookApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Accounts.class)
@ContextCustomizerFactories(TestDatabase.class)
class ClassJoinsTest {

    private static final Logger LOG = LoggerFactory.getLogger(ClassJoinsTest.class);
    private static final int PUPILS = 30;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String word = UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private People people;

    @Test
    void aClassOfThirtyJoinsByOneLinkAndTheThirtyFirstDoesNot() throws Exception {
        String secret = invitations.invite(new NewInvitation("Class " + word, Role.CONTRIBUTOR, PUPILS, 1),
                accounts.owner().actor());
        String link = "/invitations/" + secret;

        Browser late = new Browser();
        assertThat(late.get(link).statusCode()).isEqualTo(200);

        long began = System.nanoTime();
        try (ExecutorService atOnce = Executors.newFixedThreadPool(PUPILS)) {
            Stream<Callable<String>> joining =
                    IntStream.range(0, PUPILS).mapToObj(number -> () -> new Browser().join(link, number));
            assertThat(atOnce.invokeAll(joining.toList())).extracting(Future::get)
                    .containsExactlyElementsOf(IntStream.range(0, PUPILS).mapToObj(this::name).toList());
        }
        LOG.info("A class of {} joined by one link in {} s", PUPILS,
                "%.1f".formatted(Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0));

        List<Person> joined = people.all().stream()
                .filter(person -> person.displayName().endsWith(word)).toList();
        assertThat(joined).hasSize(PUPILS).extracting(Person::role).containsOnly(Role.CONTRIBUTOR);
        assertThat(joined).extracting(Person::handle).doesNotHaveDuplicates();
        assertThat(joined).allSatisfy(person -> assertThat(
                invitations.of(person.id(), accounts.owner().actor()).map(Invitation::taken)).hasValue(PUPILS));
        assertThat(late.post(link, PUPILS).statusCode()).as("from a page that was open").isEqualTo(404);
        assertThat(new Browser().get(link).statusCode()).isEqualTo(404);
        assertThat(people.findByEmail(email(PUPILS))).isEmpty();
    }

    private String name(int number) {
        return "Pupil " + number + " " + word;
    }

    private String email(int number) {
        return "pupil" + number + "@" + word + ".example.org";
    }

    /// One with cookies of its own.
    private final class Browser {

        private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private String token = "";

        /// @return the name by which the site knows who has joined
        String join(String link, int number) throws IOException, InterruptedException {
            assertThat(get(link).statusCode()).isEqualTo(200);
            HttpResponse<String> joined = post(link, number);
            assertThat(joined.statusCode()).as(joined.body()).isEqualTo(302);
            String account = get("/account").body();
            return account.contains("value=\"" + name(number) + "\"") ? name(number) : account;
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            HttpResponse<String> page = client.send(HttpRequest.newBuilder(address(path)).build(),
                    HttpResponse.BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(page.body());
            token = found.find() ? found.group(1) : token;
            return page;
        }

        HttpResponse<String> post(String link, int number) throws IOException, InterruptedException {
            String form = "displayName=" + coded(name(number)) + "&email=" + coded(email(number))
                    + "&password=" + coded("thermos bicycle lamp") + "&_csrf=" + coded(token);
            return client.send(HttpRequest.newBuilder(address(link))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
        }

        private URI address(String path) {
            return URI.create("http://localhost:" + port + path);
        }

        private static String coded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
