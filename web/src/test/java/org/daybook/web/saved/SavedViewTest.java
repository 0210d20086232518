package org.daybook.web.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.group.ProjectRoles;
import org.daybook.people.moderation.Erasure;
import org.daybook.saved.SavedView;
import org.daybook.saved.SavedViews;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.id.ProjectId;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// Views: lists and searches under a name, of a person or a project. Issue #15.
@WebTest
class SavedViewTest {

    private static final String LIGHT = "/compounds?order=mass";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SavedViews views;

    @Autowired
    private ProjectRoles roles;

    @Autowired
    private Erasure erasure;

    @Autowired
    private JdbcClient database;

    private final JsonMapper json = JsonMapper.builder().build();
    private final String name = "View " + UUID.randomUUID();
    private Person chemist;

    @BeforeEach
    void somebody() {
        chemist = accounts.contributor();
    }

    /// Other tests look at lists without views.
    @AfterEach
    void forgetAll() {
        database.sql("DELETE FROM saved_view").update();
    }

    @Test
    void aListIsSavedFromItsPageAndOpenedFromItsMenu() {
        assertThat(page("/compounds?order=mass&page=1", chemist)).contains("name=\"address\" value=\"" + LIGHT + "\"");

        assertThat(save(name, "/compounds?order=mass&page=3", "", chemist)).hasRedirectedUrl(LIGHT);

        assertThat(page("/compounds", chemist)).contains(name, "href=\"" + LIGHT + "\"");
        assertThat(page("/search", chemist)).contains(name);
        assertThat(page("/views", chemist)).contains(name);
    }

