package nl.straatkubus.web.security;

import org.springframework.security.core.AuthenticationException;

/** The password is right, and this person has a second factor that was not given or not right. */
final class CodeNeeded extends AuthenticationException {
    private static final long serialVersionUID = 1;

    private final transient SignInAttempt.HalfWay halfWay;
    private final boolean wrong;

    CodeNeeded(SignInAttempt.HalfWay halfWay, boolean wrong) {
        super("A code of the second factor is needed");
        this.halfWay = halfWay;
        this.wrong = wrong;
    }

    SignInAttempt.HalfWay halfWay() {
        return halfWay;
    }

    boolean isWrong() {
        return wrong;
    }
}
