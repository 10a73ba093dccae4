package nl.straatkubus.ingest.source;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals secrets with AES-256-GCM (NIST SP 800-38D), a fresh nonce of 96 bits each, bound to the place where they are
 * kept so that a sealed secret of one dataset opens nowhere else. The first key seals; all keys open. Other rooms keep
 * their secrets here too.
 */
@Component
public final class Vault {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_DIGITS = 8;

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /** A sealed secret and the id of the key that opens it. */
    public record Sealed(String keyId, byte[] content) {}

    /**
     * @param settings keys in base64 with commas between, the newest first; empty leaves it to the installation
     * @throws IllegalArgumentException when one is no key of 256 bits
     */
    Vault(@Value("${straatkubus.secret-key:}") String settings, ObjectProvider<SecretKeySource> installation) {
        String given = settings.isBlank()
                ? installation.stream().findFirst().map(SecretKeySource::keys).orElse("")
                : settings;
        for (String one : given.split(",")) {
            if (!one.isBlank()) {
                byte[] key = decode(one.strip());
                keys.put(id(key), new SecretKeySpec(key, "AES"));
            }
        }
    }

    private static byte[] decode(String text) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException unreadable) {
            key = new byte[0];
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "STRAATKUBUS_SECRET_KEY holds something that is no key: each is 32 random bytes in base64 (openssl rand -base64 32), the newest first, commas between");
        }
        return key;
    }

    /** Tells keys apart and tells nothing about them. */
    private static String id(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether secrets can be kept at all. */
    public boolean isOpen() {
        return !keys.isEmpty();
    }

    /** Whether a secret should be sealed anew with the newest key. */
    boolean isOutdated(Sealed sealed) {
        return isOpen() && !sealed.keyId().equals(keys.keySet().iterator().next());
    }

    /** @param place where it is kept, such as {@code gm0505/huurachterstand} */
    public Sealed seal(String place, String secret) {
        String newest = keys.keySet().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No key to seal secrets with"));
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed =
                work(Cipher.ENCRYPT_MODE, keys.get(newest), nonce, place, secret.getBytes(StandardCharsets.UTF_8));
        byte[] content = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, content, NONCE_BYTES, sealed.length);
        return new Sealed(newest, content);
    }

    /** @throws FetchFailed when its key is not here any more, or it was meant for another place */
    public String open(String place, Sealed sealed) {
        SecretKey key = keys.get(sealed.keyId());
        if (key == null) {
            throw FetchFailed.lasting("source.key-gone", sealed.keyId());
        }
        byte[] nonce = Arrays.copyOf(sealed.content(), NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(sealed.content(), NONCE_BYTES, sealed.content().length);
        return new String(work(Cipher.DECRYPT_MODE, key, nonce, place, rest), StandardCharsets.UTF_8);
    }

    private static byte[] work(int mode, SecretKey key, byte[] nonce, String place, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException wrong) {
            throw FetchFailed.lasting("source.secret-damaged");
        }
    }
}
