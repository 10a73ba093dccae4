package nl.straatkubus.web.people;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Functions;
import nl.straatkubus.platform.access.Invitations;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.web.factor.SecondFactors;

/** The people of one municipality, for one who manages them. Works in that municipality's scope. */
record PeopleDesk(Users users, Functions functions, Invitations invitations, SecondFactors factors, Viewer by) {
    List<Users.Account> people() {
        return by.scope().get(users::all);
    }

    List<Function> allFunctions() {
        return by.scope().get(functions::all);
    }

    Invitations.Invitation invite(String email, String name, Set<Function> given, Locale language) {
        return by.scope().get(() -> invitations.invite(email, name, given, language, by));
    }

    void assign(String email, Set<Function> given) {
        by.scope().run(() -> users.assign(email, given, by));
    }

    void block(String email, boolean blocked) {
        by.scope().run(() -> users.block(email, blocked, by));
    }

    /** Addresses of those who give a code after the password. */
    Set<String> withSecondStep() {
        return by.scope().get(factors::holders);
    }

    void resetSecondStep(String email) {
        by.scope().run(() -> factors.reset(email, by));
    }

    boolean isOwn(Users.Account account) {
        return account.email().equals(by.subject());
    }
}
