package nl.straatkubus.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@WebTest
class SignInIT {
    private static final MunicipalityCode DORDRECHT = new MunicipalityCode("GM0505");
    private static final MunicipalityCode ZWIJNDRECHT = new MunicipalityCode("GM0642");

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private Users users;

    @Value("${straatkubus.base-url}")
    private String base;

    @BeforeEach
    void twoMunicipalities() {
        municipalities.open(DORDRECHT, "Dordrecht");
        municipalities.open(ZWIJNDRECHT, "Zwijndrecht");
        DataScope.municipality(DORDRECHT, DataScope.Duty.WEB)
                .run(() ->
                        users.enrol("anna@dordrecht.test", "Anna", Set.of(Function.AREA_MANAGER), "goed-wachtwoord"));
    }

    @Test
    void aPersonSignsInAtTheChosenMunicipalityAndReturnsToThePageAskedFor() {
        Browser browser = new Browser(base).open("/oauth2/authorization/gm0505");
        assertThat(browser.address()).isEqualTo("/aanmelden");
        browser.enter("anna@dordrecht.test", "goed-wachtwoord");
        assertThat(browser.address()).isEqualTo("/");
    }
}
