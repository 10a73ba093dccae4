package nl.straatkubus.web.operator;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.platform.mail.Outbox;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How municipalities use the platform: counts and moments, asked for all of them in one question. The database function
 * behind it gives nothing else, so that no screen of the operator reads in a municipality's schema.
 */
@Component
public final class MunicipalityUse {
    private static final Duration MONTH = Duration.ofDays(30);

    private final JdbcClient database;
    private final Clock clock;

    MunicipalityUse(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The use of one municipality.
     *
     * @param people with an account
     * @param signedIn the last sign-in among the newest 200 entries of its log
     * @param imports of the last thirty days
     * @param waiting of these, those that wait or run now
     * @param asking of these, those that failed or are held
     * @param letters that may have been sent, and wait for a person to decide
     */
    public record Counts(
            long people, Optional<Instant> signedIn, long imports, long waiting, long asking, long letters) {}

    /** Of all municipalities whose environment works, by name. Rights are checked by the caller. */
    public Map<MunicipalityCode, Counts> all() {
        Map<MunicipalityCode, Counts> all = new LinkedHashMap<>();
        Instant now = clock.instant();
        DataScope.platform(DataScope.Duty.WEB).run(() -> database.sql("select * from municipality_use(?, ?)")
                .params(Timestamp.from(now.minus(MONTH)), Timestamp.from(now.minus(Outbox.SURELY_OVER)))
                .query(row -> {
                    all.put(
                            new MunicipalityCode(row.getString("code")),
                            new Counts(
                                    row.getLong("people"),
                                    Optional.ofNullable(row.getTimestamp("signed_in"))
                                            .map(Timestamp::toInstant),
                                    row.getLong("imports"),
                                    row.getLong("waiting"),
                                    row.getLong("asking"),
                                    row.getLong("letters")));
                }));
        return all;
    }
}
