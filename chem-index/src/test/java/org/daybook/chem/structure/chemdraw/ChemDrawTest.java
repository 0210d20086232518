package org.daybook.chem.structure.chemdraw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.daybook.chem.structure.Corpus;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.reaction.Reaction;
import org.daybook.chem.structure.reaction.ReactionReader;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// ChemDraw's drawings become reactions and structures (`docs/decisions/0228-chemdraw-is-read-here.md`).
class ChemDrawTest {

    private static final String ETHANOL = """
            <fragment id="10"><n id="11" p="10 50"/><n id="12" p="22 43"/>
            <n id="13" p="34 50" Element="8" NumHydrogens="1"><t><s>OH</s></t></n>
            <b id="14" B="11" E="12"/><b id="15" B="12" E="13"/></fragment>""";
    private static final String ETHANAL = """
            <fragment id="20"><n id="21" p="110 50"/><n id="22" p="122 43"/>
            <n id="23" p="134 50" Element="8" NumHydrogens="0"/>
            <b id="24" B="21" E="22"/><b id="25" B="22" E="23" Order="2"/></fragment>""";
    private static final String ARROW = """
            <arrow id="30" Head3D="95 47 0" Tail3D="45 47 0"/>""";
    private static final String WORDS = """
            <t id="40" p="60 40" BoundingBox="60 32 85 40"><s>PCC</s></t>
            <t id="41" p="60 60" BoundingBox="60 52 85 60"><s>DCM,
            2 h</s></t><t id="42" p="10 90"><s>TLC 7:3</s></t>""";

    @Test
    void anArrowIsAStep() {
        ReadDrawing drawing = ChemDraw.read(page(ETHANOL + ETHANAL + ARROW + WORDS));

        Reaction step = only(drawing.reaction());
        assertThat(step.reactants()).extracting(Identifiers::of).containsExactly(alone("CCO"));
        assertThat(step.products()).extracting(Identifiers::of).containsExactly(alone("CC=O"));
        assertThat(step.above()).containsExactly("PCC");
        assertThat(step.below()).containsExactly("DCM,", "2 h");
        assertThat(drawing.molfiles()).isEmpty();
        assertThat(drawing.lost()).containsExactly(Reason.of("structure.words-at-no-arrow", "TLC 7:3"));
    }

    @Test
    void whatChemDrawNotedOfAStepCounts() {
        Reaction step = only(ChemDraw.read(page(ETHANOL + ETHANAL + ARROW + WORDS + """
                <scheme id="50"><step id="51" ReactionStepReactants="20" ReactionStepProducts="10"
                ReactionStepArrows="30" ReactionStepObjectsBelowArrow="40"/></scheme>""")).reaction());

        assertThat(step.reactants()).extracting(Identifiers::of).containsExactly(alone("CC=O"));
        assertThat(step.below()).containsExactly("PCC");
    }

