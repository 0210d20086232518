package org.daybook.issues.connect;

import org.daybook.issues.github.GitHubProperties;
import org.daybook.writing.token.GitHubAddresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells everybody which GitHub this site means.
@Configuration(proxyBeanMethods = false)
class ConnectConfiguration {

    @Bean
    GitHubAddresses github(GitHubProperties properties) {
        return new GitHubAddresses(properties.webUrl());
    }
}
