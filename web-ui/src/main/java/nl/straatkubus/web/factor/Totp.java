package nl.straatkubus.web.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords, RFC 6238 with the parameters that every app knows: SHA-1, six digits, half a minute. */
final class Totp {
    static final int SECRET_BYTES = 20;
    private static final int PERIOD_SECONDS = 30;
    private static final int DIGITS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Totp() {}

    /**
     * The step whose code this is: now, or one to either side for clocks that differ (RFC 6238, 5.2). Steps up to the
     * last one used do not count.
     */
    static OptionalLong step(byte[] secret, String code, Instant now, long lastUsed) {
        long step = now.getEpochSecond() / PERIOD_SECONDS;
        return LongStream.rangeClosed(step - 1, step + 1)
                .filter(one -> one > lastUsed)
                .filter(one -> MessageDigest.isEqual(code(secret, one).getBytes(), code.getBytes()))
                .findFirst();
    }

    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % DIGITS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A secret as apps and people take it over (RFC 4648, base 32 without padding). */
    static String base32(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : secret) {
            held = held << Byte.SIZE | one & 0xFF;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(BASE32.charAt(held >> bits & 0x1F));
            }
        }
        return text.toString();
    }
}
