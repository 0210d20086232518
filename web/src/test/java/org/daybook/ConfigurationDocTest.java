package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/// `docs/configuration.md` names every setting that the code reads, and no other.
class ConfigurationDocTest {

    private static final Pattern DOCUMENTED = Pattern.compile("^\\| `(daybook\\.[a-z0-9.-]+)` \\|", Pattern.MULTILINE);

    @Test
    void theTableOfSettingsIsThatOfTheCode() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "configuration.md"));

        Set<String> documented = DOCUMENTED
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(documented).isEqualTo(settingsOfTheCode());
    }

    private static Set<String> settingsOfTheCode() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Set<String> settings = new TreeSet<>();
        scanner.findCandidateComponents("org.daybook")
                .forEach(found -> settings.addAll(settings(found.getBeanClassName())));
        return settings;
    }

    private static Set<String> settings(String className) {
        try {
            Class<?> type = Class.forName(className);
            String prefix = type.getAnnotation(ConfigurationProperties.class).value();
            Set<String> names = new TreeSet<>();
            for (RecordComponent component : type.getRecordComponents()) {
                names.add(prefix + "." + kebab(component.getName()));
            }
            return names;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String kebab(String name) {
        String dashed = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
        return ConfigurationPropertyName.of(dashed).toString();
    }
}
