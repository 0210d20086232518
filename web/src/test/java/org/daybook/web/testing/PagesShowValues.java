package org.daybook.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;

/// Looks through what each page is given, in every request of every [WebTest]: an entity, a repository or a service
/// there fails the test that asked for the page (#10).
@TestComponent
public class PagesShowValues implements MockMvcBuilderCustomizer {

    @Override
    public void customize(ConfigurableMockMvcBuilder<?> builder) {
        builder.alwaysDo(PagesShowValues::requireValues);
    }

    private static void requireValues(MvcResult result) {
        if (result.getModelAndView() != null) {
            assertThat(ModelWalk.through(result.getModelAndView().getModel()))
                    .as("what the template %s is given and must not reach", result.getModelAndView().getViewName())
                    .isEmpty();
        }
    }
}
