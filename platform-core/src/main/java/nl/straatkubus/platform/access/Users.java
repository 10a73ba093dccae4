package nl.straatkubus.platform.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people of the scope: a municipality's, or the operators in the platform's scope. */
public interface Users {
    /**
     * The account when the password is right and it is not blocked; takes as long when the account does not exist.
     */
    Optional<Account> verify(String email, String password);

    Optional<Account> find(String email);

    /** By name. */
    List<Account> all();

    /** Adds a person, or gives an existing one this name, these functions and this password. */
    Account enrol(String email, String name, Set<Function> functions, String password);

    /**
     * Somebody whom the municipality's own provider let in. A new person gets an account, unless only those who were
     * invited may come; one who had an account here keeps it from now on for this very account of the provider.
     *
     * @return empty for one who is blocked, was not invited, or whose address belongs to another account of the provider
     */
    Optional<Account> arrive(Arrival arrival, boolean invitedOnly);

    /**
     * What a provider says of somebody.
     *
     * @param subject names the account at the provider for ever, with the issuer in it
     * @param verified whether the provider vouches for the address
     * @param functions that follow from claims
     */
    record Arrival(String subject, String email, boolean verified, String name, Set<Function> functions) {}

    /** Notes that somebody signed in just now. */
    void seen(String email);

    /**
     * Gives somebody these functions. It holds from that person's next request on, in every open window.
     *
     * @throws AccessDenied for one who does not manage users here
     * @throws LastAdministrator when nobody would be left who manages users
     */
    void assign(String email, Set<Function> functions, Viewer by);

    /**
     * Keeps somebody out from the next request on, in every open window, or lets that person in again.
     *
     * @throws AccessDenied for one who does not manage users here
     * @throws LastAdministrator when nobody would be left who manages users
     */
    void block(String email, boolean blocked, Viewer by);

    /**
     * A person's account.
     *
     * @param email in lower case
     * @param functions as they are now
     * @param lastSeen when this person signed in last; empty for one who never did
     */
    record Account(String email, String name, Set<Function> functions, boolean blocked, Optional<Instant> lastSeen) {}
}
