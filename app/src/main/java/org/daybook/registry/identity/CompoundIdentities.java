package org.daybook.registry.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundRepository;
import org.daybook.registry.compound.Identity;
import org.daybook.registry.compound.IdentityKey;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.compound.Warning;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Whose an identity is: of the compound that is recognised by it, or of the one that took it over when two were merged
/// (`docs/decisions/0152-merged-compounds-are-recognised.md`).
///
/// All in the caller's transaction. Whoever changes an identity holds the registration desk; what was changed in the
/// persistence context has to be flushed before.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CompoundIdentities {

    private final CompoundRepository compounds;
    private final JdbcClient database;

    CompoundIdentities(CompoundRepository compounds, JdbcClient database) {
        this.compounds = compounds;
        this.database = database;
    }

    /// Whose an identity is.
    ///
    /// @param isMerged whether another compound had it, that was merged into this one
    public record Holder(Compound compound, StereoStatement stereo, boolean isMerged) {

        /// What whoever registers it again should know; nothing where the compound itself is recognised by it.
        public List<Warning> warnings() {
            return isMerged
                    ? List.of(new Warning(Warning.Kind.MERGED, mergedInto(compound.number()), compound))
                    : List.of();
        }
    }

    /// What is told of a structure, or name, whose compound was merged into another one.
    public static Said mergedInto(String number) {
        return Said.of("said.registry.what-it-was-was-merged-into", number);
    }

    /// The compound that this is; as [Identity#among], one that has the identity before one that took it over.
    public Optional<Holder> holder(Identity identity) {
        List<Holder> own = compounds.findByIdentityKeyOrderById(identity.key()).stream()
                .map(one -> new Holder(one, one.stereo(), false)).toList();
        Optional<Holder> exactly = own.stream().filter(one -> one.stereo() == identity.stereo()).findFirst();
        return exactly.isPresent() ? exactly
                : identity.among(Stream.concat(own.stream(), merged(identity.key())).toList(), Holder::stereo);
    }

    /// The compound with exactly this identity.
    public Optional<Holder> holder(String key, StereoStatement stereo) {
        return holder(new Identity(key, stereo, true));
    }

    private Stream<Holder> merged(String key) {
        return rows("identity_key", List.of(key)).stream()
                .flatMap(one -> compounds.findById(one.compound().value()).stream()
                        .map(into -> new Holder(into, one.stereo(), true)));
    }

    /// What compounds took over from others that were merged into them; one that took over nothing is left out.
    ///
    /// @param ids of at most so many as a statement has room for
    public Map<CompoundId, List<Identity>> takenOver(Collection<CompoundId> ids) {
        return ids.isEmpty() ? Map.of() : rows("compound_id", ids.stream().map(CompoundId::value).toList()).stream()
                .collect(Collectors.groupingBy(Row::compound, Collectors.mapping(
                        one -> new Identity(one.key(), one.stereo(), true), Collectors.toList())));
    }

    /// By key, whoever took over an identity with one of these; a key that nobody took over is left out.
    ///
    /// @param keys at most so many as a statement has room for
    public Map<String, List<CompoundId>> tookOver(Collection<String> keys) {
        return keys.isEmpty() ? Map.of() : rows("identity_key", keys).stream()
                .collect(Collectors.groupingBy(Row::key, Collectors.mapping(Row::compound, Collectors.toList())));
    }

    /// Notes that a compound goes, and that another one takes over what it had taken over and an identity that no
    /// compound has from then on; nothing of a key that no structure has.
    public void takeOver(CompoundId goes, Identity free, CompoundId stays) {
        database.sql("UPDATE merged_identity SET compound_id = ? WHERE compound_id = ?")
                .params(stays.value(), goes.value()).update();
        if (!IdentityKey.isCoinciding(free.key())) {
            letGo(free);
            database.sql("INSERT INTO merged_identity (identity_key, stereo, compound_id) VALUES (?, ?, ?)")
                    .params(free.key(), free.stereo().name(), stays.value()).update();
        }
    }

    /// Forgets that an identity was taken over: a compound is recognised by it again.
    public void letGo(Identity identity) {
        database.sql("DELETE FROM merged_identity WHERE identity_key = ? AND stereo = ?")
                .params(identity.key(), identity.stereo().name()).update();
    }

    /// Forgets what a compound took over that is removed.
    public void forget(CompoundId id) {
        database.sql("DELETE FROM merged_identity WHERE compound_id = ?").param(id.value()).update();
    }

    private record Row(String key, StereoStatement stereo, CompoundId compound) {
    }

    private List<Row> rows(String column, Collection<?> values) {
        return database.sql("SELECT identity_key, stereo, compound_id FROM merged_identity WHERE " + column
                        + " IN (:values) ORDER BY compound_id, identity_key, stereo")
                .param("values", values)
                .query((row, n) -> new Row(row.getString("identity_key"),
                        StereoStatement.valueOf(row.getString("stereo")), new CompoundId(row.getLong("compound_id"))))
                .list();
    }
}
