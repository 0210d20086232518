package org.daybook.web.registry;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.registry.CompoundNumbers;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.springframework.stereotype.Component;

/// Finds the compound that an address names: by any of its numbers or by its InChIKey.
@Component
public class CompoundAddress {

    private static final Pattern INCHI_KEY = Pattern.compile("[A-Z]{14}-[A-Z]{10}-[A-Z]");
    private static final Pattern CONNECTIVITY = Pattern.compile("[A-Z]{14}");

    private final Compounds compounds;
    private final CompoundNumbers numbers;

    CompoundAddress(Compounds compounds, CompoundNumbers numbers) {
        this.compounds = compounds;
        this.numbers = numbers;
    }

    /// The compound with this number, or the only one with this InChIKey.
    ///
    /// @throws MissingException if there is none, or more than one
    /// @throws org.daybook.shared.GoneException if the number is retired
    public Compound compound(String written) {
        return compounds.find(written).orElseGet(() -> only(written));
    }

    private Compound only(String written) {
        List<Compound> found = INCHI_KEY.matcher(written).matches() ? compounds.withInchiKey(written) : List.of();
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            throw numbers.whyNoCompound(written);
        }
        throw new MissingException(
                Said.of("said.registry.more-than-one-compound-has", written,
                        String.join(", ", found.stream().map(Compound::number).toList())));
    }

    /// What is to be searched for where an address names several compounds: an InChIKey that more than one has, or the
    /// first block of one.
    public Optional<String> several(String written) {
        boolean names = CONNECTIVITY.matcher(written).matches()
                || INCHI_KEY.matcher(written).matches() && compounds.withInchiKey(written).size() > 1;
        return names && compounds.find(written).isEmpty() ? Optional.of(written) : Optional.empty();
    }
}
