package org.daybook.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.daybook.shared.StartRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class SettingsCheckTest {

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            daybook.base-url                    | eln.example.org | daybook.base-url ("eln.example.org") is wrong: "eln.example.org" does not begin with https://
            daybook.base-url                    | https://a/b     | goes on behind the host
            daybook.search.timeout              | five seconds    | daybook.search.timeout ("five seconds") is wrong
            daybook.search.timeout              | -1s             | daybook.search.timeout must not be negative
            daybook.search.threads              | many            | daybook.search.threads ("many") is wrong
            daybook.files.check-at              | 25:00           | daybook.files.check-at ("25:00") is wrong
            daybook.files.check-rate            | 0MB             | check-rate must be more than nothing
            daybook.notebook.zone               | Mars/Olympus    | daybook.notebook.zone ("Mars/Olympus") is wrong
            daybook.notebook.max-attachment     | huge            | daybook.notebook.max-attachment ("huge") is wrong
            daybook.identity.provider.uni.issuer | http://a.example | must be an address with https
            daybook.identity.provider.uni.issuer | https://a.example | uni needs client-id and client-secret
            daybook.identity.provider.uni.isuer | https://a.example | there is no setting
            daybook.baseurl-of-site             | x               | there is no setting daybook.baseurl-of-site; did you mean daybook.base-url?
            daybook.serch.timeout               | 5s              | did you mean daybook.search.timeout?""")
    void aWrongSettingIsNamedWithItsValueAndTheReason(String name, String value, String why) {
        assertThatThrownBy(() -> new SettingsCheck(with(name, value)).run())
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({
        "daybook.data-dir, /srv/x",
        "daybook.dataDir, /srv/x",
        "daybook.base-url, https://eln.example.org",
        "daybook.search.timeout, 3s",
        "daybook.pages.memory, 0",
        "spring.unknown, 1"
    })
    void rightSettingsPassInEachSpelling(String name, String value) {
        assertThatCode(() -> new SettingsCheck(with(name, value)).run()).doesNotThrowAnyException();
    }

    @Test
    void aSlipInTheEnvironmentIsRefusedAndAnotherProgramsNameIsNot() {
        assertThatThrownBy(() -> new SettingsCheck(inEnvironment("DAYBOOK_DATADIRS")).run())
                .hasMessageContaining("did you mean daybook.data-dir?");
        assertThatCode(() -> new SettingsCheck(inEnvironment("DAYBOOK_CORPUS")).run()).doesNotThrowAnyException();
        assertThatCode(() -> new SettingsCheck(inEnvironment("DAYBOOK_DATA_DIR")).run()).doesNotThrowAnyException();
    }

    @Test
    void everyRecordOfSettingsIsOnTheList() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));

        assertThat(SettingsCheck.records()).extracting(Class::getName)
                .containsExactlyInAnyOrderElementsOf(scanner.findCandidateComponents("org.daybook").stream()
                        .map(BeanDefinition::getBeanClassName)
                        .toList());
    }

    private static ConfigurableEnvironment with(String name, String value) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings", Map.of(name, value)));
        return environment;
    }

    private static ConfigurableEnvironment inEnvironment(String name) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(name, "/srv/x")));
        return environment;
    }
}
