package org.daybook.e2e;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// What the example project lacks for a walk through all pages: an entry with everything in it, a draft, a redacted
/// entry, a number that is kept back.
///
/// @param entry address of a published entry with headings, lists, tables, a picture, structures, issues and two
///     revisions
/// @param draft address of the owner's draft
/// @param redacted address of an entry whose text was taken away
/// @param contested address of an entry for two windows
/// @param waiting address of an entry of a newcomer that waits for a nod
/// @param mailbox what the site has sent
/// @param invitation address of a link by which somebody can join
record ExampleWorld(
        String entry,
        String draft,
        String redacted,
        String contested,
        String waiting,
        Mailbox mailbox,
        String invitation) {

    /// Signs in with the password of [DaybookProcess#OWNER_PASSWORD], too.
    static final String NEWCOMER = "first@example.org";

    private static final int AFTER_PNG_HEADER = 33;
    private static final String NOTEBOOK = "example-synthesis";
    private static final String OPEN_NOTEBOOK = "first-steps";
    private static final String TEXT = """
            Aim: make **OSM-S-218** again, see OpenSourceMalaria/Series4#55, and compare it with OSM-S-369 and OSM-S-189.

            ## Procedure

            1. Dissolve the chloride (200 mg, 0.62 mmol) in dry toluene (5 mL).
            2. Add potassium hydroxide and 18-crown-6, stir at room temperature *overnight*.

            - [x] TLC after 1 h
            - [ ] NMR of the crude product

            ```stoichiometry
            | role     | compound                                | MW    | eq  | amount | volume | batch         |
            |----------|-----------------------------------------|-------|-----|--------|--------|---------------|
            | reactant | chloride EX 3-1                         | 321.7 | 1   | 200 mg |        |               |
            | reactant | 2-(3,4-difluorophenyl)-2-methoxyethanol |       | 1.2 |        |        | AEW 310-2     |
            | base     | potassium hydroxide                     |       | 3   |        |        | BCBX1234      |
            | solvent  | toluene                                 |       |     | ~5 mL  | 1 g    |               |
            | product  | OSM-S-218                               |       |     |        |        |               |
            ```

            %s

            ```smiles
            FC(C=C1)=C(F)C=C1C(OC)COC2=CN=CC3=NN=C(C4=CC=C(C#N)C=C4)N32 OSM-S-218
            ```

            ### Data

            > The spot at Rf 0.4 (ethyl acetate) is the product.

            `InChI=1S/C21H15F2N5O2/c1-29-19(15-6-7-16(22)17(23)8-15)12-30-20-11-25-10-18-26-27-21(28(18)20)14-4-2-13(9-24)3-5-14/h2-8,10-11,19H,12H2,1H3`

            ```
            1H NMR (300 MHz, CDCl3): 8.96 (s, 1H), 7.66 (d, J = 8.4 Hz, 2H), 7.55 (d, J = 8.4 Hz, 2H), 7.40 (s, 1H), 6.95-7.10 (m, 3H)
            ```
            """;

    /// Writes it all as the owner, whose page is signed in.
    static ExampleWorld prepare(DaybookProcess daybook, Mailbox mailbox, Page owner)
            throws IOException, InterruptedException {
        Writer writer = new Writer(owner.request(), "Bearer " + ApiClient.asOwner(daybook).token(), NOTEBOOK);
        String entry = writer.write("Synthesis of OSM-S-218, second batch (EX 7-1)", TEXT.formatted(""), true);
        String picture = writer.attach(entry);
        writer.revise(
                entry,
                TEXT.formatted("![TLC plate under UV light, 254 nm](" + picture + ")"),
                "Picture of the plate added");
        String draft = writer.write("Purification of OSM-S-218 (EX 7-2)", TEXT.formatted(""), false);
        String contested =
                writer.write("Shipment to the assay laboratory", "Three vials went out today.\n\nBy courier.", true);
        String redacted = writer.write("Order of reagents", "Prices of the supplier.", true);
        redact(owner, redacted);
        writer.comment(entry);
        writer.reserveANumber();
        owner.waitForCondition(() -> owner.request().get("/todo.json").text().contains("/series4#55"));
        return new ExampleWorld(
                entry, draft, redacted, contested, contribute(daybook, owner), mailbox, invite(owner));
    }

    /// In a notebook in which everybody may write, a newcomer writes two entries; one is given back, of which they are
    /// told by mail, the other one waits.
    private static String contribute(DaybookProcess daybook, Page owner) throws IOException, InterruptedException {
        owner.navigate("/people");
        owner.getByLabel("Name").fill("Example Newcomer");
        owner.getByLabel("E-mail address").fill(NEWCOMER);
        owner.getByLabel("First password").fill(DaybookProcess.OWNER_PASSWORD);
        owner.locator("select[name=role]").last().selectOption("CONTRIBUTOR");
        owner.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add").setExact(true)).click();
        new Writer(owner.request(), "Bearer " + ApiClient.asOwner(daybook).token(), OPEN_NOTEBOOK).open();
        Writer writer = new Writer(owner.request(),
                "Bearer " + ApiClient.as(NEWCOMER, DaybookProcess.OWNER_PASSWORD, daybook).token(), OPEN_NOTEBOOK);
        String declined = writer.write("Yield of the second batch", "Weighed it twice.", true);
        String waiting = writer.write("Melting point of OSM-S-218", "The melting point of **OSM-S-218** is 123 °C, "
                + "measured three times in open capillaries.", true);
        owner.navigate(declined);
        owner.getByText("Decline", new Page.GetByTextOptions().setExact(true)).first().click();
        owner.getByLabel("What would help").fill("Good that you weighed it twice. Which batch was it?");
        owner.locator("form[action$='/refusal'] button").click();
        owner.getByText("is back with its author").waitFor();
        return waiting;
    }

    private static String invite(Page owner) {
        owner.navigate("/site/joining");
        owner.locator("input[name=rule][value=REQUEST]").check();
        owner.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Decide")).click();
        owner.getByLabel("For whom").fill("Year 12, spring");
        owner.getByLabel("Places").fill("30");
        owner.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make a link")).click();
        return owner.locator(".token").innerText();
    }

    private static void redact(Page owner, String entry) {
        owner.navigate(entry);
        owner.getByText("Redact", new Page.GetByTextOptions().setExact(true)).click();
        owner.getByLabel("Reason, shown to everybody").fill("The prices were given in confidence");
        owner.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Redact this entry")).click();
        owner.waitForLoadState();
    }

    /// A picture with enough in it to judge a page by, drawn here so that no file has to be kept.
    static FilePayload plate() {
        BufferedImage plate = new BufferedImage(480, 320, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = plate.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x9fd7a5));
        pen.fillRect(0, 0, 480, 320);
        pen.setColor(new Color(0x30503a));
        pen.drawLine(20, 280, 460, 280);
        for (int lane = 0; lane < 4; lane++) {
            pen.fillOval(80 + 100 * lane, 260 - 45 * lane, 26, 18);
        }
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 18));
        pen.drawString("SM     co     RM     P", 80, 308);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(plate, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload("tlc-plate.png", "image/png", telling(bytes.toByteArray()));
    }

    /// The picture with a text beside it, as a telephone writes the place; the site takes that out and says so.
    private static byte[] telling(byte[] png) {
        byte[] text = "tEXtLocation\0by the fume hood".getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(text);
        return ByteBuffer.allocate(png.length + 8 + text.length).put(png, 0, AFTER_PNG_HEADER).putInt(text.length - 4)
                .put(text)
                .putInt((int) crc.getValue()).put(png, AFTER_PNG_HEADER, png.length - AFTER_PNG_HEADER).array();
    }

    /// The API as a script of the owner uses it.
    private record Writer(APIRequestContext http, String authorization, String notebook) {

        /// Opens the notebook, for everybody to write in.
        void open() {
            http.post("/api/v1/notebooks", request().setData(
                    Map.of("title", "First steps", "slug", notebook, "writers", "everybody")));
        }

        String write(String title, String text, boolean publish) {
            APIResponse answer = http.post("/api/v1/entries", request().setData(
                    Map.of("notebook", notebook, "title", title, "text", text, "publish", publish)));
            return path(answer.headers().get("location")).replace("/api/v1", "");
        }

        String attach(String entry) {
            APIResponse answer = http.post(
                    "/api/v1" + entry + "/attachments",
                    request().setMultipart(FormData.create().set("file", plate())));
            return path(answer.headers().get("location"));
        }

        void revise(String entry, String text, String reason) {
            String version = http.get("/api/v1" + entry, request()).headers().get("etag");
            http.put(
                    "/api/v1" + entry,
                    request().setHeader("If-Match", version).setData(Map.of("text", text, "reason", reason)));
        }

        /// A comment, changed once and answered, the first of the site.
        void comment(String entry) {
            String name = entry.replaceFirst(".*/", "");
            http.post("/api/v1/comments", request().setData(
                    Map.of("kind", "entry", "name", name, "text", "Which **solvent**, @owner? See OSM-S-106.")));
            http.patch("/api/v1/comments/1", request().setHeader("If-Match", "*").setData(
                    Map.of("text", "Which **solvent**? See OSM-S-106.")));
            http.post("/api/v1/comments", request().setData(
                    Map.of("kind", "entry", "name", name, "answerTo", 1, "text", "Dry toluene, from the still.")));
        }

        /// So that there is something in the history.
        void reserveANumber() {
            http.post("/api/v1/numbers/reservations",
                    request().setData(Map.of("count", 1, "purpose", "the shipment to Basel")));
        }

        private RequestOptions request() {
            return RequestOptions.create().setHeader("Authorization", authorization).setFailOnStatusCode(true);
        }

        private static String path(String address) {
            return URI.create(address).getPath();
        }
    }
}
