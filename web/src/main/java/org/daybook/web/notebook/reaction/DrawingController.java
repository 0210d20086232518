package org.daybook.web.notebook.reaction;

import java.util.List;
import org.daybook.chem.structure.chemdraw.ChemDraw;
import org.daybook.chem.structure.chemdraw.ReadDrawing;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.web.shared.Costly;
import org.daybook.web.shared.language.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Turns ChemDraw's drawings into the blocks of a text, for the editor.
@Costly
@Controller
class DrawingController {

    private final Words words;

    DrawingController(Words words) {
        this.words = words;
    }

    /// @param text CDXML, or CDX in base64
    @PostMapping("/entries/drawing")
    @ResponseBody
    DrawingDocument read(@RequestParam(defaultValue = "") String text, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        ReadDrawing drawing = ChemDraw.read(OverLimitException.requireText("text", text, StructureReader.MAX_CHARS));
        StringBuilder blocks = new StringBuilder();
        if (!drawing.reaction().isEmpty()) {
            blocks.append("```reaction\n").append(drawing.reaction()).append("```\n\n");
        }
        drawing.molfiles().forEach(molfile -> blocks.append("```mol\n").append(molfile).append("```\n\n"));
        return new DrawingDocument(blocks.toString(),
                drawing.lost().stream().map(reason -> words.said(Said.of(reason))).toList());
    }

    /// @param text blocks of Markdown
    /// @param lost what they cannot say, in words
    record DrawingDocument(String text, List<String> lost) {
    }
}
