package nl.straatkubus.platform.access;

import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** Programs that may call the API by OAuth2 client credentials. Needs no scope: the client id tells whose it is. */
public interface Machines {
    Optional<Machine> find(String clientId);

    /** Adds a machine or gives an existing one this secret and these functions. */
    void enrol(String clientId, Optional<MunicipalityCode> municipality, Set<Function> functions, String secret);

    /**
     * @param municipality empty for a machine of the operator
     * @param secretHash encoded by the platform's password encoder, with its {@code {id}} prefix
     */
    record Machine(
            String clientId, String secretHash, Optional<MunicipalityCode> municipality, Set<Function> functions) {}
}
