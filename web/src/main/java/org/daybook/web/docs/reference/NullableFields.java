package org.daybook.web.docs.reference;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says of a field that may be null that it may be.
@Component
class NullableFields implements ModelConverter {

    private static final String NOTHING = "null";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = Json31.mapper().constructType(type.getType());
        if (resolved != null && java != null && java.getRawClass().isRecord()) {
            Schema<?> described = resolved.get$ref() == null ? resolved
                    : context.getDefinedModels().get(resolved.get$ref().replaceFirst(".*/", ""));
            if (described != null && described.getProperties() != null) {
                state(java.getRawClass(), described.getProperties());
            }
        }
        return resolved;
    }

    @SuppressWarnings("rawtypes") // as the library has them
    private static void state(Class<?> record, Map<String, Schema> properties) {
        for (RecordComponent component : record.getRecordComponents()) {
            Schema<?> property = properties.get(component.getName());
            if (property != null && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.put(component.getName(), orNothing(property));
            }
        }
    }

    @SuppressWarnings("rawtypes")
    private static Schema<?> orNothing(Schema<?> property) {
        if (property.get$ref() != null) {
            return new Schema<>().anyOf(List.<Schema>of(property, new Schema<>().types(Set.of(NOTHING))));
        }
        if (property.getTypes() != null) {
            property.addType(NOTHING);
        }
        return property;
    }
}
