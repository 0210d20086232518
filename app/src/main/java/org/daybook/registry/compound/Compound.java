package org.daybook.registry.compound;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.Authorship;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// One registered structure, or substance with a name, under the number it goes by.
///
/// Read-only outside this package; [Compounds] and [Curation] change it.
@Entity
public class Compound implements Kin {

    /// Synonyms and external ids of one compound, all together.
    public static final int MAX_SYNONYMS = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String identityKey;

    @Enumerated(EnumType.STRING)
    private StereoStatement stereo;

    private String numberText;
    private String numberPrefix;
    private long numberSequence;
    private @Nullable String compoundName;
    private @Nullable String nameKey;

    @Embedded
    private @Nullable RegisteredStructure structure;

    @Embedded
    private @Nullable CalculatedProperties properties;

    private Instant registeredAt;
    private long registeredBy;
    private @Nullable Long importId;
    private int identityRules = Identifiers.RULES;

    @Version
    private long lockVersion;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected Compound() {
    }

    /// Without a structure: [#describe] gives it one. That key and number are free was looked up under the lock of the
    /// desk.
    ///
    /// @param identityKey InChIKey, or what stands for it
    /// @param name at most 500 characters, or null
    public Compound(
            String identityKey,
            StereoStatement stereo,
            CompoundNumber number,
            @Nullable String name,
            Authorship by,
            Instant at) {
        this.identityKey = identityKey;
        this.stereo = stereo;
        this.numberText = number.text();
        this.numberPrefix = number.prefix();
        this.numberSequence = number.sequence();
        rename(name);
        this.registeredBy = by.person().value();
        this.importId = by.importId();
        this.registeredAt = at;
    }

    /// Given when it is saved; asking earlier is a NullPointerException.
    public CompoundId id() {
        return new CompoundId(Objects.requireNonNull(id, "not saved yet"));
    }

    /// The number it goes by, and its address; other numbers may lead here too.
    @Override
    public String number() {
        return numberText;
    }

    /// The part of the number that names its scheme, as in `OSM-S-`.
    public String numberPrefix() {
        return numberPrefix;
    }

    /// The last digits of the number as a number, by which lists are ordered within a scheme.
    public long numberSequence() {
        return numberSequence;
    }

    /// At most 500 characters; many compounds have none, and two may have the same.
    public Optional<String> name() {
        return Optional.ofNullable(compoundName);
    }

    @Override
    public StereoStatement stereo() {
        return stereo;
    }

    /// InChIKey, or what stands for it; together with the stereo statement unique.
    @Override
    public String identityKey() {
        return identityKey;
    }

    /// Nothing for a substance that has only a name.
    public Optional<RegisteredStructure> structure() {
        return Optional.ofNullable(structure);
    }

    /// As of the registration, or of the structure given later; empty for a substance that has only a name.
    public Optional<CalculatedProperties> properties() {
        return Optional.ofNullable(properties);
    }

    /// Canonical SMILES within the toolkit that made it: show it, never compare by it. Empty without a structure.
    public Optional<String> smiles() {
        return structure().map(RegisteredStructure::canonicalSmiles);
    }

    @Override
    public Optional<String> inchi() {
        return structure().map(RegisteredStructure::inchi);
    }

    /// Empty without a structure, and where InChI does not take it; [#identityKey()] is always there.
    public Optional<String> inchiKey() {
        return structure().map(RegisteredStructure::inchiKey);
    }

    @Override
    public Optional<String> connectivity() {
        return structure().map(RegisteredStructure::connectivity);
    }

    @Override
    public Optional<String> parentKey() {
        return structure().map(RegisteredStructure::parentKey);
    }

    /// The structure ready for chemistry, read from the drawing if there is one, else from the canonical SMILES.
    public Optional<Structure> read() {
        return structure().map(kept -> StructureReader.read(kept.source(), kept.sourceFormat()));
    }

    /// The structure as it was given, before anybody stated anything about it; empty for a substance that has only a
    /// name.
    public Optional<Structure> readTyped() {
        return structure().map(kept -> StructureReader.read(kept.typed(), kept.typedAs()));
    }

    /// The structure in the atom order of its canonical SMILES, which the atom numbers of a search hit refer to.
    public Optional<Structure> readCanonical() {
        return smiles().map(smiles -> StructureReader.read(smiles, Format.SMILES));
    }

    /// The text alternative of its drawing: its name, or else its formula.
    public String title() {
        return name().or(() -> properties().map(CalculatedProperties::formula)).orElse(numberText);
    }

    /// When it was registered here, which is not when it was first made.
    public Instant registeredAt() {
        return registeredAt;
    }

    /// Whose form or import it came by.
    public PersonId registeredBy() {
        return new PersonId(registeredBy);
    }

    /// Gives it a structure with all that follows from it. In the caller's transaction; the key must be free, and the
    /// stereo statement fit.
    public void describe(RegisteredStructure given, CalculatedProperties calculated, String key) {
        this.structure = given;
        this.properties = calculated;
        this.identityKey = key;
        this.identityRules = Identifiers.RULES;
    }

    /// The version of the rules of identity by which its key was made.
    public int identityRules() {
        return identityRules;
    }

    /// Notes that it keeps its key under these rules. In the caller's transaction.
    public void keepUnderRules(int rules) {
        this.identityRules = rules;
    }

    /// Grows with each change that is stored.
    public long version() {
        return lockVersion;
    }

    /// Lets it go by another of its numbers, in the caller's transaction.
    public void goBy(CompoundNumber other) {
        this.numberText = other.text();
        this.numberPrefix = other.prefix();
        this.numberSequence = other.sequence();
    }

    /// In the caller's transaction; with the identity key it must stay unique.
    public void state(StereoStatement statement) {
        this.stereo = statement;
    }

    /// A few letters have longer lower cases.
    private static String nameKey(String name) {
        String key = OtherName.lookupKey(name);
        return key.length() > NewCompound.MAX_NAME ? key.substring(0, NewCompound.MAX_NAME) : key;
    }

    /// In the caller's transaction; null takes the name away. At most 500 characters, checked by the caller.
    public final void rename(@Nullable String newName) {
        this.compoundName = newName;
        this.nameKey = newName == null ? null : nameKey(newName);
    }
}
