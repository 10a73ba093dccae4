package nl.straatkubus.web.security;

import nl.straatkubus.admin.licence.Activity;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.platform.access.Admission;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.stereotype.Component;

/** A municipality that left takes its people along, also those who were signed in. */
@Component
final class LicensedAdmission implements Admission {
    private final Licences licences;

    LicensedAdmission(Licences licences) {
        this.licences = licences;
    }

    @Override
    public boolean admits(MunicipalityCode municipality) {
        return licences.allows(municipality, Activity.SIGN_IN);
    }
}
