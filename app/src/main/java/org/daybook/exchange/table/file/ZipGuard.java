package org.daybook.exchange.table.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.daybook.exchange.table.UnreadableTable;
import org.daybook.exchange.table.workbook.Damage;

/// Unpacks a workbook once, keeping nothing, before a library sees it: refuses what unpacks to too much, has parts
/// twice, paths that climb out, or XML that declares entities.
final class ZipGuard {

    private static final int MAX_ENTRIES = 2_000;
    private static final int XML_START = 4_096;
    private static final int BUFFER_BYTES = 1 << 16;

    private ZipGuard() {
    }

    static void check(Path file, long maxBytes) throws IOException {
        Set<String> names = Damage.refused(() -> checkedNames(file, maxBytes), () -> Archives.damaged(file));
        if (names.stream().noneMatch(name -> name.endsWith("workbook.xml"))) {
            throw Archives.whole(file, names);
        }
    }

    private static Set<String> checkedNames(Path file, long maxBytes) throws IOException {
        long total = 0;
        Set<String> names = new HashSet<>();
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                checkName(entry.getName(), names);
                if (!entry.isDirectory()) {
                    total += checkContent(zip, entry, maxBytes - total);
                }
            }
        }
        return names;
    }

    private static void checkName(String name, Set<String> names) {
        if (name.startsWith("/") || name.contains("..") || name.contains("\\")) {
            throw UnreadableTable.because("said.exchange.the-archive-has-a-part-with");
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw UnreadableTable.because("said.exchange.the-workbook-is-damaged-the-part", name);
        }
        if (names.size() > MAX_ENTRIES) {
            throw UnreadableTable.because("said.exchange.the-archive-has-more-than-parts", MAX_ENTRIES);
        }
    }

    private static long checkContent(ZipFile zip, ZipArchiveEntry entry, long left) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw UnreadableTable.because("said.exchange.the-archive-has-a-password-unpack");
        }
        try (InputStream content = zip.getInputStream(entry)) {
            if (content == null) {
                throw UnreadableTable.because("said.exchange.the-part-of-the-workbook-is", entry.getName());
            }
            checkStart(entry.getName(), content.readNBytes(XML_START));
            return XML_START + size(content, left);
        }
    }

    private static void checkStart(String name, byte[] start) {
        if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
            String xml = new String(start, StandardCharsets.ISO_8859_1).replace("\0", "").toUpperCase(Locale.ROOT);
            if (xml.contains("<!DOCTYPE") || xml.contains("<!ENTITY")) {
                throw UnreadableTable.because("said.exchange.the-part-of-the-workbook-declares", name);
            }
        }
    }

    private static long size(InputStream content, long left) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long size = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            size += read;
            if (size > left) {
                throw UnreadableTable.because(
                        "said.exchange.the-workbook-unpacks-to-more-than");
            }
        }
        return size;
    }
}
