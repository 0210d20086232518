package org.daybook.registry.compound;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.parent.Parent;
import org.daybook.shared.id.CompoundId;

/// Makes the key by which a compound is recognised.
public final class IdentityKey {

    private static final String HASH = "cxsmiles:";
    private static final String MIXED = " " + HASH;

    private IdentityKey() {
    }

    /// The standard InChIKey, or for a structure that InChI refuses the hash of its canonical CXSMILES; both for one
    /// with several groups of centres, which the stereo statement alone does not tell from others with the same
    /// InChIKey; and with the hash of what a transition metal holds, of which the InChIKey says nothing.
    public static String of(Structure structure) {
        Identifiers identifiers = Identifiers.of(structure);
        if (identifiers.inchiKey().isEmpty() || identifiers.hasSeveralGroups()) {
            String hash = HASH + sha256(identifiers.canonicalSmiles());
            return identifiers.inchiKey().map(key -> key + " " + hash).orElse(hash);
        }
        String key = identifiers.inchiKey().orElseThrow();
        return identifiers.coordination().map(held -> key + " bound:" + sha256(held)).orElse(key);
    }

    /// Whether the groups of centres stand in such a key: whatever else is stated says nothing more.
    static boolean isMixed(String key) {
        return key.contains(MIXED);
    }

    /// A key that no structure has, for a compound that came to the same identity as another one.
    public static String coinciding(CompoundId compound, String key) {
        return "coincides:" + compound.value() + ":" + key;
    }

    /// Whether it is such a key.
    public static boolean isCoinciding(String key) {
        return key.startsWith("coincides:");
    }

    /// The key of its parent structure, its own if it is no salt, solvate or mixture.
    public static String ofParent(Structure structure) {
        return structure.derived(ParentKey.class, one -> new ParentKey(of(Parent.of(one).structure()))).key();
    }

    /// What is kept with the structure.
    record ParentKey(String key) {
    }

    /// The key of a compound without structure.
    public static String ofName(String name) {
        return "name:" + name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
