package nl.straatkubus.platform.tenancy;

/**
 * What a municipality leaves outside its own schema: files, memory, planned work. Whoever keeps such traces provides a
 * bean; all are asked when an environment is erased.
 */
public interface Trace {
    /** Erases it; doing so again, or for a municipality without any, has no effect. */
    void erase(MunicipalityCode code);
}
