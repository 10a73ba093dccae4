package nl.straatkubus.web.security;

import java.time.Instant;
import java.util.Optional;

/**
 * What a form of the password page sent, beside address and password.
 *
 * @param halfWay whose password was right in this session just now; empty when none was
 * @param code of the second factor, empty in the first form
 */
record SignInAttempt(SignInPlace place, Optional<HalfWay> halfWay, String code) {
    static final String SESSION_KEY = "straatkubus.half-way";

    /** Somebody whose password was right and who still has to give a code. */
    record HalfWay(String place, String email, Instant at) {}
}
