package nl.straatkubus.web.security;

import nl.straatkubus.platform.access.Machines;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Compares a machine's secret with the one it has and, while that is good, with the one before. */
@Component
final class EitherSecret {
    /** Stands in no hash. */
    private static final String BETWEEN = " ";

    private final PasswordEncoder one;

    EitherSecret(PasswordEncoder one) {
        this.one = one;
    }

    static String joined(Machines.Secret secret) {
        return secret.former().map(former -> secret.hash() + BETWEEN + former).orElse(secret.hash());
    }

    /** Not a bean: passwords of people are compared with one hash and no other. */
    PasswordEncoder encoder() {
        return new PasswordEncoder() {
            @Override
            public String encode(CharSequence secret) {
                return one.encode(secret);
            }

            @Override
            public boolean matches(CharSequence secret, String hashes) {
                for (String hash : hashes.split(BETWEEN)) {
                    if (one.matches(secret, hash)) {
                        return true;
                    }
                }
                return false;
            }
        };
    }
}
