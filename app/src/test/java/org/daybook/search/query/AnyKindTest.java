package org.daybook.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.daybook.people.Actor;
import org.daybook.search.Hit;
import org.daybook.search.IndexStatus;
import org.daybook.search.Search;
import org.daybook.search.SearchQuery;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.ContentKind;
import org.daybook.shared.kind.IndexDocument;
import org.daybook.testing.NewFeature;
import org.daybook.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A feature makes its things searchable with one bean, here for recipes; search knows none of it.
@NewFeature.Test
class AnyKindTest {

    @Autowired
    private Search search;

    @Autowired
    private IndexStatus index;

    @Autowired
    private Recipes recipes;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void waitForTheIndex() {
        Awaitility.await().until(() -> index.state().phase() == IndexStatus.Phase.FOLLOWING);
    }

    @Test
    void whatIsWrittenIsFoundByItsWordsAndByWhatItMentions() {
        write(1, recipe(1, "Zwieback of the lab").keyword(IndexDocument.MENTION, "OSM-S-031"));

        Hit hit = find("zwieback", Actor.anybody()).getFirst();
        assertThat(hit.thing()).isEqualTo(new Thing("recipe", 1));
        assertThat(hit.path()).isEqualTo("/recipes/1");
        assertThat(hit.title()).isEqualTo("Zwieback of the lab");
        assertThat(find("kind:recipe", Actor.anybody())).extracting(Hit::id).contains(1L);
        assertThat(find("mentions:\"osm s 31\"", Actor.anybody())).extracting(Hit::id).contains(1L);
    }

    @Test
    void whatIsForOnePersonIsFoundByNobodyElse() {
        Actor writer = TestActors.member(database);
        write(2, recipe(2, "Secret quiche").onlyFor(writer.person().orElseThrow()));

        assertThat(find("quiche", writer)).singleElement().matches(Hit::draft);
        assertThat(find("quiche", Actor.anybody())).isEmpty();
    }

    @Test
    void whatIsGoneIsNotFoundAnyMore() {
        write(3, recipe(3, "Stale strudel"));
        assertThat(find("strudel", Actor.anybody())).hasSize(1);

        recipes.said.remove(3L);
        changed(3);

        assertThat(find("strudel", Actor.anybody())).isEmpty();
    }

    private static IndexDocument recipe(long id, String title) {
        return new IndexDocument(new Thing("recipe", id), "/recipes/" + id, title)
                .words(IndexDocument.TITLE, title)
                .words(IndexDocument.TEXT, title);
    }

    private void write(long id, IndexDocument document) {
        recipes.said.put(id, document);
        changed(id);
    }

    private void changed(long id) {
        transaction.executeWithoutResult(status -> events.publishEvent(new Changed(new Thing("recipe", id))));
    }

    private List<Hit> find(String words, Actor actor) {
        return search.find(SearchQuery.everything().withText(words), actor).hits();
    }

    /// The whole of what the feature says to `search`.
    @NewFeature
    static class Recipes implements ContentKind {

        private final Map<Long, IndexDocument> said = new ConcurrentSkipListMap<>();

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
            return said.size();
        }

        @Override
        public List<Long> idsAfter(long id, int limit) {
            return said.keySet().stream().filter(known -> known > id).limit(limit).toList();
        }

        @Override
        public Map<Long, IndexDocument> documents(Collection<Long> ids) {
            return ids.stream().filter(said::containsKey).collect(Collectors.toMap(id -> id, said::get));
        }
    }
}
