package org.daybook.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.exchange.export.Exports;
import org.daybook.exchange.sheet.SheetFormat;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.NotebookFixture;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.people.Actor;
import org.daybook.people.group.Group;
import org.daybook.people.group.Project;
import org.daybook.people.group.Projects;
import org.daybook.registry.Compounds;
import org.daybook.registry.Registration;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.search.Filters;
import org.daybook.search.Hit;
import org.daybook.search.Search;
import org.daybook.search.SearchQuery;
import org.daybook.shared.id.NotebookId;
import org.daybook.shared.id.ProjectId;
import org.daybook.testing.DaybookTest;
import org.daybook.writing.belonging.Belongings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// One search over all projects, narrowed to one. Issue #13.
@DaybookTest
class ProjectSearchTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Search search;

    @Autowired
    private Projects projects;

    @Autowired
    private Belongings belongings;

    @Autowired
    private Notebooks notebooks;

    @Autowired
    private Entries entries;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Compounds compounds;

    @Autowired
    private NumberSchemes schemes;

    @Autowired
    private Exports exports;

    @Autowired
    private NotebookFixture fixture;

    private final String word = "word" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
    private Actor owner;
    private Project second;

    @BeforeEach
    void openASecondProject() {
        owner = fixture.owner();
        second = projects.open(word, new Group(word, "", "", "", ""), owner);
    }

    @Test
    void entriesAndCampaignsAreOfTheProjectOfTheirNotebookAndTheirOwn() {
        Notebook there = notebook("There", second.id());
        entry(notebook("Here", ProjectId.FIRST), "Here");
        entry(there, "There");
        Campaign campaign = campaigns.open("", "Campaign " + word, "", second.id(), owner);

        assertThat(titles(second.id())).containsExactlyInAnyOrder("There", campaign.title());
        assertThat(titles(ProjectId.FIRST)).containsExactly("Here");
        assertThat(titles(null)).hasSize(3);

        belongings.move(new NotebookId(there.id().value()).thing(), projects.first().slug(), "strayed", owner);

        assertThat(titles(second.id())).containsExactly(campaign.title());
        assertThat(titles(ProjectId.FIRST)).containsExactlyInAnyOrder("Here", "There");
    }

    @Test
    void aCompoundIsOfEveryProjectThatItHasANumberOf() {
        String prefix = "Q" + word.substring(4, Math.min(12, word.length())).toUpperCase(java.util.Locale.ROOT);
        schemes.choose(prefix + "-", false, second.id(), "", owner);
        schemes.choose(prefix + "A-", false, "", owner);
        String chain = "N" + "C".repeat(20 + Math.floorMod(word.hashCode(), 40)) + "S";
        register(chain, prefix + "-1");
        register(chain + "C", prefix + "A-1");

        assertThat(numbers(second.id(), prefix)).containsExactly(prefix + "-1");
        assertThat(schemes.compoundsOf(second.id())).isEqualTo(1);

        register(chain + "C", prefix + "-2");

        assertThat(numbers(second.id(), prefix)).containsExactlyInAnyOrder(prefix + "-1", prefix + "A-1");
        assertThat(numbers(ProjectId.FIRST, prefix)).containsExactly(prefix + "A-1");
        assertThat(schemes.compoundsOf(second.id())).isEqualTo(2);
        assertThat(compounds.list(second.id(), CompoundOrder.NUMBER, 1, 10).total()).isEqualTo(2);
        assertThat(compounds.list(ProjectId.FIRST, CompoundOrder.NEWEST, 1, 1).items()).extracting(Compound::number)
                .containsExactly(prefix + "A-1");

        belongings.move(schemes.all().stream().filter(one -> one.prefix().equals(prefix + "-")).findFirst()
                .orElseThrow().thing(), "first", "ours after all", owner);

        assertThat(numbers(second.id(), prefix)).isEmpty();
        assertThat(numbers(ProjectId.FIRST, prefix)).hasSize(2);
    }

    @Test
    void exportsAreOfAProjectToo() throws IOException {
        entry(notebook("Here", ProjectId.FIRST), "Here " + word);
        entry(notebook("There", second.id()), "There " + word);
        campaigns.open("", "Campaign " + word, "", second.id(), owner);
        Exports.Style style = Exports.Style.of(SheetFormat.CSV);
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        exports.entries(second.id(), style, Actor.anybody(), file);
        assertThat(file.toString(StandardCharsets.UTF_8)).contains("There " + word).doesNotContain("Here " + word);
        file.reset();
        exports.campaigns(second.id(), style, file);
        assertThat(file.toString(StandardCharsets.UTF_8).lines()).hasSize(2).last().asString().contains(word);
        file.reset();
        exports.campaigns(ProjectId.FIRST, style, file);
        assertThat(file.toString(StandardCharsets.UTF_8)).doesNotContain("Campaign " + word);
    }

    private List<String> titles(ProjectId project) {
        return hits(project, word).stream().map(Hit::title).toList();
    }

    private List<String> numbers(ProjectId project, String prefix) {
        return hits(project, prefix + "*").stream().map(Hit::title).toList();
    }

    private List<Hit> hits(ProjectId project, String text) {
        Filters filters = project == null ? Filters.none() : Filters.none().inProject(project);
        return search.find(SearchQuery.everything().withText(text).withFilters(filters), Actor.anybody()).hits();
    }

    private Notebook notebook(String title, ProjectId project) {
        return notebooks.open("n-" + UUID.randomUUID(), notebooks.defaults(title), project, owner);
    }

    private void entry(Notebook notebook, String title) {
        entries.create(NewEntry.published(notebook.id(), new EntryContent(DAY, title, "Weighed " + word + ".")), owner);
    }

    private void register(String structure, String number) {
        assertThat(compounds.register(NewCompound.of(StructureReader.read(structure)).numbered(number), owner))
                .isNotInstanceOf(Registration.Rejected.class);
    }
}
