package org.daybook.comment.kind;

import org.daybook.people.contribution.ContributionKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// What comments count for in the record of contributions.
@Configuration(proxyBeanMethods = false)
class CountedComments {

    @Bean
    @Order(70)
    static ContributionKind contributedComments() {
        return new ContributionKind("comments", """
                SELECT author_id AS person_id, created_at AS happened_at FROM thing_comment
                WHERE removed_at IS NULL""");
    }
}
