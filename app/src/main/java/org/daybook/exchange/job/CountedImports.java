package org.daybook.exchange.job;

import org.daybook.people.contribution.ContributionKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// What imports count for in the record of contributions: one each, whatever it brought.
@Configuration(proxyBeanMethods = false)
class CountedImports {

    @Bean
    @Order(80)
    static ContributionKind contributedImports() {
        return new ContributionKind("imports", """
                SELECT created_by AS person_id, finished_at AS happened_at FROM data_import
                WHERE state = 'COMPLETED' AND dry_run = FALSE AND withdrawn_at IS NULL AND finished_at IS NOT NULL""");
    }
}
