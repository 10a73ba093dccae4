package nl.straatkubus.platform.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may change the access of others, and that somebody always can. */
@Component
final class Administrators {
    private final JdbcClient database;

    Administrators(JdbcClient database) {
        this.database = database;
    }

    /** @throws AccessDenied for one who does not manage the users of the scope */
    static void require(Viewer by) {
        DataScope here = DataScope.required();
        boolean own = here.municipality().equals(by.municipality());
        boolean manages = here.isPlatform() ? by.may(Right.OPERATE) : by.may(Right.MANAGE_USERS);
        if (!own || !manages) {
            throw new AccessDenied("Only who manages users may do this");
        }
    }

    /**
     * Checks a change before it is kept.
     *
     * @param named gives functions by their codes, as they are after the change
     * @throws LastAdministrator when nobody who is not blocked manages users
     */
    void requireOne(java.util.function.Function<Collection<String>, Set<Function>> named) {
        Right right = DataScope.required().isPlatform() ? Right.OPERATE : Right.MANAGE_USERS;
        List<String[]> people = database.sql(
                        "select functions || claimed as functions from app_user where blocked_at is null")
                .query((row, n) -> (String[]) row.getArray("functions").getArray())
                .list();
        boolean one = people.stream()
                .anyMatch(codes -> named.apply(Arrays.asList(codes)).stream().anyMatch(it -> it.grants(right)));
        if (!one) {
            throw new LastAdministrator();
        }
    }
}
