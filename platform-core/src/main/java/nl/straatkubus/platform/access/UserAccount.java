package nl.straatkubus.platform.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

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

    protected UserAccount() {}

    UserAccount(String email) {
        this.email = email;
    }

    void become(String newName, Set<Function> newFunctions, String newHash) {
        name = newName;
        functions = newFunctions.stream().map(Function::code).sorted().toArray(String[]::new);
        passwordHash = newHash;
    }

    String passwordHash() {
        return passwordHash;
    }

    Users.Account account() {
        return new Users.Account(
                email, name, Arrays.stream(functions).map(Function::of).collect(Collectors.toUnmodifiableSet()));
    }
}
