package org.daybook.web.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Locale;
import org.daybook.people.Person;
import org.daybook.registry.number.NumberHold;
import org.daybook.registry.number.NumberHolds;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.web.shared.language.Words;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.daybook.writing.correction.History;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The pages and the API of the history (#12).
@WebTest
class HistoryPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private NumberSchemes schemes;

    @Autowired
    private NumberHolds holds;

    @Autowired
    private History history;

    @Autowired
    private Words words;

    private Person member;
    private NumberHold reserved;

    @BeforeEach
    void aNumberIsReserved() {
        member = accounts.member();
        schemes.choose("HIST-", false, "", accounts.owner().actor());
        reserved = holds.reserve("HIST-", 1, "the shipment to Basel", "", member.actor()).getFirst();
    }

    private long act() {
        return history.of(reserved.thing(), 0, 1).items().getFirst().id();
    }

    @Test
    void everybodyReadsWhatWasDoneAndByWhom() {
        assertThat(mvc.get().uri("/history")).hasStatusOk().bodyText()
                .contains(reserved.number(), "for the shipment to Basel", member.displayName());
        assertThat(mvc.get().uri("/history?kind=number&by=" + member.handle())).hasStatusOk().bodyText()
                .contains(reserved.number());
        assertThat(mvc.get().uri("/history?kind=number-scheme&by=" + member.handle())).hasStatusOk().bodyText()
                .doesNotContain(reserved.number());
        assertThat(mvc.get().uri("/history/" + act())).hasStatusOk().bodyText().contains(reserved.number());
        assertThat(mvc.get().uri("/history/999999999")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void programsReadTheSame() {
        assertThat(mvc.get().uri("/api/v1/history?kind=number&thing=" + reserved.thing().id())).hasStatusOk()
                .bodyJson().hasPathSatisfying("$.items[0]", item -> assertThat(item).asMap()
                        .containsEntry("name", reserved.number()).containsEntry("by", member.handle())
                        .containsEntry("page", "/numbers").containsEntry("reversible", false));
        assertThat(mvc.get().uri("/api/v1/history/" + act())).hasStatusOk()
                .bodyJson().extractingPath("$.what").isEqualTo("reserved");
    }

    @Test
    void aLongHistoryHasPages() {
        holds.reserve("HIST-", 60, "a long list", "", member.actor());

        assertThat(mvc.get().uri("/api/v1/history?by=" + member.handle())).bodyJson()
                .hasPathSatisfying("$.items.length()", length -> assertThat(length).isEqualTo(50))
                .hasPathSatisfying("$.total", total -> assertThat(total).isEqualTo(61))
                .hasPathSatisfying("$.next", address -> assertThat(address).asString()
                        .contains("/api/v1/history?by=" + member.handle() + "&before="));
        assertThat(mvc.get().uri("/history?by=" + member.handle())).bodyText().contains("before=");
    }

    @Test
    void whatCannotBeAskedIsNamed() {
        assertThat(mvc.get().uri("/api/v1/history?kind=sandwich")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText().contains("sandwich", "number");
        assertThat(mvc.get().uri("/api/v1/history?by=nobody-here")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText().contains("nobody-here");
        assertThat(mvc.get().uri("/api/v1/history?before=x")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText().contains("\\\"x\\\"");
        assertThat(mvc.get().uri("/api/v1/history?thing=4")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void onlyMembersTakeBackAndNotEverythingCanBe() {
        String path = "/history/" + act() + "/taking-back";
        String api = "/api/v1/history/" + act() + "/taking-back";
        String body = "{\"reason\": \"not sent\"}";

        assertThat(mvc.post().uri(path).with(csrf()).param("reason", "x")).hasStatus(HttpStatus.FOUND)
                .redirectedUrl().startsWith("/login");
        assertThat(mvc.post().uri(path).with(csrf()).param("reason", "x")
                .with(accounts.session(accounts.contributor()))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri(api).contentType(MediaType.APPLICATION_JSON).content(body))
                .hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.post().uri(api).contentType(MediaType.APPLICATION_JSON).content(body)
                .header("Authorization", accounts.bearer(member))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText().contains("cannot be taken back");
        assertThat(mvc.post().uri("/history/" + act() + "/undoing").with(csrf()).with(accounts.session(member)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void eachKindThatIsCorrectedHasAWord() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            assertThat(history.kinds()).allSatisfy(
                    kind -> assertThat(words.in(language).of("history.kind." + kind)).isNotBlank());
        }
    }
}
