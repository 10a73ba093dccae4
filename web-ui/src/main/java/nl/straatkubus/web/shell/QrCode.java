package nl.straatkubus.web.shell;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/** A QR code as a drawing. */
public final class QrCode {
    private static final int MODULES = 1;

    private QrCode() {}

    /** @param label what scanning it does, for those who do not see it */
    public static Drawing of(String content, String label) {
        return new Drawing(svg(content), label);
    }

    private static String svg(String content) {
        try {
            BitMatrix dots = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, MODULES, MODULES);
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < dots.getHeight(); y++) {
                for (int x = 0; x < dots.getWidth(); x++) {
                    if (dots.get(x, y)) {
                        path.append("M%d %dh1v1h-1z".formatted(x, y));
                    }
                }
            }
            return "<svg viewBox=\"0 0 %d %d\" width=\"220\" height=\"220\"><path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path d=\"%s\"/></svg>"
                    .formatted(dots.getWidth(), dots.getHeight(), dots.getWidth(), dots.getHeight(), path);
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
