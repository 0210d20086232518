package org.daybook.chem.structure.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Drugs by the names people use, which are not systematic, and their simple salts.
///
/// The names stand with structure and source in `drug-names.tsv`. A salt of a name there is read with the acid in the
/// ratio that its word says; acids that may take part in several ratios are not.
final class DrugNames {

    private static final Map<String, String> ACIDS = Map.ofEntries(
            Map.entry("hydrochloride", ".Cl"),
            Map.entry("monohydrochloride", ".Cl"),
            Map.entry("dihydrochloride", ".Cl.Cl"),
            Map.entry("hydrobromide", ".Br"),
            Map.entry("dihydrobromide", ".Br.Br"),
            Map.entry("hydroiodide", ".I"),
            Map.entry("mesylate", ".CS(=O)(=O)O"),
            Map.entry("mesilate", ".CS(=O)(=O)O"),
            Map.entry("besylate", ".OS(=O)(=O)c1ccccc1"),
            Map.entry("besilate", ".OS(=O)(=O)c1ccccc1"),
            Map.entry("tosylate", ".Cc1ccc(cc1)S(=O)(=O)O"),
            Map.entry("tosilate", ".Cc1ccc(cc1)S(=O)(=O)O"),
            Map.entry("diphosphate", ".OP(=O)(O)O".repeat(2)),
            Map.entry("tetraphosphate", ".OP(=O)(O)O".repeat(4)));

    private static final Map<String, String> SMILES = load();

    private DrugNames() {}

    /// The SMILES of a drug or its salt; case and blanks do not count.
    static Optional<String> smiles(String name) {
        String key = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        if (SMILES.containsKey(key)) {
            return Optional.of(SMILES.get(key));
        }
        int blank = key.lastIndexOf(' ');
        String acid = blank < 0 ? null : ACIDS.get(key.substring(blank + 1));
        String base = acid == null ? null : SMILES.get(key.substring(0, blank));
        return Optional.ofNullable(base).map(smiles -> smiles + acid);
    }

    private static Map<String, String> load() {
        Map<String, String> smiles = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                DrugNames.class.getResourceAsStream("drug-names.tsv"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).forEach(cells -> {
                for (String name : cells[0].split(";")) {
                    smiles.put(name, cells[1]);
                }
            });
            return Map.copyOf(smiles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
