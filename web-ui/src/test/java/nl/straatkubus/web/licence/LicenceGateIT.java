package nl.straatkubus.web.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.LicenceState;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Machines;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.Sketch;
import nl.straatkubus.web.WebTest;
import nl.straatkubus.web.api.Program;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What a licence does not allow is refused at every call. */
@WebTest
class LicenceGateIT {
    private static final MunicipalityCode CODE = new MunicipalityCode("GM7301");
    private static final String DATASETS = "/api/v1/datasets";

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private Licences licences;

    @Autowired
    private Machines machines;

    @Value("${straatkubus.base-url}")
    private String base;

    @Test
    void whoMayOnlyLookCannotChangeAndWhoIsSuspendedCannotLook() {
        municipalities.open(CODE, "Poortdam");
        LocalDate longAgo = LocalDate.now().minusDays(430);
        Licence licence = licences.grant(CODE, longAgo, Money.euros(1_000));
        assertThat(licence.state()).isInstanceOf(LicenceState.ReadOnly.class);
        machines.enrol("poortdam-data", Optional.of(CODE), Set.of(Function.DATA_STEWARD), Sketch.PASSWORD);
        Program steward = new Program(base).as("poortdam-data", Sketch.PASSWORD);

        assertThat(steward.get(DATASETS).statusCode()).isEqualTo(200);
        assertThat(steward.post(DATASETS, "{}").statusCode()).isEqualTo(403);

        licences.suspend(licence.id(), "De factuur staat open.");
        assertThat(steward.get(DATASETS).statusCode()).isEqualTo(403);

        licences.resume(licence.id());
        licences.renew(licence.id(), "PO-1");
        assertThat(steward.post(DATASETS, "{}").statusCode())
                .as("faulty, but allowed")
                .isEqualTo(400);
    }
}
