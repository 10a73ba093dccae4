package nl.straatkubus.platform.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Invitations in the schema of the scope. Of a token only its hash is kept, so that a copy of the table opens nothing. */
@Component
final class StoredInvitations implements Invitations {
    private static final Duration OPEN = Duration.ofDays(14);
    private static final String ADDRESS = "[^@\\s]{1,64}@[^@\\s]{1,250}";

    private final JdbcClient database;
    private final UserAccounts accounts;
    private final Functions functions;
    private final PasswordEncoder encoder;
    private final InvitationLetters letters;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String baseUrl;

    StoredInvitations(
            JdbcClient database,
            UserAccounts accounts,
            Functions functions,
            PasswordEncoder encoder,
            InvitationLetters letters,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${straatkubus.base-url:}") String baseUrl) {
        this.database = database;
        this.accounts = accounts;
        this.functions = functions;
        this.encoder = encoder;
        this.letters = letters;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @Override
    public Invitation invite(String email, String name, Set<Function> given, Locale language, Viewer by) {
        Administrators.require(by);
        Invitation invitation = transaction.execute(status -> invited(email, name, given, language));
        events.publishEvent(new AccessChanged(by, "invited", invitation.email(), "ok"));
        return invitation;
    }

    @Override
    public Optional<Invitation> inviteFirst(String email, String name, Locale language) {
        return transaction.execute(status -> isTakenOver()
                ? Optional.<Invitation>empty()
                : Optional.of(invited(email, name, Set.of(Function.ADMINISTRATOR), language)));
    }

    private boolean isTakenOver() {
        return accounts.findAll().stream()
                .map(account -> account.account(functions))
                .anyMatch(account -> account.lastSeen().isPresent()
                        && account.functions().stream().anyMatch(function -> function.grants(Right.MANAGE_USERS)));
    }

    private Invitation invited(String email, String name, Set<Function> given, Locale language) {
        String address = StoredUsers.normal(email);
        if (!address.matches(ADDRESS) || name.isBlank()) {
            throw new IllegalArgumentException("An invitation needs a name and an e-mail address");
        }
        LinkToken token = LinkToken.draw();
        Instant until = clock.instant().plus(OPEN);
        if (accounts.findById(address).isEmpty()) {
            UserAccount account = new UserAccount(address);
            account.become(name.strip(), given, encoder.encode(LinkToken.draw().text()));
            accounts.saveAndFlush(account);
        }
        database.sql("delete from invitation where email = ? or expires_at < ?")
                .params(address, Timestamp.from(clock.instant()))
                .update();
        database.sql("insert into invitation (token_hash, email, expires_at) values (decode(?, 'hex'), ?, ?)")
                .params(token.hash(), address, Timestamp.from(until))
                .update();
        String link = String.join("/", baseUrl, PAGE, DataScope.required().schema(), token.text());
        boolean mailed = letters.write(address, name.strip(), link, token, until, language);
        return new Invitation(address, link, until, mailed);
    }

    @Override
    public Optional<Users.Account> find(String token) {
        return address(token).flatMap(accounts::findById).map(account -> account.account(functions));
    }

    private Optional<String> address(String token) {
        return database.sql("select email from invitation where token_hash = decode(?, 'hex') and expires_at > ?")
                .params(new LinkToken(token).hash(), Timestamp.from(clock.instant()))
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
            int used = database.sql("delete from invitation where token_hash = decode(?, 'hex')")
                    .param(new LinkToken(token).hash())
                    .update();
            return used == 0
                    ? Optional.<Users.Account>empty()
                    : accounts.findById(invited.get()).map(account -> {
                        account.choose(hash);
                        return accounts.save(account).account(functions);
                    });
        });
    }
}
