package nl.straatkubus.admin.onboarding;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.admin.licence.PlatformWork;
import nl.straatkubus.admin.wording.Wording;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.mail.Letter;
import nl.straatkubus.platform.mail.Outbox;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Invites a first administrator, who then chooses a password. A link works once, for two weeks. Takes the platform's scope
 * by itself.
 */
@Component
public final class Invitations {
    /** The page of the link, under the public address. */
    public static final String PAGE = "welkom";

    /** How many characters a password has at least. */
    public static final int SHORTEST_PASSWORD = 12;

    private static final Duration VALID = Duration.ofDays(14);

    private final JdbcClient database;
    private final Users users;
    private final Municipalities municipalities;
    private final Outbox outbox;
    private final PlatformWork work;
    private final Clock clock;
    private final String baseUrl;

    Invitations(
            JdbcClient database,
            Users users,
            Municipalities municipalities,
            Outbox outbox,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${straatkubus.base-url:}") String baseUrl) {
        this.database = database;
        this.users = users;
        this.municipalities = municipalities;
        this.outbox = outbox;
        this.work = new PlatformWork(transactions);
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** A link that still works. */
    public record Invitation(MunicipalityCode municipality, String municipalityName, String email, String name) {}

    /**
     * Writes an invitation and mails it, where there is a mail server.
     *
     * @return the link, to hand over where there is none
     */
    public String invite(MunicipalityCode code, String email, String name, Locale locale) {
        LinkToken token = LinkToken.draw();
        String link = baseUrl + "/" + PAGE + "/" + token.text();
        String municipality = municipalities.find(code).map(Municipality::name).orElse(code.value());
        Wording words = new Wording(locale);
        work.run(() -> {
            database.sql("insert into first_invitation values (?, ?, ?, ?, ?, null)")
                    .params(
                            token.hash(),
                            code.value(),
                            email,
                            name,
                            Timestamp.from(clock.instant().plus(VALID)))
                    .update();
            outbox.write(Letter.of(
                    "invitation-" + token.hash(),
                    email,
                    words.text("mail.invitation.subject", municipality),
                    words.text("mail.invitation.body", name, municipality, link, VALID.toDays())));
        });
        return link;
    }

    /** Empty for a link that is wrong, was used or is over. */
    public Optional<Invitation> find(String token) {
        return work.in(() -> database.sql(
                        "select * from first_invitation where token_hash = ? and used_at is null and until > ?")
                .params(new LinkToken(token).hash(), Timestamp.from(clock.instant()))
                .query((row, _) -> {
                    MunicipalityCode code = new MunicipalityCode(row.getString("municipality"));
                    return new Invitation(
                            code,
                            municipalities.find(code).map(Municipality::name).orElse(code.value()),
                            row.getString("email"),
                            row.getString("name"));
                })
                .optional());
    }

    /**
     * Gives the invited person this password, and uses the link up.
     *
     * @return false for a link that does not work, or a password that is too short
     */
    public boolean accept(String token, String password) {
        Optional<Invitation> invitation = find(token).filter(_ -> password.length() >= SHORTEST_PASSWORD);
        if (invitation.isEmpty() || !use(token)) {
            return false;
        }
        try {
            // After the transaction: a person is stored in another schema than the link.
            enrol(invitation.get(), password);
        } catch (RuntimeException failure) {
            release(token);
            throw failure;
        }
        return true;
    }

    /** Of two who use a link at once one is first. */
    private boolean use(String token) {
        return work.in(
                () -> database.sql("update first_invitation set used_at = ? where token_hash = ? and used_at is null")
                                .params(Timestamp.from(clock.instant()), new LinkToken(token).hash())
                                .update()
                        == 1);
    }

    private void release(String token) {
        work.run(() -> database.sql("update first_invitation set used_at = null where token_hash = ?")
                .param(new LinkToken(token).hash())
                .update());
    }

    private void enrol(Invitation invited, String password) {
        DataScope.municipality(invited.municipality(), DataScope.Duty.WEB)
                .run(() -> users.enrol(invited.email(), invited.name(), Set.of(Function.ADMINISTRATOR), password));
    }
}
