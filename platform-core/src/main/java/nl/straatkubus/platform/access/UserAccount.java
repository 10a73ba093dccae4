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
import java.util.stream.Stream;

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

    private String[] claimed = {};

    @Column(name = "provider_subject")
    private String providerSubject;

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

    /** Lets a provider's account be this person's from now on, with the functions that follow from its claims. */
    void arriveBy(String subject, Set<Function> follow) {
        providerSubject = subject;
        claimed = follow.stream().map(Function::code).sorted().toArray(String[]::new);
    }

    Optional<String> providerSubject() {
        return Optional.ofNullable(providerSubject);
    }

    Collection<String> functionCodes() {
        return Stream.of(functions, claimed).flatMap(Arrays::stream).toList();
    }

    Users.Account account(Functions known) {
        return new Users.Account(email, name, known.named(functionCodes()), isBlocked(), Optional.ofNullable(lastSeen));
    }
}
