package org.daybook.web.docs.reference;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Locale;
import java.util.Set;
import org.daybook.web.shared.request.SparseFields;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/// Names each operation after what answers it: the class without its ending, then the method. `register` of
/// `CompoundApi` is `compoundRegister`. Programs that are made from the description call it so, so that a method here
/// keeps its name. What it answers with JSON can be asked for in part ([SparseFields]).
@Component
class OperationNames implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        String type = handler.getBeanType().getSimpleName().replaceFirst("(?:Api|Controller)(?:\\$.*)?$", "");
        String method = handler.getMethod().getName();
        if (handler.hasMethodAnnotation(GetMapping.class) && SparseFields.areIn(handler.getReturnType())) {
            operation.addParametersItem(new Parameter().in("query").name(SparseFields.PARAMETER).required(false)
                    .schema(new Schema<>().types(Set.of("string")))
                    .description("names of the fields that are wanted, with commas between them; of a list those of"
                            + " its items"));
        }
        return operation.operationId(type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1)
                + method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1));
    }
}
