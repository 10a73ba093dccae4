package nl.straatkubus.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom to tell about a weakness that somebody found (RFC 9116). */
@RestController
final class SecurityText {
    static final String PATH = "/.well-known/security.txt";
    private static final Duration VALID = Duration.ofDays(180);

    private final String contact;
    private final String baseUrl;
    private final Clock clock;

    SecurityText(
            @Value("${straatkubus.security-contact}") String contact,
            @Value("${straatkubus.base-url}") String baseUrl,
            Clock clock) {
        this.contact = contact;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_PLAIN_VALUE)
    String text() {
        return """
                Contact: %s
                Expires: %s
                Preferred-Languages: nl, en
                Canonical: %s%s
                """.formatted(contact, clock.instant().plus(VALID).truncatedTo(ChronoUnit.SECONDS), baseUrl, PATH);
    }
}
