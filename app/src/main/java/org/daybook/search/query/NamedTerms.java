package org.daybook.search.query;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.notebook.list.EntryLists;
import org.daybook.registry.Compounds;
import org.daybook.registry.Mentions;
import org.daybook.registry.compound.Compound;
import org.daybook.search.document.Fields;
import org.daybook.search.text.Folding;
import org.springframework.stereotype.Component;

/// What a value stands for that was asked for by the name of its field. Who asks what mentions a compound asks for all
/// its numbers, names and keys, as the page of the compound does.
@Component
class NamedTerms {

    private final Compounds compounds;
    private final EntryLists entries;

    NamedTerms(Compounds compounds, EntryLists entries) {
        this.compounds = compounds;
        this.entries = entries;
    }

    /// The terms of the index; at least the value's own.
    ///
    /// @param field one of [Fields#NAMED]
    Collection<String> of(String field, String value) {
        String own = Fields.term(field, value);
        if (!field.equals(Fields.MENTION)) {
            return List.of(own);
        }
        Set<String> terms = new LinkedHashSet<>(Set.of(own));
        compounds.resolve(List.of(Folding.fold(value))).values().stream().flatMap(id -> compounds.find(id).stream())
                .flatMap(this::tokens).map(token -> Fields.term(field, token)).forEach(terms::add);
        return terms;
    }

    private Stream<String> tokens(Compound compound) {
        return Stream.concat(
                entries.tokensOf(compound).stream(),
                Mentions.tokensOf(compound, compounds.numbers(compound.id()), compounds.synonyms(compound.id()))
                        .stream());
    }
}
