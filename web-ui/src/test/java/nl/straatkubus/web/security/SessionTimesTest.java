package nl.straatkubus.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.straatkubus.platform.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

/** Somebody signs in at nine. */
class SessionTimesTest {
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    private final MovableClock clock = new MovableClock(NINE.toString());
    private final MockHttpSession session = new MockHttpSession();
    private final SessionTimes times = new SessionTimes(
            new SecuritySettings(
                    "http://localhost",
                    new SecuritySettings.Programs(1, 1, 1),
                    new SecuritySettings.Session(Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofMinutes(2))),
            clock);

    @Test
    void who_does_nothing_for_half_an_hour_is_out_however_much_the_window_asks() {
        assertThat(times.over(window("heartbeat"), NINE)).isEmpty();
        clock.pass(Duration.ofMinutes(29));
        assertThat(times.over(window("uidl"), NINE)).isEmpty();
        assertThat(times.over(figures(), NINE)).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        assertThat(times.over(window("uidl"), NINE)).contains(SessionTimes.End.IDLE);
    }

    @Test
    void who_is_busy_or_opens_a_page_stays() {
        times.over(page(), NINE);
        clock.pass(Duration.ofMinutes(29));
        times.active(session);
        clock.pass(Duration.ofMinutes(29));
        assertThat(times.left(session)).contains(new SessionTimes.Left(SessionTimes.End.IDLE, Duration.ofMinutes(1)));
        assertThat(times.over(page(), NINE)).isEmpty();
        clock.pass(Duration.ofMinutes(29));
        assertThat(times.over(window("uidl"), NINE)).isEmpty();
    }

    @Test
    void nobody_stays_longer_than_twelve_hours() {
        times.over(page(), NINE);
        for (int quarter = 0; quarter < 47; quarter++) {
            clock.pass(Duration.ofMinutes(15));
            assertThat(times.over(page(), NINE)).isEmpty();
        }
        assertThat(times.left(session))
                .contains(new SessionTimes.Left(SessionTimes.End.LONGEST, Duration.ofMinutes(15)));
        clock.pass(Duration.ofMinutes(15));
        assertThat(times.over(page(), NINE)).contains(SessionTimes.End.LONGEST);
    }

    @Test
    void who_signs_in_again_begins_anew() {
        times.over(page(), NINE);
        clock.pass(Duration.ofHours(13));
        assertThat(times.over(page(), clock.instant())).isEmpty();
        assertThat(times.over(page(), clock.instant())).isEmpty();
    }

    private MockHttpServletRequest page() {
        MockHttpServletRequest request = request();
        request.addHeader("Sec-Fetch-Dest", "document");
        return request;
    }

    private MockHttpServletRequest figures() {
        MockHttpServletRequest request = request();
        request.addHeader("Sec-Fetch-Dest", "empty");
        return request;
    }

    private MockHttpServletRequest window(String kind) {
        MockHttpServletRequest request = request();
        request.setQueryString("v-r=" + kind);
        return request;
    }

    private MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        return request;
    }
}
