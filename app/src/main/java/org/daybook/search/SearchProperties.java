package org.daybook.search;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of search.
///
/// @param maxWait how long a search waits for the index to apply what was saved before it
/// @param timeout how long a search may take; after that it answers with what it has
/// @param countTimeout how long the count of the hits may take once the first page is found
/// @param threads how many structure searches run at once
/// @param queue how many structure searches may wait for their turn before the next is sent away
/// @param commitInterval how often the index is made safe on disk; what came later is applied again after a crash
/// @param pollInterval how often the change log is read when this node itself changes nothing
@ConfigurationProperties("daybook.search")
public record SearchProperties(
        @DefaultValue("2s") Duration maxWait,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("500ms") Duration countTimeout,
        @DefaultValue("2") int threads,
        @DefaultValue("32") int queue,
        @DefaultValue("5s") Duration commitInterval,
        @DefaultValue("1s") Duration pollInterval) {
}
