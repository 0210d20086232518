package org.daybook.people.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.daybook.shared.DaybookProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Seals what the database keeps and must be read again (AES-256-GCM). The key is the file `sealing.key` in the data
/// folder, made when something is sealed first, so that a copy of the database alone gives nothing away.
@Component
public class SealingKey {

    private static final Logger LOG = LoggerFactory.getLogger(SealingKey.class);
    private static final String FILE = "sealing.key";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final SingletonSupplier<SecretKeySpec> key = SingletonSupplier.of(this::readOrMake);

    SealingKey(DaybookProperties daybook) {
        this.file = daybook.dataDir().resolve(FILE);
    }

    /// Seals bytes as Base64.
    ///
    /// @param what they are and whose, such as `two-factor 7`; they cannot be opened as anything else
    public String seal(byte[] bytes, String what) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, what).doFinal(bytes);
            byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES/GCM", e);
        }
    }

    /// What was sealed; empty if it was sealed with another key, as when the database was put back without its file.
    public Optional<byte[]> open(String sealed, String what) {
        byte[] all = Base64.getDecoder().decode(sealed);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE_BYTES), what)
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES));
        } catch (GeneralSecurityException e) {
            LOG.warn("What is sealed as {} was not sealed with the key in {}", what, file);
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String what) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.obtain(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(what.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private SecretKeySpec readOrMake() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return new SecretKeySpec(Files.readAllBytes(file), "AES");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Temporary files are for their owner alone.
    private void make() throws IOException {
        byte[] random = new byte[KEY_BYTES];
        RANDOM.nextBytes(random);
        Files.createDirectories(file.getParent());
        Path made = Files.createTempFile(file.getParent(), FILE, null);
        Files.write(made, random);
        try {
            Files.move(made, file);
        } catch (FileAlreadyExistsException anotherNodeWasFirst) {
            LOG.debug("Another node has made the key", anotherNodeWasFirst);
            Files.delete(made);
        }
    }
}
