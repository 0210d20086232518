package org.daybook.people.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.daybook.notebook.NotebookFixture;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.id.ProjectId;
import org.daybook.testing.DaybookTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// The projects of a site. Issue #13.
@DaybookTest
@Transactional
class ProjectsTest {

    @Autowired
    private Projects projects;

    @Autowired
    private NotebookFixture fixture;

    @Autowired
    private JdbcClient database;

    /// Other tests open projects, too; all of it is rolled back.
    @BeforeEach
    void leaveOneProject() {
        for (String table : List.of("notebook", "campaign", "followed_repository", "number_scheme")) {
            database.sql("UPDATE " + table + " SET project_id = 1").update();
        }
        database.sql("DELETE FROM site_group").update();
        database.sql("DELETE FROM project WHERE id <> 1").update();
        database.sql("UPDATE project SET slug = 'first'").update();
    }

    @Test
    void aSiteHasOneProjectFromItsBeginning() {
        assertThat(projects.all()).singleElement().satisfies(first -> {
            assertThat(first.id()).isEqualTo(ProjectId.FIRST);
            assertThat(first.slug()).isEqualTo("first");
            assertThat(first.group().isEmpty()).isTrue();
            assertThat(first.licence()).isEqualTo("CC-BY-4.0");
        });
        assertThat(projects.find("first")).contains(projects.first());
    }

    @Test
    void withTheSecondTheFirstGetsItsAddress() {
        Actor owner = fixture.owner();
        projects.say(ProjectId.FIRST, named("Open Source Malaria"), "", owner);

        Project second = projects.open("", named("OS Mycétoma"), owner);

        assertThat(projects.all()).extracting(Project::slug).containsExactly("open-source-malaria", "os-mycetoma");
        assertThat(projects.get("first").name()).isEqualTo("Open Source Malaria");
        assertThat(projects.get("os-mycetoma")).isEqualTo(second);
        projects.say(ProjectId.FIRST, named("Another name"), "", owner);
        assertThat(projects.first().slug()).as("addresses stay").isEqualTo("open-source-malaria");
    }

    @Test
    void eachSaysWhoItIsAndKeepsWhatItSaid() {
        Actor owner = fixture.owner();
        Project second = projects.open("two", named("Two"), owner);

        projects.say(second.id(), new Group("Two", "A cure", "Open.\nFree.", "Ask", "CC0-1.0"), "we moved", owner);

        assertThat(projects.get("two").licence()).isEqualTo("CC0-1.0");
        assertThat(projects.first().group().isEmpty()).isTrue();
        assertThat(projects.history(second.id(), owner)).extracting(change -> change.group().aim())
                .containsExactly("A cure", "");
        assertThat(projects.history(second.id(), owner).getFirst().reason()).isEqualTo("we moved");
        assertThat(projects.history(ProjectId.FIRST, owner)).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource(textBlock = """
            '',     '',  '',       name
            first,  Two, '',       slug
            new,    Two, '',       slug
            A b,    Two, '',       slug
            '',     ---, '',       slug
            taken,  Two, '',       slug
            '',     Two, Anything, licence""")
    void whatCannotBeIsRefusedByItsField(String slug, String name, String licence, String field) {
        Actor owner = fixture.owner();
        projects.open("taken", named("Taken"), owner);

        assertThatThrownBy(() -> projects.open(slug, new Group(name, "", "", "", licence), owner))
                .isInstanceOfSatisfying(InvalidInputException.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @Test
    void theLicenceOfTheFirstIsASettingAndAFurtherOneKeepsItsName() {
        Actor owner = fixture.owner();
        Project second = projects.open("two", named("Two"), owner);

        assertThatThrownBy(() -> projects.say(ProjectId.FIRST, new Group("", "", "", "", "CC0-1.0"), "", owner))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("daybook.licence");
        assertThatThrownBy(() -> projects.say(second.id(), Group.NOTHING, "", owner))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("name");
    }

    @Test
    void onlyOwnersOpenProjectsAndSayWhoTheyAre() {
        Actor member = fixture.member();

        assertThatThrownBy(() -> projects.open("", named("Two"), member)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> projects.say(ProjectId.FIRST, named("One"), "", member))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> projects.history(ProjectId.FIRST, member)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> projects.get("two")).isInstanceOf(MissingException.class).hasMessageContaining("two");
    }

    private static Group named(String name) {
        return new Group(name, "", "", "", "");
    }
}
