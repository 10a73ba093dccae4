package nl.straatkubus.ingest.disclosure;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key in the schema of the scope with which offsets are drawn; made when it is first needed. Worker's duty. */
@Component
final class RoundingSecret {
    private static final int BYTES = 32;

    private final JdbcClient database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RoundingSecret(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    SecretOffset offsets() {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        // Two workers may need it first at the same time: whoever comes second takes what the first made.
        database.sql("insert into rounding_secret (key, made_at) values (?, ?) on conflict do nothing")
                .params(fresh, Timestamp.from(clock.instant()))
                .update();
        return new SecretOffset(database.sql("select key from rounding_secret")
                .query(byte[].class)
                .single());
    }
}
