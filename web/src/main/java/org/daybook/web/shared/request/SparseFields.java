package org.daybook.web.shared.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.web.shared.error.UnknownParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Leaves of what the API reads only the fields that are asked for: `fields=number,smiles`. Of a list these are the
/// fields of its items.
@ControllerAdvice
@Order(2)
public class SparseFields implements ResponseBodyAdvice<Object> {

    /// What names them.
    public static final String PARAMETER = "fields";

    private static final List<String> LISTS = List.of("items", "hits");

    private final JsonMapper json;

    SparseFields(JsonMapper json) {
        this.json = json;
    }

    /// Whether a method answers with JSON of which fields can be left out.
    public static boolean areIn(MethodParameter answer) {
        Class<?> type = answer.nested().getNestedParameterType();
        Class<?> plain = answer.getParameterType().equals(org.springframework.http.ResponseEntity.class)
                ? type : answer.getParameterType();
        return plain.isRecord() || Collection.class.isAssignableFrom(plain) || plain.equals(Object.class);
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return areIn(method);
    }

    @Override
    public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter method, MediaType type,
            Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof Record || body instanceof Collection)
                || !(request instanceof ServletServerHttpRequest servlet)
                || !request.getURI().getPath().startsWith("/api/v1/")
                || !servlet.getServletRequest().getMethod().equals("GET")) {
            return body;
        }
        String asked = servlet.getServletRequest().getParameter(PARAMETER);
        if (asked == null || asked.isBlank()) {
            return body;
        }
        Set<String> names = Arrays.stream(asked.split(",")).map(String::strip).filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Optional<RecordComponent> list = list(body);
        known(body, list).ifPresent(known -> UnknownParameterException.refuseFields(known, names));
        JsonNode tree = json.valueToTree(body);
        if (tree.isArray()) {
            retain(tree, names);
        } else if (list.isPresent()) {
            retain(tree.path(list.get().getName()), names);
            if (tree instanceof ObjectNode page && page.path("next").isString()) {
                page.put("next", onwards(page.path("next").asString(), asked));
            }
        } else if (tree instanceof ObjectNode one) {
            one.retain(names);
        }
        return tree;
    }

    /// The address of the next page, with the same fields.
    static String onwards(String next, @Nullable String asked) {
        return asked == null || asked.isBlank() ? next : next + (next.contains("?") ? "&" : "?") + PARAMETER + "="
                + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    private static void retain(JsonNode items, Set<String> names) {
        items.forEach(item -> {
            if (item instanceof ObjectNode one) {
                one.retain(names);
            }
        });
    }

    private static Optional<RecordComponent> list(Object body) {
        return Stream.ofNullable(body.getClass().getRecordComponents()).flatMap(Arrays::stream)
                .filter(one -> LISTS.contains(one.getName()) && Collection.class.isAssignableFrom(one.getType()))
                .findFirst();
    }

    /// The names of all fields; nothing if nobody can tell.
    private static Optional<Set<String>> known(Object body, Optional<RecordComponent> list) {
        if (body instanceof Collection<?> all) {
            return all.stream().findFirst().flatMap(one -> names(one.getClass()));
        }
        return list.map(RecordComponent::getGenericType).map(SparseFields::item)
                .map(SparseFields::names).orElseGet(() -> names(body.getClass()));
    }

    private static Class<?> item(Type collection) {
        return collection instanceof ParameterizedType type
                && type.getActualTypeArguments()[0] instanceof Class<?> item ? item : Object.class;
    }

    private static Optional<Set<String>> names(Class<?> type) {
        return type.isRecord()
                ? Optional.of(Arrays.stream(type.getRecordComponents())
                        .filter(one -> !one.isAnnotationPresent(JsonIgnore.class))
                        .map(RecordComponent::getName).collect(Collectors.toSet()))
                : Optional.empty();
    }
}
