package org.daybook.chem.structure.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The structures of this repository come back from every notation as what they were, or it is said what is left open:
/// a cut of what [RoundTripReferee] does over whole collections (#16).
class RoundTripCutTest {

    /// Structures in lines with tabs: racemates, groups, charge forms, isotopes, radicals, metals, axes; drugs, salts.
    @ParameterizedTest(name = "one in {2} of {0}, column {1}, {3} random orders")
    @CsvSource({
        "/org/daybook/chem/structure/identity/one-or-two.tsv, 1, 2, 0",
        "/org/daybook/chem/structure/identity/one-or-two.tsv, 2, 7, 3",
        "/org/daybook/chem/structure/property/drugs.tsv, 1, 2, 3",
    })
    void nothingChangesSilently(String table, int column, int step, int orders) throws IOException {
        List<String> changed = new ArrayList<>();
        int judged = 0;
        List<String> structures = structures(table, column);
        for (int i = 0; i < structures.size(); i += step) {
            String smiles = structures.get(i);
            judged++;
            RoundTrip.faultsOf(StructureReader.read(smiles), orders).stream()
                    .filter(fault -> fault.kind().equals("changed"))
                    .forEach(fault -> changed.add(smiles + ": " + fault));
        }

        assertThat(judged).isGreaterThan(80);
        assertThat(changed).isEmpty();
    }

    private static List<String> structures(String table, int column) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RoundTripCutTest.class.getResourceAsStream(table)), StandardCharsets.UTF_8))) {
            Stream<String> rows = lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
            return rows.map(line -> line.split("\t")[column]).distinct().toList();
        }
    }
}
