package org.daybook.web.notebook.reaction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.reaction.AtomMaps;
import org.daybook.chem.structure.reaction.Reaction;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.text.ReactionBlocks;
import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.EntryId;
import org.daybook.web.notebook.reaction.ReactionDocument.ComponentDocument;
import org.daybook.web.shared.Addresses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The reactions that the text of an entry says.
@RestController
@Tag(name = "Entries")
class ReactionApi {

    private final Entries entries;
    private final Compounds compounds;

    ReactionApi(Entries entries, Compounds compounds) {
        this.entries = entries;
        this.compounds = compounds;
    }

    @Operation(
            summary = "List the reactions of an entry",
            description = "The steps of its blocks `reaction` in the order of the text, with the number of each"
                    + " structure that is registered. Blocks that cannot be read are left out.")
    @GetMapping({"/api/v1/entries/" + Addresses.ID + "/reactions", "/entries/" + Addresses.ID + "/reactions.json"})
    List<ReactionDocument> list(@PathVariable long id, Actor actor) {
        List<Reaction> steps = ReactionBlocks.in(entries.read(new EntryId(id), actor).content().text());
        Map<String, String> numbers = numbers(steps);
        return steps.stream().map(step -> document(step, numbers)).toList();
    }

    private Map<String, String> numbers(List<Reaction> steps) {
        List<String> keys = steps.stream().flatMap(step -> step.components().stream())
                .flatMap(component -> Identifiers.of(component).inchiKey().stream()).distinct().toList();
        Map<String, CompoundId> ids = keys.isEmpty() ? Map.of() : compounds.resolve(keys);
        Map<CompoundId, Compound> found = ids.isEmpty() ? Map.of() : compounds.findAll(Set.copyOf(ids.values()));
        Map<String, String> numbers = new HashMap<>();
        ids.forEach((key, id) -> {
            if (found.containsKey(id)) {
                numbers.put(key, found.get(id).number());
            }
        });
        return numbers;
    }

    private static ReactionDocument document(Reaction step, Map<String, String> numbers) {
        List<ComponentDocument> components = new ArrayList<>();
        step.reactants().forEach(reactant -> components.add(document("reactant", reactant, numbers)));
        step.agents().forEach(agent -> components.add(document("agent", agent, numbers)));
        step.products().forEach(product -> components.add(document("product", product, numbers)));
        return new ReactionDocument(components, step.above(), step.below());
    }

    private static ComponentDocument document(String role, Structure structure, Map<String, String> numbers) {
        Identifiers identifiers = Identifiers.of(structure);
        String key = identifiers.inchiKey().orElse(null);
        return new ComponentDocument(role, identifiers.canonicalSmiles(), key, key == null ? null : numbers.get(key),
                structure.source(), AtomMaps.of(structure));
    }
}
