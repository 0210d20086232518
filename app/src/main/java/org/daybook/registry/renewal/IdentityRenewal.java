package org.daybook.registry.renewal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.identity.StereoSummary;
import org.daybook.chem.structure.property.Properties;
import org.daybook.registry.compound.CalculatedProperties;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundRepository;
import org.daybook.registry.compound.IdentityKey;
import org.daybook.registry.compound.RegisteredStructure;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.number.AssignedNumberRepository;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.registry.renewal.IdentityQuestion.Kind;
import org.daybook.shared.Said;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.CompoundId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Names compounds anew that were registered under earlier rules of identity: key, canonical SMILES and properties.
///
/// Each compound is a transaction of its own that holds the registration desk, so that a stop repeats at most one and
/// nobody registers the same at the same time. Where two compounds come to the same identity, the one that is looked at
/// later gets a key that no structure has: its numbers lead to it as before, nothing new is taken for it, and the pair
/// is asked about. Until all are done, whoever compares a structure with the registry first has those of its mass done
/// (`docs/decisions/0093-identities-are-computed-anew.md`).
@Component
public class IdentityRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityRenewal.class);
    private static final Duration LOOKS_EVERY = Duration.ofHours(1);
    private static final int PIECE = 100;
    /// Monoisotopic masses, in u, of one structure under two versions of the program differ by less.
    private static final double SAME_MASS = 0.005;

    private final CompoundRepository compounds;
    private final AssignedNumberRepository numbers;
    private final IdentityQuestionRepository questions;
    private final NumberSchemes schemes;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicBoolean isDone = new AtomicBoolean();

    IdentityRenewal(
            CompoundRepository compounds,
            AssignedNumberRepository numbers,
            IdentityQuestionRepository questions,
            NumberSchemes schemes,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.compounds = compounds;
        this.numbers = numbers;
        this.questions = questions;
        this.schemes = schemes;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Names all compounds anew that need it; not inside a transaction. Many thousand take minutes.
    ///
    /// @param ending whether to stop after the next one
    /// @return how many were done
    public int renewAll(BooleanSupplier ending) {
        if (isDone.get()) {
            return 0;
        }
        int renewed = 0;
        List<Long> piece = compounds.idsUnderRulesBefore(Identifiers.RULES, 0, Limit.of(PIECE));
        while (!piece.isEmpty()) {
            for (long id : piece) {
                if (ending.getAsBoolean()) {
                    return renewed;
                }
                renew(id);
                renewed++;
            }
            piece = compounds.idsUnderRulesBefore(Identifiers.RULES, piece.getLast(), Limit.of(PIECE));
        }
        isNothingLeft();
        if (renewed > 0) {
            LOG.info("{} compounds were named anew by the rules of identity {}", renewed, Identifiers.RULES);
        }
        return renewed;
    }

    /// Names those compounds anew that could be `structure`; inside a transaction they are part of it.
    public void renewLike(Structure structure) {
        if (isDone.get() || isNothingLeft()) {
            return;
        }
        double mass = Properties.of(structure).monoisotopicMass();
        compounds.idsUnderRulesBefore(Identifiers.RULES, mass - SAME_MASS, mass + SAME_MASS).forEach(this::renew);
    }

    private boolean isNothingLeft() {
        boolean none = compounds.idsUnderRulesBefore(Identifiers.RULES, 0, Limit.of(1)).isEmpty();
        isDone.set(none);
        return none;
    }

    /// The compounds that came to the same identity as this one and wait for a decision; to be named anew when it is
    /// gone.
    public List<CompoundId> coincidingWith(CompoundId id) {
        return questions.findByOtherIdAndKind(id.value(), Kind.COINCIDES).stream()
                .map(IdentityQuestion::compound)
                .distinct()
                .toList();
    }

    /// Drops the questions about a compound that is removed; in the caller's transaction.
    public void forget(CompoundId id) {
        questions.deleteByCompoundIdOrOtherId(id.value(), id.value());
    }

    /// Names a compound anew whatever rules it was named by; in the caller's transaction.
    public void renewAgain(CompoundId id) {
        compounds.findById(id.value()).ifPresent(compound -> {
            compound.keepUnderRules(0);
            renew(id.value());
        });
    }

    /// What is derived of a structure before the desk is taken.
    private record Renewed(
            RegisteredStructure structure, CalculatedProperties properties, String key, StereoStatement proposed) {

        static Renewed of(Compound compound) {
            Structure typed = compound.readTyped().orElseThrow();
            Structure meant = compound.stereo().appliedTo(typed);
            RegisteredStructure.deriveNow(meant);
            return new Renewed(
                    RegisteredStructure.of(meant),
                    CalculatedProperties.of(Properties.of(meant)),
                    IdentityKey.of(meant),
                    StereoStatement.proposedBy(StereoSummary.of(typed)));
        }
    }

    void renew(CompoundId id) {
        renew(id.value());
    }

    private void renew(long id) {
        renew(id, new HashSet<>());
    }

    /// @param underway compounds that are being named anew and wait for this one
    private void renew(long id, Set<Long> underway) {
        Optional<Compound> known = compounds.findById(id);
        if (known.isEmpty()) {
            return;
        }
        try {
            Renewed renewed = known.get().structure().isEmpty() ? null : Renewed.of(known.get());
            transaction.executeWithoutResult(status -> enter(id, renewed, underway));
        } catch (UnreadableStructureException e) {
            transaction.executeWithoutResult(status -> leave(id, Said.by(e)));
        }
    }

    private void enter(long id, @Nullable Renewed renewed, Set<Long> underway) {
        schemes.openDesk();
        Compound compound = compounds.findById(id).orElse(null);
        if (compound == null || compound.identityRules() >= Identifiers.RULES) {
            return;
        }
        if (renewed == null) {
            compound.keepUnderRules(Identifiers.RULES);
            return;
        }
        String before = compound.identityKey();
        Optional<Compound> holder = compounds
                .findByIdentityKeyAndStereo(renewed.key(), compound.stereo())
                .filter(other -> !other.id().equals(compound.id()));
        boolean isStale = holder.filter(other -> other.identityRules() < Identifiers.RULES).isPresent();
        if (isStale && underway.add(holder.get().id().value())) {
            renew(holder.get().id().value(), underway);
            enter(id, renewed, underway);
            return;
        }
        String key = holder.isEmpty() ? renewed.key() : IdentityKey.coinciding(compound.id(), renewed.key());
        compound.describe(renewed.structure(), renewed.properties(), key);
        holder.ifPresent(other -> ask(
                compound,
                other.id(),
                Kind.COINCIDES,
                Said.of("said.registry.and-are-one-compound-by-the", compound.number(), other.number(),
                        other.stereo().word())));
        if (holder.isEmpty() && !before.equals(key)) {
            askWhetherSeveral(compound, before);
        }
        if (compound.stereo() == StereoStatement.UNKNOWN && renewed.proposed() != StereoStatement.UNKNOWN) {
            ask(
                    compound,
                    null,
                    Kind.STATEMENT,
                    Said.of("said.registry.is-stated-as-unknown-its-drawing", compound.number(),
                            renewed.proposed().word()));
        }
        events.publishEvent(Changed.compound(compound.id()));
    }

    private void askWhetherSeveral(Compound compound, String before) {
        List<String> leading = numbers.findByCompoundIdInOrderById(List.of(compound.id().value())).stream()
                .map(number -> number.number())
                .toList();
        if (leading.size() > 1) {
            ask(
                    compound,
                    null,
                    Kind.MAY_PART,
                    Said.of("said.registry.was-recognised-by-which-also-stands", compound.number(), before, leading));
        }
    }

    private void leave(long id, Said reason) {
        schemes.openDesk();
        compounds.findById(id).ifPresent(compound -> {
            compound.keepUnderRules(Identifiers.RULES);
            ask(compound, null, Kind.UNREADABLE,
                    Said.of("said.registry.cannot-be-read-any-more", compound.number(), reason));
        });
    }

    /// Asks once: neither while one of its kind is open, nor again what was answered.
    private void ask(Compound compound, @Nullable CompoundId other, Kind kind, Said said) {
        long of = compound.id().value();
        IdentityQuestion question = new IdentityQuestion(compound.id(), other, kind, said, clock.instant());
        if (!questions.existsByCompoundIdAndKindAndAnsweredAtIsNull(of, kind)
                && !questions.existsByCompoundIdAndKindAndWords(of, kind, question.stored())
                && !questions.existsByCompoundIdAndKindAndWords(of, kind, question.words())) {
            questions.save(question);
        }
    }

    /// Registers the job with the scheduler.
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        static Task<Void> renewIdentities(ObjectProvider<IdentityRenewal> renewal) {
            return Tasks.recurring("renew-identities", FixedDelay.of(LOOKS_EVERY))
                    .execute((instance, context) -> renewal.getObject()
                            .renewAll(() -> context.getSchedulerState().isShuttingDown()));
        }
    }
}
