package org.daybook.chem.structure.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Limits;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.jspecify.annotations.Nullable;

/// Streams an SDF record by record; a bad record costs nothing but itself.
///
/// A record ends at `$$$$` or at the end of the file. It is held in memory as long as it is current, up to
/// [Limits#MOLFILE_CHARS]; what a longer record has beyond that is skipped and the record reported.
public final class SdfReader implements Iterator<SdfRecord> {

    private static final String DELIMITER = "$$$$";
    private static final String END = "M  END";

    private final BufferedReader input;
    private int records;
    private long linesRead;
    private @Nullable SdfRecord next;
    private boolean exhausted;

    /// Reads from `input`, which the caller closes. An I/O fault comes out as [UncheckedIOException].
    public SdfReader(Reader input) {
        this.input = input instanceof BufferedReader buffered ? buffered : new BufferedReader(input);
    }

    @Override
    public boolean hasNext() {
        if (next == null && !exhausted) {
            next = readRecord();
            exhausted = next == null;
        }
        return next != null;
    }

    @Override
    public SdfRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no record after number " + records);
        }
        SdfRecord current = Objects.requireNonNull(next);
        next = null;
        return current;
    }

    private @Nullable SdfRecord readRecord() {
        long firstLine = linesRead + 1;
        List<String> lines = new ArrayList<>();
        long chars = 0;
        boolean delimited = false;
        for (String line = readLine(); line != null; line = readLine()) {
            if (line.startsWith(DELIMITER)) {
                delimited = true;
                break;
            }
            if (chars + line.length() < Limits.MOLFILE_CHARS) {
                lines.add(line);
            }
            chars += line.length() + 1L;
        }
        if (!delimited && lines.stream().allMatch(String::isBlank)) {
            return null;
        }
        return record(lines, firstLine, chars > Limits.MOLFILE_CHARS);
    }

    private SdfRecord record(List<String> lines, long firstLine, boolean tooLong) {
        int end = 0;
        while (end < lines.size() && !lines.get(end).startsWith(END) && !lines.get(end).startsWith(">")) {
            end++;
        }
        boolean ended = end < lines.size() && lines.get(end).startsWith(END);
        String molfile = String.join("\n", lines.subList(0, ended ? end + 1 : end)) + "\n";
        Map<String, String> data = data(lines.subList(ended ? end + 1 : end, lines.size()));
        String title = lines.isEmpty() ? "" : lines.getFirst();
        Optional<Structure> structure = Optional.empty();
        Optional<UnreadableStructureException> problem = Optional.empty();
        try {
            if (tooLong) {
                throw new UnreadableStructureException(Format.MOLFILE,
                        Reason.of("structure.the-record-is-longer-than-1"), molfile);
            }
            structure = Optional.of(StructureReader.read(molfile, Format.MOLFILE));
        } catch (UnreadableStructureException e) {
            problem = Optional.of(e.movedDown((int) Math.min(Integer.MAX_VALUE / 2, firstLine - 1)));
        }
        return new SdfRecord(++records, firstLine, title, molfile, data, structure, problem);
    }

    private static Map<String, String> data(List<String> lines) {
        Map<String, String> data = new LinkedHashMap<>();
        String name = null;
        List<String> content = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(">") && nameIn(line) != null) {
                put(data, name, content);
                name = nameIn(line);
                content.clear();
            } else {
                content.add(line);
            }
        }
        put(data, name, content);
        return data;
    }

    private static @Nullable String nameIn(String line) {
        int open = line.indexOf('<');
        int close = line.lastIndexOf('>');
        return open > 0 && close > open ? line.substring(open + 1, close).strip() : null;
    }

    private static void put(Map<String, String> data, @Nullable String name, List<String> content) {
        if (name != null) {
            String text = String.join("\n", content).stripTrailing();
            data.merge(name, text, (first, second) -> first + "\n" + second);
        }
    }

    private @Nullable String readLine() {
        try {
            int c = input.read();
            if (c < 0) {
                return null;
            }
            StringBuilder line = new StringBuilder();
            for (; c >= 0 && c != '\n'; c = input.read()) {
                if (c != '\r' && line.length() < Limits.MOLFILE_CHARS) { // a line without end must not fill the memory
                    line.append((char) c);
                }
            }
            linesRead++;
            return line.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
