package org.daybook.writing.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskBoxesTest {

    private static final String TEXT = """
            - [ ] weigh
            1. [x] send
            ```
            - [ ] code
            ```
            > * [X] quoted
            -[ ] none
            - [ ] weigh
            """;

    @Test
    void boxesOutsideCodeAreFound() {
        assertThat(TaskBoxes.in(TEXT)).extracting(TaskBoxes.Box::words)
                .containsExactly("weigh", "send", "quoted", "weigh");
        assertThat(TaskBoxes.in(TEXT)).extracting(TaskBoxes.Box::isTicked).containsExactly(false, true, true, false);
    }

    @Test
    void theFirstBoxThatIsNotYetSoIsSet() {
        String once = TaskBoxes.set(TEXT, "weigh", true).orElseThrow();
        assertThat(once).startsWith("- [x] weigh").endsWith("- [ ] weigh\n");
        assertThat(TaskBoxes.set(once, "weigh", true)).get().asString().endsWith("- [x] weigh\n");
        assertThat(TaskBoxes.set(TEXT, "send", true)).contains(TEXT);
        assertThat(TaskBoxes.set(TEXT, "fly", true)).isEmpty();
    }
}
