package nl.straatkubus.platform.paper;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Element;

/** A page as a tagged document (PDF/UA) that a screen reader can read and an archive can keep. */
public final class TaggedPdf {
    /** The font of all documents, in the weights 400 and 600: its digits line up in columns. */
    public static final String FONT_FAMILY = "Open Sans";

    static final String REGULAR = "/fonts/ttf/OpenSans/OpenSans-Regular.ttf";
    static final String SEMI_BOLD = "/fonts/ttf/OpenSans/OpenSans-SemiBold.ttf";
    private static final int NORMAL_WEIGHT = 400;
    private static final int SEMI_BOLD_WEIGHT = 600;
    private static final String DRAWING = "drawing/";

    static {
        // The library tells of every font and style sheet otherwise.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private TaggedPdf() {}

    /**
     * How a page begins: with its language, title and description, as PDF/UA asks; the head stays open.
     *
     * @param style CSS
     */
    public static String opening(Locale language, String title, String description, String style) {
        // The library takes the description of the document from what HTML calls the subject.
        return "<html lang=\"" + language.getLanguage() + "\"><head><title>" + escaped(title)
                + "</title><meta name=\"subject\" content=\"" + escaped(description) + "\"/><style>" + style
                + "</style>";
    }

    /** @param page well-formed HTML that begins with {@link #opening} */
    public static byte[] of(String page) {
        return of(page, Map.of());
    }

    /** @param drawings by the name under which the page places them with {@link #place} */
    public static byte[] of(String page, Map<String, PaperDrawing> drawings) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PdfRendererBuilder document = new PdfRendererBuilder();
        document.usePdfUaAccessibility(true);
        document.useObjectDrawerFactory(new Drawers(drawings));
        document.withHtmlContent(page, null);
        document.toStream(file);
        try (PDDocument pages = new PDDocument()) {
            document.usePDDocument(pages);
            document.useFont(font(pages, REGULAR), FONT_FAMILY, NORMAL_WEIGHT, FontStyle.NORMAL, true);
            document.useFont(font(pages, SEMI_BOLD), FONT_FAMILY, SEMI_BOLD_WEIGHT, FontStyle.NORMAL, true);
            document.run();
        } catch (IOException failure) {
            throw new UncheckedIOException("The document could not be written as PDF", failure);
        }
        return file.toByteArray();
    }

    /**
     * The place of a drawing in a page.
     *
     * @param width in CSS pixels (1/96 inch)
     * @param told what it shows, for who does not see it
     */
    public static String place(String name, double width, double height, String told) {
        return "<object type=\"" + DRAWING + escaped(name) + "\" style=\"width:" + width + "px;height:" + height
                + "px\" alt=\"" + escaped(told) + "\"></object>";
    }

    /** A text that may stand in a page. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Letters that are drawn as one sign could not be read aloud, searched or copied. */
    private static PDFontSupplier font(PDDocument pages, String file) throws IOException {
        TrueTypeFont letters = new TTFParser().parse(new RandomAccessReadBuffer(open(file)));
        letters.setEnableGsub(false);
        return new PDFontSupplier(PDType0Font.load(pages, letters, true));
    }

    static InputStream open(String font) {
        return TaggedPdf.class.getResourceAsStream(font);
    }

    /** Hands the places of a page to their drawings. */
    private record Drawers(Map<String, PaperDrawing> drawings) implements FSObjectDrawerFactory {
        @Override
        public boolean isReplacedObject(Element element) {
            return element.getAttribute("type").startsWith(DRAWING);
        }

        @Override
        public FSObjectDrawer createDrawer(Element element) {
            PaperDrawing drawing = drawings.get(element.getAttribute("type").substring(DRAWING.length()));
            return (at, x, y, width, height, device, context, dots) -> {
                device.drawWithGraphics(
                        (float) x,
                        (float) y,
                        (float) width / dots,
                        (float) height / dots,
                        pen -> drawing.draw(pen, width / dots, height / dots));
                return Map.of();
            };
        }
    }
}
