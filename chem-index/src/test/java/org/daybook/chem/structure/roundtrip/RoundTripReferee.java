package org.daybook.chem.structure.roundtrip;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.daybook.chem.structure.Corpus;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.read.StructureReader;

/// Takes every structure of a file through every notation and lists what comes back as something else.
///
/// ```
/// RoundTripReferee FILE REPORT [step=N] [writings=N] [column=NAME]
/// RoundTripReferee corpus FOLDER [step=N]
/// ```
/// `FILE` has a SMILES or CXSMILES a line, behind which a tab and anything may follow; with `column` it is a table
/// with tabs and a heading line. `.gz` is unpacked. `step=20` takes each twentieth line, `writings=10` tries ten random
/// orders of the atoms of each. `REPORT` gets one line a fault; beside it `REPORT.at` keeps the place, so that a run
/// that was stopped goes on.
///
/// `corpus` takes what `DAYBOOK_CORPUS` has: all of `drug-100k`, `messy-10k` and the master sheet of Open Source
/// Malaria, one in twenty of `all-dev`, and 5,000 of `drug-100k` in ten random orders; a report of each in `FOLDER`.
/// With `step=50` each fiftieth of these.
public final class RoundTripReferee {

    private static final int SAVED_EVERY = 500;
    private static final int ONE_IN = 20;
    private static final int ORDERS = 10;

    private final Path report;
    private final int step;
    private final int writings;
    private final String column;
    private final Map<String, Integer> counts = new TreeMap<>();

    private RoundTripReferee(Path report, Map<String, String> options) {
        this.report = report;
        this.step = Integer.parseInt(options.getOrDefault("step", "1"));
        this.writings = Integer.parseInt(options.getOrDefault("writings", "0"));
        this.column = options.getOrDefault("column", "");
    }

    /// @param arguments file, report, options; or `corpus`, folder, options
    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = new TreeMap<>();
        for (String option : List.of(arguments).subList(2, arguments.length)) {
            String[] parts = option.split("=", 2);
            options.put(parts[0], parts[1]);
        }
        if (arguments[0].equals("corpus")) {
            corpus(Path.of(arguments[1]), Integer.parseInt(options.getOrDefault("step", "1")));
        } else {
            new RoundTripReferee(Path.of(arguments[1]), options).judge(Path.of(arguments[0]));
        }
    }

    private static void corpus(Path folder, int step) throws IOException {
        Files.createDirectories(folder);
        List<List<String>> sheet = Corpus.csv("osm/master/osm_master_sheet_2022-02.csv");
        int column = sheet.getFirst().indexOf("SMILES");
        Path osm = Files.write(folder.resolve("osm.smi"), sheet.stream()
                .skip(1)
                .map(row -> row.get(column).strip())
                .filter(smiles -> !smiles.isEmpty())
                .toList());
        corpus(osm, folder.resolve("osm.tsv"), step, 0);
        Path drugs = Corpus.file("molecules/drug-100k.smi.gz");
        corpus(Corpus.file("molecules/messy-10k.smi.gz"), folder.resolve("messy-10k.tsv"), step, 0);
        corpus(drugs, folder.resolve("drug-100k.tsv"), step, 0);
        corpus(drugs, folder.resolve("drug-100k-orders.tsv"), step * ONE_IN, ORDERS);
        corpus(Corpus.file("molecules/all-dev.smi.gz"), folder.resolve("all-dev.tsv"), step * ONE_IN, 0);
    }

    private static void corpus(Path file, Path report, int step, int writings) throws IOException {
        System.out.printf("%s, one in %d, %d random orders%n", file.getFileName(), step, writings);
        Map<String, String> options = Map.of("step", String.valueOf(step), "writings", String.valueOf(writings));
        new RoundTripReferee(report, options).judge(file);
    }

    private void judge(Path file) throws IOException {
        Path place = report.resolveSibling(report.getFileName() + ".at");
        long done = Files.exists(place) ? Long.parseLong(Files.readString(place).strip()) : 0;
        long start = System.nanoTime();
        long judged = 0;
        try (BufferedReader lines = open(file);
                PrintWriter faults = new PrintWriter(Files.newBufferedWriter(
                        report, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            int wanted = column.isEmpty() ? 0 : List.of(lines.readLine().split("\t")).indexOf(column);
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (number++ < done || (number - 1) % step != 0) {
                    continue;
                }
                judge(number, line.split("\t")[wanted], faults);
                if (++judged % SAVED_EVERY == 0) {
                    faults.flush();
                    Files.writeString(place, String.valueOf(number));
                }
            }
            faults.flush();
            Files.writeString(place, String.valueOf(number));
        }
        System.out.printf("%d structures judged in %d s%n", judged, (System.nanoTime() - start) / 1_000_000_000);
        counts.forEach((what, count) -> System.out.printf("%6d %s%n", count, what));
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8));
    }

    private void judge(long number, String text, PrintWriter faults) {
        try {
            for (RoundTrip.Fault fault : RoundTrip.faultsOf(StructureReader.read(text, Format.SMILES), writings)) {
                note(number, text, fault, faults);
            }
        } catch (UnreadableStructureException e) {
            note(number, text, new RoundTrip.Fault("reading", "refused", "", e.reason()), faults);
        }
    }

    private void note(long number, String text, RoundTrip.Fault fault, PrintWriter faults) {
        counts.merge(fault.way().split(" [^VS]")[0] + " " + fault.kind(), 1, Integer::sum);
        faults.println(String.join(
                "\t", String.valueOf(number), text, fault.way(), fault.kind(), fault.expected(), fault.seen()));
    }
}
