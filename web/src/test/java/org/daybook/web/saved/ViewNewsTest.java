package org.daybook.web.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.SiteAddress;
import org.daybook.saved.SavedView;
import org.daybook.saved.SavedViews;
import org.daybook.saved.ViewLooks;
import org.daybook.saved.ViewWatching;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.id.ProjectId;
import org.daybook.watch.Notice;
import org.daybook.watch.Watching;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// Watched searches: who is told of which new hits, once, and of nothing that is not theirs to see. Issue #15.
@WebTest
class ViewNewsTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SavedViews views;

    @Autowired
    private ViewWatching watched;

    @Autowired
    private ViewLooks looks;

    @Autowired
    private Watching watching;

    @Autowired
    private People people;

    @Autowired
    private SiteAddress site;

    @Autowired
    private JdbcClient database;

    private final JsonMapper json = JsonMapper.builder().build();
    private final String word = "vnw" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private int numbers;
    private Person chemist;
    private Person member;

    @BeforeEach
    void somebody() {
        chemist = accounts.contributor();
        member = accounts.member();
    }

    @AfterEach
    void forgetAll() {
        database.sql("DELETE FROM saved_view").update();
    }

    @Test
    void whatWasFoundBeforeIsNotToldAndWhatIsNewIsToldOnce() {
        String before = registered();
        SavedView view = own(chemist);
        watched.watch(view.id(), chemist.actor());
        looks.lookAfter();
        assertThat(told(chemist)).isEmpty();

        String after = registered();
        looks.lookAfter();
        looks.lookAfter();

        assertThat(told(chemist)).containsExactly(Notice.What.FOUND);
        assertThat(page("/inbox", chemist)).contains("New compounds in a view that you watch", view.name(),
                "/views/" + view.id());
        assertThat(page("/views/" + view.id(), chemist)).contains(after).doesNotContain(before);
        watching.read(watching.last(chemist.actor()), chemist.actor());
        looks.lookAfter();
        assertThat(watching.unread(chemist.actor())).isZero();
        registered();
        looks.lookAfter();
        assertThat(watching.unread(chemist.actor())).isOne();
    }

    @Test
    void whatWasNotReadIsOneNoticeOfAllThatIsNew() {
        SavedView view = own(chemist);
        watched.watch(view.id(), chemist.actor());
        String first = registered();
        looks.lookAfter();
        long earlier = watching.last(chemist.actor());
        String second = registered();
        looks.lookAfter();

        assertThat(told(chemist)).containsExactly(Notice.What.FOUND);
        assertThat(watching.last(chemist.actor())).as("a mail of the first does not stop one of both")
                .isGreaterThan(earlier);
        assertThat(watched.found(view.id(), chemist.actor())).hasSize(2);
        assertThat(page("/views/" + view.id(), chemist)).containsSubsequence(second, first);
    }

    @Test
    void aCompoundThatLeavesAndComesBackIsNotToldAgain() {
        SavedView view = own(chemist);
        watched.watch(view.id(), chemist.actor());
        String number = registered();
        looks.lookAfter();
        watching.read(watching.last(chemist.actor()), chemist.actor());

        for (String name : List.of("something else", "again " + word)) {
            assertThat(mvc.patch().uri("/api/v1/compounds/" + number).header("If-Match", "*")
                    .header("Authorization", accounts.bearer(member)).contentType(MediaType.APPLICATION_JSON)
                    .content(json.writeValueAsString(Map.of("name", name, "reason", "a test")))).hasStatusOk();
            looks.lookAfter();
        }

        assertThat(watching.unread(chemist.actor())).isZero();
        assertThat(watched.found(view.id(), chemist.actor())).hasSize(1);
    }

    @Test
    void onesOwnIsWatchedAndReadByNobodyElse() {
        SavedView view = own(chemist);
        watched.watch(view.id(), chemist.actor());
        registered();
        looks.lookAfter();

        assertThatThrownBy(() -> watched.watch(view.id(), member.actor())).isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> watched.found(view.id(), member.actor())).isInstanceOf(MissingException.class);
        assertThat(told(member)).isEmpty();
        for (String address : List.of("/views/" + view.id(), "/api/v1/views/" + view.id() + "/hits",
                "/views/" + view.id() + ".atom")) {
            assertThat(mvc.get().uri(address)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(mvc.post().uri("/watching").param("kind", "view").param("name", Long.toString(view.id()))
                .with(accounts.session(member)).with(csrf())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(watching.feed(watching.renewFeed(chemist.actor()))).extracting(notice -> notice.thing().title())
                .containsExactly(view.name());
    }

    @Test
    void aViewOfAProjectIsWatchedByManyAndIsAFeedForAll() {
        SavedView view = views.save(word, "/search?q=" + word, ProjectId.FIRST, accounts.owner().actor());
        watched.watch(view.id(), chemist.actor());
        String first = registered();
        watched.watch(view.id(), member.actor());
        assertThat(told(chemist)).as("what is new when another begins to watch").containsExactly(Notice.What.FOUND);
        assertThat(told(member)).isEmpty();
        looks.lookAfter();
        String second = registered();
        looks.lookAfter();

        assertThat(told(chemist)).containsExactly(Notice.What.FOUND);
        assertThat(told(member)).containsExactly(Notice.What.FOUND);
        site.confirm("https://daybook.example.org", accounts.owner().actor());
        try {
            assertThat(mvc.get().uri("/views/" + view.id() + ".atom")).hasStatusOk().bodyText()
                    .containsSubsequence("/compounds/" + second, "/compounds/" + first);
        } finally {
            site.confirm("", accounts.owner().actor());
        }
        views.delete(view.id(), accounts.owner().actor());
        assertThat(told(chemist)).isEmpty();
        assertThat(watching.watched(member.actor())).isEmpty();
    }

    @Test
    void whoStopsWatchingOrIsDeactivatedIsNotTold() {
        SavedView left = own(chemist);
        SavedView deactivated = own(member);
        watched.watch(left.id(), chemist.actor());
        watched.watch(deactivated.id(), member.actor());
        assertThat(page("/inbox", chemist)).contains("value=\"view\"", left.name());
        assertThat(mvc.post().uri("/watching/end").param("kind", "view").param("name", Long.toString(left.id()))
                .with(accounts.session(chemist)).with(csrf())).hasRedirectedUrl("/views/" + left.id());
        people.deactivate(member.id(), accounts.owner().actor());
        member = accounts.member();

        registered();
        looks.lookAfter();

        assertThat(told(chemist)).isEmpty();
        assertThat(database.sql("SELECT COUNT(*) FROM view_look").query(Long.class).single()).isZero();
    }

    @Test
    void anotherAddressBeginsAnew() {
        registered();
        SavedView view = views.save(word, "/search?q=nothing" + word, null, chemist.actor());
        watched.watch(view.id(), chemist.actor());
        views.change(view.id(), null, "/search?q=" + word, chemist.actor());
        looks.lookAfter();
        assertThat(told(chemist)).isEmpty();

        registered();
        looks.lookAfter();
        assertThat(told(chemist)).containsExactly(Notice.What.FOUND);
    }

    @Test
    void aListASearchForOtherThingsAndTooManyAreNotWatched() {
        for (String address : List.of("/compounds?order=mass", "/search?kind=entry&q=" + word)) {
            SavedView list = views.save("A list " + address, address, null, chemist.actor());
            assertThatThrownBy(() -> watched.watch(list.id(), chemist.actor()))
                    .isInstanceOf(InvalidInputException.class);
            assertThat(page("/views/" + list.id(), chemist)).contains("cannot be watched")
                    .doesNotContain("/watching\"");
        }
        IntStream.rangeClosed(1, ViewWatching.MOST).forEach(n -> watched.watch(
                views.save("Many " + n, "/search?q=" + word + n, null, chemist.actor()).id(), chemist.actor()));
        SavedView more = own(chemist);
        assertThat(mvc.post().uri("/views/" + more.id() + "/watching").with(accounts.session(chemist)).with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(watched.isWatching(more.id(), chemist.actor())).isFalse();
    }

    @Test
    void programsWatchReadAndStop() {
        SavedView view = own(chemist);
        String one = "/api/v1/views/" + view.id();
        assertThat(send("PUT", one + "/watching", null)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(send("PUT", one + "/watching", null)).hasStatus(HttpStatus.NO_CONTENT);
        String number = registered();
        looks.lookAfter();

        assertThat(send("GET", one + "/hits", null)).bodyJson().extractingPath("$[0].number").isEqualTo(number);
        assertThat(send("DELETE", one + "/watching", null)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(watching.watched(chemist.actor())).isEmpty();
        assertThat(mvc.put().uri(one + "/watching")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private SavedView own(Person person) {
        return views.save("New " + word, "/search?q=" + word, null, person.actor());
    }

    /// A compound that the search finds; its number.
    private String registered() {
        String number = "VNW-" + (Math.abs(word.hashCode()) % 900_000 + 100_000) + numbers++;
        assertThat(mvc.post().uri("/api/v1/compounds").contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("name", number + " " + word, "number", number)))
                .header("Authorization", accounts.bearer(member))).hasStatus2xxSuccessful();
        return number;
    }

    private List<Notice.What> told(Person person) {
        return watching.inbox(person.actor()).stream().map(Notice::what).toList();
    }

    private MvcTestResult send(String method, String address, Map<String, String> body) {
        var request = mvc.method(org.springframework.http.HttpMethod.valueOf(method)).uri(address)
                .header("Authorization", accounts.bearer(chemist));
        return (body == null ? request
                : request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body))).exchange();
    }

    private String page(String address, Person person) {
        return new String(mvc.get().uri(address).with(accounts.session(person)).exchange().getResponse()
                .getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
