package org.daybook.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.Notebooks;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class NotebookSettingsTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Notebooks notebooks;

    private Person opener;
    private Notebook notebook;

    @BeforeEach
    void openANotebook() {
        opener = accounts.member();
        notebook = notebooks.open("n-" + UUID.randomUUID(), notebooks.defaults("Bench"), opener.actor());
    }

    @Test
    void theSettingsPageShowsWhatHolds() {
        assertThat(mvc.get().uri("/notebooks/" + notebook.slug() + "/settings").with(accounts.session(opener)))
                .hasStatusOk().bodyText().contains("value=\"Bench\"", "value=\"23:30\"");
    }

    @Test
    void aNewNotebookHasNoTitleYet() {
        assertThat(mvc.get().uri("/notebooks/new").with(accounts.session(opener)))
                .hasStatusOk().bodyText().contains("name=\"title\"").doesNotContain("value=\"New\"");
    }

    @Test
    void aLicenceIsOneOfThoseThatAreOffered() {
        String address = "/notebooks/" + notebook.slug() + "/settings";

        assertThat(mvc.get().uri(address).with(accounts.session(opener))).bodyText()
                .contains("<option value=\"CC0-1.0\"", "<option value=\"CC-BY-4.0\" selected=\"selected\"");
        assertThat(mvc.post().uri(address).with(csrf()).with(accounts.session(opener)).param("licence", "banana"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY).bodyText().contains("&quot;banana&quot; is not a licence");
        assertThat(mvc.post().uri(address).with(csrf()).with(accounts.session(opener)).param("licence", "CC0-1.0"))
                .hasRedirectedUrl("/notebooks/" + notebook.slug());
        assertThat(notebooks.findBySlug(notebook.slug()).orElseThrow().licence()).isEqualTo("CC0-1.0");
    }

    @Test
    void settingsAreChangedOrRefusedInWords() {
        String address = "/notebooks/" + notebook.slug() + "/settings";

        assertThat(mvc.post()
                        .uri(address)
                        .with(csrf())
                        .with(accounts.session(opener))
                        .param("title", "Lab bench"))
                .hasRedirectedUrl("/notebooks/" + notebook.slug());
        assertThat(notebooks.findBySlug(notebook.slug()).orElseThrow().title()).isEqualTo("Lab bench");
        assertThat(mvc.post()
                        .uri(address)
                        .with(csrf())
                        .with(accounts.session(opener))
                        .param("title", "Lab bench")
                        .param("zone", "Mars/Olympus"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("is not a time zone");
        assertThat(mvc.post().uri("/notebooks").with(csrf()).with(accounts.session(opener)).param("title", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY).bodyText().contains("Open a notebook");
    }
}
