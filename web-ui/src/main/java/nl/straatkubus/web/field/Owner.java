package nl.straatkubus.web.field;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** By what a device tells apart whose notes it keeps, without keeping who that is. */
final class Owner {
    private static final int LENGTH = 16;

    private Owner() {}

    static String of(Viewer viewer) {
        String place = viewer.municipality().map(MunicipalityCode::value).orElse("");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((place + '\n' + viewer.subject()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
