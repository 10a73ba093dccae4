package nl.straatkubus.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.http.HttpResponse;
import java.util.Map;
import nl.straatkubus.web.PaperTown;
import nl.straatkubus.web.WebTest;
import nl.straatkubus.web.rights.ScreenCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who goes astray reads what it is and finds a way back, and nothing of the inside. */
@WebTest
class FaultPagesIT {
    @Autowired
    private PaperTown town;

    @Autowired
    private PlainFaults plain;

    @Value("${straatkubus.base-url}")
    private String base;

    @BeforeEach
    void aTown() {
        town.settle();
    }

    @Test
    void an_address_that_nobody_may_open_is_refused_in_words() {
        HttpResponse<String> refused = ans().get("/beheer/x");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("<html lang=\"nl\">", "Hier hebt u geen toegang toe", "href=\".\"")
                .doesNotContain("Whitelabel", "Exception", "springframework");
    }

    @Test
    void a_screen_that_is_not_there_and_one_that_is_not_ours_look_the_same() {
        ScreenCaller ans = ans();

        assertThat(ans.open("bestaat-niet").body()).contains("Deze pagina is er niet voor u");
        assertThat(ans.open("beheer/vandaag").body()).contains("Deze pagina is er niet voor u");
    }

    @Test
    void a_fault_of_ours_is_told_in_the_language_of_the_device_without_its_cause() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie("straatkubus-language", "en"));
        MockHttpServletResponse response = new MockHttpServletResponse();

        plain.resolveErrorView(request, HttpStatus.INTERNAL_SERVER_ERROR, Map.of("trace", "at nl.straatkubus.Secret"))
                .getView()
                .render(Map.of(), request, response);

        assertThat(response.getContentAsString())
                .contains("<html lang=\"en\">", "This page could not be made", "To the start", "--sk-accent: #23479a")
                .doesNotContain("Secret");
    }

    private ScreenCaller ans() {
        return new ScreenCaller(base).signIn(PaperTown.CODE.schema(), "ans@papendrecht.test", PaperTown.PASSWORD);
    }
}
