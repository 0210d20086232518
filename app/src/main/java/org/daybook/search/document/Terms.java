package org.daybook.search.document;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daybook.search.text.Folding;
import org.daybook.shared.kind.IndexDocument;
import org.daybook.shared.kind.Names;
import org.springframework.stereotype.Component;

/// How whole values are written in the index, so that who asks and what is found agree.
@Component
public class Terms {

    private static final Set<String> NAMES = Set.of(IndexDocument.IDENTIFIER, IndexDocument.MENTION);

    private final List<Names> names;

    /// @param names of all features
    public Terms(List<Names> names) {
        this.names = names;
    }

    /// The one term of a value: folded, in lower case, a name in its one spelling.
    public String of(String field, String value) {
        String text = plain(value);
        Optional<String> spelling = NAMES.contains(field)
                ? names.stream().flatMap(known -> known.spelling(text).stream()).findFirst()
                : Optional.empty();
        return spelling.map(Terms::plain).orElse(text);
    }

    /// The term of a value that is written in one way only.
    public static String plain(String value) {
        return Folding.fold(value).strip().toLowerCase(Locale.ROOT);
    }

    /// The terms that a value stands for which was asked for by the name of its field; at least its own. Who asks what
    /// mentions a thing asks for all its names.
    ///
    /// @param field one of [Fields#NAMED]
    public Collection<String> named(String field, String value) {
        String own = of(field, value);
        Set<String> terms = new LinkedHashSet<>(Set.of(own));
        if (field.equals(IndexDocument.IDENTIFIER)) {
            names.stream().flatMap(known -> known.meantBy(Folding.fold(value)).stream())
                    .forEach(name -> terms.add(of(field, name)));
        }
        if (!field.equals(IndexDocument.MENTION)) {
            return terms;
        }
        names.stream().flatMap(known -> known.namesOf(Folding.fold(value)).stream())
                .forEach(name -> terms.add(of(field, name)));
        return terms;
    }
}
