package org.daybook.web.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.SiteAddress;
import org.daybook.watch.Notice;
import org.daybook.watch.NoticePruning;
import org.daybook.watch.Watching;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// Who is told of what: mentions, what is watched, and nothing that not everybody sees. Issue #13.
@WebTest
class InboxTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Watching watching;

    @Autowired
    private NoticePruning pruning;

    @Autowired
    private People people;

    @Autowired
    private SiteAddress site;

    @Autowired
    private JdbcClient database;

    private final JsonMapper json = JsonMapper.builder().build();

    private String notebook;
    private Person author;
    private Person reader;

    @BeforeEach
    void openANotebook() {
        notebook = "told-" + UUID.randomUUID().toString().substring(0, 8);
        author = accounts.member();
        reader = accounts.contributor();
        send("/api/v1/notebooks", Map.of("title", "Told " + notebook, "slug", notebook), author);
    }

    @Test
    void aMentionInACommentOrAnEntryTellsThatPersonOnce() {
        String entry = entry("Thanks @" + reader.handle() + ", `@" + reader.handle() + "` as you said.", true);
        comment(entry, "And @" + reader.handle() + " again, a@" + reader.handle() + ".example", author);

        assertThat(told(reader)).containsExactly(Notice.What.MENTIONED, Notice.What.MENTIONED);
        assertThat(told(author)).isEmpty();
    }

    @Test
    void theAuthorOfAnEntryIsToldOfWhatIsSaidAboutItAndWhoAskedOfTheAnswer() {
        String entry = entry("Weighed it.", true);
        long question = comment(entry, "Which solvent?", reader);

        send("/api/v1/comments", Map.of("kind", "entry", "name", entry, "text", "Methanol", "answerTo", question),
                author);

        assertThat(told(author)).containsExactly(Notice.What.COMMENTED);
        assertThat(told(reader)).containsExactly(Notice.What.ANSWERED);
    }

    @Test
    void whoWatchesANotebookAPersonOrACompoundIsToldOfANewEntryOnce() {
        String number = "TOLD-" + (Math.abs(notebook.hashCode()) % 9_000_000 + 1_000_000);
        send("/api/v1/compounds", Map.of("name", notebook, "number", number), author);
        watch("notebook", notebook, reader);
        watch("person", author.handle(), reader);
        Person other = accounts.contributor();
        watch("compound", number, other);

        entry("We made " + number + ".", true);

        assertThat(told(reader)).containsExactly(Notice.What.PUBLISHED);
        assertThat(told(other)).containsExactly(Notice.What.PUBLISHED);
    }

    @Test
    void nobodyIsToldOfADraftNorOfWhatIsGoneSince() {
        watch("notebook", notebook, reader);
        entry("For @" + reader.handle() + " alone", false);
        assertThat(told(reader)).isEmpty();

        String entry = entry("For @" + reader.handle(), true);
        long comment = comment(entry, "Look, @" + reader.handle(), author);
        assertThat(told(reader)).hasSize(2);
        send("/api/v1/comments/" + comment + "/removal", Map.of("reason", "no"), author);
        assertThat(told(reader)).hasSize(1);
        mvc.post().uri("/entries/" + entry + "/redaction").param("reason", "names")
                .with(accounts.session(accounts.owner())).with(csrf()).exchange();

        assertThat(told(reader)).isEmpty();
        assertThat(page("/inbox", reader)).doesNotContain("Told entry");
    }

    @Test
    void tenThousandMentionsTellThirtyPeopleAtMost() {
        List<Person> many = IntStream.range(0, 32).mapToObj(n -> accounts.contributor()).toList();
        String all = many.stream().map(person -> "@" + person.handle()).collect(Collectors.joining(" "));
        String entry = entry("Weighed it.", true);

        comment(entry, (all + " ").repeat(10_000 / (all.length() + 1)), author);
        entry("@nobody-is-called-so ".repeat(10_000), true);

        assertThat(many.stream().filter(person -> !told(person).isEmpty())).hasSize(30);
        assertThat(told(many.getFirst())).hasSize(1);
    }

    @Test
    void theButtonWatchesAndStops() {
        assertThat(page("/notebooks/" + notebook, reader)).contains("action=\"/watching\"");
        watch("notebook", notebook, reader);
        watch("notebook", notebook, reader);
        assertThat(page("/notebooks/" + notebook, reader)).contains("action=\"/watching/end\"");
        assertThat(watching.watched(reader.actor())).hasSize(1);

        assertThat(mvc.post().uri("/watching/end").param("kind", "notebook").param("name", notebook)
                .with(accounts.session(reader)).with(csrf())).hasStatus3xxRedirection();
        entry("Unseen", true);

        assertThat(told(reader)).isEmpty();
        assertThat(mvc.post().uri("/watching").param("kind", "entry").param("name", entry("Draft", false))
                .with(accounts.session(reader)).with(csrf())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri("/watching").param("kind", "notebook").param("name", notebook)
                .with(accounts.session(reader))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theInboxIsReadAsAWholeAndWhatComesAfterStaysUnread() {
        String entry = entry("For @" + reader.handle(), true);
        long last = watching.inbox(reader.actor()).getFirst().id();
        comment(entry, "And again @" + reader.handle(), author);
        assertThat(page("/inbox", reader)).contains("2 unread", author.displayName());

        assertThat(mvc.post().uri("/inbox/read").param("last", String.valueOf(last)).with(accounts.session(reader))
                .with(csrf())).hasStatus3xxRedirection();

        assertThat(page("/inbox", reader)).contains("1 unread");
        assertThat(mvc.get().uri("/inbox")).hasStatus3xxRedirection();
    }

    @Test
    void theMenuSaysHowManyAreUnread() {
        assertThat(page("/notebooks", reader)).doesNotContain("unread");
        entry("For @" + reader.handle(), true);

        assertThat(page("/notebooks", reader)).contains("one unread notice");
        mvc.post().uri("/inbox/read").param("last", "" + watching.last(reader.actor()))
                .with(accounts.session(reader)).with(csrf()).exchange();

        assertThat(page("/notebooks", reader)).doesNotContain("unread");
    }

    @Test
    void noticesAreForgottenWhenReadLongAgoOldOrTooMany() {
        entry("Read long ago @" + reader.handle(), true);
        watching.read(watching.last(reader.actor()), reader.actor());
        age("read_at", 91);
        entry("Unread @" + reader.handle(), true);
        pruning.prune();
        assertThat(told(reader)).hasSize(1);

        age("happened_at", 401);
        pruning.prune();
        assertThat(told(reader)).isEmpty();

        String thirteen = "(SELECT 1 AS n" + " UNION ALL SELECT 1".repeat(12) + ")";
        database.sql("INSERT INTO notice (person_id, what, thing_kind, thing_id, by_id, happened_at)"
                        + " SELECT ?, 'CHANGED', 'entry', 1, 1, ? FROM " + thirteen + " a CROSS JOIN " + thirteen
                        + " b CROSS JOIN " + thirteen + " c")
                .params(reader.id().value(), Timestamp.from(Instant.now())).update();
        pruning.prune();
        assertThat(database.sql("SELECT COUNT(*) FROM notice WHERE person_id = ?").param(reader.id().value())
                .query(Integer.class).single()).isEqualTo(2_000);
    }

    private void age(String column, int days) {
        database.sql("UPDATE notice SET " + column + " = ? WHERE person_id = ?")
                .params(Timestamp.from(Instant.now().minus(Duration.ofDays(days))), reader.id().value()).update();
    }

    @Test
    void theFeedHasASecretAddressThatANewOneMakesVoid() {
        site.confirm("https://daybook.example.org", accounts.owner().actor());
        try {
            entry("For @" + reader.handle(), true);
            String first = watching.renewFeed(reader.actor());
            assertThat(text(mvc.get().uri("/inbox/" + first + ".atom").exchange())).contains("Told entry");

            String second = watching.renewFeed(reader.actor());

            assertThat(mvc.get().uri("/inbox/" + first + ".atom")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(mvc.get().uri("/inbox/" + second + ".atom")).hasStatusOk()
                    .hasHeader("Cache-Control", "private, no-store");
            people.deactivate(reader.id(), accounts.owner().actor());
            assertThat(mvc.get().uri("/inbox/" + second + ".atom")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(database.sql("SELECT secret_hash FROM inbox_feed").query(String.class).list())
                    .doesNotContain(second);
        } finally {
            site.confirm("", accounts.owner().actor());
        }
    }

    /// Without a mail server the inbox is all that tells a newcomer.
    @Test
    void whoseContributionWaitedIsToldWhatWasDecidedAndAloneOfADraft() {
        String about = entry("Weighed it.", true);
        Person newcomer = accounts.newcomer();
        String own = send("/api/v1/entries", Map.of("notebook", notebook, "title", "My first", "text", "Words",
                "publish", true), newcomer).getResponse().getHeader("Location").replaceFirst(".*/", "");
        send("/api/v1/comments", Map.of("kind", "entry", "name", about, "text", "Which solvent?"), newcomer);
        send("/api/v1/suggestions", Map.of("entry", Long.valueOf(about), "text", "Weighed it twice."),
                newcomer);

        decide("/contributions/" + own + "/refusal", "reason", "Say which balance");
        decide("/contributions/comments/" + latest("waiting_comment", newcomer) + "/acceptance", "version", "0");
        decide("/suggestions/" + latest("suggestion", newcomer) + "/refusal", "reason", "Once is enough");

        assertThat(told(newcomer)).containsExactly(
                Notice.What.DECLINED, Notice.What.ACCEPTED, Notice.What.DECLINED);
        assertThat(page("/inbox", newcomer)).contains("gave back to you", "My first", "/entries/" + own,
                "accepted what you contributed");
        assertThat(watching.feed(watching.renewFeed(newcomer.actor()))).as("a feed holds nothing that is a draft")
                .extracting(Notice::what).containsExactly(Notice.What.DECLINED, Notice.What.ACCEPTED);

        assertThat(mvc.post().uri("/entries/" + own + "/publication").with(accounts.session(newcomer)).with(csrf()))
                .hasStatus3xxRedirection();
        decide("/contributions/" + own + "/acceptance", "version", version(own));
        assertThat(told(newcomer)).as("what was decided before is overtaken").containsExactly(
                Notice.What.ACCEPTED, Notice.What.DECLINED, Notice.What.ACCEPTED);
    }

    private void decide(String path, String name, String value) {
        assertThat(mvc.post().uri(path).param(name, value).with(accounts.session(author)).with(csrf()))
                .hasStatus3xxRedirection();
    }

    private long latest(String table, Person person) {
        return database.sql("SELECT MAX(id) FROM " + table + " WHERE author_id = ?").param(person.id().value())
                .query(Long.class).single();
    }

    private String version(String entry) {
        return database.sql("SELECT entry_version FROM entry WHERE id = ?").param(Long.valueOf(entry))
                .query(String.class).single();
    }

    private List<Notice.What> told(Person person) {
        return watching.inbox(person.actor()).stream().map(Notice::what).toList();
    }

    private void watch(String kind, String name, Person person) {
        assertThat(mvc.post().uri("/watching").param("kind", kind).param("name", name)
                .with(accounts.session(person)).with(csrf())).hasStatus3xxRedirection();
    }

    private String entry(String text, boolean publish) {
        return send("/api/v1/entries", Map.of("notebook", notebook, "title", "Told entry", "text", text, "publish",
                publish), author).getResponse().getHeader("Location").replaceFirst(".*/", "");
    }

    private long comment(String entry, String text, Person by) {
        return Long.parseLong(send("/api/v1/comments", Map.of("kind", "entry", "name", entry, "text", text), by)
                .getResponse().getHeader("Location").replaceFirst(".*/", ""));
    }

    private MvcTestResult send(String address, Map<String, ?> body, Person person) {
        MvcTestResult answer = mvc.post().uri(address).contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body)).header("Authorization", accounts.bearer(person)).exchange();
        assertThat(answer).hasStatus2xxSuccessful();
        return answer;
    }

    private String page(String address, Person person) {
        return text(mvc.get().uri(address).with(accounts.session(person)).exchange());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
