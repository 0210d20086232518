package org.daybook.notebook;

import java.util.List;
import org.daybook.people.Actor;
import org.springframework.stereotype.Service;
import org.springframework.web.util.HtmlUtils;

@Service
class SafeMarkdownRenderer implements MarkdownRenderer {

    @Override
    public RenderedText render(String markdown, Actor actor) {
        return new RenderedText("<pre>" + HtmlUtils.htmlEscape(markdown) + "</pre>", List.of(), List.of(), null);
    }
}
