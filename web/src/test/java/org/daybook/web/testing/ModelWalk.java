package org.daybook.web.testing;

import jakarta.persistence.Entity;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/// Finds what is no value in the model of a page: entities, repositories, services and other components, however deep
/// they lie in collections, optionals and the fields of our own types.
final class ModelWalk {

    private static final String OUR_OWN = "org.daybook.";

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<String> found = new ArrayList<>();

    private ModelWalk() {
    }

    /// The way to each one and its type, as `view.compound: org.daybook.registry.compound.Compound`.
    static List<String> through(Map<String, ?> model) {
        ModelWalk walk = new ModelWalk();
        model.forEach(walk::look);
        return walk.found;
    }

    private void look(String path, Object value) {
        if (value == null || !seen.add(value)) {
            return;
        }
        if (isNoValue(value)) {
            found.add(path + ": " + value.getClass().getName());
            return;
        }
        switch (value) {
            case Map<?, ?> map -> map.forEach((key, held) -> {
                look(path + ".key", key);
                look(path + "[" + key + "]", held);
            });
            case Collection<?> all -> all.forEach(one -> look(path + "[]", one));
            case Object[] all -> Arrays.stream(all).forEach(one -> look(path + "[]", one));
            case Optional<?> maybe -> maybe.ifPresent(one -> look(path, one));
            default -> lookIntoFields(path, value);
        }
    }

    private static boolean isNoValue(Object value) {
        return AnnotatedElementUtils.hasAnnotation(value.getClass(), Entity.class)
                || AnnotatedElementUtils.hasAnnotation(value.getClass(), Component.class)
                || value instanceof Repository
                || AopUtils.isAopProxy(value);
    }

    private void lookIntoFields(String path, Object value) {
        for (Class<?> type = value.getClass(); isOurs(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    look(path + "." + field.getName(), held(field, value));
                }
            }
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type != null && type.getName().startsWith(OUR_OWN) && !type.isEnum();
    }

    private static Object held(Field field, Object value) {
        try {
            field.setAccessible(true);
            return field.get(value);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
