package org.daybook.chem.structure.depict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.daybook.chem.structure.molfile.Molfile;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class DepictionTest {

    @Test
    void givesEachElementItsClassAndTheSkeletonTheTextColour() {
        String svg = inline("NCC(=O)Oc1ccc(Cl)cc1Br");

        assertThat(svg).contains("class=\"atom-N\"", "class=\"atom-O\"", "class=\"atom-Cl\"", "class=\"atom-Br\"");
        assertThat(svg).contains("stroke=\"currentColor\"").doesNotContain("#", "rgb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C[C@H](N)C(=O)O",
                "FC=CF",
                "F/C=C/F",
                "*CC |$R1$|",
                "CC#N",
                "[13CH4]",
                "[Na+].[Cl-]",
                "C[C@H](O)CC |&1:1|"
            })
    void fitsAStrictContentSecurityPolicy(String smiles) throws Exception {
        Element svg = parsed(inline(smiles));

        assertThat(svg.getElementsByTagName("style").getLength()).isZero();
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        var all = svg.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertThat(element.hasAttribute("style") || element.hasAttribute("id")).isFalse();
        }
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("viewBox"))
                .isEqualTo("0 0 " + svg.getAttribute("width") + " " + svg.getAttribute("height"));
    }

    @Test
    void escapesTheTitle() throws Exception {
        String svg = Depiction.of(StructureReader.read("CC"))
                .titled("</title><script>alert(1)</script>&\u0000")
                .inline();

        assertThat(parsed(svg).getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("</title><script>alert(1)</script>&\uFFFD");
        assertThat(svg).doesNotContain("<script");
    }

    @Test
    void isTitledWithTheFormulaUnlessTold() {
        assertThat(inline("CCO")).contains("<title>C2H6O</title>");
    }

    @Test
    void marksAtomsOfTheSourceAndTheBondsBetweenThem() throws Exception {
        Element svg = parsed(Depiction.of(StructureReader.read("[H]OCCN")).highlighting(Set.of(1, 2)).inline());

        Element hit = (Element) svg.getElementsByTagName("g").item(0);
        assertThat(hit.getAttribute("class")).isEqualTo("hit");
        assertThat(hit.getElementsByTagName("circle").getLength()).isEqualTo(2);
        assertThat(hit.getElementsByTagName("path").getLength()).isEqualTo(1);
    }

    @Test
    void bringsItsColoursWhenItStandsAlone() throws Exception {
        String svg = Depiction.of(StructureReader.read("CN")).standalone();

        assertThat(parsed(svg).getElementsByTagName("style").getLength()).isEqualTo(1);
        assertThat(svg).contains("prefers-color-scheme:dark", ".atom-N{fill:");
    }

    @Test
    void usesTheCoordinatesOfAMolfile() {
        String molfile = Molfile.write(StructureReader.read("CCCCCO"));
        String drawn = Depiction.of(StructureReader.read(molfile)).inline();
        String turned = Depiction.of(
                        StructureReader.read(molfile.replaceAll("(?m)^( *-?\\d+\\.\\d+)( *-?\\d+\\.\\d+)", "$2$1")))
                .inline();

        assertThat(turned).isNotEqualTo(drawn);
    }

    @Test
    void drawsTheSameEveryTime() {
        assertThat(inline("C[C@H](N)C(=O)Oc1ccccc1")).isEqualTo(inline("C[C@H](N)C(=O)Oc1ccccc1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {251, 990})
    void saysThatALargeStructureIsTooLarge(int atoms) {
        assertThat(inline("C".repeat(atoms))).contains("too large to draw (" + atoms + " atoms)");
    }

    @Test
    void drawsTheLargestItPromisesInTime() {
        Assertions.assertTimeout(Duration.ofSeconds(8), () -> inline("C".repeat(250)));
        Assertions.assertTimeout(Duration.ofSeconds(8), () -> inline("C(C)".repeat(124) + "C"));
    }

    private static String inline(String smiles) {
        return Depiction.of(StructureReader.read(smiles)).inline();
    }

    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg))).getDocumentElement();
    }
}
