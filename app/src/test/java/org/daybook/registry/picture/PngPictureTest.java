package org.daybook.registry.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.daybook.chem.structure.depict.Depiction;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.Test;

class PngPictureTest {

    @Test
    void aDrawingIsDarkOnWhiteWithColouredAtoms() throws IOException {
        String svg = Depiction.of(StructureReader.read("Oc1ccccc1")).standalone();

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngPicture.of(svg).orElseThrow()));

        assertThat(image.getWidth()).isBetween(100, 800);
        assertThat(image.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
        int dark = 0;
        int red = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                int colour = image.getRGB(x, y);
                dark += (colour & 0xFFFFFF) == 0x1F2328 ? 1 : 0;
                red += (colour >> 16 & 0xFF) > 150 && (colour & 0xFF) < 100 ? 1 : 0;
            }
        }
        assertThat(dark).as("bonds").isPositive();
        assertThat(red).as("oxygen").isPositive();
    }
}
