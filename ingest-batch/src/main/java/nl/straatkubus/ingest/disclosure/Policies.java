package nl.straatkubus.ingest.disclosure;

import nl.straatkubus.platform.catalogue.Sensitivity;

/** The thresholds in force in the scope: a municipality's own, or those of shared data in the shared scope. */
public interface Policies {
    Thresholds of(Sensitivity sensitivity);
}
