package org.daybook.chem.structure.parent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.parent.Component.Role;
import org.daybook.chem.structure.read.StructureReader;

/// Knows the acids, bases and solvents that accompany compounds without being meant.
///
/// They are recognised by the first block of their InChIKey, so as acid or anion, whatever their stereo.
final class UsualPartners {

    private static final String LIST = "usual-partners.tsv";
    private static final Map<String, Role> ROLES = load();

    private UsualPartners() {}

    /// Counter-ion or solvent if `structure` is on the list, else parent.
    static Role roleOf(Structure structure) {
        return Identifiers.of(structure).connectivity().map(ROLES::get).orElse(Role.PARENT);
    }

    private static Map<String, Role> load() {
        Map<String, Role> roles = new HashMap<>();
        try (InputStream list = UsualPartners.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException(LIST + " is missing beside the classes");
            }
            new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> add(roles, line.split("\t")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(roles);
    }

    private static void add(Map<String, Role> roles, String[] fields) {
        Identifiers.of(StructureReader.read(fields[2], Format.SMILES)).connectivity()
                .ifPresent(block -> roles.put(block, Role.valueOf(fields[0])));
    }
}
