package nl.straatkubus.platform.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** A person's row in the schema of the municipality, or in the platform's for an operator. */
@Entity
@Table(name = "app_user")
class UserAccount {
    @Id
    private String email;

    private String name;
    private String[] functions;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "blocked_at")
    private Instant blockedAt;

    @Column(name = "last_seen")
    private Instant lastSeen;

    protected UserAccount() {}

    UserAccount(String email) {
        this.email = email;
    }

    void become(String newName, Set<Function> newFunctions, String newHash) {
        name = newName;
        assign(newFunctions);
        passwordHash = newHash;
    }

    void assign(Set<Function> newFunctions) {
        functions = newFunctions.stream().map(Function::code).sorted().toArray(String[]::new);
    }

    void block(Instant since) {
        blockedAt = since;
    }

    void seen(Instant at) {
        lastSeen = at;
    }

    void choose(String newHash) {
        passwordHash = newHash;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isBlocked() {
        return blockedAt != null;
    }

    Collection<String> functionCodes() {
        return Arrays.asList(functions);
    }

    Users.Account account(Functions known) {
        return new Users.Account(email, name, known.named(functionCodes()), isBlocked(), Optional.ofNullable(lastSeen));
    }
}
