package nl.straatkubus.platform.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** Programs that may call the API by OAuth2 client credentials. */
public interface Machines {
    /** Needs no scope: the client id tells whose it is. */
    Optional<Machine> find(String clientId);

    /** Adds a machine with all scopes, or gives an existing one this secret and these functions. Needs no scope. */
    void enrol(String clientId, Optional<MunicipalityCode> municipality, Set<Function> functions, String secret);

    /**
     * The machines of the scope, by title.
     *
     * @throws AccessDenied for one who does not manage users here
     */
    List<Machine> all(Viewer by);

    /**
     * Adds a machine of the scope under a client id that is made of its title.
     *
     * @throws AccessDenied for one who does not manage users here
     * @throws IllegalArgumentException without a title, or with one that is too long
     */
    Issued issue(Order order, Viewer by);

    /** The machine of a municipality that its own provider knows by this id. Needs no scope. */
    Optional<Machine> atProvider(MunicipalityCode municipality, String client);

    /**
     * Adds a machine of the scope that proves itself by tokens of the municipality's own provider.
     *
     * @param client its id there
     * @return empty when that client is a machine here already
     * @throws AccessDenied for one who does not manage users here
     * @throws IllegalArgumentException without a title or a client, with one that is too long, or for the platform
     */
    Optional<Machine> register(Order order, String client, Viewer by);

    /**
     * Gives a machine of the scope another secret.
     *
     * @param overlap for how long the secret before is good as well; nothing to end it now
     * @throws AccessDenied for one who does not manage users here
     * @throws java.util.NoSuchElementException for a machine that is not there, has no secret, or is somebody else's
     */
    Issued renew(String clientId, Duration overlap, Viewer by);

    /**
     * Takes a machine of the scope away; its tokens are worth nothing from their next use on.
     *
     * @throws AccessDenied for one who does not manage users here
     * @throws java.util.NoSuchElementException for a machine that is not there, or somebody else's
     */
    void remove(String clientId, Viewer by);

    /** Notes that a machine asked something just now; kept to the minute. Needs no scope. */
    void used(String clientId);

    /**
     * What a machine is to be.
     *
     * @param title as people call it
     * @param callsPerMinute empty for what the installation allows
     */
    record Order(String title, Set<Function> functions, Set<Scope> scopes, OptionalInt callsPerMinute) {
        public static final int LONGEST_TITLE = 80;
    }

    /** A machine with its secret, which is told here once and kept by nobody. */
    record Issued(Machine machine, String secret) {}

    /**
     * @param title empty for one that was enrolled at the start
     * @param municipality empty for a machine of the operator
     * @param callsPerMinute empty for what the installation allows
     * @param lastUsed empty for one that never asked anything
     */
    record Machine(
            String clientId,
            String title,
            Optional<MunicipalityCode> municipality,
            Set<Function> functions,
            Set<Scope> scopes,
            OptionalInt callsPerMinute,
            Proof proof,
            Optional<Instant> lastUsed) {}

    /** How a machine proves who it is. */
    sealed interface Proof {
        /** From when it counts. */
        Instant since();
    }

    /**
     * By tokens of its municipality's own provider; nothing secret is kept here.
     *
     * @param client its id there
     */
    record AtProvider(String client, Instant since) implements Proof {
        public static final int LONGEST_CLIENT = 255;
    }

    /**
     * By a secret that it was given here.
     *
     * @param hash encoded by the platform's password encoder, with its {@code {id}} prefix
     * @param former the hash of the secret before, while that is good
     * @param formerUntil when that ends
     */
    record Secret(String hash, Instant since, Optional<String> former, Optional<Instant> formerUntil)
            implements Proof {}
}
