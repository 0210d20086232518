package org.daybook.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.exchange.Example;
import org.daybook.issues.Issues;
import org.daybook.registry.Compounds;
import org.daybook.shared.change.SectionReads;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.StatementCount;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// How many SQL statements a page takes that is made anew, and of which sections, on the shipped example: a query for
/// each line of a list would show here, and a page that comes to depend on more than it did. The numbers stand in
/// docs/page-speed.md as well. The example needs a new site, so this has a database of its own.
@WebTest
@Import(StatementCount.class)
class PageStatementsTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Example example;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Issues issues;

    @Autowired
    private SectionReads reads;

    @BeforeEach
    void loadTheExample() {
        ExampleWithTodos.load(example, accounts, compounds, issues);
    }

    @ParameterizedTest(name = "{0}: {1} statements of {2}")
    @CsvSource(textBlock = """
            /                            , 16, campaign issues mentions notebook people registry site
            /entries/1                   , 20, comments files issues notebook people registry site
            /entries/12                  , 19, comments files issues notebook people registry site
            /compounds                   , 5, campaign registry site views
            /compounds?view=table        , 8, assay campaign registry site views
            '/compounds?view=table&sort=mass&columns=stage,any:pfal-ic50-or-ec50-um',11,assay campaign registry site views
            /compounds/OSM-S-106         , 36, assay campaign comments issues mentions notebook people registry site
            /campaigns                   , 3, campaign site
            /campaigns/osm-series-4      , 19, campaign comments people registry site
            /notebooks                   , 4, notebook people site
            /notebooks/example-synthesis , 7, notebook people site
            /assays                      , 3, assay site
            /people                      , 2, people site
            /people/example-chemist      , 6, assay comments imports issues notebook people registry site
            /take-part                   , 10, campaign issues notebook people registry site
            /record                      , 4, assay comments imports issues notebook people registry site""")
    void aPageTakesAFixedNumberOfStatementsAndSections(String page, int statements, String sections) {
        assertThat(mvc.get().uri(page)).hasStatusOk();

        try (SectionReads.Notes read = reads.begin()) {
            List<String> run = StatementCount.during(() -> assertThat(mvc.get().uri(page)).hasStatusOk());

            assertThat(run).hasSize(statements);
            assertThat(String.join(" ", read.sections())).isEqualTo(sections);
            assertThat(read.outside()).isEmpty();
        }
    }

    /// It is never kept as a page; what it lists is, until something in it changes.
    @Test
    void theListOfToDosIsReadOnce() {
        assertThat(mvc.get().uri("/todo")).hasStatusOk();

        assertThat(StatementCount.during(() -> assertThat(mvc.get().uri("/todo")).hasStatusOk())).hasSize(4);
    }
}
