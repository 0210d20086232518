package org.daybook.registry.kind;

import org.daybook.people.contribution.ContributionKind;
import org.daybook.shared.Said;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.BatchId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// What compounds, batches and corrections count for in the record of contributions.
@Configuration(proxyBeanMethods = false)
class CountedCompounds {

    @Bean
    @Order(30)
    static ContributionKind contributedCompounds() {
        return new ContributionKind("compounds", """
                SELECT registered_by AS person_id, registered_at AS happened_at FROM compound
                WHERE import_id IS NULL""");
    }

    @Bean
    @Order(40)
    static ContributionKind contributedBatches() {
        return new ContributionKind("batches", """
                SELECT added_by AS person_id, added_at AS happened_at FROM batch
                WHERE import_id IS NULL AND retracted_at IS NULL""");
    }

    /// A result that was entered, and a batch that was added, count as such alone.
    @Bean
    @Order(60)
    static ContributionKind contributedCorrections() {
        return new ContributionKind("corrections", """
                SELECT corrected_by AS person_id, corrected_at AS happened_at FROM correction
                WHERE taken_back_at IS NULL AND takes_back IS NULL
                    AND NOT (thing_kind = '%s' AND what = '%s') AND NOT (thing_kind = '%s' AND what = '%s')"""
                .formatted(ActivityId.KIND, Said.of("said.assay.entered").stored(),
                        BatchId.KIND, Said.of("said.shared.added").stored()));
    }
}
