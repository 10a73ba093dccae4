package nl.straatkubus.platform.access;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** People in the schema of the scope. */
@Component
final class StoredUsers implements Users {
    private final UserAccounts accounts;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final String hashOfNobody;

    StoredUsers(UserAccounts accounts, PasswordEncoder encoder, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.transaction = transaction;
        this.hashOfNobody = encoder.encode("nobody");
    }

    @Override
    public Optional<Account> verify(String email, String password) {
        Optional<UserAccount> found = accounts.findById(normal(email));
        // An unknown address costs as much time as a known one, so that nobody can tell which accounts exist.
        boolean right =
                encoder.matches(password, found.map(UserAccount::passwordHash).orElse(hashOfNobody));
        return found.filter(account -> right).map(UserAccount::account);
    }

    @Override
    public Optional<Account> find(String email) {
        return accounts.findById(normal(email)).map(UserAccount::account);
    }

    @Override
    public List<Account> all() {
        return accounts.findAll().stream()
                .map(UserAccount::account)
                .sorted(Comparator.comparing(Account::name))
                .toList();
    }

    @Override
    public Account enrol(String email, String name, Set<Function> functions, String password) {
        String hash = encoder.encode(password);
        return transaction.execute(status -> {
            UserAccount account = accounts.findById(normal(email)).orElseGet(() -> new UserAccount(normal(email)));
            account.become(name, functions, hash);
            return accounts.save(account).account();
        });
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
