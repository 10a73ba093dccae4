package nl.straatkubus.web.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import nl.straatkubus.ingest.source.Vault;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The second factors of the people of the scope. */
@Component
public final class SecondFactors {
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;
    private static final String ISSUER = "Straatkubus";

    private final JdbcClient database;
    private final Vault vault;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(JdbcClient database, Vault vault, TransactionTemplate transaction, AuditLog audit, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A secret that an app was not told yet.
     *
     * @param secret in base 32, to type over
     * @param address for the app, as a QR code holds it
     */
    public record Enrolment(String secret, String address) {}

    private record Kept(Vault.Sealed sealed, boolean confirmed, long lastStep) {}

    /** Whether secrets can be kept on this installation. */
    public boolean canKeep() {
        return vault.isOpen();
    }

    /** Whether this person must give a code after the password. */
    public boolean isAsked(String email) {
        return find(email).filter(Kept::confirmed).isPresent();
    }

    /** Draws a secret that counts from the moment it is confirmed; one that was not confirmed before is forgotten. */
    public Enrolment begin(String email) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        Vault.Sealed sealed = vault.seal(place(email), Base64.getEncoder().encodeToString(secret));
        database.sql("delete from second_factor where email = ? and not confirmed")
                .param(email)
                .update();
        database.sql("""
                        insert into second_factor (email, key_id, sealed, confirmed, last_step)
                        values (?, ?, ?, false, 0)
                        """).params(email, sealed.keyId(), sealed.content()).update();
        String text = Totp.base32(secret);
        String label =
                URLEncoder.encode(ISSUER + ":" + email, StandardCharsets.UTF_8).replace("+", "%20");
        return new Enrolment(text, "otpauth://totp/" + label + "?secret=" + text + "&issuer=" + ISSUER);
    }

    /**
     * Takes the second factor into use.
     *
     * @return recovery codes, told here once; empty when the code is not right
     */
    public List<String> confirm(String email, String code) {
        Optional<Kept> begun = find(email).filter(kept -> !kept.confirmed());
        if (begun.isEmpty() || !uses(email, begun.get(), code)) {
            return List.of();
        }
        List<String> codes = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            database.sql("update second_factor set confirmed = true where email = ?")
                    .param(email)
                    .update();
            for (int i = 0; i < RECOVERY_CODES; i++) {
                String drawn = drawn();
                codes.add(drawn);
                database.sql("insert into recovery_code (email, code_hash) values (?, ?)")
                        .params(email, hash(drawn))
                        .update();
            }
        });
        return codes;
    }

    /** Whether a code is right: of the app, or a recovery code. Each counts once. */
    public boolean verify(String email, String given) {
        String code = given.strip().replace(" ", "");
        return find(email)
                .filter(Kept::confirmed)
                .map(kept -> uses(email, kept, code) || usesRecovery(email, code))
                .orElse(false);
    }

    /** Two requests with one code: only one of them moves the step on. */
    private boolean uses(String email, Kept kept, String code) {
        byte[] secret = Base64.getDecoder().decode(vault.open(place(email), kept.sealed()));
        OptionalLong step = Totp.step(secret, code.strip(), clock.instant(), kept.lastStep());
        return step.isPresent()
                && database.sql("update second_factor set last_step = ? where email = ? and last_step < ?")
                                .params(step.getAsLong(), email, step.getAsLong())
                                .update()
                        == 1;
    }

    private boolean usesRecovery(String email, String code) {
        return database.sql("delete from recovery_code where email = ? and code_hash = ?")
                        .params(email, hash(code.toUpperCase(Locale.ROOT)))
                        .update()
                == 1;
    }

    /** Somebody signs in with the password alone from now on. */
    public void end(String email) {
        database.sql("delete from second_factor where email = ?").param(email).update();
    }

    /** Who has a second factor in use. */
    public Set<String> holders() {
        return Set.copyOf(database.sql("select email from second_factor where confirmed")
                .query(String.class)
                .list());
    }

    /**
     * Ends the second factor of somebody who lost it and the recovery codes, so that the password alone lets in again.
     *
     * @throws AccessDenied for one who does not manage users here
     */
    public void reset(String email, Viewer by) {
        boolean own = DataScope.required().municipality().equals(by.municipality());
        if (!own || !by.may(Right.MANAGE_USERS)) {
            throw new AccessDenied("Only who manages users may do this");
        }
        transaction.executeWithoutResult(status -> {
            end(email);
            audit.record(by, "second-factor-reset", email, "ok");
        });
    }

    private Optional<Kept> find(String email) {
        return database.sql("select key_id, sealed, confirmed, last_step from second_factor where email = ?")
                .param(email)
                .query((row, n) -> new Kept(
                        new Vault.Sealed(row.getString("key_id"), row.getBytes("sealed")),
                        row.getBoolean("confirmed"),
                        row.getLong("last_step")))
                .optional();
    }

    /** Eighty random bits, in letters that are not mistaken for one another. */
    private String drawn() {
        byte[] code = new byte[RECOVERY_BYTES];
        random.nextBytes(code);
        return Totp.base32(code);
    }

    /** Random codes need no salt and no slow hash. */
    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String place(String email) {
        return DataScope.required().schema() + "/second-factor/" + email;
    }
}
