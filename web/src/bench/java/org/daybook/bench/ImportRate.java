package org.daybook.bench;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Packer;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.imports.Imports;
import org.daybook.registry.compound.RegisteredStructure;

/// Rows of an import per second beside the chemistry of the same rows alone, in one run.
///
/// Arguments: a file of SMILES lines (packed or not), the number of rows, and how many of them are asked first to warm
/// the program up. Each row has a number, a SMILES and one result. Or the path of a table, which is imported twice as
/// it is.
public final class ImportRate {

    private final Site site;

    private ImportRate(Site site) {
        this.site = site;
    }

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        try (Site site = new Site()) {
            ImportRate rate = new ImportRate(site);
            if (arguments.length == 1) {
                rate.table(file);
            } else {
                int warm = Integer.parseInt(arguments[2]);
                rate.rows(smiles(file, Integer.parseInt(arguments[1]) + warm), warm);
            }
        }
        System.exit(0);
    }

    /// A table, imported into an empty site and once more.
    private void table(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        heading();
        for (String run : List.of("first import", "second import")) {
            run(file.getFileName().toString(), run, bytes);
        }
    }

    private void rows(List<String> smiles, int warm) throws IOException {
        chemistry(smiles.subList(0, warm));
        store("warm.csv", sheet(smiles.subList(0, warm), "WARM"));
        List<String> measured = smiles.subList(warm, smiles.size());
        byte[] sheet = sheet(measured, "RATE");
        heading();
        double alone = measure("chemistry alone, one thread", measured.size(), () -> chemistry(measured));
        measure("chemistry alone, all cores", measured.size(), () -> measured.parallelStream()
                .forEach(one -> chemistry(List.of(one))));
        double imported = run("rate.csv", "import", sheet);
        System.out.printf(Locale.ROOT, "processor time of an import row / of its chemistry: %.2f%n", imported / alone);
        run("again.csv", "the same file again", sheet);
    }

    private double run(String name, String what, byte[] sheet) throws IOException {
        Import[] done = new Import[1];
        int rows = rowsOf(sheet);
        double used = measure(what + ", preview", rows, () -> done[0] = preview(name, sheet))
                + measure(what + ", commit", rows, () -> done[0] = commit(done[0]))
                + measure(what + ", index behind it", rows, site::awaitIndex);
        System.out.println(done[0].counts());
        return used;
    }

    private static int rowsOf(byte[] sheet) {
        return (int) IntStream.range(0, sheet.length).filter(i -> sheet[i] == '\n').count();
    }

    private static void heading() {
        System.out.printf("%-40s %10s %14s %12s %10s%n", "", "rows/s", "processor ms", "heap MB", "seconds");
    }

    /// @return seconds of processor time for a row
    private static double measure(String what, int rows, Runnable work) {
        Measured measured = Measured.of(work);
        System.out.printf(Locale.ROOT, "%-40s %10.0f %14.2f %12d %10.2f%n", what, rows / measured.seconds(),
                measured.processor() * 1e3 / rows, Measured.heapMegabytes(), measured.seconds());
        return measured.processor() / rows;
    }

    private Import preview(String name, byte[] sheet) {
        try {
            return await(site.bean(Imports.class).upload(name, new ByteArrayInputStream(sheet),
                    Imports.Options.previewOnly(), site.owner()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Import commit(Import previewed) {
        site.bean(Imports.class).commit(previewed.id(), site.owner());
        return await(previewed);
    }

    private void store(String name, byte[] sheet) {
        commit(preview(name, sheet));
        site.awaitIndex();
    }

    private Import await(Import one) {
        Import now = one;
        do {
            Site.pause();
            now = site.bean(Imports.class).get(one.id(), site.owner());
        } while (now.state().isAtWork());
        return now;
    }

    /// All that a registered compound needs of the libraries.
    private static void chemistry(List<String> smiles) {
        for (String text : smiles) {
            Structure structure = StructureReader.read(text, Format.SMILES);
            RegisteredStructure.deriveNow(structure);
            Packer.pack(structure);
        }
    }

    private static byte[] sheet(List<String> smiles, String prefix) {
        StringBuilder sheet = new StringBuilder("Compound ID,SMILES,Pfal IC50 (uM)\n");
        for (int i = 0; i < smiles.size(); i++) {
            sheet.append(prefix).append('-').append(i + 1).append(',').append(smiles.get(i)).append(',')
                    .append((i % 997 + 1) / 100.0).append('\n');
        }
        return sheet.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> smiles(Path file, int most) throws IOException {
        List<String> smiles = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
                        StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && smiles.size() < most; line = lines.readLine()) {
                smiles.add(line.split("\\s")[0]);
            }
        }
        return smiles;
    }
}
