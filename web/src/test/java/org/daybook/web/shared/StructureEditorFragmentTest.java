package org.daybook.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class StructureEditorFragmentTest {

    private final SpringTemplateEngine engine = engine();

    @Test
    void inputGivesAMolfileAndQueryGivesSmiles() {
        assertThat(field(null, "input")).contains("data-structure-editor=\"molfile\"");
        assertThat(field(null, "query")).contains("data-structure-editor=\"smiles\"");
    }

    @Test
    void fieldIsLabelledAndNamedAndMayBeEmpty() {
        assertThat(field(null, "input"))
                .contains(
                        "<label class=\"field-label\" for=\"structure\">Structure</label>",
                        "id=\"structure\" name=\"structure\"")
                .contains("-help\">\n</textarea>");
    }

    /// A browser drops one line break after the tag; the title line of a molfile may be empty.
    @Test
    void emptyFirstLineOfAMolfileIsKept() {
        assertThat(field("\n  made here\n\n", "input")).contains("-help\">\n\n  made here\n\n</textarea>");
    }

    @Test
    void valueIsEscaped() {
        assertThat(field("</textarea><script>", "input")).contains("&lt;/textarea&gt;&lt;script&gt;");
    }

    @Test
    void dialogNamesTheFrameAndTheReader() {
        assertThat(render("<p th:replace=\"~{fragments/structure-editor :: dialog}\"></p>", Map.of()))
                .contains("data-src=\"/vendor/ketcher/index.html\"", "data-molfile-url=\"/structures/molfile\"");
    }

    private String field(@Nullable String value, String mode) {
        return render(
                "<p th:replace=\"~{fragments/structure-editor :: field('structure', ${value}, 'Structure', '" + mode
                        + "')}\"></p>",
                value == null ? Map.of() : Map.of("value", value));
    }

    private String render(String template, Map<String, Object> model) {
        MockServletContext servlet = new MockServletContext();
        var exchange = JakartaServletWebApplication.buildApplication(servlet)
                .buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse());
        return engine.process(template, new WebContext(exchange, Locale.ENGLISH, model));
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setResolvablePatterns(Set.of("fragments/*"));
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(new StringTemplateResolver());
        return engine;
    }
}
