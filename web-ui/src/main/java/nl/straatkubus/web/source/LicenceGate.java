package nl.straatkubus.web.source;

import nl.straatkubus.admin.licence.Activity;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.ingest.schedule.ImportGate;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.stereotype.Component;

/** A licence that allows looking only stops what comes by itself. */
@Component
final class LicenceGate implements ImportGate {
    private final Licences licences;

    LicenceGate(Licences licences) {
        this.licences = licences;
    }

    @Override
    public boolean isOpen(MunicipalityCode municipality) {
        return licences.allows(municipality, Activity.IMPORT);
    }
}
