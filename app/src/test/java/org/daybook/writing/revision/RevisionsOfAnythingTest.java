package org.daybook.writing.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.daybook.people.Actor;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// Anything can be revised; what has the same number and is of another kind has a chain of its own.
@DaybookTest
@Transactional
class RevisionsOfAnythingTest {

    private static final Instant MARCH = Instant.parse("2026-03-02T10:00:00Z");
    private static final Thing PAGE = new Thing("test page", 1);
    private static final Thing TEMPLATE = new Thing("test template", 1);

    @Autowired
    private RevisionChain chain;

    @Autowired
    private JdbcClient database;

    private PersonId author;

    @BeforeEach
    void reviseAPageTwiceAndATemplateOnce() {
        Actor member = TestActors.member(database);
        author = member.person().orElseThrow();
        append(PAGE, 1, "first");
        append(TEMPLATE, 1, "other");
        append(PAGE, 2, "second");
    }

    @Test
    void eachOwnerHasItsChain() {
        List<StoredRevision> page = chain.of(PAGE);

        assertThat(page).extracting(StoredRevision::number).containsExactly(2, 1);
        assertThat(page.getFirst().previousSha256()).contains(page.getLast().sha256());
        assertThat(page.getFirst().canonical().orElseThrow()).contains("\"text\":\"second\"", "\"format\":2");
        assertThat(chain.find(TEMPLATE, 1).orElseThrow().previousSha256()).isEmpty();
        assertThat(chain.find(TEMPLATE, 2)).isEmpty();
        assertThat(chain.findVersion(PAGE, 20)).contains(page.getFirst());
    }

    @Test
    void oneOwnersRedactionAndRemovalLeaveTheOthersAlone() {
        chain.redact(PAGE);

        assertThat(chain.of(PAGE)).hasSize(2).allMatch(revision -> revision.canonical().isEmpty());
        assertThat(chain.find(TEMPLATE, 1).orElseThrow().canonical()).isPresent();

        chain.removeAll(PAGE.kind(), List.of(PAGE.id()));

        assertThat(chain.of(PAGE)).isEmpty();
        assertThat(chain.of(TEMPLATE)).hasSize(1);
    }

    private void append(Thing owner, int number, String text) {
        chain.append(new NewRevision(owner, number, number * 10L, author, "", MARCH), Map.of("text", text));
    }
}
