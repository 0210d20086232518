package org.daybook.shared.query;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/// The repositories of all features.
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(
        basePackages = "org.daybook",
        repositoryBaseClass = LookingUp.class,
        queryEnhancerSelector = QueriesReadLate.class)
class RepositoryConfiguration {
}
