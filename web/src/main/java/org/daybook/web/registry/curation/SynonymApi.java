package org.daybook.web.registry.curation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.registry.Compounds;
import org.daybook.registry.Curation;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.name.Synonym;
import org.daybook.registry.name.SynonymKind;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Other names and external ids of a compound, for programs.
@RestController
@RequestMapping("/api/v1/compounds/{number}/synonyms")
@Tag(name = "Compounds")
class SynonymApi {

    private static final String ONE = "/{synonym:[1-9][0-9]{0,17}}";

    private final Compounds compounds;
    private final Curation curation;

    SynonymApi(Compounds compounds, Curation curation) {
        this.compounds = compounds;
        this.curation = curation;
    }

    @Operation(
            summary = "List the synonyms of a compound",
            description = "Other names and external ids, by kind, each with the id by which it is removed.")
    @GetMapping
    SynonymsDocument list(@PathVariable String number) {
        return new SynonymsDocument(documents(compounds.get(number)));
    }

    @Operation(
            summary = "Add a synonym",
            description = "kind is guessed from the text unless it is said: name, chembl, pubchem-cid, cas and so on.")
    @ApiResponse(responseCode = "201", description = "It is added")
    @ApiResponse(responseCode = "200", description = "The compound has it already")
    @PostMapping
    ResponseEntity<SynonymDocument> add(@PathVariable String number, @RequestBody SynonymRequest wanted, Actor actor) {
        actor.require(Role.MEMBER);
        Compound compound = compounds.get(number);
        OtherName name = wanted.toName();
        boolean isNew = curation.addSynonym(compound.id(), name, actor);
        SynonymDocument added = documents(compounds.get(number)).stream()
                .filter(one -> OtherName.lookupKey(one.text()).equals(name.lookupKey()))
                .min(Comparator.comparing(one -> one.kind().equals(key(name.kind())) ? 0 : 1))
                .orElseThrow(() -> new MissingException(Said.of("said.registry.the-synonym-was-removed")));
        return isNew
                ? ResponseEntity.created(URI.create("/api/v1/compounds/" + compound.number() + "/synonyms"))
                        .body(added)
                : ResponseEntity.ok(added);
    }

    @Operation(
            summary = "Remove a synonym",
            description = "For members. What was removed stands in the changes of the compound.")
    @ApiResponse(responseCode = "204", description = "It is removed")
    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String number, @PathVariable long synonym, Actor actor) {
        curation.removeSynonym(compounds.get(number).id(), synonym, actor);
    }

    private List<SynonymDocument> documents(Compound compound) {
        return compounds.synonyms(compound.id()).stream().map(SynonymApi::document).toList();
    }

    private static SynonymDocument document(Synonym one) {
        return new SynonymDocument(
                one.id(), key(one.kind()), one.text(), one.page().map(URI::toString).orElse(null));
    }

    private static String key(SynonymKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Another name that a compound is to have.
    @Schema(name = "SynonymRequest")
    record SynonymRequest(@Nullable String text, @Nullable String kind) {

        OtherName toName() {
            String name = Objects.requireNonNullElse(text, "");
            if (name.isBlank()) {
                throw new InvalidInputException("text", Said.of("said.registry.send-the-name-as-text"));
            }
            if (kind == null || kind.isBlank()) {
                return OtherName.of(name);
            }
            return new OtherName(SynonymKind.of(kind.replace('-', '_')), name);
        }
    }

    /// Another name of a compound, or its id elsewhere.
    ///
    /// @param url its page in the database that gave the id
    @Schema(name = "Synonym")
    record SynonymDocument(long id, String kind, String text, @Nullable String url) {
    }

    /// The other names of a compound.
    @Schema(name = "SynonymList")
    record SynonymsDocument(List<SynonymDocument> items) {
    }
}
