package org.daybook.start;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Gives the data folder its whole path, for all that is told it by its setting: H2 refuses `data` where `./data` would
/// do, and the server looks for a relative folder of uploads in a temporary one of its own.
public class DataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String SETTING = "daybook.data-dir";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        Map<String, Object> whole = Map.of(SETTING, of(environment).toString());
        environment.getPropertySources().addFirst(new MapPropertySource("data folder", whole));
    }

    static Path of(ConfigurableEnvironment environment) {
        return Path.of(environment.getRequiredProperty(SETTING)).toAbsolutePath().normalize();
    }
}
