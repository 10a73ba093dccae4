package nl.straatkubus.platform.access;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** People in the schema of the scope. */
@Component
final class StoredUsers implements Users {
    private final UserAccounts accounts;
    private final Functions functions;
    private final Administrators administrators;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String hashOfNobody;

    StoredUsers(
            UserAccounts accounts,
            Functions functions,
            Administrators administrators,
            PasswordEncoder encoder,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.functions = functions;
        this.administrators = administrators;
        this.encoder = encoder;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.hashOfNobody = encoder.encode("nobody");
    }

    @Override
    public Optional<Account> verify(String email, String password) {
        Optional<UserAccount> found = accounts.findById(normal(email));
        // An unknown address costs as much time as a known one, so that nobody can tell which accounts exist.
        boolean right =
                encoder.matches(password, found.map(UserAccount::passwordHash).orElse(hashOfNobody));
        return found.filter(account -> right && !account.isBlocked()).map(account -> account.account(functions));
    }

    @Override
    public Optional<Account> find(String email) {
        return accounts.findById(normal(email)).map(account -> account.account(functions));
    }

    @Override
    public List<Account> all() {
        return accounts.findAll().stream()
                .map(account -> account.account(functions))
                .sorted(Comparator.comparing(Account::name))
                .toList();
    }

    @Override
    public Account enrol(String email, String name, Set<Function> given, String password) {
        String hash = encoder.encode(password);
        return transaction.execute(status -> {
            UserAccount account = accounts.findById(normal(email)).orElseGet(() -> new UserAccount(normal(email)));
            account.become(name, given, hash);
            return accounts.save(account).account(functions);
        });
    }

    @Override
    public Optional<Account> arrive(Arrival arrival, boolean invitedOnly) {
        return transaction.execute(status -> accounts.findByProviderSubject(arrival.subject())
                .or(() -> arriving(arrival, invitedOnly))
                .filter(account -> !account.isBlocked())
                .map(account -> {
                    account.arriveBy(arrival.subject(), arrival.functions());
                    return accounts.saveAndFlush(account).account(functions);
                }));
    }

    /** An address that nobody vouches for, or that is another's already, gives nobody's account away. */
    private Optional<UserAccount> arriving(Arrival arrival, boolean invitedOnly) {
        Optional<UserAccount> known = accounts.findById(normal(arrival.email()));
        if (known.isPresent()) {
            return known.filter(
                    account -> arrival.verified() && account.providerSubject().isEmpty());
        }
        if (invitedOnly) {
            return Optional.empty();
        }
        UserAccount added = new UserAccount(normal(arrival.email()));
        added.become(arrival.name(), Set.of(), encoder.encode(UUID.randomUUID().toString()));
        return Optional.of(added);
    }

    @Override
    public void seen(String email) {
        transaction.executeWithoutResult(
                status -> accounts.findById(normal(email)).ifPresent(account -> {
                    account.seen(clock.instant());
                    accounts.save(account);
                }));
    }

    @Override
    public void assign(String email, Set<Function> given, Viewer by) {
        change(email, by, account -> account.assign(given));
        String codes = given.stream().map(Function::code).sorted().collect(Collectors.joining(" "));
        events.publishEvent(
                new AccessChanged(by, "functions-assigned", normal(email), codes.isEmpty() ? "none" : codes));
    }

    @Override
    public void block(String email, boolean blocked, Viewer by) {
        change(email, by, account -> account.block(blocked ? clock.instant() : null));
        events.publishEvent(new AccessChanged(by, blocked ? "blocked" : "unblocked", normal(email), "ok"));
    }

    private void change(String email, Viewer by, Consumer<UserAccount> change) {
        Administrators.require(by);
        transaction.executeWithoutResult(status -> {
            UserAccount account = accounts.findById(normal(email))
                    .orElseThrow(() -> new NoSuchElementException("Nobody here has the address " + email));
            change.accept(account);
            accounts.saveAndFlush(account);
            administrators.requireOne(functions::named);
        });
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
