package nl.straatkubus.platform.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;

/** A page as a tagged document (PDF/UA) that a screen reader can read and an archive can keep. */
public final class TaggedPdf {
    /** The one font family that is taken along; name it in the style sheet. */
    public static final String FONT_FAMILY = "Liberation Sans";

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int NORMAL = 400;

    static {
        // The library tells of every font and style sheet otherwise.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private TaggedPdf() {}

    /** @param page well-formed HTML with a {@code lang}, a {@code title} and a description, as PDF/UA asks */
    public static byte[] of(String page) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PdfRendererBuilder document = new PdfRendererBuilder();
        document.usePdfUaAccessibility(true);
        document.useFont(TaggedPdf::font, FONT_FAMILY, NORMAL, FontStyle.NORMAL, true);
        document.withHtmlContent(page, null);
        document.toStream(file);
        try {
            document.run();
        } catch (IOException failure) {
            throw new UncheckedIOException("The document could not be written as PDF", failure);
        }
        return file.toByteArray();
    }

    /** A text that may stand in a page. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static InputStream font() {
        return TaggedPdf.class.getResourceAsStream(FONT);
    }
}
