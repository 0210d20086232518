package org.daybook.registry.correction;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.daybook.people.Actor;
import org.daybook.people.Authorship;
import org.daybook.people.Role;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.daybook.writing.correction.Corrections;
import org.daybook.writing.correction.StaleVersionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Corrects structures, merges and splits compounds. Each act holds the registration desk, stands in the history with
/// its reason, and can be taken back as long as what it left is as it left it.
///
/// All changes throw [org.daybook.people.NotAllowedException] unless the actor is a member, [MissingException] if there
/// is no such compound, [ChangedSinceException] if it went into another one, and [InvalidInputException] for field
/// `reason` if none is given.
@Service
@Transactional
public class CompoundCorrections {

    private final List<CompoundParts> features;
    private final CompoundActs acts;
    private final StructureCorrector corrector;
    private final CompoundMerger merger;
    private final CompoundSplitter splitter;

    CompoundCorrections(List<CompoundParts> features, CompoundActs acts, StructureCorrector corrector,
            CompoundMerger merger, CompoundSplitter splitter) {
        this.acts = acts;
        this.features = List.copyOf(features);
        this.corrector = corrector;
        this.merger = merger;
        this.splitter = splitter;
    }

    /// Everything of a compound that can go to another one, by kind; a kind without any has an empty list.
    @Transactional(readOnly = true)
    public Map<Kind, List<CompoundPart>> parts(CompoundId id) {
        Map<Kind, List<CompoundPart>> parts = new TreeMap<>();
        features.forEach(feature -> parts.put(feature.kind(), feature.of(id)));
        return parts;
    }

    /// What there is of a compound, as a short text: another one whenever the compound or anything that it has is
    /// another.
    @Transactional(readOnly = true)
    public String state(CompoundId id) {
        List<String> parts = parts(id).entrySet().stream()
                .flatMap(kind -> kind.getValue().stream()
                        .map(part -> kind.getKey() + " " + part.id() + " " + part.under() + " " + part.said()))
                .toList();
        return acts.existing(id).version() + "-" + Integer.toHexString(parts.hashCode());
    }

    /// Does something to compounds unless one of them is not any more as it was seen. From the look on nobody else
    /// corrects a compound until it is done.
    ///
    /// @param seen what [#state] said of each of them; of none for whatever they are
    /// @throws StaleVersionException if one is another, or is not here any more; nothing was done
    public <T> T unlessChanged(Map<CompoundId, String> seen, Supplier<T> act) {
        if (!seen.isEmpty()) {
            acts.openDesk();
            seen.forEach((id, state) -> {
                if (!acts.isHere(id) || !state(id).equals(state)) {
                    throw new StaleVersionException(Said.of("said.registry.compound"));
                }
            });
        }
        return act.get();
    }

    /// Gives a compound another structure, its first one, or another stereo statement.
    ///
    /// @throws InvalidInputException for field `structure` if there is none, neither now nor before
    /// @throws ChangedSinceException if the compound is not any more the version that was seen
    public Corrected correct(CompoundId id, StructureCorrection wanted, Actor actor) {
        Authorship by = actor.requireAuthor(Role.MEMBER);
        return corrector.correct(id, wanted, requireReason(wanted.reason()), by);
    }

    /// Makes two compounds one: all that one has goes to the other, its numbers lead there from then on, and its name
    /// becomes another name. Where both have the same, the one that stays keeps its own.
    ///
    /// @param stays whose structure, name and page stay; without a structure it gets that of the other
    /// @throws InvalidInputException for field `with` if it is the same compound, `batches` if both have a batch of one
    ///     number and code
    public Compound merge(CompoundId stays, CompoundId goes, String reason, Actor actor) {
        Authorship by = actor.requireAuthor(Role.MEMBER);
        return merger.merge(stays, goes, requireReason(reason), by);
    }

    /// Lets some of what a compound has go to another one, that is here or new. Results go with their batch, and keep
    /// the number that they were measured under.
    ///
    /// @throws InvalidInputException naming the kind of parts if one is none of the compound's, if no number would be
    ///     left, or if a result is chosen whose batch stays; `into` if that is the same compound; `name` if a new one
    ///     has neither structure nor name
    public Corrected split(CompoundId id, Splitting wanted, Actor actor) {
        Authorship by = actor.requireAuthor(Role.MEMBER);
        return splitter.split(id, wanted, requireReason(wanted.reason()), by);
    }

    private static String requireReason(String typed) {
        String reason = Corrections.requireReason(typed);
        if (reason.isEmpty()) {
            throw new InvalidInputException("reason", Said.of("said.registry.say-why-everybody-can-read-it"));
        }
        return reason;
    }
}
