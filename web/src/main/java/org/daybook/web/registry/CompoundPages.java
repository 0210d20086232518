package org.daybook.web.registry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.registry.Compounds;
import org.daybook.registry.Depictions;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.compound.CalculatedProperties;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.RegisteredStructure;
import org.daybook.registry.compound.Relatives;
import org.daybook.registry.history.CompoundChange;
import org.daybook.registry.profile.PropertyProfile;
import org.daybook.shared.id.BatchId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.daybook.web.registry.CompoundView.AliasRow;
import org.daybook.web.registry.CompoundView.Elsewhere;
import org.daybook.web.registry.CompoundView.Fact;
import org.daybook.web.registry.CompoundView.HistoryRow;
import org.daybook.web.registry.CompoundView.SynonymRow;
import org.daybook.web.registry.batch.BatchRestDocument;
import org.daybook.web.registry.batch.BatchRests;
import org.daybook.web.registry.list.CompoundLists;
import org.daybook.web.registry.list.CompoundRow;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.view.Decimals;
import org.daybook.web.shared.view.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what the registry shows of a compound on its page.
@Component
public class CompoundPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    private final Compounds compounds;
    private final Batches batches;
    private final BatchRests rests;
    private final Depictions depictions;
    private final CompoundLists lists;
    private final People people;
    private final Words words;

    CompoundPages(
            Compounds compounds,
            Batches batches,
            BatchRests rests,
            Depictions depictions,
            CompoundLists lists,
            People people,
            Words words) {
        this.compounds = compounds;
        this.batches = batches;
        this.rests = rests;
        this.depictions = depictions;
        this.lists = lists;
        this.people = people;
        this.words = words;
    }

    /// Reads everything anew: names, batches, relatives and history, and draws the structures.
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
                batches(id),
                lists.rows(relatives.stereoisomers()),
                lists.rows(relatives.saltForms()),
                history.stream().map(change -> row(change, persons)).toList(),
                Optional.ofNullable(persons.get(compound.registeredBy())).map(PersonView::of).orElse(null),
                compound.structure().map(RegisteredStructure::inchiKey).map(CompoundPages::elsewhere)
                        .orElseGet(List::of));
    }

    private List<BatchView> batches(CompoundId id) {
        List<Batch> all = batches.all(id);
        Map<BatchId, BatchRestDocument> left = rests.of(all);
        return all.stream()
                .map(batch -> BatchView.of(batch, Optional.ofNullable(left.get(batch.id())), words)).toList();
    }

    /// Where other databases are asked for an InChIKey; whether they have it is not known here.
    private static List<Elsewhere> elsewhere(String inchiKey) {
        return List.of(
                new Elsewhere("PubChem", "https://pubchem.ncbi.nlm.nih.gov/#query=" + inchiKey),
                new Elsewhere("ChEMBL", "https://www.ebi.ac.uk/chembl/g/#search_results/all/query=" + inchiKey),
                new Elsewhere("ChemSpider", "https://www.chemspider.com/Search.aspx?q=" + inchiKey),
                new Elsewhere("Wikidata",
                        "https://www.wikidata.org/w/index.php?search=haswbstatement%3AP235%3D" + inchiKey));
    }

    private static String day(Instant at) {
        return DAY.format(at);
    }

    private List<AliasRow> aliases(Compound compound) {
        return compounds.numbers(compound.id()).stream()
                .filter(number -> !number.number().equals(compound.number()))
                .map(number -> AliasRow.of(number, words))
                .toList();
    }

    private List<Fact> identifiers(Compound compound) {
        List<Fact> facts = new ArrayList<>();
        compound.structure().ifPresent(structure -> {
            facts.add(new Fact("SMILES", structure.canonicalSmiles(),
                    words.of("registry.fact.canonical", structure.toolkit())));
            addIfThere(facts, "InChI", structure.inchi());
            addIfThere(facts, "InChIKey", structure.inchiKey());
            if (!structure.typed().equals(structure.canonicalSmiles()) && structure.drawnMolfile() == null) {
                facts.add(new Fact(words.of("registry.fact.as-given"), structure.typed(), structure.typedAs().label()));
            }
        });
        return facts;
    }

    private static void addIfThere(List<Fact> facts, String label, @Nullable String text) {
        if (text != null) {
            facts.add(new Fact(label, text, ""));
        }
    }

    private List<Fact> properties(Compound compound) {
        boolean isParent = compound.structure().filter(RegisteredStructure::hasOtherParent).isEmpty();
        return compound.properties().map(of -> facts(of, isParent)).orElseGet(List::of);
    }

    private List<Fact> facts(CalculatedProperties of, boolean isParent) {
        List<Fact> facts = new ArrayList<>(List.of(
                fact("registry.fact.average-mass", Decimals.fixed(2, of.averageMass()) + " g/mol"),
                fact("registry.fact.monoisotopic-mass", Decimals.fixed(4, of.monoisotopicMass()) + " u"),
                new Fact(words.of("registry.fact.logp"),
                        of.logP() == null ? words.of("registry.fact.no-value") : Decimals.fixed(2, of.logP()),
                        words.of("registry.fact.logp-is")),
                fact("registry.fact.tpsa", Decimals.fixed(1, of.tpsa()) + " Å²", "registry.fact.tpsa-is"),
                fact("registry.fact.donors", of.donors().toString(), "registry.fact.donors-are"),
                fact("registry.fact.acceptors", of.acceptors().toString(), "registry.fact.acceptors-are"),
                fact("registry.fact.rotatable-bonds", of.rotatableBonds().toString(),
                        "registry.fact.rotatable-bonds-are"),
                new Fact("Fsp3", Decimals.fixed(2, of.fsp3()), words.of("registry.fact.fsp3")),
                fact("registry.fact.heavy-atoms", of.heavyAtoms().toString()),
                fact("registry.fact.rule-of-five", words.of("registry.fact.broken", of.ruleOfFive()),
                        "registry.fact.rule-of-five-is"),
                fact("registry.fact.veber", words.of("registry.fact.broken", PropertyProfile.veberViolations(of)),
                        "registry.fact.veber-is")));
        PropertyProfile.partialCnsMpo(of).ifPresent(sum -> {
            if (isParent) {
                facts.add(fact("registry.fact.cns-mpo", words.of("registry.fact.of-4", Decimals.fixed(1, sum)),
                        "registry.fact.cns-mpo-is"));
            }
        });
        return facts;
    }

    private Fact fact(String label, String text) {
        return new Fact(words.of(label), text, "");
    }

    private Fact fact(String label, String text, String help) {
        return new Fact(words.of(label), text, words.of(help));
    }

    private HistoryRow row(CompoundChange change, Map<PersonId, Person> persons) {
        Person person = persons.get(change.by());
        return new HistoryRow(
                day(change.at()),
                person == null ? "" : person.handle(),
                person == null ? words.of("layout.somebody") : person.displayName(),
                words.word("compound-change", change.kind()),
                words.said(change.detail()));
    }
}
