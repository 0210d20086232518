package org.daybook.web.registry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.assay.Activities;
import org.daybook.assay.result.ResultSummary;
import org.daybook.issues.Issues;
import org.daybook.notebook.list.EntryLists;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.registry.Compounds;
import org.daybook.registry.Depictions;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.compound.CalculatedProperties;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.Relatives;
import org.daybook.registry.history.CompoundChange;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.daybook.web.registry.CompoundView.AliasRow;
import org.daybook.web.registry.CompoundView.Fact;
import org.daybook.web.registry.CompoundView.HistoryRow;
import org.daybook.web.registry.CompoundView.SynonymRow;
import org.daybook.web.registry.list.CompoundLists;
import org.daybook.web.registry.list.CompoundRow;
import org.daybook.web.shared.view.IssueView;
import org.daybook.web.shared.view.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what the page of a compound shows.
@Component
public class CompoundPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    private final Compounds compounds;
    private final Batches batches;
    private final Depictions depictions;
    private final Activities activities;
    private final EntryLists entries;
    private final Issues issues;
    private final CampaignsOfCompound campaigns;
    private final CompoundLists lists;
    private final People people;

    CompoundPages(
            Compounds compounds,
            Batches batches,
            Depictions depictions,
            Activities activities,
            EntryLists entries,
            Issues issues,
            CampaignsOfCompound campaigns,
            CompoundLists lists,
            People people) {
        this.compounds = compounds;
        this.batches = batches;
        this.depictions = depictions;
        this.activities = activities;
        this.entries = entries;
        this.issues = issues;
        this.campaigns = campaigns;
        this.lists = lists;
        this.people = people;
    }

    /// Reads everything anew: relatives, results, entries, issues, campaigns and history, and draws the structures.
    public CompoundView view(Compound compound) {
        CompoundId id = compound.id();
        Relatives relatives = compounds.relatives(compound);
        List<CompoundChange> history = compounds.history(id);
        Map<PersonId, Person> persons = people.findAll(
                Stream.concat(history.stream().map(CompoundChange::by), Stream.of(compound.registeredBy())).toList());
        return new CompoundView(
                CompoundFacts.of(compound),
                depictions.inline(compound),
                identifiers(compound),
                properties(compound),
                compounds.synonyms(id).stream().map(SynonymRow::of).toList(),
                aliases(compound),
                batches.of(id).stream().map(BatchView::of).toList(),
                activities.aggregates(id).stream().map(ResultSummary::of).toList(),
                lists.rows(relatives.stereoisomers()),
                lists.rows(relatives.saltForms()),
                entries.mentioning(id),
                issues.of(id).stream().map(IssueView::of).toList(),
                campaigns.of(id),
                history.stream().map(change -> row(change, persons)).toList(),
                Optional.ofNullable(persons.get(compound.registeredBy())).map(PersonView::of).orElse(null));
    }

    static String day(Instant at) {
        return DAY.format(at);
    }

    private List<AliasRow> aliases(Compound compound) {
        return compounds.numbers(compound.id()).stream()
                .filter(number -> !number.number().equals(compound.number()))
                .map(AliasRow::of)
                .toList();
    }

    private static List<Fact> identifiers(Compound compound) {
        List<Fact> facts = new ArrayList<>();
        compound.structure().ifPresent(structure -> {
            facts.add(new Fact("SMILES", structure.canonicalSmiles(), "canonical, isomeric; " + structure.toolkit()));
            addIfThere(facts, "InChI", structure.inchi());
            addIfThere(facts, "InChIKey", structure.inchiKey());
            addIfThere(facts, "No InChI", structure.inchiRefused());
            if (!structure.typed().equals(structure.canonicalSmiles()) && structure.drawnMolfile() == null) {
                facts.add(new Fact("As given", structure.typed(), structure.typedAs().label()));
            }
        });
        return facts;
    }

    private static void addIfThere(List<Fact> facts, String label, @Nullable String text) {
        if (text != null) {
            facts.add(new Fact(label, text, ""));
        }
    }

    private static List<Fact> properties(Compound compound) {
        return compound.properties().map(CompoundPages::facts).orElseGet(List::of);
    }

    private static List<Fact> facts(CalculatedProperties of) {
        return List.of(
                new Fact("Average mass", CompoundRow.fixed(2, of.averageMass()) + " g/mol", ""),
                new Fact("Monoisotopic mass", CompoundRow.fixed(4, of.monoisotopicMass()) + " u", ""),
                new Fact("logP", of.logP() == null ? "no value" : CompoundRow.fixed(2, of.logP()), "XLogP, calculated"),
                new Fact("TPSA", CompoundRow.fixed(1, of.tpsa()) + " Å²", "topological polar surface area, N and O"),
                new Fact("H-bond donors", of.donors().toString(), "hydrogens on N and O"),
                new Fact("H-bond acceptors", of.acceptors().toString(), "N and O atoms"),
                new Fact("Rotatable bonds", of.rotatableBonds().toString(), ""),
                new Fact("Fsp3", CompoundRow.fixed(2, of.fsp3()), "share of carbon atoms that are sp3"),
                new Fact("Heavy atoms", of.heavyAtoms().toString(), ""),
                new Fact("Rule of five", of.ruleOfFive() == 0 ? "passes" : of.ruleOfFive() + " of 4 broken",
                        "mass at most 500, logP at most 5, donors at most 5, acceptors at most 10"));
    }

    private static HistoryRow row(CompoundChange change, Map<PersonId, Person> persons) {
        Person person = persons.get(change.by());
        return new HistoryRow(
                day(change.at()),
                person == null ? "" : person.handle(),
                person == null ? "somebody" : person.displayName(),
                change.kind().label(),
                change.detail());
    }
}
