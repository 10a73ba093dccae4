package nl.straatkubus.web.field;

import java.util.function.UnaryOperator;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import org.springframework.stereotype.Component;

/** What colleagues are called. */
@Component
final class People {
    private final Users users;

    People(Users users) {
        this.users = users;
    }

    /** Gives names by subject; the subject itself where the account is gone or is a program's. */
    UnaryOperator<String> of(Viewer viewer) {
        return subject -> viewer.scope()
                .get(() -> users.find(subject))
                .map(Users.Account::name)
                .orElse(subject);
    }
}
