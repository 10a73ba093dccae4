package nl.straatkubus.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Invitations in the schema of the scope. Of a token only its hash is kept, so that a copy of the table opens nothing. */
@Component
final class StoredInvitations implements Invitations {
    private static final Duration OPEN = Duration.ofDays(7);
    private static final int TOKEN_BYTES = 32;
    private static final String ADDRESS = "[^@\\s]{1,64}@[^@\\s]{1,250}";

    private final JdbcClient database;
    private final UserAccounts accounts;
    private final Functions functions;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StoredInvitations(
            JdbcClient database,
            UserAccounts accounts,
            Functions functions,
            PasswordEncoder encoder,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.functions = functions;
        this.encoder = encoder;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Invitation invite(String email, String name, Set<Function> given, Viewer by) {
        Administrators.require(by);
        String address = StoredUsers.normal(email);
        if (!address.matches(ADDRESS) || name.isBlank()) {
            throw new IllegalArgumentException("An invitation needs a name and an e-mail address");
        }
        String token = drawn();
        String nobodysHash = encoder.encode(drawn());
        Instant until = clock.instant().plus(OPEN);
        transaction.executeWithoutResult(status -> {
            if (accounts.findById(address).isEmpty()) {
                UserAccount account = new UserAccount(address);
                account.become(name.strip(), given, nobodysHash);
                accounts.saveAndFlush(account);
            }
            database.sql("delete from invitation where email = ? or expires_at < ?")
                    .params(address, Timestamp.from(clock.instant()))
                    .update();
            database.sql("insert into invitation (token_hash, email, expires_at) values (?, ?, ?)")
                    .params(hash(token), address, Timestamp.from(until))
                    .update();
        });
        events.publishEvent(new AccessChanged(by, "invited", address, "ok"));
        return new Invitation(address, token, until);
    }

    @Override
    public Optional<Users.Account> find(String token) {
        return address(token).flatMap(accounts::findById).map(account -> account.account(functions));
    }

    private Optional<String> address(String token) {
        return database.sql("select email from invitation where token_hash = ? and expires_at > ?")
                .params(hash(token), Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<Users.Account> accept(String token, String password) {
        Optional<String> invited = address(token);
        if (invited.isEmpty()) {
            return Optional.empty();
        }
        PasswordRule.check(password, invited.get());
        String hash = encoder.encode(password);
        return transaction.execute(status -> {
            int used = database.sql("delete from invitation where token_hash = ?")
                    .param(hash(token))
                    .update();
            return used == 0
                    ? Optional.<Users.Account>empty()
                    : accounts.findById(invited.get()).map(account -> {
                        account.choose(hash);
                        return accounts.save(account).account(functions);
                    });
        });
    }

    private String drawn() {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
