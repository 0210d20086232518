package org.daybook.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.shared.StartRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/// Reads all settings `daybook.*` before anything else is touched, and refuses the start over one that is wrong or that
/// nothing reads.
///
/// The environment of the process and its system properties hold names of other programs too: there an unknown name is
/// refused only if it looks like a setting that was mistyped.
final class SettingsCheck {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsCheck.class);
    private static final String ALL = "daybook";
    private static final String RECORDS = "settings.txt";
    private static final int A_SLIP = 3;

    private final ConfigurableEnvironment environment;
    private final Map<String, String> known = new TreeMap<>();
    private final List<Pattern> inMaps = new ArrayList<>();

    SettingsCheck(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /// @throws StartRefusedException naming the first setting that is wrong
    void run() {
        for (Class<?> type : records()) {
            String prefix = type.getAnnotation(ConfigurationProperties.class).value();
            for (RecordComponent component : type.getRecordComponents()) {
                String name = prefix + "." + dashed(component.getName());
                known.put(bare(name), name);
                ofMap(component).ifPresent(entry -> inMaps.add(Pattern.compile(bare(name) + ".+("
                        + Arrays.stream(entry.getRecordComponents()).map(one -> bare(one.getName()))
                                .collect(Collectors.joining("|")) + ")")));
            }
            check(prefix, bound(prefix, type));
        }
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> names) {
                Arrays.stream(names.getPropertyNames()).forEach(name -> check(name, source.getName()));
            }
        }
    }

    /// The records that settings are read into, by the list of their names: to look for them would take every start a
    /// walk through all classes.
    static List<? extends Class<?>> records() {
        try {
            return new ClassPathResource(RECORDS, SettingsCheck.class).getContentAsString(StandardCharsets.UTF_8)
                    .lines().map(name -> ClassUtils.resolveClassName(name, null)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The record that the values of a setting are read into, if it is a map of such.
    private static Optional<Class<?>> ofMap(RecordComponent component) {
        ResolvableType type = ResolvableType.forType(component.getGenericType());
        return Map.class.isAssignableFrom(component.getType())
                ? Optional.<Class<?>>ofNullable(type.getGeneric(1).resolve()).filter(Class::isRecord)
                : Optional.empty();
    }

    private Object bound(String prefix, Class<?> type) {
        try {
            return Binder.get(environment).bindOrCreate(prefix, Bindable.of(type));
        } catch (BindException e) {
            String why = String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            String where = e.getProperty() == null
                    ? e.getName().toString()
                    : e.getName() + " (\"" + e.getProperty().getValue() + "\")";
            throw new StartRefusedException(
                    "the setting " + where + " is wrong: "
                            + why.strip().lines().findFirst().orElse(""),
                    e);
        }
    }

    /// No setting has a meaning below zero.
    private static void check(String prefix, Object settings) {
        for (var component : settings.getClass().getRecordComponents()) {
            Object value = org.springframework.util.ReflectionUtils.invokeMethod(
                    accessible(component.getAccessor()), settings);
            boolean negative = value instanceof Duration time && time.isNegative()
                    || value instanceof DataSize size && size.isNegative()
                    || value instanceof Integer number && number < 0;
            if (negative) {
                throw new StartRefusedException("the setting " + prefix + "." + dashed(component.getName())
                        + " must not be negative, and is " + value);
            }
        }
    }

    private static java.lang.reflect.Method accessible(java.lang.reflect.Method accessor) {
        accessor.setAccessible(true);
        return accessor;
    }

    private void check(String name, String source) {
        String bare = bare(name);
        if (!bare.startsWith(ALL)
                || bare.equals(ALL)
                || !name.matches("(?i)daybook[._-].*")
                || known.containsKey(bare)
                || inMaps.stream().anyMatch(names -> names.matcher(bare).matches())) {
            return;
        }
        String nearest = known.keySet().stream().min(Comparator.comparingInt(one -> distance(bare, one))).orElse("");
        boolean others = source.equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)
                || source.equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        if (others && distance(bare, nearest) > A_SLIP) {
            LOG.info("{} is no setting of Daybook", name);
            return;
        }
        throw new StartRefusedException("there is no setting " + name + "; did you mean " + known.get(nearest)
                + "? All are in docs/configuration.md");
    }

    /// `DAYBOOK_DATA_DIR`, `daybook.dataDir` and `daybook.data-dir` are one.
    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static String dashed(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /// Levenshtein's distance.
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        Arrays.setAll(above, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
