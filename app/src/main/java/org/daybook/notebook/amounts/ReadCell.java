package org.daybook.notebook.amounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.property.Properties;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.chem.worker.NoWorkerException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// What a cell reads as when it is taken for a structure.
///
/// @param formula empty if it reads as none
/// @param mass in g/mol, or null if it reads as none
/// @param inchiKey empty where there is none
/// @param problem why it reads as none, or null
record ReadCell(String formula, @Nullable BigDecimal mass, String inchiKey, @Nullable Said problem) {

    private static final int MAX_NAME = 200;
    private static final long MAX_CACHED_CHARACTERS = 4L * 1024 * 1024;
    private static final int FIXED = 200;
    /// What a SMILES has and no name without blanks.
    private static final Pattern MARK = Pattern.compile("[=#\\[@]|[A-Za-z\\]]\\d|CCC|\\)[A-Z]");
    private static final Pattern NUMBERED_NAME = Pattern.compile(".*[ ,].*|.*[a-z]{4}.*|\\d.*");

    private static final Cache<String, ReadCell> READ = Caffeine.newBuilder()
            .maximumWeight(MAX_CACHED_CHARACTERS)
            .weigher((String typed, ReadCell read) -> typed.length() + FIXED)
            .build();

    /// Nobody could look at it now; not kept.
    static final ReadCell LATER = failed(Said.of("said.stoichiometry.not-read-now"));

    /// A structure that was called one: under smiles, or between backticks.
    static ReadCell structure(String typed) {
        try {
            return READ.get("=" + typed, key -> read(typed, Format.SMILES));
        } catch (NoWorkerException later) {
            return LATER;
        }
    }

    /// What stands under compound: a name, or a SMILES that can be nothing else.
    static ReadCell nameOrStructure(String typed) {
        try {
            return READ.get("?" + typed, key -> guess(typed));
        } catch (NoWorkerException later) {
            return LATER;
        }
    }

    private static ReadCell guess(String typed) {
        if (typed.startsWith("InChI=")) {
            return read(typed, Format.INCHI);
        }
        boolean mayBeName = typed.length() <= MAX_NAME;
        if (mayBeName && NUMBERED_NAME.matcher(typed).matches()) {
            ReadCell name = read(typed, Format.NAME);
            if (name.problem() == null) {
                return name;
            }
        }
        ReadCell smiles = typed.indexOf(' ') >= 0 ? unknown(typed) : read(typed, Format.SMILES);
        if (smiles.problem() == null && !MARK.matcher(typed).find()) {
            return failed(Said.of("said.stoichiometry.may-be-a-name", typed));
        }
        if (smiles.problem() != null && mayBeName) {
            ReadCell name = read(typed, Format.NAME);
            return name.problem() == null ? name : MARK.matcher(typed).find() ? smiles : unknown(typed);
        }
        return smiles;
    }

    private static ReadCell read(String typed, Format format) {
        try {
            Structure structure = StructureReader.read(typed, format);
            Properties properties = Properties.of(structure);
            Optional<String> key = Identifiers.of(structure).inchiKey();
            return new ReadCell(properties.formula(), mass(properties.averageMass()), key.orElse(""), null);
        } catch (UnreadableStructureException unreadable) {
            return failed(Said.of("said.stoichiometry.unreadable-structure", unreadable.column(),
                    Said.of(unreadable.why())));
        }
    }

    static @Nullable BigDecimal mass(double average) {
        return Double.isFinite(average) && average > 0 ? BigDecimal.valueOf(average) : null;
    }

    private static ReadCell unknown(String typed) {
        return failed(Said.of("said.stoichiometry.nothing-is-known-of", typed));
    }

    private static ReadCell failed(Said problem) {
        return new ReadCell("", null, "", problem);
    }
}
