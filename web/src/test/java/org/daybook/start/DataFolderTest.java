package org.daybook.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

class DataFolderTest {

    @ParameterizedTest
    @ValueSource(strings = {"data", "./data", "elsewhere/../data", "data/"})
    void databaseAndUploadsAreToldTheWholePath(String typed) {
        GenericApplicationContext context = new GenericApplicationContext();
        TestPropertyValues.of("daybook.data-dir=" + typed).applyTo(context);
        new ConfigDataApplicationContextInitializer().initialize(context);
        new DataFolder().initialize(context);

        Environment settings = context.getEnvironment();
        Path whole = Path.of("data").toAbsolutePath();
        assertThat(settings.getProperty("spring.datasource.url")).startsWith("jdbc:h2:file:" + whole + "/daybook;");
        assertThat(settings.getProperty("spring.servlet.multipart.location")).isEqualTo(whole + "/tmp");
    }
}
