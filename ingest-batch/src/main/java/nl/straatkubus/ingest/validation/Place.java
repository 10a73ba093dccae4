package nl.straatkubus.ingest.validation;

import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** An area on which figures may lie. */
record Place(int number, AreaCode code, MunicipalityCode municipality) {}
