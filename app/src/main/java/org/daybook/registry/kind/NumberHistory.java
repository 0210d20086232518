package org.daybook.registry.kind;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.registry.number.NumberHold;
import org.daybook.registry.number.NumberScheme;
import org.daybook.writing.correction.CorrectedKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is done to numbers and prefixes stands in the history, and leads to the page of the numbers.
@Configuration(proxyBeanMethods = false)
class NumberHistory {

    private static final String PAGE = "/numbers";

    @Bean
    static CorrectedKind correctedNumbers() {
        return new OnOnePage(NumberHold.KIND);
    }

    @Bean
    static CorrectedKind correctedPrefixes() {
        return new OnOnePage(NumberScheme.KIND);
    }

    private record OnOnePage(String kind) implements CorrectedKind {

        @Override
        public Map<Long, String> paths(Collection<Long> ids) {
            return ids.stream().collect(Collectors.toMap(Function.identity(), id -> PAGE));
        }
    }
}
