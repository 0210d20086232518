package org.daybook.web.people.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.contribution.ContributionRecord;
import org.daybook.people.contribution.Period;
import org.daybook.people.profile.CreditRole;
import org.daybook.people.profile.Profile;
import org.daybook.people.profile.Profiles;
import org.daybook.people.profile.Sector;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.StatementCount;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/// Who did how much of what: by kind, by day, by person, by sector. Issue #13.
@WebTest
@Import(StatementCount.class)
class RecordTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Profiles profiles;

    @Autowired
    private ContributionRecord record;

    private final JsonMapper json = JsonMapper.builder().build();

    private String notebook;
    private Person author;

    @BeforeEach
    void openANotebook() {
        notebook = "record-" + UUID.randomUUID().toString().substring(0, 8);
        author = accounts.member();
        send("/api/v1/notebooks", Map.of("title", "Record " + notebook, "slug", notebook), author);
    }

    @Test
    void whatEverybodySeesCountsByKindAndDay() {
        String entry = entry(true);
        entry(false);
        send("/api/v1/comments", Map.of("kind", "entry", "name", entry, "text", "Weighed."), author);

        assertThat(record.of(author.id(), Period.ALWAYS).byKind()).containsEntry("entries", 1L)
                .containsEntry("comments", 1L).containsEntry("results", 0L);
        assertThat(record.days(author.id(), Period.ALWAYS)).hasSize(2)
                .allSatisfy(day -> assertThat(day.count()).isEqualTo(1));
        assertThat(mvc.get().uri("/people/" + author.handle() + "/record.csv")).hasStatusOk().bodyText()
                .startsWith("Day,Kind,Contributions").contains(",entries,1", ",comments,1");
        assertThat(mvc.get().uri("/people/" + author.handle() + "/record.json")).hasStatusOk().bodyJson()
                .extractingPath("$.contributions.entries").isEqualTo(1);
        assertThat(mvc.get().uri("/people/" + author.handle())).hasStatusOk().bodyText()
                .contains("2 contributions on one day", "class=\"c2\"");
    }

    @Test
    void aPeriodLeavesOutTheRestAndIsReadInWords() {
        entry(true);

        assertThat(record.people(Period.of("", "2001-01-01"))).noneMatch(share -> share.person().equals(author.id()));
        assertThat(mvc.get().uri("/record.json?from=2020-02-30")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText().contains("2020-02-30");
        assertThat(mvc.get().uri("/record.json?from=2020-02-02&to=2020-02-01"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(mvc.get().uri("/record.csv?by=country")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void peopleSayWhereTheyWorkAndTheRecordSumsByIt() {
        Person other = accounts.member();
        profiles.change(new Profile("Example Ltd", Sector.COMPANY, "", Set.of()), author.actor());
        profiles.change(new Profile("", Sector.COMPANY, "", Set.of()), other.actor());
        entry(true);
        entry(true);

        ContributionRecord.Share own = record.people(Period.ALWAYS).stream()
                .filter(share -> share.person().equals(author.id())).findFirst().orElseThrow();
        List<ContributionRecord.SectorShare> sectors = record.sectors(List.of(own,
                new ContributionRecord.Share(other.id(), profiles.of(other.id()), own.tally())));

        assertThat(sectors).hasSize(1);
        assertThat(sectors.getFirst().people()).isEqualTo(2);
        assertThat(sectors.getFirst().tally().byKind()).containsEntry("entries", 4L);
        assertThat(mvc.get().uri("/record.csv?by=sector")).hasStatusOk().bodyText().contains("\ncompany,");
        assertThat(mvc.get().uri("/record.csv")).bodyText().contains("Example Ltd");
        assertThat(mvc.get().uri("/record")).hasStatusOk().bodyText().contains("Example Ltd", "Company");
    }

    @Test
    void thePageSaysWhatSomebodySaysOfThemselves() {
        assertThat(mvc.post().uri("/account/affiliation").with(accounts.session(author)).with(csrf())
                .param("affiliation", "University <of> Sydney").param("sector", "university")
                .param("about", "Columns").param("roles", "INVESTIGATION", "writing-original-draft"))
                .hasStatus(HttpStatus.FOUND);

        assertThat(profiles.of(author.id())).isEqualTo(new Profile("University <of> Sydney", Sector.UNIVERSITY,
                "Columns", Set.of(CreditRole.INVESTIGATION, CreditRole.WRITING_ORIGINAL_DRAFT)));
        assertThat(mvc.get().uri("/people/" + author.handle())).bodyText()
                .contains("University &lt;of&gt; Sydney", "Columns", "Writing: original draft");
        assertThat(mvc.get().uri("/account/affiliation").with(accounts.session(author))).hasStatusOk();
    }

    @Test
    void anOrcidStandsInTheTagsOfACitation() {
        people.changeProfile(author.displayName(), "0000-0002-1825-0097", author.actor());
        String entry = entry(true);

        assertThat(mvc.get().uri("/entries/" + entry)).bodyText().contains(
                "name=\"citation_author_orcid\" content=\"https://orcid.org/0000-0002-1825-0097\"",
                "\"sameAs\":\"https://orcid.org/0000-0002-1825-0097\"");
        assertThat(mvc.get().uri("/api/v1/export/entries.csv?notebook=" + notebook)).bodyText()
                .contains("Author ORCID iD", "0000-0002-1825-0097");
    }

    @Test
    void moreContributionsTakeNoMoreStatements() {
        entry(true);
        int few = StatementCount.during(() -> mvc.get().uri("/record").exchange()).size();
        entry(true);
        Person other = accounts.member();
        profiles.change(new Profile("A school", Sector.SCHOOL, "", Set.of()), other.actor());
        send("/api/v1/entries", Map.of("notebook", notebook, "title", "Another", "text", "Text", "publish", true),
                other);

        assertThat(StatementCount.during(() -> mvc.get().uri("/record").exchange())).hasSize(few);
    }

    private String entry(boolean isPublic) {
        return send("/api/v1/entries",
                Map.of("notebook", notebook, "title", "Day", "text", "Weighed.", "publish", isPublic), author)
                .replaceFirst(".*/", "");
    }

    private String send(String path, Map<String, Object> body, Person person) {
        return mvc.post().uri(path).header("Authorization", accounts.bearer(person))
                .contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body)).exchange()
                .getResponse().getHeader("Location");
    }
}
