package org.daybook.assay;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.daybook.assay.value.ReportedValue;
import org.daybook.quantities.Unit;
import org.daybook.shared.id.AssayId;
import org.jspecify.annotations.Nullable;

/// A way of measuring compounds: what against, where, by whom, and in which unit the results are kept.
@Entity
@Table(name = "assay")
public class Assay {

    /// Characters of its name, and of its target.
    public static final int MAX_NAME = 300;
    /// Characters of the organism and of the laboratory.
    public static final int MAX_ORIGIN = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;
    private String nameKey;

    @Column(name = "assay_name")
    private String name;

    private @Nullable String target;
    private @Nullable String organism;
    private @Nullable String strain;
    private @Nullable String lab;
    private @Nullable String endpoint;

    @Column(name = "standard_units")
    private @Nullable String unit;

    private boolean unitAssumed;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private @Nullable String protocolUrl;
    private String sourceColumn;
    private Instant createdAt;
    private int version;
    private @Nullable String protocolVersion;
    private String headingKey;
    private @Nullable Long importId;

    protected Assay() {
        slug = "";
        nameKey = "";
        name = "";
        direction = Direction.NEITHER;
        sourceColumn = "";
        createdAt = Instant.EPOCH;
        headingKey = "";
    }

    Assay(String slug, AssayHeading heading, @Nullable Unit unit, @Nullable Long importId, Instant createdAt) {
        this.importId = importId;
        this.slug = slug;
        this.name = heading.name();
        this.nameKey = key(heading.name());
        this.headingKey = nameKey;
        this.target = heading.target();
        this.organism = heading.organism();
        this.strain = heading.strain();
        this.lab = heading.lab();
        this.endpoint = heading.endpoint();
        this.unit = unit == null ? null : unit.symbol();
        this.unitAssumed = heading.unitIsAssumed() && unit != null && unit.equals(heading.unit());
        this.direction = Direction.of(heading.endpoint());
        this.sourceColumn = heading.text();
        this.createdAt = createdAt;
    }

    /// The name in the spelling that is compared: case and white space do not make another assay.
    public static String key(String name) {
        return AssayHeading.nameOf(name).toLowerCase(Locale.ROOT);
    }

    /// Given when it is saved; asking earlier is a NullPointerException.
    public AssayId id() {
        return new AssayId(java.util.Objects.requireNonNull(id, "not saved yet"));
    }

    /// Its name in addresses and searches, made from its first name; unique, at most 100 characters, never changes.
    public String slug() {
        return slug;
    }

    /// The heading it was met under, on one line, or what a member called it since; no two assays have names that
    /// differ in case or blanks alone.
    public String name() {
        return name;
    }

    /// What was tested against: organism, cell line, enzyme, matrix, or a pH as `pH 7.4`; at most 300 characters.
    public Optional<String> target() {
        return Optional.ofNullable(target);
    }

    /// The species, as the heading implied or a member typed it; at most 200 characters.
    public Optional<String> organism() {
        return Optional.ofNullable(organism);
    }

    /// Of the organism, as `K1` or `3D7`; at most 100 characters.
    public Optional<String> strain() {
        return Optional.ofNullable(strain);
    }

    /// Who measures, unless a result names another laboratory; at most 200 characters.
    public Optional<String> lab() {
        return Optional.ofNullable(lab);
    }

    /// What is measured: IC50, t1/2, LogD …
    public Optional<String> endpoint() {
        return Optional.ofNullable(endpoint);
    }

    /// The unit in which results are kept; without one the numbers are as reported.
    public Optional<Unit> unit() {
        return Optional.ofNullable(unit).map(Unit::of);
    }

    /// Whether nobody stated the unit and the convention of the endpoint was taken.
    public boolean unitIsAssumed() {
        return unitAssumed;
    }

    /// Which results are the better ones; taken from the endpoint unless a member said otherwise.
    public Direction direction() {
        return direction;
    }

    /// An http or https address of at most 500 characters; nothing here looks whether it answers.
    public Optional<String> protocolUrl() {
        return Optional.ofNullable(protocolUrl);
    }

    /// The column heading under which the assay was first met, as typed.
    public String sourceColumn() {
        return sourceColumn;
    }

    /// Whether values are logarithms already, such as pIC50 and LogD: their mean is the arithmetic one.
    public boolean isLogarithmic() {
        return endpoint != null && (NegativeLog.is(endpoint) || endpoint.matches("(?i)C?log\\s?[dp]"));
    }

    /// The unit of which the values are −log10, mol/L; empty if they are no such logarithms or nobody knows.
    Optional<Unit> logarithmOf() {
        return isLogarithmic() ? Optional.ofNullable(AssayHeading.read(name).logarithmOf()) : Optional.empty();
    }

    /// What [Activity#sameness()] would be of a value reported for this assay.
    ///
    /// @param columnUnit unit of numbers that state none; null: the unit of the assay
    public String sameness(ReportedValue value, @Nullable Unit columnUnit) {
        return StandardValue.of(value, columnUnit, this).sameness(value.text());
    }

    /// Which version of the protocol; at most 100 characters.
    public Optional<String> protocolVersion() {
        return Optional.ofNullable(protocolVersion);
    }

    /// Counts its changes, from 0.
    public int version() {
        return version;
    }

    /// Changes what is known about it; a new version. Null: not known.
    ///
    /// @param unitIsAssumed whether nobody stated the unit
    public void edit(String name, @Nullable String endpoint, @Nullable Unit unit, boolean unitIsAssumed,
            Direction direction, Origin origin) {
        this.name = name;
        this.nameKey = key(name);
        this.endpoint = endpoint;
        this.unit = unit == null ? null : unit.symbol();
        this.unitAssumed = unitIsAssumed;
        this.direction = direction;
        this.target = origin.target();
        this.organism = origin.organism();
        this.strain = origin.strain();
        this.lab = origin.lab();
        this.protocolUrl = origin.protocolUrl();
        this.protocolVersion = origin.protocolVersion();
        version++;
    }

    /// What it is measured against, where and how; null: not known.
    public record Origin(@Nullable String target, @Nullable String organism, @Nullable String strain,
            @Nullable String lab, @Nullable String protocolUrl, @Nullable String protocolVersion) {
    }
}
