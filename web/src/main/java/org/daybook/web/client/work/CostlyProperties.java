package org.daybook.web.client.work;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much of the processors one network address may ask for.
///
/// @param atOnce searches, exports, drawings and previews of one address at once
/// @param work processor time that those of one address may take in a period
/// @param reading processor time that all other requests of strangers at one address may take in a period
/// @param period in which all of that time comes back, evenly
@ConfigurationProperties("daybook.costly")
record CostlyProperties(
        @DefaultValue("32") int atOnce,
        @DefaultValue("20s") Duration work,
        @DefaultValue("60s") Duration reading,
        @DefaultValue("1m") Duration period) {

    CostlyProperties {
        if (atOnce < 1 || !work.isPositive() || !reading.isPositive() || period.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "daybook.costly needs at least one request, some work and reading, and a period of a second or "
                            + "longer, not " + atOnce + ", " + work + ", " + reading + " and " + period);
        }
    }
}
