package nl.straatkubus.platform.tenancy;

import java.util.List;
import java.util.Optional;

/** The municipalities with an environment on this platform. Needs no scope: names and states are no secret. */
public interface Municipalities {
    /** All municipalities by name. */
    List<Municipality> all();

    Optional<Municipality> find(MunicipalityCode code);

    /**
     * Makes a municipality's environment: schema, roles, tables. Repeating it completes what a failed try left.
     *
     * @throws EnvironmentFailed when the schema could not be made; nothing is left that hinders a new try
     */
    Municipality open(MunicipalityCode code, String name);
}
