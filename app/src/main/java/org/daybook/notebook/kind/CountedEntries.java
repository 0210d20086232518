package org.daybook.notebook.kind;

import org.daybook.people.contribution.ContributionKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// What entries and their later revisions count for in the record of contributions.
@Configuration(proxyBeanMethods = false)
class CountedEntries {

    @Bean
    @Order(10)
    static ContributionKind contributedEntries() {
        return new ContributionKind("entries", """
                SELECT author_id AS person_id, published_at AS happened_at FROM entry
                WHERE entry_state = 'PUBLISHED'""");
    }

    @Bean
    @Order(20)
    static ContributionKind contributedRevisions() {
        return new ContributionKind("revisions", """
                SELECT r.author_id AS person_id, r.saved_at AS happened_at FROM revision r
                JOIN entry e ON e.id = r.owner_id
                WHERE r.owner_kind = 'entry' AND r.revision_number > 1 AND e.entry_state = 'PUBLISHED'
                AND NOT EXISTS (SELECT 1 FROM suggestion s
                    WHERE s.entry_id = r.owner_id AND s.revision_number = r.revision_number)""");
    }
}
