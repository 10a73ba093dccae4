package nl.straatkubus.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.straatkubus.platform.PlatformTest;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class UsersTest {
    private static final MunicipalityCode DORDRECHT = new MunicipalityCode("GM0505");
    private static final MunicipalityCode ZWIJNDRECHT = new MunicipalityCode("GM0642");

    @Autowired
    private Users users;

    @Autowired
    private Municipalities municipalities;

    @Test
    void a_person_of_one_municipality_does_not_exist_in_another() {
        municipalities.open(DORDRECHT, "Dordrecht");
        municipalities.open(ZWIJNDRECHT, "Zwijndrecht");
        web(DORDRECHT).run(() -> users.enrol("An@Dordrecht.example", "An", Set.of(Function.AREA_MANAGER), "geheim"));

        web(DORDRECHT).run(() -> {
            assertThat(users.verify("an@dordrecht.example ", "geheim"))
                    .hasValueSatisfying(an -> assertThat(an.functions()).containsExactly(Function.AREA_MANAGER));
            assertThat(users.verify("an@dordrecht.example", "anders")).isEmpty();
        });
        web(ZWIJNDRECHT).run(() -> {
            assertThat(users.verify("an@dordrecht.example", "geheim")).isEmpty();
            assertThat(users.all()).isEmpty();
        });
    }

    private static DataScope web(MunicipalityCode code) {
        return DataScope.municipality(code, DataScope.Duty.WEB);
    }
}
