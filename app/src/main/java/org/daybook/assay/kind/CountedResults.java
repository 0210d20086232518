package org.daybook.assay.kind;

import org.daybook.people.contribution.ContributionKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// What results count for in the record of contributions.
@Configuration(proxyBeanMethods = false)
class CountedResults {

    @Bean
    @Order(50)
    static ContributionKind contributedResults() {
        return new ContributionKind("results", """
                SELECT recorded_by AS person_id, recorded_at AS happened_at FROM activity
                WHERE import_id IS NULL AND retracted_at IS NULL""");
    }
}
