package nl.straatkubus.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.web.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class FirstOperatorIT {
    private static final String FIRST = "operator@straatkubus.local";

    @Autowired
    private Users users;

    @Autowired
    private FirstOperator firstOperator;

    @Test
    void a_new_installation_has_one_operator_and_a_later_start_makes_no_other() {
        List<String> before = DataScope.platform(DataScope.Duty.WEB).get(() -> {
            assertThat(users.find(FIRST)).hasValueSatisfying(operator -> assertThat(operator.functions())
                    .isEqualTo(Set.of(Function.OPERATOR)));
            users.enrol(FIRST, "Operator", Set.of(Function.OPERATOR), "own choice");
            return emails();
        });

        firstOperator.run(null);

        DataScope.platform(DataScope.Duty.WEB).run(() -> {
            assertThat(emails()).isEqualTo(before);
            assertThat(users.verify(FIRST, "own choice")).isPresent();
        });
    }

    private List<String> emails() {
        return users.all().stream().map(account -> account.email()).toList();
    }
}
