package org.daybook.web.shared.request;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.type.LogicalType;

/// How each JSON body is read: a field that means nothing there is refused, and so is `true` for a text, `1` for a
/// truth and `1.5` for a whole number. A number for a text is taken as it is written.
@Configuration(proxyBeanMethods = false)
public class StrictBodies {

    @Bean
    static JsonMapperBuilderCustomizer bodiesAreReadStrictly() {
        return StrictBodies::apply;
    }

    /// The same for a mapper of one's own.
    public static <B extends MapperBuilder<?, B>> B apply(B json) {
        return json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(LogicalType.Textual,
                        to -> to.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(LogicalType.Boolean,
                        to -> to.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail));
    }
}
