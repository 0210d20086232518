package org.daybook.web.exchange.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A table that was written whole before its first byte is sent: its name is the SHA-256 of its bytes.
///
/// @param bytes of a file that is gone when they are closed, also where nobody reads them
record SpooledTable(InputStream bytes, String sha256, long size) {

    /// What writes a table.
    interface Writing {

        int to(OutputStream out) throws IOException;
    }

    static SpooledTable of(Writing writing) throws IOException {
        Path path = Files.createTempFile("daybook-dataset-", ".tmp");
        try (DigestOutputStream out = new DigestOutputStream(Files.newOutputStream(path), newDigest())) {
            writing.to(out);
            out.flush();
            long size = Files.size(path);
            return new SpooledTable(Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE),
                    HexFormat.of().formatHex(out.getMessageDigest().digest()), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Sends it and closes it.
    void send(OutputStream out) throws IOException {
        try (bytes) {
            bytes.transferTo(out);
        }
    }

    void close() throws IOException {
        bytes.close();
    }
}
