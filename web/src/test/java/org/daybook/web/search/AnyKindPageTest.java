package org.daybook.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.daybook.people.SiteAddress;
import org.daybook.search.IndexStatus;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.ContentKind;
import org.daybook.shared.kind.Feed;
import org.daybook.shared.kind.IndexDocument;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// One bean of a feature, here with one recipe, and its things are on the search page, in its JSON, in a feed and in
/// the site map.
@WebTest
@Import(AnyKindPageTest.Recipes.class)
class AnyKindPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SiteAddress site;

    @Autowired
    private IndexStatus index;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void writeARecipe() {
        accounts.owner();
        Awaitility.await().until(() -> index.state().phase() == IndexStatus.Phase.FOLLOWING);
        transaction.executeWithoutResult(status -> events.publishEvent(new Changed(new Thing("recipe", 1))));
    }

    @Test
    void itsHitsAreRowsUnderAHeadingOfTheirOwn() {
        assertThat(mvc.get().uri("/search").param("q", "zwieback")).hasStatusOk().bodyText()
                .contains("id=\"hits-recipe\"", ">Recipes<", "href=\"/recipes/1\"", "Zwieback of the lab");
        assertThat(mvc.get().uri("/search").param("q", "zwieback").param("kind", "recipe")).hasStatusOk().bodyText()
                .contains("Zwieback of the lab", "<option value=\"recipe\" selected=\"selected\">");
        assertThat(mvc.get().uri("/search").param("q", "zwieback").param("kind", "soup")).bodyText()
                .contains("it is one of compound, entry, issue, campaign, comment, recipe");
    }

    @Test
    void programsGetThemToo() {
        assertThat(mvc.get().uri("/search.json").param("q", "zwieback")).hasStatusOk().bodyJson()
                .isLenientlyEqualTo("""
                        {"total": 1, "hits": [{"kind": "recipe", "url": "/recipes/1", "title": "Zwieback of the lab",
                            "excerpt": "Bake it twice."}]}""");
    }

    @Test
    @Transactional
    void itHasAFeedAndIsInTheSiteMap() {
        site.confirm("https://eln.example.org/", accounts.owner().actor());

        assertThat(mvc.get().uri("/feeds/recipes.atom")).hasStatusOk().bodyText()
                .contains("Newest recipes", "<id>https://eln.example.org/recipes/1</id>", "<name>Cook</name>");
        assertThat(mvc.get().uri("/sitemap.xml")).hasStatusOk().bodyText()
                .contains("<loc>https://eln.example.org/recipes/1</loc>");
        assertThat(mvc.get().uri("/feeds/issues.atom")).hasStatus(HttpStatus.NOT_FOUND);
    }

    /// The whole of what the feature says.
    static class Recipes implements ContentKind {

        private static final String PATH = "/recipes/1";
        private static final String TITLE = "Zwieback of the lab";
        private static final String TEXT = "Bake it twice.";

        @Override
        public String name() {
            return "recipe";
        }

        @Override
        public String plural() {
            return "recipes";
        }

        @Override
        public long count() {
            return 1;
        }

        @Override
        public List<Long> idsAfter(long id, int limit) {
            return id == 0 ? List.of(1L) : List.of();
        }

        @Override
        public Map<Long, IndexDocument> documents(Collection<Long> ids) {
            return ids.stream().collect(Collectors.toMap(id -> id,
                    id -> new IndexDocument(new Thing(name(), id), PATH, TITLE)
                            .words(IndexDocument.TITLE, TITLE)
                            .words(IndexDocument.TEXT, TITLE + "\n" + TEXT)
                            .excerpt(TEXT)));
        }

        @Override
        public Optional<Feed> feed(int length) {
            return Optional.of(new Feed(Optional.of(Instant.EPOCH),
                    List.of(new Feed.Item(PATH, TITLE, "Cook", Instant.EPOCH, TEXT))));
        }

        @Override
        public Stream<String> paths() {
            return Stream.of(PATH);
        }
    }
}