    @Test
    void withoutAnArrowThereAreStructures() {
        ReadDrawing drawing = ChemDraw.read(page(ETHANOL + "<group id=\"60\">" + ETHANAL + "</group>"));

        assertThat(drawing.reaction()).isEmpty();
        assertThat(drawing.molfiles()).extracting(molfile -> Identifiers.of(StructureReader.read(molfile)))
                .containsExactly(alone("CCO"), alone("CC=O"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WedgeBegin      | N[C@H](C)O
            WedgedHashBegin | N[C@@H](C)O
            Wavy            | NC(C)O
            """)
    void wedgesAreHands(String display, String smiles) {
        String drawn = molfile("""
                <fragment id="1"><n id="2" p="0 0"/><n id="3" p="0 -14" Element="7" NumHydrogens="2"/>
                <n id="4" p="12 7" Element="8" NumHydrogens="1"/><n id="5" p="-12 7"/>
                <b id="6" B="2" E="3" Display="%s"/><b id="7" B="2" E="4"/><b id="8" B="2" E="5"/></fragment>"""
                .formatted(display));

        assertThat(Identifiers.of(StructureReader.read(drawn)).canonicalSmiles())
                .isEqualTo(alone(smiles).canonicalSmiles());
    }

    @Test
    void abbreviationsAreDrawnOut() {
        String drawn = molfile("""
                <fragment id="1"><n id="2" p="0 0"/><n id="3" p="14 0" NodeType="Nickname"><t><s>OMe</s></t>
                <fragment id="4"><n id="5" p="14 0" Element="8" NumHydrogens="0"/><n id="6" p="28 0"/>
                <n id="7" p="7 0" NodeType="ExternalConnectionPoint"/><b id="8" B="5" E="6"/>
                <b id="9" B="7" E="5"/></fragment></n><b id="10" B="2" E="3"/></fragment>""");

        assertThat(Identifiers.of(StructureReader.read(drawn))).isEqualTo(alone("COC"));
    }

    @Test
    void chargesIsotopesRadicalsAndOpenPlacesStay() {
        String drawn = molfile("""
                <fragment id="1"><n id="2" p="0 0" Isotope="13"/><n id="3" p="14 0" Element="7" Charge="1"
                NumHydrogens="2"/><n id="4" p="28 0" NodeType="GenericNickname" GenericNickname="R"/>
                <b id="5" B="2" E="3"/><b id="6" B="3" E="4"/></fragment>""");

        Structure structure = StructureReader.read(drawn);
        assertThat(Identifiers.of(structure).canonicalSmiles()).contains("[13CH3]").contains("[NH2+]").contains("*");
    }

    @Test
    void whatMolfilesCannotSayIsTold() {
        assertThat(ChemDraw.read(page(ETHANOL.replace("id=\"14\"", "id=\"14\" Display=\"Bold\""))).lost())
                .containsExactly(Reason.of("structure.a-bond-drawn-so-is-plain", "Bold"));
    }

    @Test
    void theBinaryFormSaysTheSame() {
        byte[] cdx = new Cdx().object(0x8000, 1).object(0x8001, 2)
                .object(0x8003, 10)
                .object(0x8004, 11).place(10, 50).end()
                .object(0x8004, 12).place(22, 43).end()
                .object(0x8004, 13).place(34, 50).number(0x0402, 8).number(0x042B, 1).end()
                .object(0x8005, 14).id(0x0604, 11).id(0x0605, 12).end()
                .object(0x8005, 15).id(0x0604, 12).id(0x0605, 13).end()
                .end().end().end().bytes();

        for (ReadDrawing drawing : List.of(ChemDraw.read(cdx),
                ChemDraw.read(Base64.getMimeEncoder().encodeToString(cdx)))) {
            assertThat(drawing.molfiles()).extracting(molfile -> Identifiers.of(StructureReader.read(molfile)))
                    .containsExactly(alone("CCO"));
        }
    }

    /// Steps and structures beside them, counted by eye.
    @ParameterizedTest
    @CsvSource({
        "Amide_Synthesis.cdxml, 7, 0", "Reverse_Amide_Synthesis_1.cdxml, 6, 0", "Internal_Alkyne.cdxml, 0, 1",
        "The_Carbamate.cdxml, 0, 1", "MMV639565.cdx, 0, 1", "Tester.cdx, 0, 1", "Chiral_resolution.cdx, 0, 4"
    })
    void realDrawingsAreRead(String name, int steps, int structures) throws Exception {
        byte[] bytes = Files.readAllBytes(Corpus.file("osm/structures/" + name));

        ReadDrawing drawing = ChemDraw.read(bytes);

        assertThat(drawing.reaction().isEmpty() ? List.of() : ReactionReader.read(drawing.reaction())).hasSize(steps);
        assertThat(drawing.molfiles()).hasSize(structures);
        assertThat(drawing.molfiles()).allSatisfy(
                molfile -> assertThat(StructureReader.read(molfile, Format.MOLFILE).atomCount()).isPositive());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "<CDXML", "<CDXML/>", "<CDXML><page><fragment></page></CDXML>", "VjCD0100", "VmpDRDAxMDA=",
        "VmpDRDAxMDAEAwIB", "<!DOCTYPE CDXML [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><CDXML>&x;</CDXML>",
        "<CDXML><page><fragment><n id=\"1\"/></fragment></page></CDXML>",
        "<CDXML><page><fragment><n id=\"1\" p=\"NaN 1e99\"/></fragment></page></CDXML>",
        "<CDXML><page><fragment><n id=\"1\" p=\"1 1\" Element=\"-7\"/></fragment></page></CDXML>",
        "<CDXML><page><fragment><n id=\"1\" p=\"1 1\" Charge=\"9999\"/></fragment></page></CDXML>",
        "<CDXML><page><fragment><n id=\"1\" p=\"1 1\"/><b B=\"1\" E=\"2\"/></fragment></page></CDXML>",
        "<CDXML><page><fragment><n id=\"1\" p=\"1 1\"/><b B=\"1\" E=\"1\"/></fragment></page></CDXML>",
        "<CDXML><page><fragment><n id=\"1\" p=\"1 1\" NodeType=\"Nickname\"/></fragment></page></CDXML>"
    })
    void whatIsNoDrawingIsRefusedInWords(String text) {
        UnreadableStructureException refused =
                catchThrowableOfType(UnreadableStructureException.class, () -> ChemDraw.read(text));

        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isNotBlank().doesNotContain("root:");
    }

    @Test
    void deepAndLargeDrawingsAreRefused() {
        for (String text : List.of(page("<group>".repeat(5_000) + "</group>".repeat(5_000)),
                page("<fragment/>".repeat(60_000)), page(ETHANOL.repeat(100)))) {
            assertThat(catchThrowableOfType(UnreadableStructureException.class, () -> ChemDraw.read(text))).isNotNull();
        }
    }

    @Test
    void mutatedDrawingsAreReadOrRefused() {
        Random random = new Random(17);
        String cdxml = page(ETHANOL + ETHANAL + ARROW + WORDS);
        byte[] cdx = new Cdx().object(0x8000, 1).object(0x8003, 10).object(0x8004, 11).place(10, 50).end()
                .object(0x8004, 12).place(22, 43).end().object(0x8005, 14).id(0x0604, 11).id(0x0605, 12).end()
                .end().end().bytes();

        for (int i = 0; i < 300; i++) {
            byte[] bytes = i % 2 == 0 ? cdxml.getBytes(StandardCharsets.UTF_8) : cdx.clone();
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                bytes[(i % 2 == 0 ? 0 : 22) + random.nextInt(bytes.length - 22)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(ChemDraw.read(bytes)).isNotNull();
            } catch (UnreadableStructureException refused) {
                assertThat(refused.reason()).isNotBlank();
            }
        }
    }

    @Test
    void drawingsAreKnownByTheirStart() {
        assertThat(ChemDraw.isDrawing(page(ETHANOL))).isTrue();
        assertThat(ChemDraw.isDrawing("VmpDRDAxMDAEAwIB")).isTrue();
        assertThat(ChemDraw.isDrawing("CCO>>CC=O")).isFalse();
    }

    private static String page(String objects) {
        return """
                <?xml version="1.0" encoding="UTF-8" ?>
                <!DOCTYPE CDXML SYSTEM "http://www.cambridgesoft.com/xml/cdxml.dtd" >
                <CDXML BondLength="14.40"><page id="1">%s</page></CDXML>""".formatted(objects);
    }

    private static String molfile(String fragment) {
        return ChemDraw.read(page(fragment)).molfiles().getFirst();
    }

    private static Reaction only(String text) {
        List<Reaction> steps = ReactionReader.read(text);
        assertThat(steps).hasSize(1);
        return steps.getFirst();
    }

    private static Identifiers alone(String smiles) {
        return Identifiers.of(StructureReader.read(smiles));
    }

    /// Writes the binary form.
    private static final class Cdx {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Cdx() {
            out.writeBytes("VjCD0100".getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(new byte[] {4, 3, 2, 1});
            out.writeBytes(new byte[10]);
        }

        Cdx object(int tag, int id) {
            return put(2, tag).put(4, id);
        }

        Cdx end() {
            return put(2, 0);
        }

        Cdx place(int x, int y) {
            return put(2, 0x0200).put(2, 8).put(4, y << 16).put(4, x << 16);
        }

        Cdx number(int tag, int value) {
            return put(2, tag).put(2, 2).put(2, value);
        }

        Cdx id(int tag, int id) {
            return put(2, tag).put(2, 4).put(4, id);
        }

        private Cdx put(int size, int value) {
            out.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array(), 0, size);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
