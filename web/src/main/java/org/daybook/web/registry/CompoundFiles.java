package org.daybook.web.registry;

import java.util.function.Function;
import org.daybook.chem.structure.molfile.Molfile;
import org.daybook.registry.Depictions;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.picture.PngPicture;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.Costly;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A compound as a file, at the address of its page with an extension.
@Controller
class CompoundFiles {

    static final MediaType MOLFILE = MediaType.parseMediaType("chemical/x-mdl-molfile");
    static final MediaType SDF = MediaType.parseMediaType("chemical/x-mdl-sdfile");
    static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    /// The drawing brings its colours as a style element, which the policy of the pages forbids.
    private static final String SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final CompoundAddress addresses;
    private final CompoundDocuments documents;
    private final Depictions depictions;
    private final BaseAddress address;

    CompoundFiles(
            CompoundAddress addresses,
            CompoundDocuments documents,
            Depictions depictions,
            BaseAddress address) {
        this.addresses = addresses;
        this.documents = documents;
        this.depictions = depictions;
        this.address = address;
    }

    @GetMapping("/compounds/{number}.json")
    ResponseEntity<CompoundDocument> json(@PathVariable String number) {
        return ResponseEntity.ok(documents.of(addresses.compound(number)));
    }

    @Costly
    @GetMapping("/compounds/{number}.mol")
    ResponseEntity<String> molfile(@PathVariable String number) {
        return file(number, "mol", MOLFILE, CompoundFiles::molfile);
    }

    @Costly
    @GetMapping("/compounds/{number}.sdf")
    ResponseEntity<String> sdf(@PathVariable String number) {
        return file(number, "sdf", SDF, compound -> sdf(compound, address.prefix()));
    }

    @Costly
    @GetMapping("/compounds/{number}.svg")
    ResponseEntity<String> svg(@PathVariable String number) {
        Compound compound = addresses.compound(number);
        return ResponseEntity.ok()
                .contentType(SVG)
                .header("Content-Security-Policy", SVG_POLICY)
                .body(depictions.standalone(compound).orElseThrow(() -> noStructure(compound)));
    }

    @Costly
    @GetMapping("/compounds/{number}.png")
    ResponseEntity<byte[]> png(@PathVariable String number) {
        Compound compound = addresses.compound(number);
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG)
                .body(depictions.standalone(compound).flatMap(PngPicture::of).orElseThrow(() -> noStructure(compound)));
    }

    private ResponseEntity<String> file(
            String number, String extension, MediaType type, Function<Compound, String> write) {
        Compound compound = addresses.compound(number);
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + compound.number().replaceAll("[^\\w-]", "_") + "." + extension
                                + "\"")
                .body(write.apply(compound));
    }

    /// As drawn where it was drawn, else laid out.
    private static String molfile(Compound compound) {
        return compound.structure().map(kept -> kept.drawnMolfile())
                .orElseGet(() -> Molfile.write(compound.read().orElseThrow(() -> noStructure(compound))));
    }

    private static String sdf(Compound compound, String base) {
        StringBuilder record = new StringBuilder(molfile(compound).stripTrailing()).append('\n');
        field(record, "NUMBER", compound.number());
        field(record, "URL", base + "/compounds/" + compound.number());
        compound.name().ifPresent(name -> field(record, "NAME", name));
        field(record, "STEREO", compound.stereo().label());
        compound.smiles().ifPresent(smiles -> field(record, "SMILES", smiles));
        compound.inchi().ifPresent(inchi -> field(record, "INCHI", inchi));
        compound.inchiKey().ifPresent(key -> field(record, "INCHIKEY", key));
        return record.append("$$$$\n").toString();
    }

    private static void field(StringBuilder record, String name, String text) {
        record.append("> <").append(name).append(">\n").append(text).append("\n\n");
    }

    private static MissingException noStructure(Compound compound) {
        return new MissingException(Said.of("said.registry.has-no-structure", compound.number()));
    }
}
