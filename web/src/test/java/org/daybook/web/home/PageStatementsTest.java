package org.daybook.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.exchange.Example;
import org.daybook.issues.Issues;
import org.daybook.registry.Compounds;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.StatementCount;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// How many SQL statements a page takes that is made anew, on the shipped example: a query for each line of a list
/// would show here. The numbers stand in docs/page-speed.md as well. The example needs a new site, so this has a
/// database of its own.
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

    @BeforeEach
    void loadTheExample() {
        ExampleWithTodos.load(example, accounts, compounds, issues);
    }

    @ParameterizedTest(name = "{0}: {1} statements")
    @CsvSource(textBlock = """
            /                            , 13
            /entries/1                   , 15
            /entries/12                  , 14
            /compounds                   , 3
            /compounds?view=table        , 3
            /compounds/OSM-S-106         , 26
            /campaigns                   , 3
            /campaigns/osm-series-4      , 17
            /notebooks                   , 4
            /notebooks/example-synthesis , 7
            /assays                      , 3
            /people                      , 2
            /todo                        , 6""")
    void aPageTakesAFixedNumberOfStatements(String page, int statements) {
        assertThat(mvc.get().uri(page)).hasStatusOk();

        List<String> run = StatementCount.during(() -> assertThat(mvc.get().uri(page)).hasStatusOk());

        assertThat(run).hasSize(statements);
    }
}
