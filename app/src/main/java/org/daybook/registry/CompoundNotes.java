package org.daybook.registry;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.registry.CompoundChange.Kind;
import org.daybook.shared.CompoundId;
import org.daybook.shared.MissingException;
import org.daybook.shared.PersonId;
import org.springframework.stereotype.Component;

/// Keeps what is noted beside a compound: its synonyms and its history.
@Component
class CompoundNotes {

    private final SynonymRepository synonyms;
    private final CompoundChangeRepository changes;
    private final Clock clock;

    CompoundNotes(SynonymRepository synonyms, CompoundChangeRepository changes, Clock clock) {
        this.synonyms = synonyms;
        this.changes = changes;
        this.clock = clock;
    }

    /// Adds a synonym that the compound does not have yet, and says whether it did.
    boolean add(Compound compound, OtherName name, PersonId by) {
        if (synonyms.existsByCompoundIdAndKindAndLookupKey(compound.id().value(), name.kind(), name.lookupKey())) {
            return false;
        }
        synonyms.save(new Synonym(compound.id(), name, by, clock.instant()));
        return true;
    }

    /// The same, with a line in the history.
    boolean addNoted(Compound compound, OtherName name, PersonId by) {
        boolean added = add(compound, name, by);
        if (added) {
            note(compound, Kind.SYNONYM_ADDED, name.kind().label() + ": " + name.text(), by);
        }
        return added;
    }

    void remove(Compound compound, long synonymId, PersonId by) {
        Synonym synonym = synonyms.findById(synonymId)
                .filter(found -> found.compound().equals(compound.id()))
                .orElseThrow(() -> new MissingException(compound.number() + " has no synonym " + synonymId));
        synonyms.delete(synonym);
        note(compound, Kind.SYNONYM_REMOVED, synonym.kind().label() + ": " + synonym.text(), by);
    }

    void note(Compound compound, Kind kind, String detail, PersonId by) {
        changes.save(new CompoundChange(compound.id(), kind, detail, by, clock.instant()));
    }

    Map<CompoundId, List<Synonym>> synonymsOf(Collection<CompoundId> ids) {
        return synonyms.findByCompoundIdInOrderById(values(ids)).stream()
                .sorted(java.util.Comparator.comparing(Synonym::kind))
                .collect(Collectors.groupingBy(Synonym::compound, LinkedHashMap::new, Collectors.toList()));
    }

    List<Synonym> synonymsWithKeys(Collection<String> lookupKeys) {
        return synonyms.findByLookupKeyIn(lookupKeys);
    }

    List<CompoundChange> history(CompoundId id) {
        return changes.findByCompoundIdOrderByIdDesc(id.value());
    }

    void forget(CompoundId id) {
        synonyms.deleteByCompoundId(id.value());
        changes.deleteByCompoundId(id.value());
    }

    static List<Long> values(Collection<CompoundId> ids) {
        return ids.stream().map(CompoundId::value).distinct().toList();
    }
}
