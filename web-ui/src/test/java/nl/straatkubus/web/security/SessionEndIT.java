package nl.straatkubus.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.WrappedHttpSession;
import jakarta.servlet.http.HttpSession;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import nl.straatkubus.web.Sketch;
import nl.straatkubus.web.WebTest;
import nl.straatkubus.web.rights.ScreenCaller;
import nl.straatkubus.web.rights.ShownScreens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A session ends, and its person comes back to where it ended. */
@WebTest
class SessionEndIT {
    private static final String ANNA = "anna@dordrecht.test";
    private static final String VIEW = "/kaart?i=overlast&p=2023&a=BU05050101";

    @Autowired
    private Sketch sketch;

    @Autowired
    private ShownScreens shown;

    @Autowired
    private SecuritySettings settings;

    @Autowired
    private Clock clock;

    @Value("${straatkubus.base-url}")
    private String base;

    @BeforeEach
    void people() {
        sketch.draw();
    }

    @Test
    void who_was_away_too_long_signs_in_again_and_is_where_the_session_ended() {
        ScreenCaller anna = new ScreenCaller(base).signIn("gm0505", ANNA, Sketch.PASSWORD);
        anna.open("kaart", "i=overlast");
        awayFor(settings.session().idle().plusSeconds(1));

        assertThat(anna.again().body()).as("an open window").contains("sessionExpired");
        HttpResponse<String> asked = anna.follow(VIEW);
        assertThat(asked.uri().getPath()).isEqualTo("/login");
        assertThat(anna.open("login").body()).contains("omdat u een tijd niets deed");

        assertThat(anna.signedIn("gm0505", ANNA, Sketch.PASSWORD).uri()).hasToString(base + VIEW);
    }

    @Test
    void the_figures_of_a_session_that_ended_are_gone_with_it() {
        ScreenCaller anna = new ScreenCaller(base).signIn("gm0505", ANNA, Sketch.PASSWORD);
        anna.open("kaart", "i=overlast");
        assertThat(anna.get("/map/paint?i=overlast").statusCode()).isEqualTo(200);
        awayFor(settings.session().idle().plusSeconds(1));

        assertThat(anna.get("/map/paint?i=overlast").statusCode()).isEqualTo(302);
    }

    @Test
    void a_window_that_closes_after_the_end_takes_no_new_session_in_place_of_the_one_that_knows_why() {
        HttpResponse<String> closed = new ScreenCaller(base)
                .submit(base + "/VAADIN/push?v-r=push&v-uiId=0&v-pushId=gone&X-Atmosphere-Transport=close", "");

        assertThat(closed.headers().allValues("Set-Cookie")).isEmpty();
    }

    /** As if whoever looks at the screen that was shown last did nothing for so long. */
    private void awayFor(Duration time) {
        WrappedHttpSession wrapped = (WrappedHttpSession)
                shown.screen().getUI().orElseThrow().getSession().getSession();
        HttpSession session = wrapped.getHttpSession();
        new SessionTimes(settings, Clock.offset(clock, time.negated())).active(session);
    }
}
