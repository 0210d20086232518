package org.daybook.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.NotebookSettings;
import org.daybook.notebook.Writers;
import org.daybook.shared.id.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;

class ModelWalkTest {

    private static final Notebook ENTITY = new Notebook(
            "one",
            new NotebookSettings("One", "CC-BY-4.0", ZoneOffset.UTC, LocalTime.NOON, Writers.MEMBERS),
            new PersonId(1),
            Instant.EPOCH);

    @Test
    void anEntityIsFoundHoweverDeepItLies() {
        Map<String, Object> model = Map.of("view", new Page("title", List.of(Optional.of(ENTITY))));

        assertThat(ModelWalk.through(model)).containsExactly("view.rows[]: " + Notebook.class.getName());
    }

    @Test
    void anEntityIsFoundAsTheKeyOfAMap() {
        assertThat(ModelWalk.through(Map.of("counts", Map.of(ENTITY, 3)))).hasSize(1);
    }

    @Test
    void aServiceIsFound() {
        assertThat(ModelWalk.through(Map.of("helper", new Helper())))
                .containsExactly("helper: " + Helper.class.getName());
    }

    @Test
    void valuesPass() {
        Map<String, Object> model = Map.of("view", new Page("title", List.of("a", 1, List.of())), "day", "today");

        assertThat(ModelWalk.through(model)).isEmpty();
    }

    private record Page(String title, List<Object> rows) {
    }

    @TestComponent
    private static final class Helper {
    }
}
