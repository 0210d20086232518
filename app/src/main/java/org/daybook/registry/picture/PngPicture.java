package org.daybook.registry.picture;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a PNG of a drawing of ours: dark on white, twice as wide and high for screens of small pixels.
public final class PngPicture {

    private static final Logger LOG = LoggerFactory.getLogger(PngPicture.class);
    private static final int SCALE = 2;
    private static final int MOST_PIXELS = 3_000;
    /// The colours for a dark background; a PNG has one.
    private static final Pattern DARK = Pattern.compile("@media.*?(?=</style>)", Pattern.DOTALL);

    private PngPicture() {
    }

    /// @param svg a drawing as [org.daybook.registry.Depictions#standalone] gives it
    /// @return empty where the machine has no fonts to draw with
    public static Optional<byte[]> of(String svg) {
        byte[] plain = DARK.matcher(svg).replaceFirst("").getBytes(StandardCharsets.UTF_8);
        SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(plain), null,
                LoaderContext.createDefault());
        if (document == null) {
            return Optional.empty();
        }
        int width = Math.clamp(Math.round(document.size().width * SCALE), 1, MOST_PIXELS);
        int height = Math.clamp(Math.round(document.size().height * SCALE), 1, MOST_PIXELS);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            document.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, new ViewBox(0, 0, width, height));
        } catch (LinkageError | InternalError withoutFonts) {
            LOG.warn("No picture can be made: the fonts of this machine cannot be used", withoutFonts);
            return Optional.empty();
        } finally {
            graphics.dispose();
        }
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", png);
            return Optional.of(png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
