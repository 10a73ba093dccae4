package nl.straatkubus.ingest.schedule;

import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** Tells whether a municipality may import now; whoever knows about licences answers. */
@FunctionalInterface
public interface ImportGate {
    boolean isOpen(MunicipalityCode municipality);
}
