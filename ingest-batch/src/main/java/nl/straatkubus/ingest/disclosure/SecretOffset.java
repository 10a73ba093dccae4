package nl.straatkubus.ingest.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.straatkubus.platform.geography.AreaCode;

/**
 * Draws the offsets with which counts are rounded: HMAC-SHA256 of a schema's own key over quantity and area, never over
 * the period or the figure. Publishing again never draws again, so nothing averages out; without the key nobody can tell
 * which figures became which. For several threads at once: each drawing works on a copy.
 */
final class SecretOffset implements Offsets {
    private static final String METHOD = "HmacSHA256";
    private static final byte APART = 0;

    private final Mac unused;

    /** @param key 32 random bytes */
    SecretOffset(byte[] key) {
        try {
            unused = Mac.getInstance(METHOD);
            unused.init(new SecretKeySpec(key, METHOD));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(METHOD, impossible);
        }
    }

    /** Evenly drawn. */
    @Override
    public int of(String quantity, AreaCode around, AreaCode first, int base) {
        Mac mac = copy();
        mac.update(quantity.getBytes(StandardCharsets.UTF_8));
        mac.update(APART);
        mac.update(around.value().getBytes(StandardCharsets.UTF_8));
        mac.update(APART);
        mac.update(first.value().getBytes(StandardCharsets.UTF_8));
        long drawn = ByteBuffer.wrap(mac.doFinal()).getLong();
        return (int) Long.remainderUnsigned(drawn, base);
    }

    private Mac copy() {
        try {
            return (Mac) unused.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(METHOD, impossible);
        }
    }
}
