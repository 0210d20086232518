package org.daybook.web.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/// The boxes of an entry, ticked on its page.
@WebTest
@Transactional
class EntryTaskTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Test
    void tickingABoxIsARevision() {
        Person owner = accounts.owner();
        write("/api/v1/notebooks", "{\"title\": \"Tasks\", \"slug\": \"tasks\"}", owner);
        String page = write("/api/v1/entries", "{\"notebook\": \"tasks\", \"title\": \"Day\","
                + " \"text\": \"- [ ] weigh\\n- [ ] send\\n\"}", owner).replaceFirst("^.*/entries", "/entries");

        assertThat(mvc.get().uri(page).with(accounts.session(owner))).bodyText()
                .contains("aria-label=\"weigh\"", "/issues/new?entry=");
        assertThat(mvc.post().uri(page + "/tasks").with(csrf()).with(accounts.session(owner))
                .param("task", "send").param("ticked", "true")).hasRedirectedUrl(page);
        assertThat(mvc.get().uri(page + ".md")).bodyText().contains("- [ ] weigh\n- [x] send");
        assertThat(mvc.get().uri(page + "/revisions")).bodyText().contains("Done: send");
        assertThat(mvc.post().uri(page + "/tasks").with(csrf()).with(accounts.session(owner))
                .param("task", "fly").param("ticked", "true")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(mvc.post().uri(page + "/tasks").with(csrf()).param("task", "weigh").param("ticked", "true"))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/issues/new" + page.replace("/entries/", "?entry=")).with(accounts.session(owner)))
                .bodyText().contains("- [ ] weigh").doesNotContain("- [ ] send");
    }

    private String write(String address, String body, Person owner) {
        var answer = mvc.post().uri(address).contentType(MediaType.APPLICATION_JSON).content(body)
                .header("Authorization", accounts.bearer(owner)).exchange();
        assertThat(answer).hasStatus2xxSuccessful();
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }
}
