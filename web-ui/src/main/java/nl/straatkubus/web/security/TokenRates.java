package nl.straatkubus.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.straatkubus.platform.access.Machines;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.audit.Origin;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.stereotype.Component;

/**
 * How often tokens are asked: by one program from one address, and from one address whatever programs it names. A program
 * is not counted over all addresses, because anybody who knows its name could keep it out then.
 */
@Component
final class TokenRates {
    private static final Duration QUIET = Duration.ofMinutes(15);
    private static final int MOST = 10_000;
    private static final String SEPARATOR = " ";

    private final Turns turns;
    private final SecuritySettings.Programs settings;
    private final Machines machines;
    private final AuditLog audit;
    private final Cache<String, String> told;

    TokenRates(Clock clock, SecuritySettings settings, Machines machines, AuditLog audit) {
        this.turns = new Turns(clock);
        this.settings = settings.programs();
        this.machines = machines;
        this.audit = audit;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.told = Caffeine.newBuilder()
                .expireAfterAccess(QUIET)
                .maximumSize(MOST)
                .ticker(ticker)
                .build();
    }

    /**
     * Counts a request; what is refused is logged once, until a quarter of an hour was quiet.
     *
     * @param clientId as the request says, proven or not
     * @return how long to wait, for one that is too many
     */
    Optional<Duration> tooMany(String clientId, String origin) {
        Optional<Duration> ofOrigin = turns.tooMany(origin, settings.tokensPerMinuteOfAddress());
        if (ofOrigin.isPresent()) {
            tell(origin, Optional.empty(), origin, origin);
            return ofOrigin;
        }
        String client = clientId + SEPARATOR + origin;
        Optional<Duration> ofClient = turns.tooMany(client, settings.tokensPerMinute());
        if (ofClient.isPresent()) {
            // A name that is nobody's stands in nobody's log: with made-up ones anybody could fill it.
            machines.find(clientId).ifPresent(known -> tell(client, known.municipality(), clientId, origin));
        }
        return ofClient;
    }

    private void tell(String key, Optional<MunicipalityCode> municipality, String who, String origin) {
        if (told.asMap().put(key, who) == null) {
            Viewer asking = new Viewer(municipality, who, who, Set.of());
            Origin.call(origin, () -> {
                asking.scope().run(() -> audit.record(asking, "token-asked", who, "too-often"));
                return null;
            });
        }
    }
}
