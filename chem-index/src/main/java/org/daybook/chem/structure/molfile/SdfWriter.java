package org.daybook.chem.structure.molfile;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/// Writes an SDF record by record.
public final class SdfWriter {

    private final Writer output;

    /// Writes to `output`, which the caller closes.
    public SdfWriter(Writer output) {
        this.output = output;
    }

    /// Appends one record: the molfile with `title` as its first line, then `data` in its order.
    ///
    /// Blank lines inside a value, which would end it, become lines of one blank. A value that looks like a
    /// delimiter or a field header is moved one blank to the right.
    public void write(String title, String molfile, Map<String, String> data) throws IOException {
        int header = molfile.indexOf('\n');
        output.write(oneLine(title));
        output.write(header < 0 ? "\n" : molfile.substring(header).stripTrailing());
        output.write('\n');
        for (Map.Entry<String, String> field : data.entrySet()) {
            output.write(">  <" + oneLine(field.getKey()).replaceAll("[<>]", "_") + ">\n");
            for (String line : field.getValue().lines().toList()) {
                output.write(harmless(line));
                output.write('\n');
            }
            output.write('\n');
        }
        output.write("$$$$\n");
    }

    private static String harmless(String line) {
        boolean structural = line.isEmpty() || line.startsWith(">") || line.startsWith("$$$$");
        return structural ? " " + line : line;
    }

    private static String oneLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }
}
