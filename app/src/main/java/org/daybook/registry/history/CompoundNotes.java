package org.daybook.registry.history;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.people.Authorship;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.history.CompoundChange.Kind;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.name.Synonym;
import org.daybook.registry.name.SynonymKey;
import org.daybook.registry.name.SynonymRepository;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.change.NewRows;
import org.daybook.shared.id.CompoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Keeps what is noted beside a compound: its synonyms and its history.
@Component
public class CompoundNotes {

    private final SynonymRepository synonyms;
    private final CompoundChangeRepository changes;
    private final NewRows rows;
    private final JdbcTemplate database;
    private final Clock clock;

    CompoundNotes(SynonymRepository synonyms, CompoundChangeRepository changes, NewRows rows, JdbcTemplate database,
            Clock clock) {
        this.rows = rows;
        this.database = database;
        this.synonyms = synonyms;
        this.changes = changes;
        this.clock = clock;
    }

    /// Adds the synonyms that the compound does not have yet, in two statements however many they are.
    ///
    /// @return what was added
    /// @throws OverLimitException if the compound would have more than [Compound#MAX_SYNONYMS]
    public List<OtherName> add(Compound compound, Collection<OtherName> names, Authorship by) {
        if (names.isEmpty()) {
            return List.of();
        }
        Set<SynonymKey> keys = new HashSet<>(synonyms.keysOf(compound.id().value()));
        List<OtherName> added = names.stream()
                .filter(name -> keys.add(new SynonymKey(name.kind(), name.lookupKey())))
                .toList();
        OverLimitException.requireItems("synonyms", keys, Compound.MAX_SYNONYMS);
        insert(Map.of(compound, added), by);
        return added;
    }

    private void insert(Map<Compound, List<OtherName>> names, Authorship by) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        database.batchUpdate(
                "INSERT INTO synonym (compound_id, kind, synonym_text, lookup_key, spoken_key, added_at, added_by,"
                        + " import_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                names.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream().map(name -> new @Nullable Object[] {
                            entry.getKey().id().value(), name.kind().name(), name.text(), name.lookupKey(),
                            name.spokenKey().orElse(null), now, by.person().value(), by.importId()
                        }))
                        .toList());
    }

    /// Writes the first line in the history of compounds that have just been registered, and the names that they came
    /// with, each once.
    public void begin(Map<Compound, List<OtherName>> registered, Authorship by) {
        Instant now = clock.instant();
        rows.insert(registered.keySet().stream()
                .map(compound -> new CompoundChange(compound.id(), Kind.REGISTERED, Said.plain(compound.number()), by,
                        now))
                .toList());
        Map<Compound, List<OtherName>> once = new LinkedHashMap<>();
        registered.forEach((compound, names) -> {
            Set<SynonymKey> keys = new HashSet<>();
            once.put(compound, names.stream()
                    .filter(name -> keys.add(new SynonymKey(name.kind(), name.lookupKey()))).toList());
        });
        insert(once, by);
    }

    /// The same, with a line in the history for each.
    public List<OtherName> addNoted(Compound compound, Collection<OtherName> names, Authorship by) {
        List<OtherName> added = add(compound, names, by);
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        database.batchUpdate(
                "INSERT INTO compound_change (compound_id, kind, detail, changed_at, changed_by, import_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                added.stream()
                        .map(name -> new @Nullable Object[] {
                            compound.id().value(),
                            Kind.SYNONYM_ADDED.name(),
                            name.kind().label() + ": " + name.text(),
                            now,
                            by.person().value(),
                            by.importId()
                        })
                        .toList());
        return added;
    }

    /// Removes a synonym and notes it in the history, in the caller's transaction.
    ///
    /// @return what it was
    /// @throws MissingException if the compound has no such synonym
    public OtherName remove(Compound compound, long synonymId, Authorship by) {
        Synonym synonym = synonyms.findById(synonymId)
                .filter(found -> found.compound().equals(compound.id()))
                .orElseThrow(() -> new MissingException(
                        Said.of("said.registry.has-no-synonym", compound.number(), synonymId)));
        synonyms.delete(synonym);
        note(compound, Kind.SYNONYM_REMOVED, Said.plain(synonym.kind().label() + ": " + synonym.text()), by);
        return new OtherName(synonym.kind(), synonym.text());
    }

    /// Adds a line to the history, in the caller's transaction.
    public void note(Compound compound, Kind kind, Said detail, Authorship by) {
        rows.insert(List.of(new CompoundChange(compound.id(), kind, detail, by, clock.instant())));
    }

    /// Adds a line to the history that says the same in every language, in the caller's transaction.
    public void note(Compound compound, Kind kind, String detail, Authorship by) {
        note(compound, kind, Said.plain(detail), by);
    }

    /// Adds a line to the history for each of these things, in the caller's transaction.
    public <T> void noteAll(Collection<T> things, Function<T, CompoundId> compound, Kind kind,
            Function<T, Said> detail, Authorship by) {
        Instant now = clock.instant();
        rows.insert(things.stream()
                .map(one -> new CompoundChange(compound.apply(one), kind, detail.apply(one), by, now)).toList());
    }

    /// By kind, then oldest first, in one query; a compound without any is left out.
    public Map<CompoundId, List<Synonym>> synonymsOf(Collection<CompoundId> ids) {
        return synonyms.findByCompoundIdInOrderById(values(ids)).stream()
                .sorted(java.util.Comparator.comparing(Synonym::kind))
                .collect(Collectors.groupingBy(Synonym::compound, LinkedHashMap::new, Collectors.toList()));
    }

    /// By [OtherName#lookupKey], whatever their kind; several compounds may have the same name.
    public List<Synonym> synonymsWithKeys(Collection<String> lookupKeys) {
        return synonyms.findByLookupKeyIn(lookupKeys);
    }

    /// By [OtherName#spokenKey], whatever their kind; several compounds may have the same name.
    public List<Synonym> synonymsSpokenOf(Collection<String> spokenKeys) {
        return synonyms.findBySpokenKeyIn(spokenKeys);
    }

    /// Those of these compounds that are here.
    public List<CompoundId> existing(Collection<Long> ids) {
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        return ids.isEmpty() ? List.of()
                : database.query("SELECT id FROM compound WHERE id IN (" + list + ") ORDER BY id",
                        (row, n) -> new CompoundId(row.getLong(1)));
    }

    /// Newest first, without limit.
    public List<CompoundChange> history(CompoundId id) {
        return changes.findByCompoundIdOrderByIdDesc(id.value());
    }

    /// Deletes synonyms and history, in the caller's transaction: for compounds that are removed as if they had never
    /// been.
    public void forget(CompoundId id) {
        synonyms.deleteByCompoundId(id.value());
        changes.deleteByCompoundId(id.value());
    }

    /// Each id once, in their order.
    public static List<Long> values(Collection<CompoundId> ids) {
        return ids.stream().map(CompoundId::value).distinct().toList();
    }
}
