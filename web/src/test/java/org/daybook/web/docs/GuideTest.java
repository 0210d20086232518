package org.daybook.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GuideTest {

    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"#]+)");

    private final Guide guide;

    GuideTest() throws IOException {
        guide = new Guide();
    }

    @Test
    void everyLinkOfTheGuideLeadsToAPageOfIt() {
        Set<String> pages = guide.chapters().stream().map(chapter -> "/docs/" + chapter.name())
                .collect(Collectors.toSet());
        assertThat(guide.chapters()).allSatisfy(chapter -> assertThat(
                LINK.matcher(chapter.html()).results().map(link -> link.group(1))
                        .filter(target -> !target.contains("://"))
                        .filter(target -> target.startsWith("/docs/") || !target.startsWith("/"))
                        .filter(target -> !target.equals("/docs/api/reference")))
                .as(chapter.name()).isSubsetOf(pages));
    }

    @Test
    void aFileThatTheProgramDoesNotCarryIsNamedWithoutALink() {
        assertThat(guide.chapter("configuration").orElseThrow().html())
                .contains("say the same: deploy.")
                .contains("<a href=\"/docs/decisions/0043-no-thread-waits-for-strangers\">why</a>");
    }
}
