package org.daybook.chem.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.molfile.Molfile;
import org.daybook.chem.structure.molfile.SdfWriter;
import org.daybook.chem.structure.read.SdfReader;
import org.daybook.chem.structure.read.SdfRecord;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.Test;

class SdfTest {

    @Test
    void givesBackWhatWasWritten() throws IOException {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("number", "OSM-S-106");
        data.put("note", "two\nlines");
        String sdf = sdf("first", "CCO", data) + sdf("second", "c1ccccc1", Map.of());

        List<SdfRecord> records = read(sdf);

        assertThat(records).extracting(SdfRecord::title).containsExactly("first", "second");
        assertThat(records.getFirst().data()).isEqualTo(data);
        assertThat(Identifiers.of(records.getFirst().structure().orElseThrow()).canonicalSmiles()).isEqualTo("CCO");
        assertThat(records.getLast().line()).isGreaterThan(10);
    }

    @Test
    void reportsABadRecordByItsLineInTheFileAndReadsOn() throws IOException {
        String good = sdf("good", "CC", Map.of("a", "1"));
        String bad = sdf("bad", "CC", Map.of("a", "2")).replace("  1  2  1", "  1 99  1");
        int linesBefore = (int) good.lines().count();

        List<SdfRecord> records = read(good + bad + good);

        assertThat(records).extracting(record -> record.structure().isPresent()).containsExactly(true, false, true);
        SdfRecord refused = records.get(1);
        assertThat(refused.problem().orElseThrow().line()).isEqualTo(linesBefore + 7);
        assertThat(refused.problem().orElseThrow().reason()).contains("atom 99");
        assertThat(refused.data()).containsEntry("a", "2");
    }

    @Test
    void readsALastRecordWithoutDelimiter() throws IOException {
        String sdf = sdf("only", "CC", Map.of("a", "1"));

        assertThat(read(sdf.substring(0, sdf.indexOf("$$$$")))).hasSize(1);
        assertThat(read(sdf + "\n\n")).hasSize(1);
        assertThat(read("")).isEmpty();
    }

    @Test
    void joinsTheValuesOfAFieldGivenTwice() throws IOException {
        String sdf = sdf("x", "CC", Map.of("a", "1")).replace("$$$$", ">  <a>\n2\n\n$$$$");

        assertThat(read(sdf).getFirst().data()).containsEntry("a", "1\n2");
    }

    @Test
    void keepsHostileValuesInsideTheirRecord() throws IOException {
        String sdf = sdf("x\n$$$$", "CC", Map.of("a<b>", "one\n\n$$$$\n>  <c>\ntwo"));

        List<SdfRecord> records = read(sdf);

        assertThat(records).hasSize(1);
        assertThat(records.getFirst().data()).hasSize(1);
        assertThat(records.getFirst().data().values().iterator().next()).contains("one", "two", "$$$$");
    }

    private static String sdf(String title, String smiles, Map<String, String> data) throws IOException {
        StringWriter text = new StringWriter();
        new SdfWriter(text).write(title, Molfile.write(StructureReader.read(smiles)), data);
        return text.toString();
    }

    private static List<SdfRecord> read(String sdf) {
        List<SdfRecord> records = new ArrayList<>();
        new SdfReader(new StringReader(sdf)).forEachRemaining(records::add);
        return records;
    }
}
