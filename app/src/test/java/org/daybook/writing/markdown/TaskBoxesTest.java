package org.daybook.writing.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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

    @Test
    void aBoxIsSetOnlyIfItIsClearWhich() {
        assertThat(TaskBoxes.setOnly(TEXT, "send", false)).get().asString().contains("1. [ ] send");
        assertThat(TaskBoxes.setOnly(TEXT, "weigh", true)).isEmpty();
    }

    @Test
    void whatChangesIsSaidOfBoxesThatAreClear() {
        String after = TEXT.replace("1. [x] send", "1. [ ] send").replace("[X] quoted", "[x] quoted")
                .replaceFirst("- \\[ ] weigh", "- [x] weigh") + "- [x] new\n";

        assertThat(TaskBoxes.changed(TEXT, after)).containsExactly(Map.entry("send", false));
        assertThat(TaskBoxes.changed("", TEXT)).isEmpty();
    }
}
