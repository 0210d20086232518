package org.daybook.web.registry.api;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.registry.Compounds;
import org.daybook.registry.Registration.AlreadyRegistered;
import org.daybook.registry.Registration.Registered;
import org.daybook.registry.Registration.Rejected;
import org.daybook.registry.Registration;
import org.daybook.registry.compound.Compound;
import org.daybook.web.registry.CompoundAddress;
import org.daybook.web.registry.CompoundDocument;
import org.daybook.web.registry.CompoundDocuments;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.lines.JsonLines.LineOutcome;
import org.daybook.web.shared.lines.JsonLines;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Registers compounds and shows them, for programs.
@RestController
@RequestMapping("/api/v1/compounds")
@Tag(name = "Compounds")
class CompoundApi {

    private final Compounds compounds;
    private final CompoundAddress addresses;
    private final CompoundDocuments documents;
    private final BaseAddress address;
    private final Words words;
    private final JsonLines lines;

    CompoundApi(
            Compounds compounds,
            CompoundAddress addresses,
            CompoundDocuments documents,
            BaseAddress address,
            Words words,
            JsonLines lines) {
        this.lines = lines;
        this.compounds = compounds;
        this.addresses = addresses;
        this.documents = documents;
        this.address = address;
        this.words = words;
    }

    @Operation(
            summary = "Register a compound",
            description = "The structure is SMILES, a molfile, InChI or a chemical name. A compound is "
                    + "recognised by its InChIKey and stereo statement; one that is here already is answered with 200.")
    @ApiResponse(responseCode = "201", description = "It is new")
    @ApiResponse(responseCode = "200", description = "It was registered already; number and synonyms were added to it")
    @ApiResponse(
            responseCode = "422",
            description = "It cannot be read (line, column, excerpt) or a field cannot be accepted (field). A number "
                    + "that is far beyond the next of its prefix has confirm: send it again with that field true")
    @PostMapping
    ResponseEntity<?> register(@RequestBody RegistrationRequest wanted, Actor actor) {
        actor.require(Role.MEMBER);
        return switch (compounds.register(wanted.toNewCompound(), actor)) {
            case Registered done -> ResponseEntity.created(URI.create(page(done.compound())))
                    .body(RegistrationDocument.of(done, page(done.compound()), words));
            case AlreadyRegistered known -> ResponseEntity.ok()
                    .location(URI.create(page(known.compound())))
                    .body(RegistrationDocument.of(known, page(known.compound()), words));
            case Rejected rejected -> ResponseEntity.unprocessableContent().body(problem(rejected));
        };
    }

    /// Described beside the one that takes a single thing (`ManyAtOnce`).
    @Hidden
    @PostMapping(consumes = JsonLines.MEDIA_TYPE)
    void registerAll(HttpServletRequest request, HttpServletResponse response, Actor actor) throws IOException {
        actor.require(Role.MEMBER);
        lines.answer(request, response, RegistrationRequest.class,
                wanted -> outcome(compounds.register(wanted.toNewCompound(), actor)), () -> { });
    }

    private LineOutcome outcome(Registration registration) {
        return switch (registration) {
            case Registered done -> LineOutcome.of(
                    HttpStatus.CREATED, RegistrationDocument.of(done, page(done.compound()), words));
            case AlreadyRegistered known -> LineOutcome.of(
                    HttpStatus.OK, RegistrationDocument.of(known, page(known.compound()), words));
            case Rejected rejected -> LineOutcome.of(HttpStatus.UNPROCESSABLE_CONTENT, problem(rejected));
        };
    }

    @Operation(
            summary = "Read a compound",
            description =
                    "By any of its numbers, where case and leading zeros do not count, or by its InChIKey. An InChIKey"
                        + " that several compounds have, or its first block, is answered with 303 and the address of"
                        + " their list.")
    @GetMapping("/{number}")
    ResponseEntity<CompoundDocument> show(@PathVariable String number) {
        Optional<String> several = addresses.several(number);
        if (several.isPresent()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(address.prefix() + "/api/v1/search?q=" + several.get() + "&kind=compound"))
                    .build();
        }
        return ResponseEntity.ok(documents.of(addresses.compound(number)));
    }

    private ProblemDetail problem(Rejected rejected) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, words.said(rejected.said()));
        problem.setProperty("field", rejected.field());
        if (rejected.canBeConfirmed()) {
            problem.setProperty("confirm", "confirmNumber");
        }
        rejected.other().ifPresent(other -> problem.setProperty("conflictsWith", page(other)));
        return problem;
    }

    private String page(Compound compound) {
        return address.prefix() + "/compounds/" + compound.number();
    }
}
