package org.daybook.web.docs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.web.docs.reference.ApiReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The guide and the API reference, as pages.
@Controller
class DocsController {

    private final Guide guide;
    private final ApiReference reference;

    DocsController(Guide guide, ApiReference reference) {
        this.guide = guide;
        this.reference = reference;
    }

    @GetMapping("/docs")
    String index() {
        return "redirect:/docs/getting-started";
    }

    @GetMapping("/docs/api/reference")
    String reference(@RequestParam(defaultValue = "curl") String language, Model model, HttpServletRequest request)
            throws IOException {
        model.addAttribute("chapters", guide.chapters());
        model.addAttribute("languages", reference.languages());
        model.addAttribute("language", reference.language(language));
        model.addAttribute("operations", reference.operations(request, language));
        return "docs/reference";
    }

    @GetMapping("/docs/{name}")
    String chapter(@PathVariable String name, Model model) {
        model.addAttribute("chapters", guide.chapters());
        model.addAttribute(
                "chapter",
                guide.chapter(name).orElseThrow(() -> new MissingException(
                        Said.of("said.docs.the-guide-has-no-page", name))));
        return "docs/chapter";
    }

    @GetMapping("/docs/decisions/{name}")
    String decision(@PathVariable String name, Model model) {
        return chapter("decisions/" + name, model);
    }
}
