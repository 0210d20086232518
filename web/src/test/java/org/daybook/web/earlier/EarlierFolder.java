package org.daybook.web.earlier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The data folder of an earlier version in a ZIP file: the database, the files under their SHA-256, and in
/// `SHA256SUMS` what `sha256sum` said of the public addresses.
final class EarlierFolder {

    static final String SUMS = "SHA256SUMS";

    private static final String RESOURCE = "earlier/version.zip";

    private EarlierFolder() {
    }

    /// Packs what lasts of a data folder.
    ///
    /// @param database what H2's `BACKUP TO` wrote
    /// @param sums SHA-256 by address
    static void pack(Path database, Path blobs, Map<String, String> sums, Path target) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
            copy(Files.newInputStream(database), zip);
            for (Path file : files(blobs)) {
                zip.putNextEntry(new ZipEntry(blobs.getParent().relativize(file).toString()));
                Files.copy(file, zip);
            }
            zip.putNextEntry(new ZipEntry(SUMS));
            zip.write(lines(sums).getBytes(StandardCharsets.UTF_8));
        }
    }

    static void unpack(Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(resource())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (OutputStream out = Files.newOutputStream(file)) {
                    zip.transferTo(out);
                }
            }
        }
    }

    /// What was public, and its SHA-256.
    static Map<String, String> sums(Path folder) throws IOException {
        Map<String, String> sums = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve(SUMS))) {
            String[] parts = line.split("  ", 2);
            sums.put(parts[1], parts[0]);
        }
        return sums;
    }

    private static void copy(InputStream source, ZipOutputStream target) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(source)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                target.putNextEntry(new ZipEntry(entry.getName()));
                zip.transferTo(target);
            }
        }
    }

    private static String lines(Map<String, String> sums) {
        return sums.entrySet().stream()
                .map(sum -> sum.getValue() + "  " + sum.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static InputStream resource() {
        InputStream stream = EarlierFolder.class.getClassLoader().getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException("There is no " + RESOURCE);
        }
        return stream;
    }
}
