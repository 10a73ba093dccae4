package nl.straatkubus.platform.access;

import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** Whether the people of a municipality are let in at this moment; told by who keeps its licence. */
@FunctionalInterface
public interface Admission {
    boolean admits(MunicipalityCode municipality);
}
