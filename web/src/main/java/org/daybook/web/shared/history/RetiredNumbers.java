package org.daybook.web.shared.history;

import java.util.Optional;
import org.daybook.registry.CompoundNumbers;
import org.daybook.registry.Compounds;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.shared.GoneException;
import org.daybook.web.shared.language.Words;
import org.springframework.stereotype.Component;

/// Whoever looks for a number that leads nowhere any more is told what became of it.
@Component
public class RetiredNumbers {

    private final Compounds compounds;
    private final CompoundNumbers numbers;
    private final Words words;

    RetiredNumbers(Compounds compounds, CompoundNumbers numbers, Words words) {
        this.compounds = compounds;
        this.numbers = numbers;
        this.words = words;
    }

    /// In words; empty for what is no number, leads to a compound, or was never one.
    public Optional<String> about(String typed) {
        return CompoundNumber.read(typed)
                .filter(number -> compounds.find(typed).isEmpty())
                .map(number -> numbers.whyNoCompound(typed))
                .filter(GoneException.class::isInstance)
                .map(words::said);
    }
}
