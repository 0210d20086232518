package org.daybook.web.shared.error;

import java.util.Collection;
import java.util.TreeSet;

/// A request names a parameter that means nothing at its address: what was asked for would be left out without a word.
public class UnknownParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    private UnknownParameterException(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    /// @param known the names that mean something
    /// @throws UnknownParameterException naming the first of `given` that is not among `known`
    public static void refuseAllBut(Collection<String> known, Collection<String> given) {
        for (String name : given) {
            if (!known.contains(name)) {
                String others =
                        known.isEmpty() ? "none is known" : "known are " + String.join(", ", new TreeSet<>(known));
                throw new UnknownParameterException(
                        name, "There is no parameter \"" + shortened(name) + "\" here; " + others);
            }
        }
    }

    /// @throws UnknownParameterException unless the parameter means something here
    public static void refuseUnless(boolean means, String parameter) {
        if (!means) {
            throw new UnknownParameterException(parameter, "The parameter \"" + parameter + "\" means nothing here");
        }
    }

    /// @param known the fields that there are
    /// @throws UnknownParameterException for the parameter `fields`, naming the first of `asked` that is not among them
    public static void refuseFields(Collection<String> known, Collection<String> asked) {
        asked.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new UnknownParameterException("fields", "There is no field \"" + shortened(name)
                    + "\" here; known are " + String.join(", ", new TreeSet<>(known)));
        });
        if (asked.isEmpty()) {
            throw new UnknownParameterException("fields", "Name at least one field, such as " + known.stream()
                    .sorted().findFirst().orElse(""));
        }
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    /// The name as it was sent.
    public String parameter() {
        return parameter;
    }
}
