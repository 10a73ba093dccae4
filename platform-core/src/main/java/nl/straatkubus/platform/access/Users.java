package nl.straatkubus.platform.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people of the scope: a municipality's, or the operators in the platform's scope. */
public interface Users {
    /** The account when the password is right; takes as long when the account does not exist. */
    Optional<Account> verify(String email, String password);

    Optional<Account> find(String email);

    /** By name. */
    List<Account> all();

    /** Adds a person, or gives an existing one this name, these functions and this password. */
    Account enrol(String email, String name, Set<Function> functions, String password);

    /** A person's account; the e-mail address is kept in lower case. */
    record Account(String email, String name, Set<Function> functions) {}
}
