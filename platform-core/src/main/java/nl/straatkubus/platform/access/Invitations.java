package nl.straatkubus.platform.access;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Ways in for people who have no password yet, in the scope's schema. An invitation is mailed where there is a mail
 * server; its link works once, for two weeks.
 */
public interface Invitations {
    /** The page of the link, under the public address: {@code uitnodiging/<schema>/<token>}. */
    String PAGE = "uitnodiging";

    /**
     * Makes an account that nobody can sign in to until the invitation was taken up; an existing account keeps its
     * password until then and its functions.
     *
     * @param language of the letter
     * @throws AccessDenied for one who does not manage users here
     * @throws IllegalArgumentException for something that is no e-mail address, or an empty name
     */
    Invitation invite(String email, String name, Set<Function> functions, Locale language, Viewer by);

    /**
     * Invites the first administrator of an environment, or once more while nobody has come. Asks for no viewer: nobody
     * is there yet who could invite.
     *
     * @return empty when somebody who manages users has signed in here: from then on only such a one invites, so that
     *     an operator cannot take over an environment
     * @throws IllegalArgumentException for something that is no e-mail address, or an empty name
     */
    Optional<Invitation> inviteFirst(String email, String name, Locale language);

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
     * @param link told here once, to hand over where no mail goes out; kept nowhere
     * @param mailed whether a letter is on its way
     */
    record Invitation(String email, String link, Instant until, boolean mailed) {
        /** The link holds a secret: never in a log. */
        @Override
        public String toString() {
            return "Invitation[" + email + " until " + until + "]";
        }
    }
}
