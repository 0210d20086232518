package org.daybook.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.imports.ImportedRow;
import org.daybook.exchange.imports.Imports;
import org.daybook.exchange.imports.Outcome;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.account.Setup;
import org.daybook.shared.id.ImportId;

/// Imports files as a curator does, and waits for the jobs.
public final class Importer {

    private static final Duration PATIENCE = Duration.ofMinutes(10); // a busy machine is no failure

    private final Imports imports;
    private final Actor curator;

    Importer(Imports imports, People people, Setup setup) {
        this.imports = imports;
        this.curator = people.all().stream()
                .findFirst()
                .map(person -> person.actor())
                .orElseGet(() -> setup.createOwner(
                                setup.openCode().orElseThrow(),
                                "Example Curator",
                                "curator@example.org",
                                "correct horse", null)
                        .actor());
    }

    public Actor curator() {
        return curator;
    }

    public Import preview(String name, String text) {
        return upload(
                name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Imports.Options.previewOnly());
    }

    public Import preview(Path file) {
        return upload(file, Imports.Options.previewOnly());
    }

    public Import store(String name, String text) {
        return upload(
                name,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                Imports.Options.straightThrough());
    }

    public Import store(Path file) {
        return upload(file, Imports.Options.straightThrough());
    }

    public Import commit(ImportId id) {
        imports.commit(id, curator);
        return await(id);
    }

    public Import reread(ImportId id) {
        try {
            imports.reread(id, Imports.Reading.BY_EVIDENCE, curator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return await(id);
    }

    public Import await(ImportId id) {
        Instant end = Instant.now().plus(PATIENCE);
        Import one = imports.get(id, curator);
        while (one.state().isAtWork()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Still at work after " + PATIENCE + ": " + one);
            }
            pause();
            one = imports.get(id, curator);
        }
        return one;
    }

    public List<ImportedRow> rows(Import one) {
        return imports.rows(one.id(), (Outcome) null, 0, 100_000, curator);
    }

    private Import upload(Path file, Imports.Options options) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return upload(file.getFileName().toString(), bytes, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Import upload(String name, InputStream bytes, Imports.Options options) {
        try {
            return await(imports.upload(name, bytes, options, curator).id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
