package nl.straatkubus.platform.paper;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Words as outlines of their letters, for drawings: needs no fonts of the machine. */
public final class Lettering {
    private static final Lettering REGULAR = new Lettering(TaggedPdf.REGULAR);
    private static final Lettering SEMI_BOLD = new Lettering(TaggedPdf.SEMI_BOLD);

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double unitsPerEm;

    private Lettering(String file) {
        try (InputStream content = TaggedPdf.open(file)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(content));
            letters = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException failure) {
            throw new UncheckedIOException("The font of documents cannot be read", failure);
        }
    }

    public static Lettering regular() {
        return REGULAR;
    }

    public static Lettering semiBold() {
        return SEMI_BOLD;
    }

    /** How wide a text of a size is, both in the same unit. */
    public double width(String text, double size) {
        return text.codePoints().mapToDouble(letter -> advance(letter, size)).sum();
    }

    /** A text from left to right; x and y are where its base line begins. */
    public Shape of(String text, double size, double x, double y) {
        Path2D words = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double at = x;
        for (int letter : text.codePoints().toArray()) {
            AffineTransform place = AffineTransform.getTranslateInstance(at, y);
            place.scale(size / unitsPerEm, -size / unitsPerEm);
            words.append(place.createTransformedShape(outline(letter)), false);
            at += advance(letter, size);
        }
        return words;
    }

    // One font is read by all drawings, and reading moves a place in its file.
    private synchronized GeneralPath outline(int letter) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(letters.getGlyphId(letter));
            return glyph == null ? new GeneralPath() : glyph.getPath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private synchronized double advance(int letter, double size) {
        try {
            return font.getAdvanceWidth(letters.getGlyphId(letter)) * size / unitsPerEm;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
