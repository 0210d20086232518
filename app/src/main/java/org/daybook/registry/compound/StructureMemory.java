package org.daybook.registry.compound;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.read.StructureReader;
import org.springframework.stereotype.Component;

/// Remembers the facts of structures by the texts that they were read from, the last used some thousand of them, so
/// that the same text is not worked on twice.
///
/// One text has one meaning as long as the program runs; nothing of it outlives the program.
@Component
public class StructureMemory {

    private static final long MOST_CHARACTERS = 8L * 1024 * 1024;
    /// What an entry takes beside its texts, in characters.
    private static final int ENTRY = 500;

    private final Cache<String, StructureFacts> known = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String key, StructureFacts facts) -> ENTRY
                    + facts.identifiers().canonicalSmiles().length() + facts.identifiers().inchi().orElse("").length())
            .build();

    /// One that knows nothing yet; the program has one for all.
    public StructureMemory() {
    }

    /// By what a text is known: its notation and its SHA-256.
    public static String key(String text, Format format) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return format + " " + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /// The structure of a text, read anew unless its facts are known.
    ///
    /// @throws UnreadableStructureException if it is none
    public Structure read(String text, Format format) {
        StructureFacts facts = known.getIfPresent(key(text, format));
        return facts == null ? StructureReader.read(text, format) : facts.under(text, format);
    }

    /// Whether the facts of this text are kept.
    public boolean knows(String text, Format format) {
        return known.getIfPresent(key(text, format)) != null;
    }

    /// Derives the facts of a structure and keeps them.
    ///
    /// @throws UnreadableStructureException if one of them cannot be derived
    public void keep(Structure structure) {
        StructureFacts facts = StructureFacts.of(structure);
        keep(key(structure.source(), structure.format()), facts);
    }

    /// Keeps facts that were derived by this run of the program.
    ///
    /// @param key see [#key]
    public void keep(String key, StructureFacts facts) {
        known.put(key, facts);
    }
}
