package nl.straatkubus.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.straatkubus.web.Sketch;
import nl.straatkubus.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@WebTest
class SignInIT {
    @Autowired
    private Sketch sketch;

    @Value("${straatkubus.base-url}")
    private String base;

    private Browser browser;

    @BeforeEach
    void twoMunicipalities() {
        sketch.draw();
        browser = new Browser(base);
    }

    @Test
    void aPersonChoosesAMunicipalityGivesThePasswordAndIsIn() {
        browser.open("/oauth2/authorization/gm0505");
        assertThat(browser.address()).isEqualTo("/aanmelden");

        browser.enter("anna@dordrecht.test", Sketch.PASSWORD);

        assertThat(browser.address()).isEqualTo("/");
        assertThat(browser.cookie("straatkubus-place")).isEqualTo("gm0505");
    }

    @Test
    void whoIsNotSignedInIsAskedForTheMunicipalityAndReturnsToThePageAfterwards() {
        browser.open("/kaart?i=overlast");
        assertThat(browser.address()).isEqualTo("/login");

        browser.open("/oauth2/authorization/gm0505").enter("anna@dordrecht.test", Sketch.PASSWORD);

        assertThat(browser.address()).isEqualTo("/kaart?i=overlast");
    }

    @Test
    void signInHoldsUnderAnotherNameOfTheSameHost() {
        browser = new Browser(base.replace("localhost", "127.0.0.1"));

        browser.open("/oauth2/authorization/gm0505").enter("anna@dordrecht.test", Sketch.PASSWORD);

        assertThat(browser.address()).isEqualTo("/");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressLookTheSame() {
        browser.open("/oauth2/authorization/gm0505").enter("anna@dordrecht.test", "fout");
        String wrong = browser.address();
        browser.open("/oauth2/authorization/gm0505").enter("niemand@dordrecht.test", "fout");

        assertThat(browser.address()).isEqualTo(wrong).isEqualTo("/aanmelden?error");
    }

    @Test
    void guessingIsSlowedDownForAnAddressThatHasNoAccountToo() {
        for (int i = 0; i < 5; i++) {
            browser.open("/oauth2/authorization/gm0642").enter("raadt@zwijndrecht.test", "fout");
        }
        browser.open("/oauth2/authorization/gm0642").enter("raadt@zwijndrecht.test", "fout");

        assertThat(browser.address()).isEqualTo("/aanmelden?wait");
    }

    @Test
    void anAccountOfOneMunicipalityIsNoneInAnother() {
        browser.open("/oauth2/authorization/gm0642").enter("anna@dordrecht.test", Sketch.PASSWORD);

        assertThat(browser.address()).isEqualTo("/aanmelden?error");
    }

    @Test
    void aPasswordGivenForOneMunicipalityOpensNoOther() {
        browser.open("/oauth2/authorization/gm0505").enter("anna@dordrecht.test", Sketch.PASSWORD);

        browser.open("/oauth2/authorization/gm0642");

        assertThat(browser.address()).isEqualTo("/aanmelden");
    }

    @Test
    void aMunicipalityThatIsNotConnectedLeadsBackToTheListWithTheReason() {
        browser.open("/oauth2/authorization/gm9999");

        assertThat(browser.address()).isEqualTo("/login?closed=");
    }

    @Test
    void aPasswordPageThatWasNotAskedForSignsNobodyIn() {
        browser.open("/login").enter("anna@dordrecht.test", Sketch.PASSWORD);

        assertThat(browser.address()).isEqualTo("/login");
    }

    @Test
    void aSessionThatSomebodyElseMayKnowIsAnotherAfterwards() {
        browser.open("/oauth2/authorization/gm0505");
        String planted = browser.cookie("JSESSIONID");
        assertThat(planted).isNotEmpty();

        browser.enter("anna@dordrecht.test", Sketch.PASSWORD);

        assertThat(browser.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(planted);
        Browser thief = new Browser(base).with("JSESSIONID", planted);
        assertThat(thief.open("/kaart").address()).isEqualTo("/login");
    }

    @Test
    void signingOutEndsTheSessionOnBothSides() {
        browser.open("/oauth2/authorization/gm0505").enter("anna@dordrecht.test", Sketch.PASSWORD);

        browser.leave();

        assertThat(browser.address()).isEqualTo("/login");
        assertThat(browser.open("/kaart").address()).isEqualTo("/login");
        assertThat(browser.open("/oauth2/authorization/gm0505").address()).isEqualTo("/aanmelden");
    }

    @Test
    void everyPageSaysWhatABrowserMayLoad() {
        for (String path : List.of("/login", "/kaart", "/api/v1/indicators")) {
            assertThat(browser.open(path).header("Content-Security-Policy"))
                    .as(path)
                    .contains("object-src 'none'", "frame-ancestors 'self'");
            assertThat(List.of(
                            "X-Content-Type-Options",
                            "X-Frame-Options",
                            "Referrer-Policy",
                            "Permissions-Policy",
                            "Cross-Origin-Opener-Policy",
                            "Cross-Origin-Resource-Policy"))
                    .as(path)
                    .allSatisfy(
                            name -> assertThat(browser.header(name)).as(name).isNotEmpty());
        }
    }

    @Test
    void whoFoundAWeaknessReadsWhomToTell() {
        String text = browser.open("/.well-known/security.txt").body();

        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.header("Content-Type")).startsWith("text/plain");
        assertThat(text).contains("Contact: mailto:", "Canonical: " + base);
        Instant expires = Instant.parse(text.lines()
                .filter(line -> line.startsWith("Expires: "))
                .findFirst()
                .orElseThrow()
                .substring("Expires: ".length()));
        assertThat(expires).isBetween(Instant.now(), Instant.now().plus(Duration.ofDays(366)));
    }

    @Test
    void healthIsOpenAndTheRestOfTheActuatorIsNot() {
        assertThat(browser.open("/actuator/health").status()).isEqualTo(200);
        assertThat(browser.open("/actuator/prometheus").status()).isEqualTo(401);
    }
}
