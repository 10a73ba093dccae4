package nl.straatkubus.web.factor;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** An authenticator on somebody's phone, which was told a secret. */
public final class PhoneApp {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int PERIOD_SECONDS = 30;

    private final byte[] secret;

    public PhoneApp(String typedOver) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char letter : typedOver.toCharArray()) {
            held = held << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write(held >> bits);
            }
        }
        secret = bytes.toByteArray();
    }

    /** What it shows now, or some half minutes from now. */
    public String code(int later) {
        return Totp.code(secret, Instant.now().getEpochSecond() / PERIOD_SECONDS + later);
    }
}
