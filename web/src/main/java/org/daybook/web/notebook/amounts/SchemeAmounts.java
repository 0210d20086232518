package org.daybook.web.notebook.amounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.reaction.Reaction;
import org.daybook.chem.worker.NoWorkerException;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.text.ReactionBlocks;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.id.CompoundId;
import org.daybook.stoichiometry.SubstanceRole;
import org.daybook.stoichiometry.TableReader;
import org.daybook.web.shared.Costly;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Rows of a table of amounts for the reactions that a text shows, for the form of the editor.
@Controller
class SchemeAmounts {

    private final Compounds compounds;

    SchemeAmounts(Compounds compounds) {
        this.compounds = compounds;
    }

    /// One structure of a scheme.
    ///
    /// @param step its number, from 1; empty if there is only one
    /// @param compound a number of the registry, or a SMILES between backticks
    record SchemeRowDocument(String step, String role, String compound) {
    }

    /// The structures of all reactions in their order, as many as a table may have rows; none while nobody can look at
    /// the text.
    @Costly
    @ResponseBody
    @PostMapping("/entries/scheme-amounts")
    List<SchemeRowDocument> rows(@RequestParam(defaultValue = "") String text, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        List<Part> parts = parts(EntryContent.requireText(text));
        Map<String, String> numbers = numbers(parts.stream().map(Part::inchiKey).flatMap(Optional::stream).toList());
        return parts.stream().limit(TableReader.MAX_ROWS)
                .map(part -> new SchemeRowDocument(part.step(), part.role().label(), part.inchiKey().map(numbers::get)
                        .orElseGet(() -> "`" + part.smiles() + "`")))
                .toList();
    }

    private static List<Part> parts(String text) {
        try {
            List<Reaction> steps = ReactionBlocks.in(text);
            List<Part> parts = new ArrayList<>();
            for (int n = 0; n < steps.size(); n++) {
                String step = steps.size() > 1 ? String.valueOf(n + 1) : "";
                Reaction reaction = steps.get(n);
                Stream.of(Part.all(step, SubstanceRole.REACTANT, reaction.reactants()),
                                Part.all(step, SubstanceRole.REAGENT, reaction.agents()),
                                Part.all(step, SubstanceRole.PRODUCT, reaction.products()))
                        .forEach(parts::addAll);
            }
            return parts;
        } catch (NoWorkerException later) {
            return List.of();
        }
    }

    /// The numbers of those that are registered, by InChIKey.
    private Map<String, String> numbers(List<String> keys) {
        Map<String, CompoundId> ids = keys.isEmpty() ? Map.of() : compounds.resolve(keys);
        Map<CompoundId, Compound> found = ids.isEmpty() ? Map.of() : compounds.findAll(ids.values());
        return ids.entrySet().stream().filter(entry -> found.containsKey(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey,
                        entry -> found.get(entry.getValue()).number()));
    }

    private record Part(String step, SubstanceRole role, String smiles, Optional<String> inchiKey) {

        static List<Part> all(String step, SubstanceRole role, List<Structure> structures) {
            return structures.stream().map(structure -> {
                Identifiers identifiers = Identifiers.of(structure);
                return new Part(step, role, identifiers.canonicalSmiles(), identifiers.inchiKey());
            }).toList();
        }
    }
}
