package org.daybook.shared;

import java.util.List;

/// The licences under which open notebooks and data are published, by their SPDX identifiers
/// (https://spdx.org/licenses/).
public final class Licence {

    /// Those that can be chosen, the most open first.
    public static final List<String> KNOWN = List.of(
            "CC0-1.0",
            "CC-BY-4.0",
            "CC-BY-SA-4.0",
            "CC-BY-NC-4.0",
            "CC-BY-NC-SA-4.0",
            "CC-BY-ND-4.0",
            "CC-BY-NC-ND-4.0",
            "CC-BY-3.0",
            "CC-BY-SA-3.0",
            "PDDL-1.0",
            "ODC-By-1.0",
            "ODbL-1.0",
            "CDLA-Permissive-2.0",
            "CDLA-Sharing-1.0",
            "MIT",
            "Apache-2.0",
            "BSD-3-Clause",
            "GPL-3.0-or-later",
            "CERN-OHL-P-2.0",
            "CERN-OHL-W-2.0",
            "CERN-OHL-S-2.0");

    private Licence() {
    }

    /// As people write it: `CC BY 4.0`.
    public static String name(String licence) {
        return licence.replaceFirst("^CC-", "CC ").replaceFirst("-(\\d\\.\\d)$", " $1");
    }

    /// Where it can be read.
    public static String url(String licence) {
        return "https://spdx.org/licenses/" + licence + ".html";
    }

    /// Refuses what is no licence that can be chosen.
    ///
    /// @param kept the one until now, which may stay whatever it is
    /// @throws InvalidInputException for field `licence`
    public static void require(String licence, String kept) {
        if (!KNOWN.contains(licence) && !licence.equals(kept)) {
            throw new InvalidInputException("licence",
                    Said.of("said.shared.is-not-a-licence-that", licence, String.join(", ", KNOWN)));
        }
    }
}
