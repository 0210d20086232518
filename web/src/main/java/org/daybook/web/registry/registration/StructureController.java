package org.daybook.web.registry.registration;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.molfile.Molfile;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.web.shared.Costly;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Turns a typed structure into a drawing for the structure editor.
@Costly
@Controller
class StructureController {

    /// A molfile of what was typed, with coordinates; what is a molfile already comes back as it is.
    @GetMapping("/structures/molfile")
    ResponseEntity<String> molfile(@RequestParam String text) {
        Structure structure = StructureReader.read(text);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)))
                .body(structure.format() == Format.MOLFILE ? text : Molfile.write(structure));
    }
}
