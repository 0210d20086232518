package org.daybook.web.shared.error;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.daybook.shared.Said;

/// A request names a parameter that means nothing at its address: what was asked for would be left out without a word.
public class UnknownParameterException extends RuntimeException implements Said.Saying {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final transient Said said;

    private UnknownParameterException(String parameter, Said said) {
        super(said.english());
        this.parameter = parameter;
        this.said = said;
    }

    /// @param known the names that mean something
    /// @throws UnknownParameterException naming the first of `given` that is not among `known`
    public static void refuseAllBut(Collection<String> known, Collection<String> given) {
        for (String name : given) {
            if (!known.contains(name)) {
                throw new UnknownParameterException(name, known.isEmpty()
                        ? Said.of("said.web.there-is-no-parameter-here-none", shortened(name))
                        : Said.of(known.size() == 1 ? "said.web.there-is-no-parameter-here-one"
                                : "said.web.there-is-no-parameter-here-known", shortened(name), new TreeSet<>(known)));
            }
        }
    }

    /// @throws UnknownParameterException unless the parameter means something here
    public static void refuseUnless(boolean means, String parameter) {
        if (!means) {
            throw new UnknownParameterException(parameter,
                    Said.of("said.web.the-parameter-means-nothing-here", parameter));
        }
    }

    /// @param known the fields that there are
    /// @throws UnknownParameterException for the parameter `fields`, naming the first of `asked` that is not among them
    public static void refuseFields(Collection<String> known, Collection<String> asked) {
        asked.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new UnknownParameterException("fields",
                    Said.of("said.web.there-is-no-field-here-known", shortened(name), new TreeSet<>(known)));
        });
        if (asked.isEmpty()) {
            throw new UnknownParameterException("fields", Said.of("said.web.name-at-least-one-field",
                    known.stream().sorted().findFirst().orElse("")));
        }
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    @Override
    public Optional<Said> said() {
        return Optional.of(said);
    }

    /// The name as it was sent.
    public String parameter() {
        return parameter;
    }
}
