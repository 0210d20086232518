package org.daybook.registry.number;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// The settings of the registry.
///
/// @param prefix what numbers of new compounds start with until an owner chooses a prefix; without it `DB-C-`
/// @param digits at least so many digits follow it, filled up with zeros
/// @param drawings memory for drawings that are kept ready
@ConfigurationProperties("daybook.registry")
public record RegistryProperties(
        @Nullable String prefix,
        @DefaultValue("1") int digits,
        @DefaultValue("32MB") DataSize drawings) {

    private static final String FIRST_PREFIX = "DB-C-";

    public RegistryProperties {
        if (prefix != null) {
            CompoundNumber.of(prefix + "1");
        }
        if (digits < 1 || digits > 9) {
            throw new IllegalArgumentException("daybook.registry.digits must be 1 to 9, got " + digits);
        }
    }

    NumberScheme scheme() {
        return new NumberScheme(prefix == null ? FIRST_PREFIX : prefix.strip(), digits);
    }
}
