package nl.straatkubus.platform.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Ways in for people who have no password yet, in the scope's schema. */
public interface Invitations {
    /**
     * Makes an account that nobody can sign in to until the invitation was taken up; an existing account keeps its
     * password until then and its functions.
     *
     * @throws AccessDenied for one who does not manage users here
     * @throws IllegalArgumentException for something that is no e-mail address, or an empty name
     */
    Invitation invite(String email, String name, Set<Function> functions, Viewer by);

    /** Whom an invitation is for; empty when it is unknown, used or too old. */
    Optional<Users.Account> find(String token);

    /**
     * Sets the invited person's first password; the invitation is gone after that.
     *
     * @return empty when the invitation is unknown, used or too old
     * @throws WeakPassword when the password is too easy to guess
     */
    Optional<Users.Account> accept(String token, String password);

    /**
     * An invitation as it is sent.
     *
     * @param token for the address of the page, told here once and kept nowhere
     */
    record Invitation(String email, String token, Instant until) {}
}
