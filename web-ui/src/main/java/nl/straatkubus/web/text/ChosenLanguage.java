package nl.straatkubus.web.text;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * The language of a device: Dutch until someone chooses otherwise, whatever the browser asks for, because the
 * municipalities' own words are Dutch.
 */
@Component
public final class ChosenLanguage implements VaadinServiceInitListener {
    private static final String COOKIE = "straatkubus-language";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(started -> started.getSession().setLocale(chosen(started.getRequest())));
    }

    /** Keeps the choice on the device and applies it to the session; screens show it when they are loaded anew. */
    public static void choose(Locale locale) {
        Locale spoken = Translations.spoken(locale);
        VaadinSession.getCurrent().setLocale(spoken);
        Cookie cookie = new Cookie(COOKIE, spoken.getLanguage());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        VaadinResponse response = VaadinService.getCurrentResponse();
        response.addCookie(cookie);
    }

    private static Locale chosen(VaadinRequest request) {
        return among(request.getCookies());
    }

    /** The language that a device keeps, for pages outside a session. */
    public static Locale among(Cookie[] cookies) {
        return cookies == null
                ? Translations.spoken(null)
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .findFirst()
                        .map(cookie -> Translations.spoken(Locale.of(cookie.getValue())))
                        .orElseGet(() -> Translations.spoken(null));
    }
}