    @Test
    void nobodyElseSeesWhatIsOnesOwn() {
        SavedView own = views.save(name, LIGHT, null, chemist.actor());

        for (Person other : List.of(accounts.owner(), accounts.member())) {
            assertThat(page("/views", other)).doesNotContain(name);
            assertThat(page("/compounds", other)).doesNotContain(name);
            assertThatThrownBy(() -> views.get(own.id(), other.actor())).isInstanceOf(MissingException.class);
            assertThatThrownBy(() -> views.change(own.id(), "Mine", null, other.actor()))
                    .isInstanceOf(MissingException.class);
            assertThatThrownBy(() -> views.delete(own.id(), other.actor())).isInstanceOf(MissingException.class);
        }
        assertThat(mvc.get().uri("/api/v1/views/" + own.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/views")).bodyText().doesNotContain(name);
        assertThat(views.own(chemist.actor())).containsExactly(own);
    }

    @Test
    void ownersOfAProjectSaveForEverybody() {
        assertThatThrownBy(() -> views.save(name, LIGHT, ProjectId.FIRST, accounts.member().actor()))
                .isInstanceOf(NotAllowedException.class);
        assertThat(mvc.get().uri("/compounds")).bodyText().doesNotContain(name);

        SavedView saved = views.save(name, LIGHT, ProjectId.FIRST, accounts.owner().actor());

        assertThat(mvc.get().uri("/compounds")).bodyText().contains(name);
        assertThat(mvc.get().uri("/views")).bodyText().contains(name);
        assertThatThrownBy(() -> views.change(saved.id(), "Other", null, chemist.actor()))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> views.delete(saved.id(), chemist.actor())).isInstanceOf(NotAllowedException.class);
        roles.give(ProjectId.FIRST, chemist.handle(), Role.OWNER, "sees to it", accounts.owner().actor());
        assertThat(post("/views/" + saved.id(), Map.of("name", name + " too"), chemist)).hasRedirectedUrl("/views");
        assertThat(post("/views/" + saved.id() + "/removal", Map.of(), chemist)).hasRedirectedUrl("/views");
        roles.give(ProjectId.FIRST, chemist.handle(), null, "has seen to it", accounts.owner().actor());
        assertThat(mvc.get().uri("/compounds")).bodyText().doesNotContain(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/compounds", "https://evil.example/compounds", "javascript:alert(1)", "",
        "/compounds/../site", "\\\\evil.example", "/\\evil.example", "/site", "/logout", "/compounds.csv?order=mass",
        "/compounds?next=//evil.example", "/search", "/search?q=%zz", "/search?kind=nothing", "/search?query=mass+<",
        "/search?columns=nothing&q=x", "/compounds?campaign=nowhere",
        "/compounds?where=nothing=1", "/compounds?stage=x&campaign=nowhere"})
    void anAddressThatIsNoListOfThisSiteIsRefused(String address) {
        assertThatThrownBy(() -> views.save(name, address, null, chemist.actor()))
                .isInstanceOfSatisfying(InvalidInputException.class,
                        refused -> assertThat(refused.field()).isEqualTo("address"));
        assertThat(save(name, address, "", chemist)).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText().contains(name);
        assertThat(views.own(chemist.actor())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /compounds                                  | /compounds?order=number
            /compounds?page=7&view=table#top            | /compounds?order=number&view=table
            /compounds?view=table&columns=mass&columns=logp | /compounds?order=number&view=table&columns=mass,logp
            /search?after=x&q=thiophene&sort=           | /search?q=thiophene
            /search?query=mass+%3C+300                  | /search?query=mass%20%3C%20300
            /search?q=%3Cscript%3E%26%7Bx%7D            | /search?q=%3Cscript%3E%26%7Bx%7D""")
    void anAddressIsKeptAsItsPageWritesIt(String sent, String kept) {
        SavedView saved = views.save(name, sent, null, chemist.actor());

        assertThat(saved.address()).isEqualTo(kept);
        assertThat(views.change(saved.id(), null, kept, chemist.actor()).address()).isEqualTo(kept);
        assertThat(mvc.get().uri(java.net.URI.create(kept))).hasStatusOk();
    }

    @Test
    void twoWhoPressAtOnceSaveOnceAndNamesAreNotTakenTwice() {
        List<CompletableFuture<Long>> pressed = IntStream.range(0, 4).mapToObj(n -> CompletableFuture.supplyAsync(
                () -> views.save(name, LIGHT, null, chemist.actor()).id())).toList();

        assertThat(pressed.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        SavedView other = views.save("Another", "/compounds?order=newest", null, chemist.actor());
        assertThatThrownBy(() -> views.save(name, "/compounds?order=newest", null, chemist.actor()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> views.change(other.id(), name, null, chemist.actor()))
                .isInstanceOf(InvalidInputException.class);
        assertThat(post("/views/" + other.id(), Map.of("name", name), chemist))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY).bodyText().contains("is called");
        assertThat(views.save(name, LIGHT, null, accounts.contributor().actor()).name()).isEqualTo(name);
    }

    @Test
    void aNameIsShownAsTextAndAHundredAreEnough() {
        views.save("<script>alert(1)</script>", LIGHT, null, chemist.actor());
        assertThat(page("/views", chemist)).doesNotContain("<script>alert(1)").contains("&lt;script&gt;alert(1)");
        assertThatThrownBy(() -> views.save("\u202E", LIGHT, null, chemist.actor()))
                .isInstanceOf(InvalidInputException.class);

        IntStream.range(1, SavedViews.MOST).forEach(n -> views.save("View " + n, LIGHT, null, chemist.actor()));
        assertThatThrownBy(() -> views.save("One more", LIGHT, null, chemist.actor()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void programsSaveReadChangeAndDelete() {
        MvcTestResult made = send("POST", "/api/v1/views", Map.of("name", name, "address", LIGHT), chemist);
        assertThat(made).hasStatus(HttpStatus.CREATED).bodyJson().extractingPath("$.address").isEqualTo(LIGHT);
        String one = made.getResponse().getHeader("Location");

        assertThat(send("GET", "/api/v1/views", null, chemist)).bodyJson().extractingPath("$[*].name").asArray()
                .containsExactly(name);
        assertThat(send("PATCH", one, Map.of("address", "/search?q=ring"), chemist)).hasStatusOk().bodyJson()
                .extractingPath("$.name").isEqualTo(name);
        assertThat(send("DELETE", one, null, accounts.owner())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send("DELETE", one, null, chemist)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(send("GET", one, null, chemist)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri("/api/v1/views").contentType(MediaType.APPLICATION_JSON).content("{}"))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void erasingAPersonDeletesTheirs() {
        views.save(name, LIGHT, null, chemist.actor());

        erasure.erase(chemist.id(), chemist.handle(), "asked for it", accounts.owner().actor());

        assertThat(database.sql("SELECT COUNT(*) FROM saved_view").query(Long.class).single()).isZero();
    }

    private MvcTestResult save(String called, String address, String project, Person person) {
        return post("/views", Map.of("name", called, "address", address, "project", project), person);
    }

    private MvcTestResult post(String address, Map<String, String> fields, Person person) {
        var form = mvc.post().uri(address).with(accounts.session(person)).with(csrf());
        fields.forEach(form::param);
        return form.exchange();
    }

    private MvcTestResult send(String method, String address, Map<String, String> body, Person person) {
        var request = mvc.method(org.springframework.http.HttpMethod.valueOf(method)).uri(address)
                .header("Authorization", accounts.bearer(person));
        return (body == null ? request
                : request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body))).exchange();
    }

    private String page(String address, Person person) {
        return new String(mvc.get().uri(address).with(accounts.session(person)).exchange().getResponse()
                .getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
