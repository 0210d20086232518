package org.daybook.registry.many;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.people.Authorship;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundRepository;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.registry.history.CompoundNotes;
import org.daybook.registry.history.NumbersAsNames;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.name.Synonym;
import org.daybook.registry.name.SynonymKind;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.daybook.writing.correction.Correction.Change;
import org.springframework.stereotype.Component;

/// Gives many compounds one more name that they share, such as that of a series or a supplier.
@Component
class SynonymForMany implements ManyAct {

    private final CompoundNotes notes;
    private final CompoundRepository compounds;
    private final NumbersAsNames numbersAsNames;

    SynonymForMany(CompoundNotes notes, CompoundRepository compounds, NumbersAsNames numbersAsNames) {
        this.numbersAsNames = numbersAsNames;
        this.notes = notes;
        this.compounds = compounds;
    }

    @Override
    public String key() {
        return "synonym";
    }

    @Override
    public Set<Kind> parts() {
        return Set.of(Kind.SYNONYMS);
    }

    private static OtherName name(ManyRequest wanted) {
        String kind = wanted.field("kind");
        String text = wanted.needed("text");
        return kind.isEmpty() ? OtherName.of(text) : new OtherName(SynonymKind.of(kind), text);
    }

    @Override
    public List<Step> plan(List<Compound> all, ManyRequest wanted) {
        OtherName name = name(wanted);
        Map<CompoundId, List<Synonym>> known = notes.synonymsOf(all.stream().map(Compound::id).toList());
        return all.stream().map(one -> step(one, name, known.getOrDefault(one.id(), List.of()))).toList();
    }

    private Step step(Compound compound, OtherName name, List<Synonym> known) {
        if (known.stream().anyMatch(one -> one.kind() == name.kind()
                && OtherName.lookupKey(one.text()).equals(name.lookupKey()))) {
            return Step.not(compound.id(), 0, Said.plain(compound.number()), Said.plain(name.text()),
                    Said.of("said.registry.it-has-that-name-already"));
        }
        if (known.size() >= Compound.MAX_SYNONYMS) {
            return Step.not(compound.id(), 0, Said.plain(compound.number()), Change.NOTHING,
                    Said.of("said.registry.it-has-as-many-names", Compound.MAX_SYNONYMS));
        }
        Optional<Said> number = numbersAsNames.objection(name.text(), compound);
        if (number.isPresent()) {
            return Step.not(compound.id(), 0, Said.plain(compound.number()), Change.NOTHING, number.get());
        }
        return Step.of(compound.id(), 0, Said.plain(compound.number()), Change.NOTHING,
                Said.of("said.writing.field", name.kind().word(), name.text()));
    }

    @Override
    public void carryOut(Collection<Step> steps, ManyRequest wanted, Authorship by) {
        List<OtherName> names = List.of(name(wanted));
        compounds.findAllById(steps.stream().map(step -> step.compound().value()).toList())
                .forEach(one -> notes.addNoted(one, names, by));
    }

    @Override
    public Said what(ManyRequest wanted) {
        return Said.of("said.registry.name-added");
    }
}
