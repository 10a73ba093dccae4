package nl.straatkubus.platform.field;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A photo with nothing in it but the picture: drawn anew, the right way up, so that place, time and device that a
 * camera writes along are gone.
 *
 * @param jpeg at most {@value #LONGEST_SIDE} pixels wide and high
 */
public record Photo(byte[] jpeg) {
    /** The most that is accepted, in bytes. */
    public static final int LARGEST = 12 * 1024 * 1024;

    /** The longest side of what is kept, in pixels. */
    public static final int LONGEST_SIDE = 1600;

    private static final long MOST_PIXELS = 60_000_000;
    private static final float QUALITY = 0.82f;
    private static final Set<String> KINDS = Set.of("jpeg", "png");

    /**
     * Makes a clean photo of what was sent.
     *
     * @param confirmed whether the author says that nobody and no number plate can be recognised on it
     * @throws UnusablePhoto for what is not confirmed, too large, or no JPEG or PNG by its content
     */
    public static Photo cleaned(byte[] sent, boolean confirmed) {
        if (!confirmed) {
            throw new UnusablePhoto(UnusablePhoto.Why.NOT_CONFIRMED);
        }
        if (sent.length > LARGEST) {
            throw new UnusablePhoto(UnusablePhoto.Why.TOO_LARGE);
        }
        return new Photo(written(drawn(read(sent), Orientation.of(sent))));
    }

    private static BufferedImage read(byte[] sent) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new UnusablePhoto(UnusablePhoto.Why.UNREADABLE);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                if (!KINDS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT))) {
                    throw new UnusablePhoto(UnusablePhoto.Why.UNREADABLE);
                }
                // A small file can claim a huge picture: the size is looked at before any of it is unpacked.
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new UnusablePhoto(UnusablePhoto.Why.TOO_LARGE);
                }
                return sampled(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnusablePhoto(UnusablePhoto.Why.UNREADABLE);
        }
    }

    /** Leaves out rows and columns that would not be seen anyway, so that a large photo takes little memory. */
    private static BufferedImage sampled(ImageReader reader) throws IOException {
        var how = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * LONGEST_SIDE));
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage drawn(BufferedImage picture, Orientation orientation) {
        boolean turned = orientation.swapsSides();
        int width = turned ? picture.getHeight() : picture.getWidth();
        int height = turned ? picture.getWidth() : picture.getHeight();
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(width, height));
        BufferedImage upright = new BufferedImage(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setPaint(java.awt.Color.WHITE);
        pen.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        AffineTransform turning = AffineTransform.getScaleInstance(scale, scale);
        turning.concatenate(orientation.transform(picture.getWidth(), picture.getHeight()));
        pen.drawImage(picture, turning, null);
        pen.dispose();
        return upright;
    }

    private static byte[] written(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
