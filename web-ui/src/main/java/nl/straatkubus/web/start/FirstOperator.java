package nl.straatkubus.web.start;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets somebody in where nobody is yet: makes the first operator and shows a random password, this once. */
@Component
@Profile("!demo")
final class FirstOperator implements ApplicationRunner {
    private static final PrintStream TERMINAL = System.out;
    private static final int RANDOM_BYTES = 15;

    private final Users users;
    private final String email;

    FirstOperator(Users users, @Value("${straatkubus.operator-email:operator@straatkubus.local}") String email) {
        this.users = users;
        this.email = email;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        DataScope.platform(DataScope.Duty.WEB).run(this::enrolWhereNobodyIs);
    }

    private void enrolWhereNobodyIs() {
        if (users.all().isEmpty()) {
            String password = randomPassword();
            users.enrol(email, "Operator", Set.of(Function.OPERATOR), password);
            TERMINAL.println("First operator: " + email + ", password " + password + " (shown only now)");
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
