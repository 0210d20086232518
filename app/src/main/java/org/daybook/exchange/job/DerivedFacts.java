package org.daybook.exchange.job;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.identity.StereoSummary;
import org.daybook.chem.structure.parent.OddComponents;
import org.daybook.chem.structure.property.Properties;
import org.daybook.exchange.row.ReadRow;
import org.daybook.registry.compound.StructureFacts;
import org.daybook.registry.compound.StructureMemory;
import tools.jackson.databind.json.JsonMapper;

/// Carries what was derived of structures from the look at the rows to their storing, as text beside each row.
///
/// It holds for the text that it was derived of, known by its hash, and for this run of the program: another one may
/// have other rules, and derives it anew.
final class DerivedFacts {

    private static final String RUN = UUID.randomUUID().toString();
    private static final String OWN = "[\"" + RUN + "\",";
    private static final JsonMapper JSON = json();

    private DerivedFacts() {
    }

    /// One structure.
    ///
    /// @param run of the program that derived it
    private record Derived(String run, String text, StructureFacts facts) {
    }

    /// Names of fields would be half of the text.
    private static JsonMapper json() {
        JsonMapper.Builder json = JsonMapper.builder();
        for (Class<?> kind : List.of(Derived.class, StructureFacts.class, Identifiers.class, Properties.class,
                StereoSummary.class, OddComponents.class, Reason.class)) {
            json.withConfigOverride(kind, kept -> kept.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY)));
        }
        return json.build();
    }

    /// By row; a row without a structure has none.
    static Map<Integer, String> write(List<ReadRow> rows) {
        Map<Integer, String> written = new HashMap<>();
        rows.forEach(row -> row.drawn().ifPresent(structure -> written.put(row.row(), write(structure))));
        return written;
    }

    private static String write(Structure structure) {
        return JSON.writeValueAsString(new Derived(RUN, StructureMemory.key(structure.source(), structure.format()),
                StructureFacts.of(structure)));
    }

    /// Puts them where the rows are read. What another run of the program has derived is not even looked at: its facts
    /// may have another form.
    static void learn(List<String> written, StructureMemory memory) {
        for (String text : written) {
            if (text.startsWith(OWN)) {
                Derived derived = JSON.readValue(text, Derived.class);
                memory.keep(derived.text(), derived.facts());
            }
        }
    }
}
